#pragma once

#include "core/facts.h"
#include "core/request/readrequest.h"
#include "core/request/readytext.h"
#include "core/request/target.h"

#include <QString>

namespace keywright::request {

/// The request as it should be, with a variable in the key's place. Command lines stay in their program and
/// shell and keep their other options, order and layout; messages keep their other headers; settings and
/// tools' requests are the same text with only the wrong values changed, where that is enough. Plain
/// words, and programs that correctedProgram() has no answer for, become a curl line for bash.
QString correctedRequest(const ReadRequest &request, const Target &target, const ReadyText &text,
                         const Facts &facts);
/// The same from its parts alone, where no text was pasted.
QString correctedRequest(const ReadRequest &request, const Target &target, const Facts &facts);

/// The body as it should be for the endpoint that is meant: what was sent where that is right, else the same
/// question in the current form. Empty where none belongs there.
QByteArray correctedBody(const ReadRequest &request, const Target &target, const Facts &facts);

/// True where the body as it should be says something else than the one that is sent.
bool isRewritten(const ReadRequest &request, const Target &target, const Facts &facts);

} // namespace keywright::request

#pragma once

#include "core/answer/curl.h"
#include "core/finding.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace keywright {

struct Facts;
class Secret;

/// The four parts of a request, as a person sees them.
enum class RequestPart { Address, Method, Headers, Body };

/// What was read of one part, with keys masked.
struct PartCheck
{
    RequestPart part {};
    bool present = false;
    QString shown; ///< "https://api.perplexity.ai/v1/agent", "POST", "Authorization: Bearer pplx-…9fQ2"
    QList<Finding> findings; ///< empty where the part is right
};

/// The request in a pasted text, judged part by part.
struct RequestCheck
{
    QString language; ///< id of what was read: "curl", "http", "python", "javascript", "powershell",
                      ///< "config", "text"
    Shell shell = Shell::Bash; ///< where it is a command line
    bool understood = false; ///< a request was found in the text
    QList<PartCheck> parts; ///< all four, in their order
    QList<Finding> findings; ///< of all parts in order; RequestFine alone where nothing is wrong
    std::optional<Cause> cause;
    QString corrected; ///< the request as it should be, with a variable in the key's place; empty where not
                       ///< understood
    bool heard = false; ///< it came from a program, and was not pasted
};

/// Reads a request from a pasted text and judges it. `shell` is the one that it is for, or none to find out;
/// `key` is the tested key, or null. Nothing is sent.
RequestCheck checkRequest(QByteArrayView pasted, std::optional<Shell> shell, const Secret *key,
                          const Facts &facts);

} // namespace keywright

#pragma once

#include "core/request/codedialect.h"
#include "core/request/codevalue.h"

namespace keywright::request {

/// Calls whose worth is known without running them: environment variables, conversions to JSON and to text,
/// formats, and what makes objects and lists. Any other call comes back as it is.
CodeValue understood(CodeValue call, Flavour flavour);

/// `format` with its first `hole` filled.
CodeValue formatted(CodeValue format, QByteArrayView hole, const CodeValue &filling);
/// A format with "%s", "{}", "{0}" or "{name}" filled from the arguments from `first` on.
CodeValue formattedBy(CodeValue format, const std::vector<CodeMember> &arguments, std::size_t first);
/// Both as one text.
CodeValue concatenated(const CodeValue &left, const CodeValue &right);

/// The name of the environment's variable that a path stands for: "process.env.X"; empty for none.
QByteArray environmentName(const QByteArray &path);
/// "post" of "requests.post".
QByteArray lastName(const QByteArray &path);
/// The last name of a path, in lower case, without underscores: "baseurl" of "client.base_url".
QByteArray plainName(const QByteArray &path);

} // namespace keywright::request

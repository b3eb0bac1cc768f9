#pragma once

namespace keywright {

struct FileContext;
struct Hit;

/// True where a start file of a shell sets the variable for that shell alone, so that no program gets it:
/// "NAME=value" without "export", fish's "set" without "-x", csh's "set" instead of "setenv".
bool isForShellAlone(const Hit &hit, const FileContext &context);

} // namespace keywright

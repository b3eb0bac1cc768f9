#pragma once

#include "core/ports/shellsyntax.h"

namespace keywright {

/// Asks the computer's bash with "bash -n". The script goes over its standard input, and into no file,
/// argument or variable.
class BashSyntax : public ShellSyntax
{
public:
    ShellVerdict judge(QByteArrayView script) const override;
};

} // namespace keywright

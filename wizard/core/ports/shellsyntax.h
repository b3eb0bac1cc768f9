#pragma once

#include <QByteArrayView>

namespace keywright {

/// What a shell says of the form of a script.
enum class ShellVerdict {
    Parses,
    Broken,
    Unknown, ///< there is no such shell here, or it did not answer in time
};

/// Asks bash whether it can read a script. Nothing of the script is ever run.
class ShellSyntax
{
public:
    ShellSyntax() = default;
    ShellSyntax(const ShellSyntax &) = delete;
    ShellSyntax &operator=(const ShellSyntax &) = delete;
    virtual ~ShellSyntax() = default;

    /// Judges the bytes of a script. Answers within a second; keeps nothing of the script.
    virtual ShellVerdict judge(QByteArrayView script) const = 0;
};

} // namespace keywright

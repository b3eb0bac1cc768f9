#pragma once

#include "core/ports/environment.h"

namespace keywright {

/// The variables that this program was started with, and the home folder of its user.
class ProcessEnvironment : public Environment
{
public:
    /// Names that are not UTF-8 are left out: no tool of ours reads one.
    QStringList names() const override;
    /// On Windows the value is given in UTF-8.
    std::optional<Secret> value(const QString &name) const override;
    /// As the system's programs see it: HOME first, then the user database (Windows: the profile folder).
    std::filesystem::path home() const override;
};

} // namespace keywright

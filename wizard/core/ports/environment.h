#pragma once

#include "core/secret.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace keywright {

/// What this program was started with.
class Environment
{
public:
    Environment() = default;
    Environment(const Environment &) = delete;
    Environment &operator=(const Environment &) = delete;
    virtual ~Environment() = default;

    /// Names of all variables, sorted.
    virtual QStringList names() const = 0;
    /// The value as bytes, for it may hold a key; nothing where the variable is not set.
    virtual std::optional<Secret> value(const QString &name) const = 0;
    /// The user's home folder.
    virtual std::filesystem::path home() const = 0;
};

} // namespace keywright

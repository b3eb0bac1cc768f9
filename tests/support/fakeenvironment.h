#pragma once

#include "core/ports/environment.h"

#include <QByteArray>
#include <QMap>

namespace keywright::testing {

/// An environment that a test fills.
class FakeEnvironment : public Environment
{
public:
    QStringList names() const override { return variables.keys(); }
    std::optional<Secret> value(const QString &name) const override
    {
        const auto found = variables.constFind(name);
        return found == variables.constEnd() ? std::nullopt : std::optional<Secret>(Secret(*found));
    }
    std::filesystem::path home() const override { return homeFolder; }

    QMap<QString, QByteArray> variables;
    std::filesystem::path homeFolder { "/home/user" };
};

} // namespace keywright::testing

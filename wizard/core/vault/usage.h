#pragma once

#include "core/desktopsystem.h"

#include <QList>
#include <QString>

namespace keywright {

/// A command with which other programs get the saved key.
struct UsageCommand
{
    enum class Kind {
        OneProgram, ///< runs one program with the key in its environment
        Shell, ///< sets the variable in the terminal in which it is typed
    };
    Kind kind {};
    QString command; ///< holds no secret
};

/// How programs get the key that is kept under `name` by that backend (SecretStore::backend). Only commands
/// that read what this program writes; none on Windows, whose own tools can't show a saved credential.
QList<UsageCommand> usageCommands(DesktopSystem system, const QString &backend, const QString &name);

} // namespace keywright

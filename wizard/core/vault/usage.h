#pragma once

#include "core/desktopsystem.h"

#include <QList>
#include <QString>

namespace keywright {

/// How another program gets the saved key.
struct UsageCommand
{
    enum class Kind {
        Run, ///< starts one program with the key in its environment, by keywright-cli
        Shell, ///< sets the variable: in a terminal, or as a line of ~/.bashrc, ~/.zshrc
        Fish, ///< the same for fish
        PowerShell, ///< the same for PowerShell on Windows
        Lookup, ///< prints the key and nothing else
        Python, ///< code that puts the key into `key`
        Node, ///< the same in JavaScript
        SystemdService, ///< lines of a service of the user, by keywright-cli
        SystemdCredential, ///< encrypts the key for services of the system
    };
    Kind kind {};
    QString command; ///< to be copied as it is; holds no secret
    bool wasTried = true; ///< false for systems on which Keywright's makers could not run it
};

/// How programs get a key that this program has saved: `backend` is SecretStore::backend(), `base` and `name`
/// are those of keyEntry(). Only what fits the system and the keychain, the simplest first.
QList<UsageCommand> usageCommands(DesktopSystem system, const QString &backend, const QString &base,
                                  const QString &name = {});

/// The packages that a command needs, as Debian calls them; empty where nothing is needed.
QString packageFor(const UsageCommand &command);

} // namespace keywright

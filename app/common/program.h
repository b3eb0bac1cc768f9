#pragma once

#include <QString>

/// What both programs are called.
namespace keywright::program {

inline QString version()
{
    return QStringLiteral(KEYWRIGHT_VERSION);
}

/// Names the folders for data and settings.
inline QString folderName()
{
    return QStringLiteral("keywright");
}

/// The application id, also of the desktop file and of the entries in the keychain.
inline QString id()
{
    return QStringLiteral("io.github.keywright.Keywright");
}

} // namespace keywright::program

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

class QCoreApplication;

namespace keywright {

/// What the command line of the window asks for.
struct Options
{
    bool practice = false;
    std::optional<QUrl> baseUrl; ///< instead of the settings' one
    std::optional<QString> caFile;
};

/// Reads the arguments. Ends the program for --help, --version and wrong usage.
Options readOptions(const QCoreApplication &application);

} // namespace keywright

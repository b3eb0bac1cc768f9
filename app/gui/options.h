#pragma once

#include "core/practice/scenario.h"

#include <QString>
#include <QUrl>

#include <optional>

class QCoreApplication;

namespace keywright {

/// What the command line of the window asks for.
struct Options
{
    std::optional<PracticeScenario> practice; ///< the world to practise in; nothing for real use
    std::optional<QUrl> baseUrl; ///< instead of the settings' one
    std::optional<QString> caFile;
};

/// Reads the arguments. Ends the program for --help, --version and wrong usage.
Options readOptions(const QCoreApplication &application);

} // namespace keywright

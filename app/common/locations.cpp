#include "app/common/locations.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace keywright::locations {

std::filesystem::path changesFolder()
{
    // Local data is not synchronised between computers, unlike the roaming folder on Windows.
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/changes"_s;
    return { folder.toStdU16String() };
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s;
}

QString ownFactsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/perplexity.json"_s;
}

} // namespace keywright::locations

#pragma once

#include <QString>
#include <QUrl>

namespace keywright {

/// Where the service is asked, as kept in the settings file. Holds no secret.
struct NetworkConfig
{
    QUrl baseUrl; ///< empty for the service's own
    QString caFile; ///< additional certificate authorities, PEM; empty for none
};

NetworkConfig loadNetworkConfig(const QString &settingsFile);
/// Empty members are removed from the file.
void saveNetworkConfig(const QString &settingsFile, const NetworkConfig &config);

} // namespace keywright

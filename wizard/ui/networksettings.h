#pragma once

#include <QString>
#include <QUrl>

#include <functional>

class QObject;

namespace keywright {

/// Where the service is asked, for companies with a gateway. Holds no secret.
struct NetworkSettings
{
    QUrl baseUrl;
    QString caFile; ///< additional certificate authorities, PEM; empty for none
};

/// Takes new settings into use; returns what is wrong with them in words, or an empty text.
using ApplyNetworkSettings = std::function<QString(const NetworkSettings &)>;

/// Looks for the proxy that this computer uses for an address; tells its "host:port", or an empty text for
/// none. Not told once the context is gone.
using AskForProxy =
    std::function<void(const QUrl &, QObject *context, const std::function<void(const QString &)> &)>;

} // namespace keywright

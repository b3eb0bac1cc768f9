#pragma once

#include <QString>
#include <QUrl>

#include <functional>

namespace keywright {

/// Where the service is asked, for companies with a gateway. Holds no secret.
struct NetworkSettings
{
    QUrl baseUrl;
    QString caFile; ///< additional certificate authorities, PEM; empty for none
};

/// Takes new settings into use; returns what is wrong with them in words, or an empty text.
using ApplyNetworkSettings = std::function<QString(const NetworkSettings &)>;

} // namespace keywright

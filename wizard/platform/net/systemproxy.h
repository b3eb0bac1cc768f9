#pragma once

#include <QNetworkProxy>

#include <functional>

class QObject;
class QUrl;

namespace keywright {

/// Finds the proxy that the application is set to use for an address, in another thread, since a system's
/// automatic configuration may take seconds. `done` is called in the thread of `context`, after this call has
/// returned; not at all once `context` is gone. The type is HttpProxy, Socks5Proxy or NoProxy.
void findProxy(const QUrl &url, QObject *context, std::function<void(const QNetworkProxy &)> done);

/// "host:port"; empty for none.
QString proxyName(const QNetworkProxy &proxy);

} // namespace keywright

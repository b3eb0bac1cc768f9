#include "platform/net/systemproxy.h"

#include "platform/net/proxyscript.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QNetworkProxy proxyFor(const QUrl &url)
{
    const QList<QNetworkProxy> proxies =
        QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url, QNetworkProxyQuery::UrlRequest));
    keepProxyScriptEngine();
    const QNetworkProxy first = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    const bool canTunnel =
        first.type() == QNetworkProxy::HttpProxy || first.type() == QNetworkProxy::Socks5Proxy;
    return canTunnel ? first : QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace

QString proxyName(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

void findProxy(const QUrl &url, QObject *context, std::function<void(const QNetworkProxy &)> done)
{
    auto *watcher = new QFutureWatcher<QNetworkProxy>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, url] {
        promise->addResult(proxyFor(url));
        promise->finish();
    });
}

} // namespace keywright

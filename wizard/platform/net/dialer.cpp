#include "platform/net/dialer.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr auto loginPatience = 3s; // some proxies keep silent at a second question on one connection
constexpr auto staggering = 250ms; // as RFC 8305 recommends

/// An error of the far side tells more than one of the way there.
bool tellsMore(QAbstractSocket::SocketError error, QAbstractSocket::SocketError than)
{
    const auto isVague = [](QAbstractSocket::SocketError one) {
        return one == QAbstractSocket::NetworkError || one == QAbstractSocket::SocketAccessError;
    };
    return isVague(than) && !isVague(error);
}

/// The same proxy, told the login with the first request. Without a user, so that Qt tells a refusal as one.
QNetworkProxy withLoginAtOnce(const QNetworkProxy &proxy)
{
    const QByteArray login = (proxy.user() + u':' + proxy.password()).toUtf8().toBase64();
    QNetworkProxy eager = proxy;
    eager.setUser({});
    eager.setPassword({});
    eager.setRawHeader("Proxy-Authorization", "Basic " + login);
    return eager;
}

} // namespace

QList<QHostAddress> addressesWithoutLookup(const QString &host)
{
    const QHostAddress literal(host);
    if (!literal.isNull())
        return { literal };
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return { QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6) };
    return {};
}

QList<QHostAddress> familiesByTurns(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            mixed.append(first.at(i));
        if (i < second.size())
            mixed.append(second.at(i));
    }
    return mixed;
}

Dialer::Dialer(Done done, QObject *parent) : QObject(parent), m_done(std::move(done))
{
    m_stagger.setSingleShot(true);
    m_stagger.setInterval(staggering);
    connect(&m_stagger, &QTimer::timeout, this, &Dialer::tryNext);
}

void Dialer::dial(const QList<QHostAddress> &addresses, quint16 port)
{
    m_waiting = familiesByTurns(addresses);
    m_port = port;
    // Connecting may fail at once, but must not tell so before the caller has gone on.
    QMetaObject::invokeMethod(this, &Dialer::tryNext, Qt::QueuedConnection);
}

void Dialer::dialThrough(const QNetworkProxy &proxy, const QString &host, quint16 port)
{
    const auto connectBy = [this, host, port](const QNetworkProxy &by) {
        QSslSocket *socket = newAttempt();
        socket->setProxy(by);
        socket->connectToHost(host, port);
        return socket;
    };
    QNetworkProxy first = proxy;
    if (proxy.type() == QNetworkProxy::HttpProxy && !proxy.user().isEmpty()) {
        first = withLoginAtOnce(proxy);
        m_loginByQt = [connectBy, proxy] { return connectBy(proxy); };
    }
    QMetaObject::invokeMethod(
        this, [connectBy, first] { connectBy(first); }, Qt::QueuedConnection);
}

QSslSocket *Dialer::newAttempt()
{
    auto *socket = new QSslSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    m_attempts.append(socket);
    connect(socket, &QSslSocket::connected, this, [this, socket] { win(socket); });
    // Queued: a failure may be told from within connectToHost().
    connect(
        socket, &QSslSocket::errorOccurred, this, [this, socket] { lose(socket); }, Qt::QueuedConnection);
    return socket;
}

void Dialer::tryNext()
{
    if (m_waiting.isEmpty())
        return;
    const QHostAddress address = m_waiting.takeFirst();
    if (!m_waiting.isEmpty())
        m_stagger.start();
    newAttempt()->connectToHost(address, m_port);
}

void Dialer::win(QSslSocket *socket)
{
    if (!m_done)
        return;
    m_stagger.stop();
    m_waiting.clear();
    for (QSslSocket *attempt : std::as_const(m_attempts)) {
        attempt->disconnect(this);
        if (attempt != socket) {
            attempt->abort();
            attempt->deleteLater();
        }
    }
    m_attempts.clear();
    std::exchange(m_done, nullptr)(socket);
}

void Dialer::lose(QSslSocket *socket)
{
    if (!m_attempts.removeOne(socket))
        return;
    const QAbstractSocket::SocketError error = socket->error();
    socket->disconnect(this);
    socket->deleteLater();
    if (!m_error || tellsMore(error, *m_error))
        m_error = error;
    const auto loginByQt = std::exchange(m_loginByQt, nullptr);
    if (loginByQt && error == QAbstractSocket::ProxyAuthenticationRequiredError) {
        QSslSocket *attempt = loginByQt();
        QTimer::singleShot(loginPatience, attempt, [this, attempt] { lose(attempt); });
    } else if (!m_waiting.isEmpty()) {
        m_stagger.stop();
        tryNext();
    } else if (m_attempts.isEmpty()) {
        std::exchange(m_done, nullptr)(Failure { *m_error });
    }
}

} // namespace keywright

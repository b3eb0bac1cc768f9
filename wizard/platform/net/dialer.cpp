#include "platform/net/dialer.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr auto staggering = 250ms; // as RFC 8305 recommends

/// An error of the far side tells more than one of the way there.
bool tellsMore(QAbstractSocket::SocketError error, QAbstractSocket::SocketError than)
{
    const auto isVague = [](QAbstractSocket::SocketError one) {
        return one == QAbstractSocket::NetworkError || one == QAbstractSocket::SocketAccessError;
    };
    return isVague(than) && !isVague(error);
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
    const auto connectNow = [this, proxy, host, port] {
        QSslSocket *socket = newAttempt();
        socket->setProxy(proxy);
        socket->connectToHost(host, port);
    };
    QMetaObject::invokeMethod(this, connectNow, Qt::QueuedConnection);
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
    if (!m_waiting.isEmpty()) {
        m_stagger.stop();
        tryNext();
    } else if (m_attempts.isEmpty()) {
        std::exchange(m_done, nullptr)(Failure { *m_error });
    }
}

} // namespace keywright

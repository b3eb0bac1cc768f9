#pragma once

#include "core/result.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace keywright {

/// Makes one connection to a host that may have several addresses.
///
/// Addresses are tried in turn, both families by turns, each a little later than the one before and at once
/// where one fails (RFC 8305): a computer whose IPv6 leads nowhere must not look like one without network.
/// The first connection wins, the others are dropped without a byte sent.
class Dialer : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<QSslSocket *, QAbstractSocket::SocketError>)>;

    /// `done` gets a connected socket without TLS, owned by this object, or why there is none; it is called
    /// at most once, from the event loop.
    explicit Dialer(Done done, QObject *parent = nullptr);

    void dial(const QList<QHostAddress> &addresses, quint16 port);
    /// The proxy is told its login at once, as other programs do (Basic); where it refuses that, by whatever
    /// method it asks for and Qt knows.
    void dialThrough(const QNetworkProxy &proxy, const QString &host, quint16 port);

private:
    QSslSocket *newAttempt();
    void tryNext();
    void win(QSslSocket *socket);
    void lose(QSslSocket *socket);

    Done m_done;
    std::function<QSslSocket *()> m_loginByQt; ///< the second attempt at a proxy; empty for none
    QList<QHostAddress> m_waiting;
    quint16 m_port = 0;
    QList<QSslSocket *> m_attempts;
    QTimer m_stagger;
    std::optional<QAbstractSocket::SocketError> m_error; ///< the one that tells most so far
};

/// The addresses of a host that needs no lookup: an address itself, or "localhost", which no name server is
/// to be asked about (RFC 6761). Empty for any other.
QList<QHostAddress> addressesWithoutLookup(const QString &host);

/// The addresses with both families by turns, beginning with the first one's.
QList<QHostAddress> familiesByTurns(const QList<QHostAddress> &addresses);

} // namespace keywright

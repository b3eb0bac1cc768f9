#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace keywright::testing {

/// Passes all bytes on to a server on this computer, and keeps what it saw of them.
class Tunnel : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        Proxy, ///< waits for a CONNECT, which it answers itself
        Wire, ///< passes on from the first byte
    };

    explicit Tunnel(quint16 target, Kind kind = Kind::Proxy);

    quint16 port() const { return m_server.serverPort(); }
    /// All bytes of both directions, of all connections.
    QByteArray seen() const { return m_seen; }

private:
    void take(QTcpSocket *socket);
    void join(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_server;
    quint16 m_target = 0;
    Kind m_kind {};
    QByteArray m_seen;
};

} // namespace keywright::testing

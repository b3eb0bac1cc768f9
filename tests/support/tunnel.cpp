#include "support/tunnel.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace keywright::testing {

Tunnel::Tunnel(quint16 target, Kind kind) : m_target(target), m_kind(kind)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

void Tunnel::take(QTcpSocket *socket)
{
    auto *onward = new QTcpSocket(socket);
    join(onward, socket);
    if (m_kind == Kind::Wire) {
        onward->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
        join(socket, onward);
        return;
    }
    connect(onward, &QTcpSocket::connected, socket, [this, socket, onward] {
        socket->write("HTTP/1.1 200 Connection established\r\n\r\n");
        join(socket, onward);
    });
    connect(socket, &QTcpSocket::readyRead, onward, [this, socket, onward] {
        const bool isAsked = socket->peek(socket->bytesAvailable()).contains("\r\n\r\n");
        if (onward->state() != QTcpSocket::UnconnectedState || !isAsked)
            return;
        m_seen += socket->readAll();
        onward->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    });
}

void Tunnel::join(QTcpSocket *from, QTcpSocket *to)
{
    const auto pass = [this, from, to] {
        if (from->bytesAvailable() == 0)
            return;
        const QByteArray bytes = from->readAll();
        m_seen += bytes;
        to->write(bytes);
    };
    connect(from, &QTcpSocket::readyRead, to, pass);
    connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
    pass();
}

} // namespace keywright::testing

#include "support/scriptedserver.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright::testing {

namespace {

/// Bytes that the system has not taken yet.
qint64 waiting(const QTcpSocket *socket)
{
    const auto *encrypting = qobject_cast<const QSslSocket *>(socket);
    return socket->bytesToWrite() + (encrypting != nullptr ? encrypting->encryptedBytesToWrite() : 0);
}

} // namespace

ScriptedServer::ScriptedServer(Act onRequest, const std::optional<QSslConfiguration> &tls)
    : m_onRequest(std::move(onRequest))
    , m_encrypts(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            take(socket);
    });
    m_server->listen(QHostAddress(QHostAddress::LocalHost));
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl((m_encrypts ? u"https"_s : u"http"_s) + u"://localhost:"_s + QString::number(port()) + path);
}

void ScriptedServer::take(QTcpSocket *socket)
{
    ++connections;
    connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 count) { sent += count; });
    auto pending = std::make_shared<QByteArray>();
    const auto read = [this, socket, pending] {
        const QByteArray bytes = socket->readAll();
        received += bytes;
        *pending += bytes;
        for (qsizetype end = 0; (end = pending->indexOf("\r\n\r\n")) >= 0;) {
            pending->remove(0, end + 4);
            ++requests;
            if (m_onRequest)
                m_onRequest(socket);
        }
    };
    connect(socket, &QTcpSocket::readyRead, this, read);
    // What came with the handshake is told by no further signal.
    read();
}

ScriptedServer::Act ScriptedServer::answer(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket) {
        socket->write(bytes);
        socket->disconnectFromHost();
    };
}

ScriptedServer::Act ScriptedServer::endless(const QByteArray &start, const QByteArray &rest)
{
    // In blocks, since small pieces wait for each other on their way.
    constexpr qsizetype blockSize = 16'384;
    const QByteArray block = rest.repeated(std::max(blockSize / rest.size(), qsizetype(1)));
    return [start, block](QTcpSocket *socket) {
        socket->write(start);
        // By a timer: an encrypting socket tells of written bytes from within write().
        auto *pour = new QTimer(socket);
        connect(pour, &QTimer::timeout, socket, [socket, block] {
            if (socket->state() == QTcpSocket::ConnectedState && waiting(socket) < block.size())
                socket->write(block);
        });
        pour->start(0ms);
    };
}

ScriptedServer::Act ScriptedServer::trickle(const QByteArray &start)
{
    return [start](QTcpSocket *socket) {
        socket->write(start);
        auto *drop = new QTimer(socket);
        connect(drop, &QTimer::timeout, socket, [socket] {
            if (socket->state() == QTcpSocket::ConnectedState)
                socket->write("x");
        });
        drop->start(20ms);
    };
}

ScriptedServer::Act ScriptedServer::hangUp()
{
    return [](QTcpSocket *socket) { socket->abort(); };
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace keywright::testing

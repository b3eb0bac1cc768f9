#include "platform/net/idleconnection.h"

#include <chrono>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <sys/socket.h>
#endif

using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr auto longestIdle = 2s; // the next question comes at once, or there is none

/// True where the system has nothing to read, not even an end. Qt's sockets never block.
bool hasNothingToRead(qintptr descriptor)
{
    char byte = 0;
#ifdef Q_OS_WIN
    return ::recv(static_cast<SOCKET>(descriptor), &byte, 1, MSG_PEEK) == SOCKET_ERROR
        && WSAGetLastError() == WSAEWOULDBLOCK;
#else
    return ::recv(static_cast<int>(descriptor), &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0
        && (errno == EAGAIN || errno == EWOULDBLOCK);
#endif
}

/// True where neither a byte nor an end has come; what the system knows and the event loop has not told yet
/// counts too.
bool isQuiet(const QSslSocket &socket)
{
    if (socket.state() != QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0
        || socket.encryptedBytesAvailable() > 0)
        return false;
    const qintptr descriptor = socket.socketDescriptor();
    return descriptor < 0 || hasNothingToRead(descriptor); // some proxies' sockets have none
}

} // namespace

IdleConnection::IdleConnection()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(longestIdle);
    connect(&m_patience, &QTimer::timeout, this, &IdleConnection::drop);
}

IdleConnection::~IdleConnection()
{
    // Not later: there may be no event loop any more.
    if (const std::unique_ptr<QSslSocket> socket = release())
        socket->abort();
}

void IdleConnection::keep(std::unique_ptr<QSslSocket> socket, const ConnectionTarget &target)
{
    drop();
    m_socket = std::move(socket);
    m_target = target;
    if (!isQuiet(*m_socket)) {
        drop();
        return;
    }
    connect(m_socket.get(), &QSslSocket::readyRead, this, &IdleConnection::drop);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &IdleConnection::drop);
    connect(m_socket.get(), &QSslSocket::disconnected, this, &IdleConnection::drop);
    m_patience.start();
}

std::unique_ptr<QSslSocket> IdleConnection::take(const ConnectionTarget &target)
{
    if (m_socket == nullptr)
        return nullptr;
    if (m_target == target && isQuiet(*m_socket))
        return release();
    drop();
    return nullptr;
}

void IdleConnection::drop()
{
    std::unique_ptr<QSslSocket> socket = release();
    if (socket == nullptr)
        return;
    socket->abort();
    // This may be a signal of the socket itself.
    socket.release()->deleteLater();
}

std::unique_ptr<QSslSocket> IdleConnection::release()
{
    m_patience.stop();
    if (m_socket != nullptr)
        m_socket->disconnect(this);
    return std::exchange(m_socket, nullptr);
}

} // namespace keywright

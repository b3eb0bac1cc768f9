#include "platform/listen/passon.h"

#include "core/secret.h"
#include "platform/listen/listenreply.h"
#include "platform/net/systemproxy.h"
#include "platform/net/wirerequest.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr auto patience = 120s; // Without a byte: a model may think for that long.
constexpr qint64 pieceSize = 65'536;
constexpr qint64 mostUnsent = 262'144; // What the app has not taken yet; the service waits with the rest.
constexpr qsizetype longestStatusLine = 4096;
constexpr QByteArrayView mark { "X-Keywright: passed-on\r\n" };

/// Headers that are about one connection only (RFC 9110, 7.6.1), or that are written anew.
bool isOfConnection(const QByteArray &name)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "host", "connection", "keep-alive", "proxy-connection", "proxy-authorization", "te", "trailer",
          "transfer-encoding", "upgrade", "content-length", "expect", "http2-settings" });
    const QByteArray known = name.trimmed().toLower();
    return std::ranges::find(names, QByteArrayView(known)) != names.end();
}

bool isPlain(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

PassOn::PassOn(WireMessage message, QUrl service, QTcpSocket *app, Done done)
    : m_message(std::move(message))
    , m_service(std::move(service))
    , m_app(app)
    , m_done(std::move(done))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(patience);
    connect(&m_idle, &QTimer::timeout, this, [this] { finish(ProbeFailure::AnswerTimeout); });
    connect(app, &QTcpSocket::bytesWritten, this, &PassOn::relay);
    connect(app, &QTcpSocket::disconnected, this, [this] { finish(m_result.failure); });
}

PassOn::~PassOn()
{
    m_isOver = true;
}

void PassOn::start(const QSslConfiguration &tls)
{
    m_idle.start();
    if (m_service.scheme() == QLatin1StringView("http"))
        QMetaObject::invokeMethod(
            this, [this, tls] { useProxy(QNetworkProxy::NoProxy, tls); }, Qt::QueuedConnection);
    else
        findProxy(m_service, this, [this, tls](const QNetworkProxy &proxy) { useProxy(proxy, tls); });
}

void PassOn::useProxy(const QNetworkProxy &proxy, const QSslConfiguration &tls)
{
    const auto take = [this](const Result<QSslSocket *, ProbeFailure> &socket) {
        if (socket)
            askOn(*socket);
        else
            finish(socket.error());
    };
    m_connector = std::make_unique<Connector>(ConnectorSetting { m_service, proxy, tls }, m_outcome, take);
    m_connector->start();
}

void PassOn::askOn(QSslSocket *socket)
{
    m_upstream = socket;
    QByteArray bytes = request();
    if (bytes.isEmpty()) {
        finish(ProbeFailure::KeyNotSendable);
        return;
    }
    connect(socket, &QSslSocket::readyRead, this, &PassOn::relay);
    connect(socket, &QSslSocket::disconnected, this, [this] {
        m_hasEnded = true;
        relay();
    });
    socket->write(bytes);
    wipe(bytes);
    m_message.dropBody();
    m_idle.start();
}

QByteArray PassOn::request() const
{
    const bool isPath = m_message.target.startsWith('/') && isPlain(m_message.target);
    if (!isPath || m_message.hasBrokenLine)
        return {};
    QByteArray bytes =
        m_message.method + ' ' + m_message.target + " HTTP/1.1\r\nHost: " + m_service.host().toUtf8();
    if (m_service.port() > 0)
        bytes += ':' + QByteArray::number(m_service.port());
    bytes += "\r\n";
    for (const WireField &field : m_message.fields) {
        if (isOfConnection(field.name))
            continue;
        if (!isPlain(field.name) || !isPlain(field.value))
            return {};
        bytes += field.name + ": " + field.value + "\r\n";
    }
    if (m_message.bodySize > 0 || m_message.has("content-length"))
        bytes += "Content-Length: " + QByteArray::number(m_message.bodySize) + "\r\n";
    return bytes + "Connection: close\r\n\r\n" + m_message.body;
}

void PassOn::relay()
{
    pump();
    const bool isDone = m_hasEnded && m_upstream != nullptr && m_upstream->bytesAvailable() == 0;
    if (isDone)
        finish(m_result.status > 0 ? ProbeFailure::None : ProbeFailure::ConnectionReset);
}

void PassOn::pump()
{
    while (!m_isOver && m_app && m_upstream != nullptr && m_upstream->bytesAvailable() > 0
           && m_app->bytesToWrite() < mostUnsent) {
        m_idle.start();
        if (m_result.status == 0) {
            if (!relayStatus())
                return;
            continue;
        }
        QByteArray bytes = m_upstream->read(pieceSize);
        m_app->write(bytes);
        wipe(bytes);
    }
}

bool PassOn::relayStatus()
{
    m_statusLine += m_upstream->readLine(longestStatusLine);
    const bool isWhole = m_statusLine.endsWith('\n');
    if (!isWhole && m_statusLine.size() < longestStatusLine)
        return false;
    const QByteArrayList words = m_statusLine.simplified().split(' ');
    m_result.status = words.size() > 1 && words.at(0).startsWith("HTTP/1.") ? words.at(1).toInt() : 0;
    if (m_result.status == 0) {
        finish(ProbeFailure::TlsFailed);
        return false;
    }
    m_app->write(m_statusLine);
    m_app->write(mark.toByteArray());
    return true;
}

void PassOn::finish(ProbeFailure failure)
{
    if (std::exchange(m_isOver, true))
        return;
    m_idle.stop();
    m_result.failure = failure;
    if (m_upstream != nullptr)
        m_upstream->disconnect(this);
    close();
}

/// Lets the app have all that was written, and tells then.
void PassOn::close()
{
    const auto tell = [this] {
        if (!std::exchange(m_hasTold, true))
            m_done(m_result);
    };
    if (m_app && m_app->state() == QAbstractSocket::ConnectedState) {
        m_app->disconnect(this);
        if (m_result.status == 0)
            m_app->write(notPassedOnReply());
        connect(m_app, &QTcpSocket::disconnected, this, tell);
        m_app->disconnectFromHost();
        if (m_app->state() != QAbstractSocket::UnconnectedState) {
            m_idle.disconnect(this);
            connect(&m_idle, &QTimer::timeout, this, tell);
            m_idle.start(10s);
            return;
        }
        m_app->disconnect(this);
    }
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace keywright

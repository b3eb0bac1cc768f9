#include "platform/net/wirerequest.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int httpsPort = 443;
constexpr int httpPort = 80;

/// The names that practice mode may use; narrower than all that leads back to this computer.
bool isPracticeHost(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host.prepend('[').append(']');
    if (url.port() >= 0)
        host.append(':').append(QByteArray::number(url.port()));
    return host;
}

QByteArray target(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    return (path.isEmpty() ? QByteArray("/") : path) + (url.hasQuery() ? "?" + query : QByteArray());
}

QByteArray userAgent()
{
    const QByteArray version = QCoreApplication::applicationVersion().toLatin1();
    return version.isEmpty() ? QByteArray("keywright") : "keywright/" + version;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isAllowedAddress(const QUrl &url, bool loopbackHttp)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1
        || (loopbackHttp && url.scheme() == "http"_L1 && isPracticeHost(url.host()));
}

bool isSendable(const Secret &key)
{
    return !key.isEmpty()
        && std::ranges::all_of(key.bytes(), [](char byte) { return byte >= 0x21 && byte <= 0x7E; });
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == "http"_L1 ? httpPort : httpsPort));
}

Secret wireRequest(const ProbeQuestion &question)
{
    const QByteArray path = target(question.url);
    QByteArray bytes;
    // Reserved at once: growing would leave copies of the key behind.
    constexpr qsizetype roomForNames = 512;
    bytes.reserve(roomForNames + path.size() + question.body.size()
                  + (question.key ? question.key->size() : 0));
    bytes.append(question.method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    bytes.append(hostHeader(question.url)).append("\r\n");
    if (question.key)
        bytes.append("Authorization: Bearer ").append(question.key->bytes()).append("\r\n");
    bytes.append("Accept: application/json\r\nAccept-Encoding: identity\r\nUser-Agent: ");
    bytes.append(userAgent()).append("\r\nConnection: close\r\n");
    if (!question.body.isEmpty()) {
        bytes.append("Content-Type: application/json\r\nContent-Length: ");
        bytes.append(QByteArray::number(question.body.size())).append("\r\n");
    }
    bytes.append("\r\n").append(question.body);
    return Secret::taking(std::move(bytes));
}

} // namespace keywright

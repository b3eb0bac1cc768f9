#include "core/answer/requesthead.h"

#include <QCoreApplication>

namespace keywright {

namespace {

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

QByteArray requestHead(const ProbeQuestion &question, QByteArrayView keyText)
{
    const QByteArray path = target(question.url);
    QByteArray bytes;
    // Reserved at once, with the body that follows: growing would leave copies of the key behind.
    constexpr qsizetype roomForNames = 1024;
    bytes.reserve(roomForNames + path.size() + keyText.size() + question.body.size());
    bytes.append(question.method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    bytes.append(hostHeader(question.url)).append("\r\n");
    if (!keyText.isEmpty())
        bytes.append("Authorization: Bearer ").append(keyText).append("\r\n");
    bytes.append("Accept: application/json\r\nAccept-Encoding: identity\r\nUser-Agent: ");
    bytes.append(userAgent()).append("\r\nConnection: ");
    bytes.append(question.connection == ConnectionUse::Keep ? "keep-alive\r\n" : "close\r\n");
    if (!question.body.isEmpty()) {
        bytes.append("Content-Type: application/json\r\nContent-Length: ");
        bytes.append(QByteArray::number(question.body.size())).append("\r\n");
    }
    return bytes.append("\r\n");
}

} // namespace keywright

#pragma once

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace keywright::testing {

/// A server on this computer that does what a test tells it, however wrong, and counts.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    using Act = std::function<void(QTcpSocket *)>;

    /// `onRequest` is called for each whole request head; without it the server stays silent.
    explicit ScriptedServer(Act onRequest = nullptr, const std::optional<QSslConfiguration> &tls = {});

    QUrl url(const QString &path = QStringLiteral("/v1/models")) const;
    quint16 port() const { return m_server->serverPort(); }

    int connections = 0; ///< with TLS those whose handshake succeeded
    int requests = 0;
    QByteArray received; ///< all of it, of all connections
    qint64 sent = 0; ///< bytes that the system took

    /// Sends that and closes.
    static Act answer(const QByteArray &bytes);
    /// Sends the start, then the rest again and again.
    static Act endless(const QByteArray &start, const QByteArray &rest);
    /// Sends the start, then one byte after the other.
    static Act trickle(const QByteArray &start);
    /// Closes without a word.
    static Act hangUp();

private:
    void take(QTcpSocket *socket);

    Act m_onRequest;
    std::unique_ptr<QTcpServer> m_server;
    bool m_encrypts = false;
};

/// "HTTP/1.1 STATUS", the headers (each with its line end) and the body, with its length.
QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers = {});

} // namespace keywright::testing

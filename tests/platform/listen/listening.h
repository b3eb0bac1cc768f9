#pragma once

#include "core/ports/listener.h"

#include <QList>
#include <QObject>
#include <QTcpSocket>

namespace keywright::testing {

/// Listens, and keeps what is told.
class Listening : public QObject
{
public:
    explicit Listening(Listener &listener, ListenSetting setting = {})
    {
        const Listener::Told told {
            .incident = [this](ListenIncident incident, const HeardFrom &) { incidents.append(incident); },
            .heard =
                [this](const WireMessage &message, const HeardFrom &who) {
                    ++heard;
                    from = who;
                    first = message.method + ' ' + message.target;
                    authorization = message.header("authorization");
                    body = message.body;
                },
            .over = [this](const ListenOutcome &outcome) { ends.append(outcome); },
        };
        setting.reply = QStringLiteral("Keywright heard this request.");
        const auto opened = listener.listen(setting, this, told);
        if (opened)
            url = *opened;
    }

    QUrl url;
    QList<ListenIncident> incidents;
    int heard = 0;
    HeardFrom from;
    QByteArray first;
    QByteArray authorization;
    QByteArray body;
    QList<ListenOutcome> ends;
};

/// A client that sends bytes as they are.
class RawClient : public QObject
{
public:
    explicit RawClient(const QUrl &url, const QByteArray &bytes = {})
    {
        m_socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        m_socket.waitForConnected();
        send(bytes);
    }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    void close() { m_socket.disconnectFromHost(); }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    /// All that came back so far.
    const QByteArray &answer()
    {
        m_answer += m_socket.readAll();
        return m_answer;
    }
    QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_answer;
};

inline QByteArray wholeRequest(const QByteArray &headers = {}, const QByteArray &body = "{}")
{
    return "POST /v1/agent HTTP/1.1\r\nHost: 127.0.0.1:1\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace keywright::testing

#pragma once

#include "core/listen/wiremessage.h"
#include "core/ports/listener.h"
#include "platform/net/connector.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkProxy;
class QSslConfiguration;
class QSslSocket;
class QTcpSocket;

namespace keywright {

/// Hands one request on to the service over TLS, and its answer back to the app as it comes. The answer gets
/// one header more, "X-Keywright: passed-on", and nothing of it is kept.
class PassOn : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const PassedOn &)>;

    /// `app` is the connection to answer on; it outlives this object. `done` is called at most once, from the
    /// event loop.
    PassOn(WireMessage message, QUrl service, QTcpSocket *app, Done done);
    ~PassOn() override;
    Q_DISABLE_COPY_MOVE(PassOn)

    void start(const QSslConfiguration &tls);

private:
    void useProxy(const QNetworkProxy &proxy, const QSslConfiguration &tls);
    void askOn(QSslSocket *socket);
    /// The request with the service's host; empty where it can't be sent as it is.
    QByteArray request() const;
    void relay();
    /// What the app's connection takes of what the service has sent.
    void pump();
    /// False where the first line is not whole yet, or is none.
    bool relayStatus();
    void finish(ProbeFailure failure);
    void close();

    WireMessage m_message;
    QUrl m_service;
    QPointer<QTcpSocket> m_app;
    Done m_done;
    ProbeOutcome m_outcome; ///< filled by the connector
    std::unique_ptr<Connector> m_connector;
    QSslSocket *m_upstream = nullptr; ///< owned by the connector
    QTimer m_idle;
    PassedOn m_result;
    QByteArray m_statusLine; ///< while it is not whole
    bool m_hasEnded = false; ///< the service has closed
    bool m_isOver = false;
    bool m_hasTold = false;
};

} // namespace keywright

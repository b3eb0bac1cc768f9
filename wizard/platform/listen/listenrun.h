#pragma once

#include "core/ports/listener.h"
#include "platform/listen/heardconnection.h"

#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace keywright {

class PassOn;

/// One time of listening: from the open port to the one request and its answer, or to the end of the time.
class ListenRun : public QObject
{
    Q_OBJECT
public:
    /// `tls` makes the settings for passing on; called at most once.
    ListenRun(ListenSetting setting, Listener::Told told, std::function<QSslConfiguration()> tls,
              QObject *parent);
    ~ListenRun() override;
    Q_DISABLE_COPY_MOVE(ListenRun)

    /// Opens the port, or says why not.
    Result<void, ListenFailure> open();
    QUrl url() const;
    /// Closes the port and tells nothing more; goes by itself soon after.
    void stop();

private:
    void takeConnections();
    void add(QTcpSocket *socket);
    void tell(HeardConnection &connection, ListenIncident incident);
    void take(HeardConnection &connection);
    void passOn(HeardConnection &connection, WireMessage message);
    void forget(HeardConnection &connection);
    void timeOut();
    void end(ListenOutcome outcome);
    WireReader::Limits limits() const;
    qsizetype held() const;

    ListenSetting m_setting;
    Listener::Told m_told;
    std::function<QSslConfiguration()> m_tls;
    QTcpServer m_server;
    QTimer m_time;
    QList<HeardConnection *> m_connections; ///< children of this object
    HeardConnection *m_heard = nullptr; ///< the one whose request counts; null before
    std::unique_ptr<PassOn> m_passOn;
    ListenOutcome m_outcome;
    int m_lookedUp = 0; ///< programs, for incidents
    bool m_isOver = false;
};

} // namespace keywright

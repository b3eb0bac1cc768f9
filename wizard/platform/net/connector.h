#pragma once

#include "core/ports/prober.h"
#include "core/result.h"
#include "platform/net/exchangestep.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>

#include <functional>

class QSslSocket;

namespace keywright {

class Dialer;

/// Where to connect to, and by which rules.
struct ConnectorSetting
{
    QUrl url;
    QNetworkProxy proxy; ///< NoProxy for none
    QSslConfiguration tls;
};

/// Makes one new connection for a question: the name, the connection, and TLS unless the address is http.
/// To delete it ends it in silence.
class Connector : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Result<QSslSocket *, ProbeFailure>)>;

    /// `done` gets a socket ready for a request, owned by this object, or why there is none; it is called at
    /// most once. What is found on the way is filled into `outcome`, which outlives this object.
    Connector(ConnectorSetting setting, ProbeOutcome &outcome, Done done);
    ~Connector() override;
    Q_DISABLE_COPY_MOVE(Connector)

    void start();
    /// From here on nothing is filled in or told.
    void stop() { m_step = Step::Over; }
    ExchangeStep step() const { return m_step; }

private:
    using Step = ExchangeStep;

    void lookUp();
    void takeAddresses(const QHostInfo &info);
    Dialer *newDialer();
    void takeSocket(QSslSocket *socket);
    void encrypt();
    void takeEncrypted();
    void judgeSocketError();

    bool isProxied() const { return m_setting.proxy.type() != QNetworkProxy::NoProxy; }
    void begin(Step step);
    void reached(ProbeStage stage);
    void finish(const Result<QSslSocket *, ProbeFailure> &result);

    ConnectorSetting m_setting;
    ProbeOutcome &m_outcome;
    Done m_done;
    Step m_step = Step::Prepare;
    QElapsedTimer m_stepTime;
    int m_lookup = -1;
    QSslSocket *m_socket = nullptr; ///< owned by the dialer, which this object owns
    ProbeFailure m_certificateFailure = ProbeFailure::None;
};

} // namespace keywright

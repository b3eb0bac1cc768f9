#pragma once

#include "core/ports/prober.h"
#include "platform/net/exchangestep.h"
#include "platform/net/idleconnection.h"
#include "platform/net/responsereader.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QSslSocket;

namespace keywright {

class Connector;

/// What an exchange is told beside its question.
struct ExchangeSetting
{
    bool allowLoopbackHttp = false;
    std::chrono::milliseconds deadline {};
    std::function<bool()> isOnline;
    QSslConfiguration tls;
    std::weak_ptr<IdleConnection> idle; ///< gone where what it holds must not be used any more
};

/// One question and its answer, from the proxy and the name to the last byte. Tells once and deletes itself;
/// ends in silence with its parent.
///
/// A connection is its own, or, where the question says so, the one that an earlier exchange left behind. If
/// that one ends before the first byte of an answer, the question is written once more, on a new connection:
/// the server has closed an idle connection just then (RFC 9112, 9.3.1).
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(ProbeQuestion question, ExchangeSetting setting, Prober::Done done, QObject *parent);
    ~Exchange() override;
    Q_DISABLE_COPY_MOVE(Exchange)

    void start();

private:
    using Step = ExchangeStep;

    void useProxy(const QNetworkProxy &proxy);
    bool takeIdle();
    void connectAnew();
    void askAnew();
    void askOn(QSslSocket *socket);
    void read();
    void judgeSocketError();
    void judgeEnd(ProbeFailure withoutAnswer);
    void giveUp();

    void settle(ProbeFailure failure);
    void takeAnswer();
    void letGo();
    void tell();

    bool isProxied() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    bool isPlain() const;
    ConnectionTarget target() const;
    void beginOutcome();

    ProbeQuestion m_question;
    ExchangeSetting m_setting;
    Prober::Done m_done;
    ProbeOutcome m_outcome;
    ResponseReader m_reader;
    QNetworkProxy m_proxy { QNetworkProxy::NoProxy };
    Step m_step = Step::Prepare;
    QElapsedTimer m_answerTime;
    QTimer m_deadline;
    std::unique_ptr<Connector> m_connector; ///< null where no new connection is made
    QSslSocket *m_socket = nullptr; ///< owned by this object
    bool m_isReused = false; ///< the socket has carried an earlier question
};

} // namespace keywright

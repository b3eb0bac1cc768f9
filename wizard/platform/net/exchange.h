#pragma once

#include "core/ports/prober.h"
#include "platform/net/responsereader.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>
#include <functional>

class QSslSocket;

namespace keywright {

class Dialer;

/// What an exchange is told beside its question.
struct ExchangeSetting
{
    bool allowLoopbackHttp = false;
    std::chrono::milliseconds deadline {};
    std::function<bool()> isOnline;
    QSslConfiguration tls;
};

/// One question and its answer, from the proxy and the name to the last byte. Tells once and deletes itself;
/// ends in silence with its parent.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(ProbeQuestion question, ExchangeSetting setting, Prober::Done done, QObject *parent);
    ~Exchange() override;
    Q_DISABLE_COPY_MOVE(Exchange)

    void start();

private:
    enum class Step { Prepare, Name, Connection, Tls, Answer, Over };

    void useProxy(const QNetworkProxy &proxy);
    void lookUp();
    void takeAddresses(const QHostInfo &info);
    Dialer *newDialer();
    void takeSocket(QSslSocket *socket);
    void encrypt();
    void send();
    void read();
    void judgeSocketError();
    void judgeEnd(ProbeFailure withoutAnswer);
    void giveUp();

    void begin(Step step);
    void reached(ProbeStage stage);
    void settle(ProbeFailure failure);
    void takeAnswer();
    void tell();

    ProbeQuestion m_question;
    ExchangeSetting m_setting;
    Prober::Done m_done;
    ProbeOutcome m_outcome;
    ResponseReader m_reader;
    QNetworkProxy m_proxy { QNetworkProxy::NoProxy };
    Step m_step = Step::Prepare;
    QElapsedTimer m_stepTime;
    QTimer m_deadline;
    int m_lookup = -1;
    QSslSocket *m_socket = nullptr; ///< owned by the dialer, which this object owns
    ProbeFailure m_certificateFailure = ProbeFailure::None;
};

} // namespace keywright

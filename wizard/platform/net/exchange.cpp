#include "platform/net/exchange.h"

#include "core/redact.h"
#include "platform/net/connector.h"
#include "platform/net/socketfailure.h"
#include "platform/net/systemproxy.h"
#include "platform/net/tls.h"
#include "platform/net/wirerequest.h"

#include <QSslSocket>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

Exchange::Exchange(ProbeQuestion question, ExchangeSetting setting, Prober::Done done, QObject *parent)
    : QObject(parent)
    , m_question(std::move(question))
    , m_setting(std::move(setting))
    , m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::giveUp);
    beginOutcome();
}

Exchange::~Exchange()
{
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void Exchange::start()
{
    m_deadline.start(std::min(m_setting.deadline, m_question.patience));
    if (!isAllowedAddress(m_question.url, m_setting.allowLoopbackHttp))
        settle(ProbeFailure::AddressNotAllowed);
    else if (m_question.key && !isSendable(*m_question.key))
        settle(ProbeFailure::KeyNotSendable);
    else if (isPlain()) // of this computer, which no proxy stands before
        useProxy(QNetworkProxy::NoProxy);
    else
        findProxy(m_question.url, this, [this](const QNetworkProxy &proxy) { useProxy(proxy); });
}

void Exchange::useProxy(const QNetworkProxy &proxy)
{
    if (m_step == Step::Over)
        return;
    m_proxy = proxy;
    beginOutcome();
    const QString nextHost = isProxied() ? m_proxy.hostName() : m_question.url.host();
    if (!isLoopbackHost(nextHost) && !m_setting.isOnline())
        settle(ProbeFailure::Offline);
    else if (!takeIdle())
        connectAnew();
}

/// False where there is no connection to go on with.
bool Exchange::takeIdle()
{
    const std::shared_ptr<IdleConnection> idle = m_setting.idle.lock();
    if (idle == nullptr || m_question.connection != ConnectionUse::Kept || m_question.method != "GET")
        return false;
    QSslSocket *socket = idle->take(target()).release();
    if (socket == nullptr)
        return false;
    m_isReused = true;
    // What the earlier question had to wait for is there at once.
    if (!isProxied())
        m_outcome.stages.append({ ProbeStage::Name, 0 });
    m_outcome.stages.append({ ProbeStage::Connection, 0 });
    if (!isPlain()) {
        m_outcome.stages.append({ ProbeStage::Tls, 0 });
        describeTls(*socket, m_outcome);
    }
    if (!isProxied())
        m_outcome.address = socket->peerAddress().toString();
    askOn(socket);
    return true;
}

void Exchange::connectAnew()
{
    const auto take = [this](Result<QSslSocket *, ProbeFailure> made) {
        if (made)
            askOn(*made);
        else
            settle(made.error());
    };
    m_connector = std::make_unique<Connector>(ConnectorSetting { m_question.url, m_proxy, m_setting.tls },
                                              m_outcome, take);
    m_connector->start();
}

/// Only in the place of a connection that an earlier question had used.
void Exchange::askAnew()
{
    m_isReused = false;
    QSslSocket *gone = std::exchange(m_socket, nullptr);
    gone->disconnect(this);
    gone->abort();
    gone->deleteLater(); // this is a signal of it
    m_step = Step::Prepare;
    beginOutcome();
    connectAnew();
}

void Exchange::askOn(QSslSocket *socket)
{
    if (m_step == Step::Over)
        return;
    m_socket = socket;
    m_socket->setParent(this);
    connect(m_socket, &QSslSocket::readyRead, this, &Exchange::read);
    connect(m_socket, &QSslSocket::errorOccurred, this, &Exchange::judgeSocketError);
    connect(m_socket, &QSslSocket::disconnected, this, [this] { judgeEnd(ProbeFailure::ConnectionReset); });
    m_step = Step::Answer;
    m_answerTime.start();
    const Secret request = wireRequest(m_question);
    m_socket->write(request.bytes().data(), request.size());
}

void Exchange::read()
{
    if (m_step != Step::Answer)
        return;
    std::array<char, 16'384> bytes {};
    while (m_reader.state() == ResponseReader::State::Reading) {
        const qint64 count = m_socket->read(bytes.data(), static_cast<qint64>(bytes.size()));
        if (count <= 0)
            return;
        m_reader.feed({ bytes.data(), static_cast<qsizetype>(count) });
    }
    judgeEnd(ProbeFailure::ConnectionReset);
}

void Exchange::judgeSocketError()
{
    const QAbstractSocket::SocketError error = m_socket->error();
    if (error != QAbstractSocket::RemoteHostClosedError) {
        const ProbeFailure failure = failureOfSocket(error, isProxied());
        // The way there was good a moment ago: this is a connection that broke.
        judgeEnd(failure == ProbeFailure::Offline ? ProbeFailure::ConnectionReset : failure);
    }
    // A regular end is told by disconnected(), after the last bytes.
}

void Exchange::judgeEnd(ProbeFailure withoutAnswer)
{
    if (m_step == Step::Over)
        return;
    m_reader.feed(m_socket->readAll());
    if (m_isReused && !m_reader.hasBegun()) {
        askAnew();
        return;
    }
    m_reader.end();
    switch (m_reader.state()) {
    case ResponseReader::State::Complete:
        settle(ProbeFailure::None);
        break;
    case ResponseReader::State::TooLarge:
        settle(ProbeFailure::AnswerTooLarge);
        break;
    case ResponseReader::State::Reading:
    case ResponseReader::State::NotHttp:
        settle(withoutAnswer);
        break;
    }
}

void Exchange::giveUp()
{
    // With less than the usual time, no step can be blamed for having taken too long.
    const bool isPatient = m_question.patience >= m_setting.deadline;
    const Step step = m_step == Step::Prepare && m_connector != nullptr ? m_connector->step() : m_step;
    settle(isPatient ? failureAtDeadline(step, isProxied()) : ProbeFailure::AnswerTimeout);
}

void Exchange::settle(ProbeFailure failure)
{
    if (m_step == Step::Over)
        return;
    m_outcome.failure = failure;
    if (failure == ProbeFailure::None)
        takeAnswer();
    m_step = Step::Over;
    if (m_connector != nullptr)
        m_connector->stop();
    m_deadline.stop();
    // Told from the event loop: the caller may destroy everything, and this may be a signal of the socket.
    QMetaObject::invokeMethod(this, &Exchange::tell, Qt::QueuedConnection);
}

void Exchange::takeAnswer()
{
    m_outcome.stages.append({ ProbeStage::Answer, m_answerTime.elapsed() });
    m_outcome.status = m_reader.status();
    const std::array<const Secret *, 1> secrets { m_question.key ? &*m_question.key : nullptr };
    for (const auto &[name, value] : m_reader.headers())
        m_outcome.headers.append({ redacted(name, secrets), redacted(value, secrets) });
    const QByteArray body = redacted(m_reader.body(), secrets);
    // Bytes that are no text become longer: U+FFFD takes three.
    m_outcome.body = body.first(std::min(body.size(), ResponseReader::Limits().body));
}

/// The connection goes to the next question, or ends.
void Exchange::letGo()
{
    if (m_socket == nullptr)
        return;
    m_socket->disconnect(this);
    const std::shared_ptr<IdleConnection> idle = m_setting.idle.lock();
    if (idle != nullptr && m_question.connection == ConnectionUse::Keep && m_question.method == "GET"
        && m_outcome.failure == ProbeFailure::None && m_reader.leavesConnectionUsable()) {
        m_socket->setParent(nullptr);
        idle->keep(std::unique_ptr<QSslSocket>(std::exchange(m_socket, nullptr)), target());
    } else {
        m_socket->abort();
    }
}

void Exchange::tell()
{
    letGo();
    m_connector.reset();
    const Prober::Done done = std::move(m_done);
    const ProbeOutcome outcome = std::move(m_outcome);
    m_question.key.reset();
    deleteLater();
    done(outcome); // may destroy this object
}

bool Exchange::isPlain() const
{
    return m_question.url.scheme() == "http"_L1;
}

ConnectionTarget Exchange::target() const
{
    return { m_question.url.scheme(), m_question.url.host(QUrl::EncodeUnicode), portOf(m_question.url),
             m_proxy };
}

void Exchange::beginOutcome()
{
    m_outcome = {};
    m_outcome.host = m_question.url.host();
    m_outcome.port = portOf(m_question.url);
    m_outcome.proxy = proxyName(m_proxy);
}

} // namespace keywright

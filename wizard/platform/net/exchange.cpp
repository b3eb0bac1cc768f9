#include "platform/net/exchange.h"

#include "core/redact.h"
#include "platform/net/dialer.h"
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

namespace {

constexpr qint64 readBuffer = 65'536; // an endless answer waits in the sender's memory, not in ours

} // namespace

Exchange::Exchange(ProbeQuestion question, ExchangeSetting setting, Prober::Done done, QObject *parent)
    : QObject(parent)
    , m_question(std::move(question))
    , m_setting(std::move(setting))
    , m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::giveUp);
    m_outcome.host = m_question.url.host();
    m_outcome.port = portOf(m_question.url);
}

Exchange::~Exchange()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
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
    else if (m_question.url.scheme() == "http"_L1) // of this computer, which no proxy stands before
        useProxy(QNetworkProxy::NoProxy);
    else
        findProxy(m_question.url, this, [this](const QNetworkProxy &proxy) { useProxy(proxy); });
}

void Exchange::useProxy(const QNetworkProxy &proxy)
{
    if (m_step == Step::Over)
        return;
    m_proxy = proxy;
    const bool direct = m_proxy.type() == QNetworkProxy::NoProxy;
    m_outcome.proxy = proxyName(m_proxy);
    const QString nextHost = direct ? m_question.url.host() : m_proxy.hostName();
    if (!isLoopbackHost(nextHost) && !m_setting.isOnline()) {
        settle(ProbeFailure::Offline);
    } else if (direct) {
        lookUp();
    } else {
        begin(Step::Connection);
        newDialer()->dialThrough(m_proxy, m_question.url.host(QUrl::EncodeUnicode), portOf(m_question.url));
    }
}

void Exchange::lookUp()
{
    begin(Step::Name);
    const QString host = m_question.url.host(QUrl::EncodeUnicode);
    QHostInfo known;
    known.setAddresses(addressesWithoutLookup(host));
    if (known.addresses().isEmpty())
        m_lookup = QHostInfo::lookupHost(host, this, &Exchange::takeAddresses);
    else
        takeAddresses(known);
}

void Exchange::takeAddresses(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_step != Step::Name)
        return;
    if (info.addresses().isEmpty()) {
        settle(ProbeFailure::NameNotFound);
        return;
    }
    reached(ProbeStage::Name);
    begin(Step::Connection);
    newDialer()->dial(info.addresses(), portOf(m_question.url));
}

Dialer *Exchange::newDialer()
{
    const auto take = [this](Result<QSslSocket *, QAbstractSocket::SocketError> connected) {
        if (m_step != Step::Connection)
            return;
        if (connected)
            takeSocket(*connected);
        else
            settle(failureOfSocket(connected.error(), !m_outcome.proxy.isEmpty()));
    };
    return new Dialer(take, this);
}

void Exchange::takeSocket(QSslSocket *socket)
{
    m_socket = socket;
    reached(ProbeStage::Connection);
    if (m_outcome.proxy.isEmpty())
        m_outcome.address = m_socket->peerAddress().toString();
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket, &QSslSocket::readyRead, this, &Exchange::read);
    connect(m_socket, &QSslSocket::errorOccurred, this, &Exchange::judgeSocketError);
    connect(m_socket, &QSslSocket::disconnected, this, [this] { judgeEnd(ProbeFailure::ConnectionReset); });
    if (m_question.url.scheme() == "http"_L1)
        send();
    else
        encrypt();
}

void Exchange::encrypt()
{
    begin(Step::Tls);
    m_socket->setSslConfiguration(m_setting.tls);
    m_socket->setPeerVerifyName(m_question.url.host(QUrl::EncodeUnicode));
    // Collected and never ignored: the handshake then fails by itself.
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateFailure = takeRefusal(errors, m_socket->peerCertificate(), m_outcome);
    });
    connect(m_socket, &QSslSocket::encrypted, this, [this] {
        reached(ProbeStage::Tls);
        describeCertificate(m_socket->peerCertificate(), m_outcome);
        m_outcome.tlsProtocol = protocolName(m_socket->sessionProtocol());
        send();
    });
    m_socket->startClientEncryption();
}

void Exchange::send()
{
    begin(Step::Answer);
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
    if (m_step == Step::Tls && m_certificateFailure != ProbeFailure::None) {
        settle(m_certificateFailure);
    } else if (m_step != Step::Answer) {
        if (m_step == Step::Tls && m_outcome.doubt == TlsDoubt::None)
            m_outcome.doubt = doubtInWords(m_socket->errorString());
        settle(failureOfSocket(error, !m_outcome.proxy.isEmpty()));
    } else if (error != QAbstractSocket::RemoteHostClosedError) {
        const ProbeFailure failure = failureOfSocket(error, !m_outcome.proxy.isEmpty());
        // The way there was good a moment ago: this is a connection that broke.
        judgeEnd(failure == ProbeFailure::Offline ? ProbeFailure::ConnectionReset : failure);
    }
    // A regular end is told by disconnected(), after the last bytes.
}

void Exchange::judgeEnd(ProbeFailure withoutAnswer)
{
    if (m_step == Step::Over)
        return;
    if (m_step == Step::Answer) {
        m_reader.feed(m_socket->readAll());
        m_reader.end();
    }
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
    if (m_question.patience < m_setting.deadline && m_step != Step::Over) {
        settle(ProbeFailure::AnswerTimeout);
        return;
    }
    switch (m_step) {
    case Step::Prepare: // the proxy's automatic configuration does not answer
        settle(ProbeFailure::ProxyUnreachable);
        break;
    case Step::Name:
        settle(ProbeFailure::NameNotFound);
        break;
    case Step::Connection:
        settle(m_outcome.proxy.isEmpty() ? ProbeFailure::ConnectionTimeout : ProbeFailure::ProxyUnreachable);
        break;
    case Step::Tls: // a server without TLS waits for a request that it can read
        settle(ProbeFailure::TlsFailed);
        break;
    case Step::Answer:
        settle(ProbeFailure::AnswerTimeout);
        break;
    case Step::Over:
        break;
    }
}

void Exchange::begin(Step step)
{
    m_step = step;
    m_stepTime.start();
}

void Exchange::reached(ProbeStage stage)
{
    m_outcome.stages.append({ stage, m_stepTime.elapsed() });
}

void Exchange::settle(ProbeFailure failure)
{
    if (m_step == Step::Over)
        return;
    m_outcome.failure = failure;
    if (failure == ProbeFailure::None)
        takeAnswer();
    m_step = Step::Over;
    m_deadline.stop();
    // Told from the event loop: the caller may destroy everything, and this may be a signal of the socket.
    QMetaObject::invokeMethod(this, &Exchange::tell, Qt::QueuedConnection);
}

void Exchange::takeAnswer()
{
    reached(ProbeStage::Answer);
    m_outcome.status = m_reader.status();
    const std::array<const Secret *, 1> secrets { m_question.key ? &*m_question.key : nullptr };
    for (const auto &[name, value] : m_reader.headers())
        m_outcome.headers.append({ redacted(name, secrets), redacted(value, secrets) });
    const QByteArray body = redacted(m_reader.body(), secrets);
    // Bytes that are no text become longer: U+FFFD takes three.
    m_outcome.body = body.first(std::min(body.size(), ResponseReader::Limits().body));
}

void Exchange::tell()
{
    const Prober::Done done = std::move(m_done);
    const ProbeOutcome outcome = std::move(m_outcome);
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_question.key.reset();
    deleteLater();
    done(outcome); // may destroy this object
}

} // namespace keywright

#include "platform/net/connector.h"

#include "platform/net/dialer.h"
#include "platform/net/socketfailure.h"
#include "platform/net/tls.h"
#include "platform/net/wirerequest.h"

#include <QSslSocket>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qint64 readBuffer = 65'536; // an endless answer waits in the sender's memory, not in ours

} // namespace

Connector::Connector(ConnectorSetting setting, ProbeOutcome &outcome, Done done)
    : m_setting(std::move(setting))
    , m_outcome(outcome)
    , m_done(std::move(done))
{ }

Connector::~Connector()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    if (m_socket != nullptr) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void Connector::start()
{
    if (isProxied()) {
        begin(Step::Connection);
        newDialer()->dialThrough(m_setting.proxy, m_setting.url.host(QUrl::EncodeUnicode),
                                 portOf(m_setting.url));
    } else {
        lookUp();
    }
}

void Connector::lookUp()
{
    begin(Step::Name);
    const QString host = m_setting.url.host(QUrl::EncodeUnicode);
    QHostInfo known;
    known.setAddresses(addressesWithoutLookup(host));
    if (known.addresses().isEmpty())
        m_lookup = QHostInfo::lookupHost(host, this, &Connector::takeAddresses);
    else
        takeAddresses(known);
}

void Connector::takeAddresses(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_step != Step::Name)
        return;
    if (info.addresses().isEmpty()) {
        finish(Failure { ProbeFailure::NameNotFound });
        return;
    }
    reached(ProbeStage::Name);
    begin(Step::Connection);
    newDialer()->dial(info.addresses(), portOf(m_setting.url));
}

Dialer *Connector::newDialer()
{
    const auto take = [this](Result<QSslSocket *, QAbstractSocket::SocketError> connected) {
        if (m_step != Step::Connection)
            return;
        if (connected)
            takeSocket(*connected);
        else
            finish(Failure { failureOfSocket(connected.error(), isProxied()) });
    };
    return new Dialer(take, this);
}

void Connector::takeSocket(QSslSocket *socket)
{
    m_socket = socket;
    reached(ProbeStage::Connection);
    if (!isProxied())
        m_outcome.address = m_socket->peerAddress().toString();
    m_socket->setReadBufferSize(readBuffer);
    if (m_setting.url.scheme() == "http"_L1)
        finish(m_socket);
    else
        encrypt();
}

void Connector::encrypt()
{
    begin(Step::Tls);
    connect(m_socket, &QSslSocket::errorOccurred, this, &Connector::judgeSocketError);
    connect(m_socket, &QSslSocket::disconnected, this,
            [this] { finish(Failure { ProbeFailure::ConnectionReset }); });
    m_socket->setSslConfiguration(m_setting.tls);
    m_socket->setPeerVerifyName(m_setting.url.host(QUrl::EncodeUnicode));
    // Collected and never ignored: the handshake then fails by itself.
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (m_step == Step::Tls)
            m_certificateFailure = takeRefusal(errors, m_socket->peerCertificate(), m_outcome);
    });
    connect(m_socket, &QSslSocket::encrypted, this, &Connector::takeEncrypted);
    m_socket->startClientEncryption();
}

void Connector::takeEncrypted()
{
    if (m_step != Step::Tls)
        return;
    reached(ProbeStage::Tls);
    describeTls(*m_socket, m_outcome);
    finish(m_socket);
}

void Connector::judgeSocketError()
{
    if (m_step != Step::Tls)
        return;
    if (m_certificateFailure != ProbeFailure::None) {
        finish(Failure { m_certificateFailure });
        return;
    }
    if (m_outcome.doubt == TlsDoubt::None)
        m_outcome.doubt = doubtInWords(m_socket->errorString());
    finish(Failure { failureOfSocket(m_socket->error(), isProxied()) });
}

void Connector::begin(Step step)
{
    m_step = step;
    m_stepTime.start();
}

void Connector::reached(ProbeStage stage)
{
    m_outcome.stages.append({ stage, m_stepTime.elapsed() });
}

void Connector::finish(const Result<QSslSocket *, ProbeFailure> &result)
{
    if (m_step == Step::Over)
        return;
    m_step = Step::Over;
    if (result) {
        m_socket->disconnect(this);
        m_socket = nullptr; // whoever takes it ends it
    }
    m_done(result);
}

} // namespace keywright

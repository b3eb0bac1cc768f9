#include "platform/practice/standin.h"

#include "core/facts.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright {

namespace {

constexpr auto patience = 10s; // a connection that says nothing does not stay
constexpr int mostWaiting = 32;

QByteArray contentOf(const QString &path)
{
    constexpr qint64 largest = 1'000'000;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largest) : QByteArray();
}

QSslKey privateKey(const QByteArray &pem)
{
    const QSslKey rsa(pem, QSsl::Rsa);
    return rsa.isNull() ? QSslKey(pem, QSsl::Ec) : rsa;
}

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 429:
        return "Too Many Requests";
    case 502:
        return "Bad Gateway";
    default: // The words are for people; these have none that matters.
        return "Answer";
    }
}

} // namespace

StandIn::StandIn(const ServiceFacts &facts, QObject *parent) : QObject(parent), m_facts(facts) { }

StandIn::~StandIn() = default;

void StandIn::addKey(StandInRole role, Secret key)
{
    const auto known = std::ranges::find_if(m_keys, [&](const StandInKey &one) { return one.key == key; });
    if (known == m_keys.end())
        m_keys.push_back({ role, std::move(key) });
    else
        known->role = role;
}

Result<void, StandInError> StandIn::listen(quint16 port, const std::optional<Tls> &tls)
{
    m_encrypts = tls.has_value();
    if (tls) {
        const auto chain = QSslCertificate::fromData(contentOf(tls->certificateFile), QSsl::Pem);
        const QSslKey key = privateKey(contentOf(tls->keyFile));
        if (chain.isEmpty() || key.isNull())
            return Failure { StandInError::CertificateUnreadable };
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(key);
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->setMaxPendingConnections(mostWaiting);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &StandIn::takeConnections);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return Failure { StandInError::PortTaken };
    return {};
}

QUrl StandIn::url() const
{
    if (!m_server || !m_server->isListening())
        return {};
    const QLatin1StringView scheme = m_encrypts ? "https"_L1 : "http"_L1;
    return QUrl(scheme + u"://127.0.0.1:"_s + QString::number(m_server->serverPort()));
}

void StandIn::takeConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        auto reader = std::make_shared<RequestReader>();
        const auto read = [this, socket, reader] { take(socket, *reader); };
        connect(socket, &QTcpSocket::readyRead, this, read);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, &QTcpSocket::abort);
        // What came with the handshake is told by no further signal.
        read();
    }
}

void StandIn::take(QTcpSocket *socket, RequestReader &reader)
{
    QByteArray bytes = socket->readAll();
    const RequestReader::State state = reader.feed(bytes);
    wipe(bytes);
    if (state == RequestReader::State::Reading)
        return;
    socket->disconnect(this);
    const ReceivedRequest &request = reader.request();
    const StandInAnswer given = state == RequestReader::State::Complete
        ? standInAnswer(request, roleOf(request.header("authorization")), m_facts)
        : malformedAnswer(state);
    answer(socket, given);
    Q_EMIT answered(request.method, request.path, given.status);
}

void StandIn::answer(QTcpSocket *socket, const StandInAnswer &answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    if (!answer.contentType.isEmpty())
        bytes += "Content-Type: " + answer.contentType + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bytes += "x-request-id: " + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Connection: close\r\n\r\n" + answer.body;
    socket->write(bytes);
    socket->disconnectFromHost();
}

std::optional<StandInRole> StandIn::roleOf(const QByteArray &authorization) const
{
    constexpr QByteArrayView scheme("bearer ");
    if (authorization.first(std::min(scheme.size(), authorization.size())).toLower() != scheme)
        return std::nullopt;
    const Secret key(QByteArrayView(authorization).sliced(scheme.size()));
    const auto known = std::ranges::find_if(m_keys, [&](const StandInKey &one) { return one.key == key; });
    return known == m_keys.end() ? std::nullopt : std::optional(known->role);
}

} // namespace keywright

#include "verdictcases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

QJsonObject recordedObject(const QString &name)
{
    QFile file(QStringLiteral(KEYWRIGHT_RECORDED_ANSWERS));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answers");
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &entry : all) {
        if (entry[u"name"_s].toString() == name)
            return entry.toObject();
    }
    qFatal("no recorded answer %s", qUtf8Printable(name));
}

/// An answer that somebody recorded, as bytes of HTTP.
QByteArray recorded(const char *name)
{
    const QJsonObject answer = recordedObject(QString::fromLatin1(name));
    const QJsonObject headers = answer["headers"_L1].toObject();
    QByteArray lines;
    for (const QString &header : headers.keys())
        lines += (header + u": "_s + headers[header].toString() + u"\r\n"_s).toLatin1();
    return httpAnswer(answer["status"_L1].toInt(), answer["body"_L1].toString().toUtf8(), lines);
}

CertificateWish badWish(Obstacle::Kind kind)
{
    CertificateWish wish;
    wish.selfSigned = kind == Obstacle::UnknownIssuer;
    if (kind == Obstacle::Expired)
        wish.until = u"20210101000000Z"_s;
    if (kind == Obstacle::NotYetValid)
        wish.from = u"20980101000000Z"_s;
    if (kind == Obstacle::WrongHost)
        wish.names = u"DNS:portal.example.com"_s;
    return wish;
}

} // namespace

QList<AnswerCase> answerCases()
{
    using enum Cause;
    const QByteArray refused = recorded("401_invalid_key_json_current");
    const QByteArray accepted = recorded("200_models_list");
    const auto toKey = [&](Cause cause, const QByteArray &answer) {
        return AnswerCase { cause, { refused, answer } };
    };
    const auto toRequest = [&](Cause cause, const QByteArray &answer, RealRequest real = RealRequest::Agent) {
        return AnswerCase { cause, { refused, accepted, answer }, real };
    };
    return {
        toKey(AnswerAccepted, accepted),
        toRequest(AnswerCompleted, recorded("200_agent_headers_2026_10")),
        toKey(AnswerInvalidKey, refused),
        toKey(AnswerNoCredit, recorded("401_no_credit_json")),
        toKey(AnswerRefusedUnclear, recorded("401_html_openresty_2025_with_cf_jsd_script")),
        toKey(AnswerForbidden, recorded("403_documented_forbidden")),
        toRequest(AnswerOrganizationKey, recorded("403_organization_key_shape_unknown")),
        toRequest(AnswerRetired, recorded("403_chat_completions_retired_2026_10"), RealRequest::Guide),
        toRequest(AnswerBadModel, recorded("400_invalid_model_sonar_2026"), RealRequest::Guide),
        toRequest(AnswerBadRequest, recorded("400_agent_empty_input_2026_10")),
        { AnswerWrongPath, { recorded("404_empty_body_wrong_path") } },
        toRequest(AnswerWrongMethod, httpAnswer(405, {}, "Allow: GET\r\n")),
        toKey(AnswerRateLimited, recorded("429_rate_limit")),
        toKey(AnswerServiceTrouble, recorded("502_html_cloudflare")),
        toRequest(AnswerRunFailed, recorded("200_agent_failed_inside_200")),
        { AnswerCloudflare, { recorded("403_cloudflare_challenge_generic") } },
        { AnswerOtherProvider, { recorded("401_wrong_provider_openai") } },
        { AnswerNotPerplexity, { accepted } },
        { AnswerRedirected, { httpAnswer(302, {}, "Location: https://portal.example.com/\r\n") } },
        toKey(AnswerUnknown, httpAnswer(418, R"({"short":"and stout"})")),
    };
}

QList<Obstacle> obstacles()
{
    using enum Cause;
    return {
        { ConnectOffline, Obstacle::NoNetwork },
        { ConnectDns, Obstacle::NoSuchName },
        { ConnectRefused, Obstacle::NobodyListens },
        { ConnectTimeout, Obstacle::FullQueue, true },
        { ConnectReset, Obstacle::HangsUp, false, true },
        { ConnectTlsUntrusted, Obstacle::UnknownIssuer },
        { ConnectTlsExpired, Obstacle::Expired },
        { ConnectTlsHost, Obstacle::WrongHost },
        { ConnectTlsClock, Obstacle::NotYetValid },
        { ConnectTlsIntercepted, Obstacle::Inspector },
        { ConnectTlsFailed, Obstacle::OldTls },
        { ConnectProxyUnreachable, Obstacle::ProxyGone },
        { ConnectProxyLogin, Obstacle::ProxyWantsLogin },
        { ConnectAnswerTimeout, Obstacle::Silence, true, true },
        { ConnectAnswerTooLarge, Obstacle::NoEnd, false, true },
    };
}

ObstacleCourse::ObstacleCourse(Obstacle obstacle, TestCertificates &certificates,
                               TestCertificates &inspector)
    : m_url(u"https://service.invalid"_s) // RFC 2606: nobody has this name
{
    switch (obstacle.kind) {
    case Obstacle::NoNetwork:
    case Obstacle::NoSuchName:
        break;
    case Obstacle::NobodyListens:
        m_url = QUrl(u"https://localhost:%1"_s.arg(ScriptedServer().port())); // gone already
        break;
    case Obstacle::FullQueue:
        fillQueue();
        break;
    case Obstacle::UnknownIssuer:
    case Obstacle::Expired:
    case Obstacle::WrongHost:
    case Obstacle::NotYetValid:
        serve(certificates, badWish(obstacle.kind), nullptr);
        break;
    case Obstacle::Inspector:
        serve(inspector, {}, nullptr);
        break;
    case Obstacle::OldTls:
        serveOldTls(certificates);
        break;
    case Obstacle::ProxyGone:
        useProxy(ScriptedServer().port());
        break;
    case Obstacle::ProxyWantsLogin:
        m_server = std::make_unique<ScriptedServer>(
            ScriptedServer::answer(httpAnswer(407, {}, "Proxy-Authenticate: Basic realm=\"office\"\r\n")));
        useProxy(m_server->port());
        break;
    case Obstacle::HangsUp:
        serve(certificates, {}, ScriptedServer::hangUp());
        break;
    case Obstacle::Silence:
        serve(certificates, {}, nullptr);
        break;
    case Obstacle::NoEnd:
        serve(certificates, {}, ScriptedServer::endless("HTTP/1.1 200 OK\r\n\r\n", QByteArray(16'384, 'x')));
        break;
    }
}

ObstacleCourse::~ObstacleCourse()
{
    for (const int socket : std::as_const(m_sockets))
        ::close(socket);
}

void ObstacleCourse::serve(TestCertificates &certificates, const CertificateWish &wish,
                           const ScriptedServer::Act &act)
{
    m_server = std::make_unique<ScriptedServer>(act, TestCertificates::serverTls(certificates.make(wish)));
    m_url = m_server->url(QString());
}

void ObstacleCourse::serveOldTls(TestCertificates &certificates)
{
    CertificateWish wish;
    wish.rsa = true;
    QSslConfiguration tls = TestCertificates::serverTls(certificates.make(wish));
    tls.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
    tls.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
    tls.setProtocol(QSsl::AnyProtocol);
    m_server = std::make_unique<ScriptedServer>(nullptr, tls);
    m_url = m_server->url(QString());
}

void ObstacleCourse::fillQueue()
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the system's interface wants it.
    auto *where = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    m_sockets.append(listener);
    if (::bind(listener, where, size) != 0 || ::listen(listener, 0) != 0
        || ::getsockname(listener, where, &size) != 0)
        qFatal("can't listen");
    constexpr int enough = 4;
    for (int i = 0; i < enough; ++i) {
        m_sockets.append(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (::connect(m_sockets.last(), where, size) != 0 && errno != EINPROGRESS)
            qFatal("can't fill the queue");
    }
    m_url = QUrl(u"https://127.0.0.1:%1"_s.arg(ntohs(address.sin_port)));
}

void ObstacleCourse::useProxy(quint16 port)
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
}

} // namespace keywright::testing

#include "core/answer/answerbody.h"
#include "core/answer/explain_parts.h"
#include "core/answer/judge.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct Rule
{
    QRegularExpression words;
    Cause cause {};
};

Rule rule(const QString &words, Cause cause)
{
    return { QRegularExpression(words, QRegularExpression::CaseInsensitiveOption), cause };
}

const Rule *firstMatch(const QList<Rule> &rules, const QString &text)
{
    const auto found =
        std::ranges::find_if(rules, [&text](const Rule &one) { return one.words.match(text).hasMatch(); });
    return found == rules.end() ? nullptr : &*found;
}

const QList<Rule> &proxyRules()
{
    using enum Cause;
    static const QList<Rule> all {
        rule(
            u"\\b407\\b.{0,40}prox|proxy authentication required|http code 407|tunnel connection failed: 407"_s,
            ConnectProxyLogin),
        rule(u"cannot connect to proxy|unable to connect to proxy|could not resolve proxy|proxyconnect tcp|"
             u"ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED|tunneling socket could not be "
             u"established|"
             u"tunnel connection failed|\\bProxyError\\b"_s,
             ConnectProxyUnreachable),
    };
    return all;
}

/// The reason before the alarm that it raises.
const QList<Rule> &certificateRules()
{
    using enum Cause;
    static const QList<Rule> all {
        rule(u"not yet valid(?!:)|CERT_NOT_YET_VALID|\\bis before \\d{4}-"_s, ConnectTlsClock),
        rule(u"certificate (?:has )?expired|CERT_HAS_EXPIRED|CertificateExpired|ERR_CERT_DATE_INVALID"_s,
             ConnectTlsExpired),
        rule(u"hostname mismatch|ERR_CERT_COMMON_NAME_INVALID|ERR_TLS_CERT_ALTNAME_INVALID|does not match "
             u"certificate's altnames|"
             u"no alternative certificate subject name|certificate is valid for .{1,80}, not |doesn't match "
             u"either of|"
             u"SSLPeerUnverifiedException|curl: \\(51\\)"_s,
             ConnectTlsHost),
        rule(u"self[- _]signed[- _]cert|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|"
             u"unable to (?:get (?:local )?issuer|verify the first) certificate|signed by unknown authority|"
             u"PKIX path building failed|untrusted[ _]root|certificate[ _]verify[ "
             u"_]failed|SSLCertVerificationError|"
             u"curl: \\(60\\)|UnknownIssuer|ERR_CERT_AUTHORITY_INVALID"_s,
             ConnectTlsUntrusted),
    };
    return all;
}

const QList<Rule> &connectionRules()
{
    using enum Cause;
    static const QList<Rule> all {
        rule(u"could not resolve host|NameResolutionError|(?-i:\\bENOTFOUND\\b|\\bEAI_AGAIN\\b)|getaddrinfo "
             u"failed|"
             u"name or service not known|nodename nor servname|failure in name resolution|no such host\\b|"
             u"remote name could not be resolved|ERR_NAME_NOT_RESOLVED|unable to resolve "
             u"host|UnknownHostException|"
             u"dns error|failed to resolve|curl: \\(6\\)|incorrect host \\(domain\\) value"_s,
             ConnectDns),
        rule(
            u"network is unreachable|ENETUNREACH|ENETDOWN|ERR_INTERNET_DISCONNECTED|no internet connection"_s,
            ConnectOffline),
        rule(u"connection reset|ECONNRESET|socket hang up|RemoteDisconnected|remote end closed connection|"
             u"server disconnected without|WinError 10054|empty reply from server|curl: \\((?:52|56)\\)|"
             u"connection to the server was closed unexpectedly"_s,
             ConnectReset),
        rule(u"connection refused|ECONNREFUSED|actively refused|WinError 10061|ERR_CONNECTION_REFUSED|"
             u"refused the connection"_s,
             ConnectRefused),
        rule(u"ReadTimeout|read timed out|APITimeoutError|request timed "
             u"out|UND_ERR_HEADERS_TIMEOUT|ESOCKETTIMEDOUT|"
             u"timeout of \\d+ ?ms exceeded|operation timed out after|deadline exceeded|TimeoutException"_s,
             ConnectAnswerTimeout),
        rule(u"ETIMEDOUT|connect(?:ion)? ?timed ?out|connect ?timeout|UND_ERR_CONNECT_TIMEOUT|WinError 10060|"
             u"ERR_CONNECTION_TIMED_OUT|ERR_TIMED_OUT|curl: \\(28\\)"_s,
             ConnectTimeout),
        rule(u"handshake fail|WRONG_VERSION_NUMBER|SSL_ERROR_|tlsv1 "
             u"alert|UNEXPECTED_EOF_WHILE_READING|\\bEPROTO\\b|"
             u"ssl: error|SSLError|SSLHandshakeException|curl: \\(35\\)|ERR_SSL_"_s,
             ConnectTlsFailed),
        rule(u"curl: \\(7\\)|couldn't connect to server"_s, ConnectRefused),
    };
    return all;
}

/// The more specific before the more general.
const Rule *ruleFor(const QString &text)
{
    for (const QList<Rule> *rules : { &proxyRules(), &certificateRules(), &connectionRules() }) {
        if (const Rule *found = firstMatch(*rules, text))
            return found;
    }
    return nullptr;
}

/// The host that the message is about.
QString hostIn(const QString &text)
{
    static const std::array patterns {
        QRegularExpression(
            u"(?:resolve host:?|ENOTFOUND|EAI_AGAIN|lookup|failed to resolve|host=|failed to connect to|"
            u"connect to|for url:?|https?://)\\s*['\"]?(?:https?://)?([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)"_s,
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(u"ECONNREFUSED ([0-9.]+|::1)"_s),
    };
    for (const QRegularExpression &pattern : patterns) {
        const auto match = pattern.match(text);
        if (match.hasMatch())
            return match.captured(1).toLower();
    }
    return {};
}

QString interceptorIn(const QString &text, const Facts &facts)
{
    static const QRegularExpression issuer(u"(?:issuer|issued by|O|CN)\\s*[:=]\\s*([^\\n,/;]{2,80})"_s);
    auto matches = issuer.globalMatch(text);
    while (matches.hasNext()) {
        QString name = shownForeignText(matches.next().captured(1));
        if (isInterceptingIssuer(name, facts))
            return name;
    }
    return {};
}

} // namespace

std::optional<Finding> connectionTroubleIn(const QString &text, const Facts &facts)
{
    const Rule *found = ruleFor(text);
    if (found == nullptr)
        return std::nullopt;
    QJsonObject detail;
    const QString host = hostIn(text);
    if (!host.isEmpty())
        detail.insert(detail::host, host);
    // A name that does not exist and nearly is the service's was mistyped.
    if (found->cause == Cause::ConnectDns && host.contains("perplexity"_L1)
        && host != facts.service.baseUrl.host())
        return makeFinding(Cause::RequestHost, {}, detail);
    const QString interceptor = interceptorIn(text, facts);
    if (found->cause == Cause::ConnectTlsUntrusted && !interceptor.isEmpty()) {
        detail.insert(detail::issuer, interceptor);
        return makeFinding(Cause::ConnectTlsIntercepted, {}, detail);
    }
    return makeFinding(found->cause, {}, detail);
}

std::optional<Finding> pageIn(const QString &text)
{
    using enum Cause;
    static const QList<Rule> pages {
        rule(u"just a moment\\.\\.\\.|attention required! \\| cloudflare|cf-mitigated|error code: "
             u"10[12]\\d\\b|"
             u"sorry, you have been blocked"_s,
             AnswerCloudflare),
        rule(u"401 authorization required"_s, AnswerRefusedUnclear),
        rule(u"invalid proxy server token|litellm virtual key"_s, AnswerNotPerplexity),
        rule(u"<title>[^<]*\\b5(?:0[0-9]|2[0-9])\\b"_s, AnswerServiceTrouble),
    };
    const Rule *found = firstMatch(pages, text);
    if (found == nullptr)
        return std::nullopt;
    QJsonObject detail;
    static const QRegularExpression title(u"<title>([^<]{1,120})</title>"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = title.match(text); match.hasMatch())
        detail.insert(detail::title, shownForeignText(match.captured(1)));
    return makeFinding(found->cause, {}, detail);
}

} // namespace keywright

#include "core/answer/explain_parts.h"

using namespace Qt::Literals::StringLiterals;

// The words of curl, the operating systems and the runtimes: English, the codes that no language changes, and
// German, French and Spanish where a system translates them. A dot stands for a letter that an older text has
// in another encoding.
namespace keywright {

namespace {

using enum Cause;

const QList<Rule> &proxyRules()
{
    static const QList<Rule> all {
        { ConnectProxyLogin,
          anyOf({ u"\\b407\\b.{0,40}prox"_s, u"prox.{0,80}\\b407\\b"_s, u"proxy authentication required"_s,
                  u"http code 407"_s, u"response 407"_s, u"tunnel[^\\n]{0,80}\\b407\\b"_s, u"\\(407\\)"_s,
                  u"tunnel connection failed: 407"_s }) },
        // The proxy answered, and lets the request not through.
        { AnswerNotPerplexity,
          anyOf({ u"http code (?!407)\\d+ from proxy"_s, u"connect tunnel failed, response (?!407)\\d"_s,
                  u"tunnel connection failed: (?!407)\\d"_s }) },
        { ConnectProxyUnreachable,
          anyOf({ u"cannot connect to proxy"_s, u"unable to connect to proxy"_s, u"could not resolve proxy"_s,
                  u"proxyconnect tcp"_s, u"ERR_PROXY_CONNECTION_FAILED"_s, u"ERR_TUNNEL_CONNECTION_FAILED"_s,
                  u"connection to proxy closed"_s, u"SOCKS[45]? proxy"_s, u"\\bProxyConnectionError\\b"_s,
                  u"tunneling socket could not be established"_s, u"tunnel connection failed"_s,
                  u"\\bProxyError\\b"_s, u"proxyname konnte nicht aufgel.st werden"_s,
                  u"curl: \\((?:5|97)\\)"_s }) },
    };
    return all;
}

/// The reason before the alarm that it raises.
const QList<Rule> &certificateRules()
{
    static const QList<Rule> all {
        { ConnectTlsClock,
          anyOf({ u"not yet valid(?!:)"_s, u"CERT_NOT_YET_VALID"_s, u"CertificateNotYetValid"_s,
                  u"\\bis before \\d{4}-"_s, u"noch nicht g.ltig"_s }) },
        { ConnectTlsExpired,
          anyOf({ u"certificate (?:has )?expired"_s, u"CERT_HAS_EXPIRED"_s, u"CertificateExpired"_s,
                  u"ERR_CERT_DATE_INVALID"_s, u"SEC_E_CERT_EXPIRED"_s, u"SEC_ERROR_EXPIRED"_s,
                  u"\\bNotTimeValid\\b"_s, u"peer certificate: ?expired"_s,
                  u"zertifikat (?:ist|wurde) abgelaufen"_s }) },
        { ConnectTlsHost,
          anyOf({ u"hostname mismatch"_s, u"ERR_CERT_COMMON_NAME_INVALID"_s,
                  u"ERR_TLS_CERT_ALTNAME_INVALID"_s, u"does not match certificate's altnames"_s,
                  u"no alternative certificate subject name"_s, u"certificate is valid for .{1,80}, not "_s,
                  u"doesn't match either of"_s, u"SSLPeerUnverifiedException"_s, u"SEC_E_WRONG_PRINCIPAL"_s,
                  u"RemoteCertificateNameMismatch"_s, u"NotValidForName"_s,
                  u"certificate subject name .{1,80} does not match"_s, u"SSL_ERROR_BAD_CERT_DOMAIN"_s,
                  u"No subject alternative (?:DNS )?names? (?:matching|present)"_s, u"curl: \\(51\\)"_s }) },
        // Schannel can't ask whether the certificate was withdrawn, which is no judgement of it.
        { ConnectTlsFailed,
          anyOf({ u"CRYPT_E_NO_REVOCATION_CHECK"_s, u"CRYPT_E_REVOCATION_OFFLINE"_s, u"0x8009201[23]"_s }) },
        { ConnectTlsUntrusted,
          anyOf({ u"self[- _]signed[- _]cert"_s,
                  u"UNABLE_TO_VERIFY_LEAF_SIGNATURE"_s,
                  u"UNABLE_TO_GET_ISSUER_CERT"_s,
                  u"unable to (?:get (?:local )?issuer|verify the first) certificate"_s,
                  u"signed by unknown authority"_s,
                  u"PKIX path building failed"_s,
                  u"unable to find valid certification path"_s,
                  u"untrusted[ _]?root"_s,
                  u"certificate[ _]verify[ _]failed"_s,
                  u"SSLCertVerificationError"_s,
                  u"curl: \\((?:60|77)\\)"_s,
                  u"UnknownIssuer"_s,
                  u"ERR_CERT_AUTHORITY_INVALID"_s,
                  u"SEC_ERROR_UNKNOWN_ISSUER"_s,
                  u"MOZILLA_PKIX_ERROR"_s,
                  u"establish trust relationship"_s,
                  u"remote certificate is invalid"_s,
                  u"certificate for this server is invalid"_s,
                  u"NSURLErrorDomain Code=-120[23]"_s,
                  u"cannot verify .{1,80} certificate"_s,
                  u"trust anchor for certification path not found"_s,
                  u"keine vertrauensstellung hergestellt"_s,
                  u"remotezertifikat ist .{0,80}ung.ltig"_s,
                  u"relation d'approbation"_s,
                  u"relaci.n de confianza"_s,
                  u"SSL certificate problem"_s }) },
    };
    return all;
}

const QList<Rule> &nameRules()
{
    static const QList<Rule> all {
        { ConnectDns,
          anyOf({ u"could ?n[o']t resolve host"_s,
                  u"NameResolutionError"_s,
                  u"(?-i:\\bENOTFOUND\\b|\\bEAI_AGAIN\\b)"_s,
                  u"getaddrinfo failed"_s,
                  u"name or service not known"_s,
                  u"nodename nor servname"_s,
                  u"failure in name resolution"_s,
                  u"no such host\\b"_s,
                  u"remote name could not be resolved"_s,
                  u"ERR_NAME_NOT_RESOLVED"_s,
                  u"unable to resolve host"_s,
                  u"UnknownHostException"_s,
                  u"dns error"_s,
                  u"failed to resolve"_s,
                  u"failed host lookup"_s,
                  u"resolving timed out"_s,
                  u"\\bClientConnectorDNSError\\b"_s,
                  u"domain name not found"_s,
                  u"\\blookup \\S{1,80} on \\S{1,80}: (?:server misbehaving|read udp)"_s,
                  u"incorrect host \\(domain\\) value"_s,
                  u"server with the specified hostname could not be found"_s,
                  u"NSURLErrorDomain Code=-100[36]"_s,
                  u"curl: \\(6\\)"_s,
                  u"remotename konnte nicht aufgel.st werden"_s,
                  u"angegebene(?:r)? host ist unbekannt"_s,
                  u"host ist nicht bekannt"_s,
                  u"kann nicht aufgel.st werden"_s,
                  u"kein derartiger host bekannt"_s,
                  u"non-existing domain"_s,
                  u"\\bnxdomain\\b"_s,
                  u"\\bhost \\S{1,80} not found\\b"_s,
                  u"der dienst ist nicht bekannt"_s,
                  u"fehler bei der namensaufl.sung"_s,
                  u"kein server mit dem angegebenen hostnamen"_s,
                  u"nom distant n'a pas pu .tre r.solu"_s,
                  u"nom ou service inconnu"_s,
                  u"resolver el nombre remoto"_s,
                  u"nombre o servicio desconocido"_s }) },
    };
    return all;
}

const QList<Rule> &connectionRules()
{
    static const QList<Rule> all {
        { ConnectOffline,
          anyOf({ u"network is unreachable"_s, u"no route to host"_s, u"\\bENETUNREACH\\b"_s,
                  u"\\bENETDOWN\\b"_s, u"\\bEHOSTUNREACH\\b"_s, u"WinError 100(?:50|51|65)"_s,
                  u"ERR_INTERNET_DISCONNECTED"_s, u"no internet connection"_s,
                  u"connection appears to be offline"_s, u"NSURLErrorDomain Code=-1009"_s,
                  u"netzwerk ist nicht erreichbar"_s, u"keine verbindung zum internet"_s,
                  u"keine route zum zielrechner"_s, u"r.seau n'est pas accessible"_s,
                  u"la red es inaccesible"_s }) },
        { ConnectReset,
          anyOf({ u"connection (?:was )?reset"_s, u"ECONNRESET"_s, u"socket hang up"_s,
                  u"RemoteDisconnected"_s, u"remote end closed connection"_s, u"server disconnected"_s,
                  u"WinError 10054"_s, u"empty reply from server"_s, u"curl: \\((?:52|56)\\)"_s,
                  u"ERR_CONNECTION_(?:RESET|CLOSED)"_s, u"connection to the server was closed unexpectedly"_s,
                  u"other side closed"_s, u"forcibly closed by the remote host"_s,
                  u"network connection was lost"_s, u"NSURLErrorDomain Code=-1005"_s,
                  u"vom remotehost geschlossen"_s, u"vom kommunikationspartner zur.ckgesetzt"_s,
                  u"connexion r.initialis.e"_s }) },
        { ConnectRefused,
          anyOf({ u"connection ?refused"_s, u"ECONNREFUSED"_s, u"actively refused"_s, u"WinError 10061"_s,
                  u"ERR_CONNECTION_REFUSED"_s, u"refused the connection"_s,
                  u"zielcomputer die verbindung verweigerte"_s, u"verbindungsaufbau abgelehnt"_s,
                  u"verbindung verweigert"_s, u"connexion refus.e"_s, u"conexi.n rehusada"_s }) },
    };
    return all;
}

const QList<Rule> &timeRules()
{
    static const QList<Rule> all {
        { ConnectTimeout,
          anyOf({ u"\\bETIMEDOUT\\b"_s, u"connect(?:ion)? ?timed ?out"_s,
                  u"(?<!api)connect(?:ion)? ?timeout"_s, u"UND_ERR_CONNECT_TIMEOUT"_s, u"WinError 10060"_s,
                  u"ERR_CONNECTION_TIMED_OUT"_s, u"ERR_TIMED_OUT"_s, u"dial tcp .{1,80}: i/o timeout"_s,
                  u"TLS handshake timeout"_s, u"Net::OpenTimeout"_s,
                  u"failed to connect to .{1,80}(?:timed out|timeout was reached)"_s,
                  u"did not properly respond after a period"_s,
                  u"gegenstelle nach einer bestimmten zeitspanne nicht"_s,
                  u"wartezeit f.r die verbindung ist abgelaufen"_s }) },
        { ConnectAnswerTimeout,
          anyOf({ u"Read ?Timeout"_s, u"read timed out"_s, u"Timeout ?Error: Request"_s, u"APITimeoutError"_s,
                  u"APIConnectionTimeoutError"_s, u"request timed out"_s, u"UND_ERR_HEADERS_TIMEOUT"_s,
                  u"UND_ERR_BODY_TIMEOUT"_s, u"ESOCKETTIMEDOUT"_s, u"timeout of \\d+ ?ms exceeded"_s,
                  u"operation timed out after"_s, u"aborted due to timeout"_s, u"deadline exceeded"_s,
                  u"TimeoutException"_s, u"HttpClient\\.Timeout"_s, u"operation has timed out"_s,
                  u"zeit.berschreitung bei der anforderung"_s, u"timeout f.r vorgang .berschritten"_s,
                  u"zeitlimit f.r den vorgang wurde .berschritten"_s }) },
        { ConnectTlsFailed,
          anyOf({ u"handshake[ _]fail"_s, u"WRONG_VERSION_NUMBER"_s, u"SSL_ERROR_"_s, u"tlsv1 alert"_s,
                  u"does not look like a TLS handshake"_s, u"gave HTTP response to HTTPS client"_s,
                  u"UNEXPECTED_EOF_WHILE_READING"_s, u"\\bEPROTO\\b"_s, u"ssl: error"_s, u"SSLError"_s,
                  u"SSLHandshakeException"_s, u"curl: \\(35\\)"_s, u"ERR_SSL_"_s,
                  u"SSL connection could not be established"_s, u"could not create SSL/TLS secure channel"_s,
                  u"NSURLErrorDomain Code=-1200"_s, u"HandshakeException"_s,
                  u"kein gesch.tzter SSL/TLS-Kanal"_s,
                  u"SSL-Verbindung konnte nicht hergestellt werden"_s }) },
        // The numbers alone last: what stands behind them says more.
        { ConnectTimeout, anyOf({ u"curl: \\(28\\)"_s, u"curl error 28\\b"_s }) },
        { ConnectRefused,
          anyOf({ u"curl: \\(7\\)"_s, u"curl error 7\\b"_s, u"could ?n[o']t connect to server"_s,
                  u"unable to connect\\. is the computer able to access the url"_s }) },
    };
    return all;
}

} // namespace

std::optional<Cause> connectionCauseIn(const QString &text)
{
    for (const QList<Rule> *rules :
         { &proxyRules(), &certificateRules(), &nameRules(), &connectionRules(), &timeRules() }) {
        if (const auto cause = causeByRules(*rules, text))
            return cause;
    }
    return std::nullopt;
}

} // namespace keywright

#include "core/request/curloptions.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

// The options of curl 7.88 and those that version 8 added; an unknown one is taken for a switch.
constexpr QByteArrayView valueNames {
    "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config "
    "connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves "
    "data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr "
    "dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save "
    "expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port "
    "ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 "
    "hostpubsha256 hsts interface ip-tos json keepalive-cnt keepalive-time key key-type "
    "knownhosts krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt "
    "max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir "
    "parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-default proto-redir "
    "proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile "
    "proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name "
    "proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 "
    "pubkey quote random-file range rate referer request request-target resolve retry "
    "retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 "
    "socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option "
    "tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace "
    "trace-ascii trace-config unix-socket upload-file upload-flags url url-query user "
    "user-agent variable vlan-priority write-out"
};
constexpr QByteArrayView switchNames {
    "anyauth append basic ca-native cert-status compressed compressed-ssh create-dirs crlf "
    "digest disable disable-eprt disable-epsv disallow-username-in-url doh-cert-status "
    "doh-insecure fail fail-early fail-with-body false-start form-escape ftp-create-dirs "
    "ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control get globoff "
    "haproxy-protocol head help http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3 "
    "http3-only ignore-content-length include insecure ipv4 ipv6 junk-session-cookies list-only "
    "location location-trusted mail-rcpt-allowfails manual metalink mptcp negotiate netrc "
    "netrc-optional next no-alpn no-buffer no-clobber no-keepalive no-npn no-progress-meter "
    "no-sessionid ntlm ntlm-wb parallel parallel-immediate path-as-is post301 post302 post303 "
    "progress-bar proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 "
    "proxy-http3 proxy-insecure proxy-negotiate proxy-ntlm proxy-ssl-allow-beast "
    "proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw remote-header-name remote-name "
    "remote-name-all remote-time remove-on-error retry-all-errors retry-connrefused sasl-ir "
    "show-error silent skip-existing socks5-basic socks5-gssapi socks5-gssapi-nec ssl "
    "ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort sslv2 "
    "sslv3 styled-output suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options "
    "tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii verbose "
    "version xattr"
};

QByteArrayList namesIn(QByteArrayView text)
{
    return text.toByteArray().split(' ');
}

const QByteArrayList &withValue()
{
    static const QByteArrayList names = namesIn(valueNames);
    return names;
}

const QByteArrayList &switches()
{
    static const QByteArrayList names = namesIn(switchNames);
    return names;
}

} // namespace

bool curlTakesValue(char shortOption)
{
    return QByteArrayView("AbcCdDeEFhHKmoPQrtTuUwxXyYz").contains(shortOption);
}

bool curlTakesValue(QByteArrayView longOption)
{
    return longOption.startsWith("expand-") || withValue().contains(longOption);
}

QByteArray curlFullName(QByteArrayView longOption)
{
    const auto begins = [&](const QByteArray &name) { return name.startsWith(longOption); };
    const bool isExact = withValue().contains(longOption) || switches().contains(longOption);
    const auto count = std::ranges::count_if(withValue(), begins) + std::ranges::count_if(switches(), begins);
    const auto found = std::ranges::find_if(withValue(), begins);
    // curl takes the beginning of a name where only one begins so.
    if (!isExact && count == 1 && found != withValue().end())
        return *found;
    return longOption.toByteArray();
}

QByteArrayView curlLongName(QByteArrayView shortOption)
{
    static constexpr auto names = std::to_array<std::pair<QByteArrayView, QByteArrayView>>({
        { "H", "header" },
        { "X", "request" },
        { "d", "data" },
        { "u", "user" },
        { "G", "get" },
        { "I", "head" },
        { "F", "form" },
        { "T", "upload-file" },
        { "K", "config" },
        { "b", "cookie" },
        { "n", "netrc" },
        { ":", "next" },
    });
    const auto found =
        std::ranges::find(names, shortOption, &std::pair<QByteArrayView, QByteArrayView>::first);
    return found == names.end() ? shortOption : found->second;
}

} // namespace keywright::request

#include "core/request/curloptions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

// Those of curl 8 that people put into such lines; an unknown option is taken for a switch.
constexpr auto withValue = std::to_array<QByteArrayView>({
    "aws-sigv4",
    "cacert",
    "capath",
    "cert",
    "cert-type",
    "ciphers",
    "config",
    "connect-timeout",
    "connect-to",
    "cookie",
    "cookie-jar",
    "data",
    "data-ascii",
    "data-binary",
    "data-raw",
    "data-urlencode",
    "dns-servers",
    "doh-url",
    "dump-header",
    "expect100-timeout",
    "form",
    "form-string",
    "header",
    "interface",
    "json",
    "keepalive-time",
    "key",
    "key-type",
    "limit-rate",
    "local-port",
    "max-filesize",
    "max-redirs",
    "max-time",
    "noproxy",
    "oauth2-bearer",
    "output",
    "output-dir",
    "pass",
    "pinnedpubkey",
    "proto",
    "proto-default",
    "proxy",
    "proxy-header",
    "proxy-user",
    "range",
    "rate",
    "referer",
    "request",
    "request-target",
    "resolve",
    "retry",
    "retry-delay",
    "retry-max-time",
    "socks5",
    "socks5-hostname",
    "speed-limit",
    "speed-time",
    "stderr",
    "time-cond",
    "tls-max",
    "trace",
    "trace-ascii",
    "unix-socket",
    "upload-file",
    "url",
    "url-query",
    "user",
    "user-agent",
    "variable",
    "write-out",
});

} // namespace

bool curlTakesValue(char shortOption)
{
    return QByteArrayView("AbcCdDeEFHKmoPQrtTuUwxXyYz").contains(shortOption);
}

bool curlTakesValue(QByteArrayView longOption)
{
    return std::ranges::find(withValue, longOption) != withValue.end();
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
    });
    const auto found =
        std::ranges::find(names, shortOption, &std::pair<QByteArrayView, QByteArrayView>::first);
    return found == names.end() ? shortOption : found->second;
}

} // namespace keywright::request

#include "platform/net/wirerequest.h"

#include "core/answer/requesthead.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int httpsPort = 443;
constexpr int httpPort = 80;

/// The names that practice mode may use; narrower than all that leads back to this computer.
bool isPracticeHost(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isAllowedAddress(const QUrl &url, bool loopbackHttp)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1
        || (loopbackHttp && url.scheme() == "http"_L1 && isPracticeHost(url.host()));
}

bool isSendable(const Secret &key)
{
    return !key.isEmpty()
        && std::ranges::all_of(key.bytes(), [](char byte) { return byte >= 0x21 && byte <= 0x7E; });
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == "http"_L1 ? httpPort : httpsPort));
}

Secret wireRequest(const ProbeQuestion &question)
{
    const QByteArrayView key = question.key ? question.key->bytes() : QByteArrayView();
    QByteArray bytes = requestHead(question, key);
    bytes.append(question.body);
    return Secret::taking(std::move(bytes));
}

} // namespace keywright

#include "platform/practice/sampleoutput.h"

#include "core/ports/prober.h"
#include "core/secret.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

SampleAnswer failure(int status, const QString &says, const QString &message)
{
    return { {}, false, status, says, message };
}

QString errorClass(int status)
{
    switch (status) {
    case 400:
        return u"BadRequestError"_s;
    case 401:
        return u"AuthenticationError"_s;
    case 403:
        return u"PermissionDeniedError"_s;
    case 429:
        return u"RateLimitError"_s;
    default: // The library has one class for all that is left.
        return u"APIStatusError"_s;
    }
}

QString connectionWords(const QUrl &address, const QString &why)
{
    return u"requests.exceptions.ConnectionError: HTTPSConnectionPool(host='%1', port=443): Max retries "
           "exceeded with url: %2 (Caused by %3)"_s.arg(address.host(), address.path(), why);
}

bool isSendable(char byte)
{
    return byte > ' ' && byte <= '~';
}

} // namespace

SampleAnswer answered(const ProbeOutcome &outcome, const QUrl &address)
{
    if (outcome.failure != ProbeFailure::None)
        return failure(0, u"APIConnectionError"_s, u"perplexity.APIConnectionError: Connection error."_s);
    if (outcome.status == 200)
        return { {}, true, outcome.status, {}, {} };
    const QJsonObject error = QJsonDocument::fromJson(outcome.body).object()["error"_L1].toObject();
    if (error.isEmpty())
        return failure(outcome.status, u"%1 Not Found"_s.arg(outcome.status),
                       u"requests.exceptions.HTTPError: %1 Client Error: Not Found for url: %2"_s.arg(
                           QString::number(outcome.status), address.toString()));
    return failure(outcome.status, u"%1 %2"_s.arg(outcome.status).arg(error["type"_L1].toString()),
                   u"perplexity.%1: Error code: %2 - %3"_s.arg(errorClass(outcome.status),
                                                               QString::number(outcome.status),
                                                               QString::fromUtf8(outcome.body)));
}

SampleAnswer keyMissing()
{
    return failure(0, u"PerplexityError: no API key"_s,
                   u"perplexity.PerplexityError: The api_key client option must be set either by passing "
                   "api_key to the client or by setting the PERPLEXITY_API_KEY environment variable"_s);
}

SampleAnswer keyringLocked()
{
    return failure(0, u"KeyringLocked"_s,
                   u"keyring.errors.KeyringLocked: Failed to unlock the collection!"_s);
}

SampleAnswer proxyMissing(const QUrl &address)
{
    return failure(0, u"ProxyError: Cannot connect to proxy"_s,
                   connectionWords(address,
                                   u"ProxyError('Cannot connect to proxy.', NewConnectionError('[Errno 111] "
                                   "Connection refused'))"_s));
}

SampleAnswer hostMissing(const QUrl &address)
{
    return failure(
        0, u"Name or service not known"_s,
        connectionWords(address,
                        u"NameResolutionError(\"Failed to resolve '%1' ([Errno -2] Name or service "
                        "not known)\")"_s.arg(address.host())));
}

std::optional<SampleAnswer> keyUnsendable(const Secret &key)
{
    if (std::ranges::all_of(key.bytes(), isSendable))
        return std::nullopt;
    constexpr qsizetype scheme = 7; // "Bearer "
    QList<uint> characters = QString::fromUtf8(key.bytes()).toUcs4();
    const auto wrong = std::ranges::find_if(characters, [](uint one) { return one <= ' ' || one > '~'; });
    const auto position = static_cast<qsizetype>(wrong - characters.begin()) + scheme;
    const QString code = wrong == characters.end() ? QString() : QString::number(*wrong, 16);
    characters.fill(0);
    if (wrong == characters.end() || code.size() < 3)
        return failure(0, u"LocalProtocolError: Illegal header value"_s,
                       u"httpx.LocalProtocolError: Illegal header value"_s);
    return failure(0, u"UnicodeEncodeError, position %1"_s.arg(position),
                   u"UnicodeEncodeError: 'ascii' codec can't encode character '\\u%1' in position %2: "
                   "ordinal not in range(128)"_s.arg(code.rightJustified(4, u'0'))
                       .arg(position));
}

} // namespace keywright

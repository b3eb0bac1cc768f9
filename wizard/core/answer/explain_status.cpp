#include "core/answer/explain_parts.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct Words
{
    QRegularExpression pattern;
    int status = 0;
};

/// What tools and libraries say in the place of a status.
int statusByWords(const QString &text)
{
    constexpr auto option = QRegularExpression::CaseInsensitiveOption;
    static const std::array words {
        Words { QRegularExpression(
                    u"authorization failed - please check your credentials|\\bAuthenticationError\\b|"
                    u"\\binvalid_auth\\b|api[ -]?key (?:is )?(?:invalid|not valid|incorrect)|"
                    u"\\b(?:error|http|status)[^\\n]{0,20}unauthori[sz]ed"_s,
                    option),
                401 },
        Words { QRegularExpression(u"\\bNotFoundError\\b|resource you are requesting could not be found"_s,
                                   option),
                404 },
        Words {
            QRegularExpression(u"\\bBadRequestError\\b|bad request - please check your parameters"_s, option),
            400 },
        Words { QRegularExpression(u"\\bUnprocessableEntityError\\b"_s, option), 422 },
        Words {
            QRegularExpression(
                u"\\bRateLimitError\\b|service is receiving too many requests|too many requests"_s, option),
            429 },
        Words {
            QRegularExpression(u"service was not able to process your request|\\bServiceUnavailableError\\b|"
                               u"\\b(?:bad gateway|gateway time-?out|service unavailable)\\b"_s,
                               option),
            503 },
    };
    const auto found =
        std::ranges::find_if(words, [&text](const Words &one) { return one.pattern.match(text).hasMatch(); });
    return found == words.end() ? 0 : found->status;
}

/// The address that was asked, as far as the message tells.
QUrl addressIn(const QString &text)
{
    static const QRegularExpression address(
        uR"((?:for url:?|url:?|POST|GET|to)\s*['"]?(https?://[^\s'"<>)]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QUrl(address.match(text).captured(1));
}

std::optional<Cause> causeOfStatus(int status, const QUrl &address, const Facts &facts)
{
    using enum Cause;
    const Endpoint *endpoint = facts.service.endpoint(address.path());
    const bool retired = endpoint != nullptr && endpoint->state == EndpointState::Retired;
    if (status == 403)
        return retired && address.host() == facts.service.baseUrl.host() ? std::optional(AnswerRetired)
                                                                         : std::nullopt;
    if (status >= 500)
        return AnswerServiceTrouble;
    constexpr std::array known {
        std::pair { 400, AnswerBadRequest },  std::pair { 401, AnswerRefusedUnclear },
        std::pair { 404, AnswerWrongPath },   std::pair { 405, AnswerWrongMethod },
        std::pair { 407, ConnectProxyLogin }, std::pair { 413, AnswerBadRequest },
        std::pair { 422, AnswerBadRequest },  std::pair { 429, AnswerRateLimited },
    };
    const auto *found = std::ranges::find(known, status, &std::pair<int, Cause>::first);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

int statusIn(const QString &text)
{
    static const QRegularExpression spoken(
        uR"((?:status(?:[ _-]?code)?|HTTP(?:/[\d.]+)?|error(?: code)?|returned error|response|code|rejected|refused|failed|got|received|answered)['"]?\s*(?:[:=(]|is|was|of|with)?\s*[\['"(<]*([45]\d\d)\b)"_s
        uR"(|\b([45]\d\d)(?::| -)? \(?(?:client error|server error|unauthori[sz]ed|authorization|forbidden|not found|bad request|too many|method not|proxy auth|payload|request entity|unprocessable|internal server|bad gateway|service unavail|gateway time|api key))"_s,
        QRegularExpression::CaseInsensitiveOption);
    // An app answers its own users with 500 after it was itself refused, so the telling ones go first.
    constexpr std::array order { 401, 407, 403, 404, 405, 400, 413, 422, 429 };
    QList<int> found;
    auto matches = spoken.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append((match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toInt());
    }
    for (const int status : order) {
        if (found.contains(status))
            return status;
    }
    return found.isEmpty() ? 0 : found.last();
}

std::optional<Finding> bareStatusIn(const QString &text, const Facts &facts)
{
    const int spoken = statusIn(text);
    const int status = spoken == 0 ? statusByWords(text) : spoken;
    const QUrl address = addressIn(text);
    QJsonObject detail { { detail::kind, u"status-only"_s } };
    if (status != 0)
        detail.insert(detail::status, status);
    if (!address.host().isEmpty())
        detail.insert(detail::host, address.host());
    if (!address.path().isEmpty())
        detail.insert(detail::actual, address.path());
    const bool website = facts.service.websiteHosts.contains(address.host());
    if (status != 0 && website)
        return makeFinding(Cause::RequestHost, {}, detail);
    const auto cause = causeOfStatus(status, address, facts);
    return cause ? std::optional(makeFinding(*cause, {}, detail)) : std::nullopt;
}

} // namespace keywright

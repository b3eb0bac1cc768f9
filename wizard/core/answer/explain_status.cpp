#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
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
    int status = 0;
    QRegularExpression pattern;
};

/// What tools and libraries say in the place of a status.
int statusByWords(const QString &text)
{
    // A line of a program that only names the error, to catch or to raise it, tells of none; nor does a
    // title.
    static const QString notInCode =
        u"\\b(?:except|catch|raise|throw|import|instanceof|how to)\\b[^\\n]*(*SKIP)(*FAIL)"_s;
    static const QList<Words> words {
        { 401,
          anyOf({ notInCode, u"authorization failed - please check your credentials"_s,
                  u"\\bAuthenticationError\\b"_s, u"\\binvalid_auth\\b"_s,
                  u"api[ -]?key (?:is )?(?:invalid|not valid|incorrect)"_s,
                  u"\\b(?:error|http|status)(?![^\\n]{0,20} means)[^\\n]{0,20}unauthori[sz]ed"_s }) },
        { 404,
          anyOf(
              { notInCode, u"\\bNotFoundError\\b"_s, u"resource you are requesting could not be found"_s }) },
        { 400,
          anyOf({ notInCode, u"\\bBadRequestError\\b"_s, u"bad request - please check your parameters"_s }) },
        { 422, anyOf({ notInCode, u"\\bUnprocessableEntityError\\b"_s }) },
        { 429,
          anyOf({ notInCode, u"\\bRateLimitError\\b"_s, u"service is receiving too many requests"_s,
                  u"too many requests"_s, u"zu viele anfragen"_s }) },
        { 503,
          anyOf({ notInCode, u"service was not able to process your request"_s, u"upstream connect error"_s,
                  u"\\bServiceUnavailableError\\b"_s,
                  u"\\b(?:bad gateway|gateway time-?out|service unavailable)\\b"_s }) },
    };
    const auto found =
        std::ranges::find_if(words, [&text](const Words &one) { return one.pattern.match(text).hasMatch(); });
    return found == words.end() ? 0 : found->status;
}

/// The address that was asked, as far as the message tells.
QUrl addressIn(const QString &text)
{
    static const QRegularExpression address(
        uR"((?:for url:?|url:?|POST|GET|to|from|-Uri)\s*['"(]*(https?://[^\s'"<>)]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto matches = address.globalMatch(text);
    while (matches.hasNext()) {
        QUrl url(matches.next().captured(1));
        if (!isReferenceHost(url.host()))
            return url;
    }
    return {};
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

/// The ways to speak of a status; the last capture is its number.
const QRegularExpression &spokenStatus()
{
    static const QString number = u"((?:4[0-3]|50|52)\\d)\\b(?![.,]\\d| (?:means|indicates|stands for)\\b)"_s;
    static const QString label = u"(?:status ?[_-]?(?:code)?|http ?code|HTTP(?:/[\\d.]+)?|returned error"_s
                                 u"|(?:error|fehler|erreur)(?: ?code)?|antwortstatuscode[^\\n]{0,30}?"_s
                                 u"|\x72B6\x6001\x7801|\x72C0\x614B\x78BC)"_s;
    static const QString verb = u"\\b(?:response|code|rejected|refused|failed|got|received|answered"_s
                                u"|returned|responded|with)"_s;
    static const QString opening = u"['\"]? ?(?:[:=(\xFF1A]|is|was|of|with|a)? ?[\\['\"(<]*"_s;
    // What may follow a number that is a status; before another word it counts something.
    static const QString ending = u"(?=\\s*(?:$|[)\\]},.;:'\"\\n<\x2013\x2014|/{\\[-]|\\((?!k)"_s
                                  u"|(?:for|from|on|when|because|while|by|after|reason|status|in|error)\\b"_s
                                  u"|[a-z]*(?:unauth|forbid|not found|bad|too many|autori)))"_s;
    static const QString reason =
        u"(?::| -)? \\(?(?:(?:client|server) error|unauthori[sz]ed|authorization|forbidden|not found"_s
        u"|bad request|too many|method not|proxy auth|payload|request entity|unprocessable"_s
        u"|internal server|bad gateway|service unavail|gateway time|api key|status code"_s
        u"|nicht autorisiert|non autori|no autorizad|n.o autorizad)"_s;
    static const QRegularExpression all = anyOf(
        { // A program's own exit, and what somebody wrote about a status.
          u"\\bexit(?:ed|s)?\\b[^\\n]{0,30}\\b\\d{3}\\b(*SKIP)(*FAIL)"_s,
          u"\\b(?:how to|what is|if you get)\\b[^\\n]{0,60}\\b\\d{3}\\b(*SKIP)(*FAIL)"_s,
          label + opening + number, verb + opening + number + ending,
          u"(?:error|fehler|erreur|failed)[^\\n]{0,100}(?:\\n[^\\n]{0,60})?[(\\[]"_s + number + u"[)\\]]"_s,
          u"(?:^|\\n)"_s + number + u" ?[{<]"_s,
          // Windows says it so in every language.
          u"[:\xFF1A] ?\\("_s + number + u"\\) ?\\p{L}"_s, u": ?"_s + number + u" (?:error|fehler)\\b"_s,
          u"\\b(?:GET|POST|PUT|PATCH|DELETE) \"?https?://[^\\s\"]{1,300}\"?:? "_s + number,
          u"\\b(?:unauthori[sz]ed|forbidden|not found|too many requests) ?\\("_s + number + u"\\)"_s,
          u"\\b"_s + number + reason });
    return all;
}

} // namespace

int statusIn(const QString &text)
{
    // An app answers its own users with 500 after it was itself refused, so the telling ones go first.
    constexpr std::array order { 401, 407, 403, 404, 405, 400, 413, 422, 429 };
    QList<int> found;
    auto matches = spokenStatus().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append(match.captured(match.lastCapturedIndex()).toInt());
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
    // Whatever another host answered, it was the wrong one to ask.
    const bool elsewhere = !address.host().isEmpty() && address.host() != facts.service.baseUrl.host();
    if (status != 0 && elsewhere)
        return makeFinding(Cause::RequestHost, {}, detail);
    const auto cause = causeOfStatus(status, address, facts);
    return cause ? std::optional(makeFinding(*cause, {}, detail)) : std::nullopt;
}

} // namespace keywright

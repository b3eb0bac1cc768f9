#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/answer/judge.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The text after `name` in a JSON, Python or JavaScript object, or in a list of settings.
QStringList valuesOf(const QString &text, const QString &name)
{
    const QRegularExpression member = anyOf(
        { u"(?<![A-Za-z_])['\"]?(?:error[._])?"_s + name + u"['\"]? ?[:=] ?['\"]?([a-z][a-z_]+)\\b"_s });
    QStringList values;
    auto matches = member.globalMatch(text);
    while (matches.hasNext())
        values.append(matches.next().captured(1).toLower());
    return values;
}

QString messageOf(const QString &text)
{
    static const QRegularExpression message(
        uR"x(['"]message['"]\s*:\s*(?:"((?:[^"]++|"(?!\s*[,}\]]))*+)"|'((?:[^'\\]|\\.|'(?![,}\s]))*)'))x"_s);
    const auto match = message.match(text);
    return shownForeignText(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
}

/// Words of the facts that nobody writes by chance: with an underscore and not of the common kind.
bool standsForItself(const QString &type)
{
    static const QStringList common { u"invalid_request"_s, u"invalid_request_error"_s, u"invalid_message"_s,
                                      u"invalid_parameter"_s, u"not_found"_s };
    return type.contains(u'_') && !common.contains(type);
}

/// Of two causes, the other one says more than that the key is wrong.
bool saysLittle(Cause cause)
{
    return cause == Cause::AnswerInvalidKey || cause == Cause::AnswerForbidden;
}

std::optional<Cause> causeByType(const QString &text, const Facts &facts)
{
    const QStringList types = valuesOf(text, u"type"_s) + valuesOf(text, u"code"_s);
    const int status = statusIn(text);
    const QString message = messageOf(text).isEmpty() ? text : messageOf(text);
    std::optional<Cause> found;
    for (const ErrorType &known : facts.service.errorTypes) {
        if (!types.contains(known.type))
            continue;
        const auto cause = causeOfError({ known.type, {}, message }, status, facts);
        if (cause && (!found || saysLittle(*found)))
            found = cause;
    }
    return found;
}

std::optional<Cause> causeByWord(const QString &text, const Facts &facts)
{
    std::optional<Cause> found;
    for (const ErrorType &known : facts.service.errorTypes) {
        const QRegularExpression word = anyOf({ u"(?<![A-Za-z_])"_s + known.type + u"(?![A-Za-z_])"_s });
        if (standsForItself(known.type) && word.match(text).hasMatch() && (!found || saysLittle(*found)))
            found = known.cause;
    }
    return found;
}

/// The service's sentences, for tools that show nothing but them. The more specific first.
std::optional<Cause> causeBySentence(const QString &text)
{
    using enum Cause;
    static const QList<Rule> sentences {
        { AnswerRetired,
          anyOf({ u"sonar is now the agent api"_s, u"chat ?completions (?:is|are) not available"_s,
                  u"(?:chat ?completions|sonar)(?: api)? (?:has been|have been|is|was) "
                  u"(?:retired|removed|shut down)"_s }) },
        { AnswerWrongMethod, anyOf({ u"\"detail\": ?\"method not allowed\""_s }) },
        { AnswerNoCredit,
          anyOf({ u"exceeded your current quota"_s, u"insufficient (?:credits?|quota|balance)"_s,
                  u"\\b(?:run |ran )?out of credits?\\b"_s, u"\\bno credits? (?:left|remaining)\\b"_s,
                  u"(?:kein|nicht gen.gend) guthaben"_s }) },
        { AnswerOrganizationKey, anyOf({ u"organi[sz]ation api keys? (?:is|are|can|may) ?not"_s }) },
        { AnswerBadModel,
          anyOf({ u"\\binvalid model\\b(?= ?[:'\"`‘“(])"_s, u"\\binvalid model (?:name|id)\\b"_s,
                  u"ung.ltiges modell"_s }) },
        { AnswerRateLimited, anyOf({ u"request rate limit exceeded"_s }) },
        { AnswerBadRequest,
          anyOf({ u"roles should be alternating"_s, u"validation failed: input"_s,
                  u"invalid request body: json"_s }) },
        { AnswerInvalidKey, anyOf({ u"\\binvalid api[ -]?key\\b"_s, u"ung.ltiger api-?schl.ssel"_s }) },
    };
    return causeByRules(sentences, text);
}

} // namespace

std::optional<Finding> serviceErrorIn(const QString &text, const Facts &facts)
{
    auto cause = causeByType(text, facts);
    const auto byWord = causeByWord(text, facts);
    if (byWord && (!cause || saysLittle(*cause)))
        cause = byWord;
    if (!cause)
        cause = causeBySentence(withoutOtherPrograms(text));
    if (!cause)
        return std::nullopt;
    QJsonObject detail;
    if (const int status = statusIn(text); status != 0)
        detail.insert(detail::status, status);
    if (const QString message = messageOf(text); !message.isEmpty())
        detail.insert(detail::message, message);
    if (const QString model = modelInMessage(text); *cause == Cause::AnswerBadModel && !model.isEmpty())
        detail.insert(detail::model, model);
    return makeFinding(*cause, {}, detail);
}

} // namespace keywright

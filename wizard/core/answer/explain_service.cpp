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

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

/// The text after `name` in a JSON, Python or JavaScript object, or in a list of settings.
QStringList valuesOf(const QString &text, const QString &name)
{
    const QRegularExpression member = pattern(u"(?<![A-Za-z_])['\"]?(?:error[._])?"_s + name
                                              + u"['\"]?\\s*[:=]\\s*['\"]?([a-z][a-z_]+)\\b"_s);
    QStringList values;
    auto matches = member.globalMatch(text);
    while (matches.hasNext())
        values.append(matches.next().captured(1).toLower());
    return values;
}

QString messageOf(const QString &text)
{
    static const QRegularExpression message(
        uR"(['"]message['"]\s*:\s*(?:"([^"]*)\"|'((?:[^'\\]|\\.|'(?![,}\s]))*)'))"_s);
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
        // Of two, the one that says more than that the key is wrong.
        if (cause && (!found || *found == Cause::AnswerInvalidKey))
            found = cause;
    }
    return found;
}

std::optional<Cause> causeByWord(const QString &text, const Facts &facts)
{
    std::optional<Cause> found;
    for (const ErrorType &known : facts.service.errorTypes) {
        const QRegularExpression word = pattern(u"(?<![A-Za-z_])"_s + known.type + u"(?![A-Za-z_])"_s);
        if (standsForItself(known.type) && word.match(text).hasMatch()
            && (!found || *found == Cause::AnswerInvalidKey))
            found = known.cause;
    }
    return found;
}

struct Sentence
{
    QRegularExpression words;
    Cause cause {};
};

/// The service's sentences, for tools that show nothing but them. The more specific first.
std::optional<Cause> causeBySentence(const QString &text)
{
    using enum Cause;
    static const std::array sentences {
        Sentence { pattern(u"sonar is now the agent api|chat ?completions (?:is|are) not available"_s),
                   AnswerRetired },
        Sentence { pattern(u"exceeded your current quota|insufficient (?:credits?|quota|balance)"_s),
                   AnswerNoCredit },
        Sentence { pattern(u"organi[sz]ation api keys? (?:is|are|can|may) ?not"_s), AnswerOrganizationKey },
        Sentence { pattern(u"\\binvalid model\\b"_s), AnswerBadModel },
        Sentence { pattern(u"request rate limit exceeded"_s), AnswerRateLimited },
        Sentence {
            pattern(u"roles should be alternating|validation failed: input|invalid request body: json"_s),
            AnswerBadRequest },
        Sentence { pattern(u"\\binvalid api[ -]?key\\b"_s), AnswerInvalidKey },
    };
    const auto found = std::ranges::find_if(
        sentences, [&text](const Sentence &sentence) { return sentence.words.match(text).hasMatch(); });
    return found == sentences.end() ? std::nullopt : std::optional(found->cause);
}

} // namespace

std::optional<Finding> serviceErrorIn(const QString &text, const Facts &facts)
{
    auto cause = causeByType(text, facts);
    const auto byWord = causeByWord(text, facts);
    if (!cause || (*cause == Cause::AnswerInvalidKey && byWord))
        cause = byWord ? byWord : cause;
    if (!cause)
        cause = causeBySentence(text);
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

#include "core/answer/explain.h"

#include "core/answer/explain_parts.h"
#include "core/answer/explain_text.h"
#include "core/detail.h"
#include "core/redact.h"
#include "core/secret.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Keys of any provider, and other long runs that may be secret, by their end alone.
QString withoutSecrets(const QString &text)
{
    static const QRegularExpression secret(
        u"\\b(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9_-]{36,}([A-Za-z0-9]{4})(?![A-Za-z0-9_-])"_s
        u"|\\b(?:sk|gsk|xai|hf|tvly|AIza)[-_A-Za-z0-9]{16,}([A-Za-z0-9]{4})(?![A-Za-z0-9_-])"_s);
    return redacted(text).replace(secret, u"…\\1\\2"_s);
}

/// True where the answer says no more than that the key was not right.
bool isPlainRefusal(Cause cause)
{
    return cause == Cause::AnswerInvalidKey || cause == Cause::AnswerRefusedUnclear;
}

/// What the service or another provider answered.
std::optional<Finding> answerIn(const QString &text, const Facts &facts)
{
    const auto other = otherProviderIn(text, facts);
    if (!other)
        return serviceErrorIn(text, facts);
    // A program that asks several providers in turn reports all of them.
    const auto own = ownErrorAmongOthers(text, facts);
    return own ? own : other;
}

/// What a client says that got no answer of the service's own kind.
std::optional<Finding> clientTroubleIn(const QString &text, const Facts &facts)
{
    if (auto found = headerTroubleIn(text))
        return found;
    if (auto found = wrongAddressIn(text))
        return found;
    if (auto found = pageIn(text))
        return found;
    const QString own = withoutOtherPrograms(text);
    if (auto found = connectionTroubleIn(own, facts))
        return found;
    return bareStatusIn(own, facts);
}

/// The readers, the one that knows best first.
QList<Finding> findingsIn(const QString &text, const Facts &facts)
{
    auto sent = wronglySentIn(text);
    if (!sent)
        sent = vaultTroubleIn(text);
    if (!sent)
        sent = missingKeyIn(text, facts);
    if (const auto answer = answerIn(text, facts)) {
        // What was sent is refused like a wrong key, so the app's own words tell more.
        const bool tellsMore =
            sent && (isPlainRefusal(answer->cause) || answer->cause == Cause::AnswerOtherProvider);
        return tellsMore ? QList<Finding> { *sent, *answer } : QList<Finding> { *answer };
    }
    if (sent)
        return { *sent };
    const auto trouble = clientTroubleIn(text, facts);
    return trouble ? QList<Finding> { *trouble } : QList<Finding> {};
}

/// Where the message is about another key: on top, unless another fix comes first.
void addOldKey(Explanation &explanation, const QStringList &ends, const Secret &key)
{
    const QByteArrayView bytes = key.bytes();
    const bool isMeant = std::ranges::any_of(ends, [bytes](const QString &end) {
        return bytes.size() < end.size() || bytes.last(end.size()) == end.toLatin1();
    });
    if (ends.isEmpty() || isMeant)
        return;
    const Finding old = makeFinding(
        Cause::RequestOldKey, {},
        { { detail::masked, QString(u'…' + explanation.keyEnd) }, { detail::kind, u"from-message"_s } });
    const bool first = explanation.findings.isEmpty() || isPlainRefusal(explanation.findings.first().cause);
    explanation.findings.insert(first ? 0 : 1, old);
}

} // namespace

Explanation explainMessage(QByteArrayView text, const Facts &facts, const Secret *key)
{
    QString message = plainMessage(decodedMessage(text));
    Explanation explanation;
    const QStringList ends = keyEndsIn(message);
    explanation.keyEnd = ends.value(0);
    QString part = condensedMessage(message);
    explanation.findings = findingsIn(withoutSecrets(part), facts);
    // A whole key may stand in both.
    message.fill(u'\0');
    part.fill(u'\0');
    if (key != nullptr)
        addOldKey(explanation, ends, *key);
    for (Finding &finding : explanation.findings) {
        if (isPlainRefusal(finding.cause) && !finding.detail.contains(detail::kind))
            finding.detail.insert(detail::kind, u"from-message"_s);
    }
    if (!explanation.findings.isEmpty())
        explanation.cause = explanation.findings.first().cause;
    return explanation;
}

} // namespace keywright

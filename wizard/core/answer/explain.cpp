#include "core/answer/explain.h"

#include "core/answer/explain_parts.h"
#include "core/detail.h"
#include "core/redact.h"
#include "core/secret.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestText = 262'144; // A longer log says the same many times.

/// The start and the end of a long log: some runtimes name the cause first, others last.
QByteArray whatMatters(QByteArrayView text)
{
    if (text.size() <= longestText)
        return text.toByteArray();
    return text.first(longestText / 2).toByteArray() + '\n' + text.last(longestText / 2).toByteArray();
}

/// Quotes and line breaks that a log has escaped, so that one pattern finds what is in them.
QString unescaped(QString text)
{
    text.replace(R"(\\)"_L1, R"(\)"_L1);
    return text.replace(R"(\")"_L1, R"(")"_L1).replace("&quot;"_L1, R"(")"_L1).replace(R"(\/)"_L1, "/"_L1);
}

/// True where the answer says no more than that the key was not right.
bool isPlainRefusal(Cause cause)
{
    return cause == Cause::AnswerInvalidKey || cause == Cause::AnswerRefusedUnclear;
}

/// The readers, the one that knows best first.
QList<Finding> findingsIn(const QString &text, const Facts &facts)
{
    const auto missing = missingKeyIn(text);
    if (const auto other = otherProviderIn(text, facts))
        return missing ? QList<Finding> { *missing, *other } : QList<Finding> { *other };
    if (const auto service = serviceErrorIn(text, facts)) {
        // A missing key is refused like a wrong one, so the app's own words tell more.
        return missing && isPlainRefusal(service->cause) ? QList<Finding> { *missing, *service }
                                                         : QList<Finding> { *service };
    }
    if (const auto header = headerTroubleIn(text))
        return { *header };
    if (missing)
        return { *missing };
    for (const auto &found : { pageIn(text), connectionTroubleIn(text, facts), bareStatusIn(text, facts) }) {
        if (found)
            return { *found };
    }
    return {};
}

/// Where the message is about another key: on top, unless another fix comes first.
void addOldKey(Explanation &explanation, const Secret &key)
{
    const QByteArrayView bytes = key.bytes();
    const QByteArray end = explanation.keyEnd.toLatin1();
    if (end.isEmpty() || bytes.size() < end.size() || bytes.last(end.size()) == end)
        return;
    const Finding old =
        makeFinding(Cause::RequestOldKey, {}, { { detail::masked, QString(u'…' + explanation.keyEnd) } });
    const bool first = explanation.findings.isEmpty() || isPlainRefusal(explanation.findings.first().cause);
    explanation.findings.insert(first ? 0 : 1, old);
}

} // namespace

Explanation explainMessage(QByteArrayView text, const Facts &facts, const Secret *key)
{
    QByteArray part = whatMatters(text);
    Explanation explanation;
    explanation.keyEnd = keyEndIn(part);
    explanation.findings = findingsIn(unescaped(QString::fromUtf8(redacted(part))), facts);
    wipe(part);
    if (key != nullptr)
        addOldKey(explanation, *key);
    if (!explanation.findings.isEmpty())
        explanation.cause = explanation.findings.first().cause;
    return explanation;
}

} // namespace keywright

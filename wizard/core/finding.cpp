#include "core/finding.h"

#include <algorithm>

namespace keywright {

Finding makeFinding(Cause cause, Where where, QJsonObject detail)
{
    return { cause, severityOf(cause), std::move(where), std::move(detail) };
}

bool hasCause(const QList<Finding> &findings, Cause cause)
{
    return std::ranges::any_of(findings, [cause](const Finding &finding) { return finding.cause == cause; });
}

Severity worstSeverity(const QList<Finding> &findings)
{
    const auto worst = std::ranges::max_element(findings, {}, &Finding::severity);
    return worst == findings.end() ? Severity::Note : worst->severity;
}

std::optional<Cause> leadingCause(const QList<Finding> &findings)
{
    const auto worst = std::ranges::max_element(findings, {}, &Finding::severity);
    if (worst == findings.end() || worst->severity == Severity::Note)
        return std::nullopt;
    return worst->cause;
}

} // namespace keywright

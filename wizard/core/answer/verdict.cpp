#include "core/answer/verdict.h"

#include "core/detail.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

QLatin1StringView rungName(RungId rung)
{
    switch (rung) {
    case RungId::Computer:
        return "computer"_L1;
    case RungId::Name:
        return "name"_L1;
    case RungId::Connection:
        return "connection"_L1;
    case RungId::Tls:
        return "tls"_L1;
    case RungId::Service:
        return "service"_L1;
    case RungId::Control:
        return "control"_L1;
    case RungId::Key:
        return "key"_L1;
    case RungId::Request:
        return "request"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1StringView rungStateId(RungState state)
{
    switch (state) {
    case RungState::Waiting:
        return "waiting"_L1;
    case RungState::Running:
        return "running"_L1;
    case RungState::Ok:
        return "ok"_L1;
    case RungState::Broken:
        return "broken"_L1;
    case RungState::Skipped:
        return "skipped"_L1;
    }
    Q_UNREACHABLE();
}

bool keyWasAccepted(Cause cause)
{
    using enum Cause;
    return cause == AnswerAccepted || cause == AnswerCompleted || cause == AnswerBadModel
        || cause == AnswerBadRequest || cause == AnswerRateLimited || cause == AnswerRunFailed;
}

bool keyWasAccepted(const Verdict &verdict)
{
    using enum Cause;
    // The free question let the key in, but what it is for does not.
    if (verdict.cause == AnswerOrganizationKey || verdict.cause == AnswerForbidden
        || verdict.cause == AnswerInvalidKey)
        return false;
    if (verdict.rungs.isEmpty())
        return keyWasAccepted(verdict.cause);
    const auto isOk = [&verdict](RungId id) {
        const auto rung = std::ranges::find(verdict.rungs, id, &Rung::id);
        return rung != verdict.rungs.end() && rung->state == RungState::Ok;
    };
    return isOk(RungId::Key) || (isOk(RungId::Control) && keyWasAccepted(verdict.cause));
}

Verdict forNewKey(Verdict verdict)
{
    constexpr qint64 untilKnownSeconds = 60;
    const QDateTime again = verdict.when.addSecs(untilKnownSeconds).toUTC();
    for (Finding &finding : verdict.findings) {
        if (finding.cause == Cause::AnswerInvalidKey)
            finding.detail.insert(detail::retryAt, again.toString(Qt::ISODate));
    }
    return verdict;
}

bool keyWasRefused(Cause cause)
{
    using enum Cause;
    return cause == AnswerInvalidKey || cause == AnswerRefusedUnclear || cause == AnswerForbidden
        || cause == AnswerOrganizationKey || cause == AnswerNoCredit;
}

} // namespace keywright

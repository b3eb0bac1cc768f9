#include "core/diagnosis/story.h"

#include "core/answer/explain.h"
#include "core/answer/verdict.h"
#include "core/detail.h"
#include "core/diagnosis/topic.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

Story ofRefusal(const Finding &finding, const CaseEvidence &evidence)
{
    const bool unknown = finding.cause == Cause::AnswerInvalidKey;
    if (unknown && (evidence.isKeyNew || finding.detail.contains(detail::retryAt)))
        return Story::RefusedThoughNew;
    const bool anotherWorks = std::ranges::any_of(
        evidence.others, [](const AskedKey &other) { return keyWasAccepted(other.cause); });
    return anotherWorks ? Story::AnotherKeyWorks : Story::OneCause;
}

bool messageTells(const CaseEvidence &evidence, Cause cause)
{
    return evidence.message != nullptr && hasCause(evidence.message->findings, cause);
}

Story ofAddress(const Finding &finding, const CaseEvidence &evidence)
{
    using enum Cause;
    if (finding.cause == AnswerRetired || finding.cause == RequestPathRetired
        || finding.detail.value(detail::kind).toString() == "retired"_L1
        || messageTells(evidence, AnswerRetired))
        return Story::RetiredInApp;
    const bool otherCompany = finding.cause == AnswerOtherProvider || finding.cause == RequestClientDefault
        || finding.cause == PlaceOtherProviderSlot || finding.detail.contains(detail::provider)
        || messageTells(evidence, AnswerOtherProvider);
    return otherCompany ? Story::AnotherProvider : Story::AddressElsewhere;
}

} // namespace

Story storyOf(const Sighting &leading, const Situation &situation, const CaseEvidence &evidence)
{
    using enum Cause;
    const Finding &finding = leading.finding;
    if (leading.witness == Witness::Verdict && keyWasRefused(finding.cause))
        return ofRefusal(finding, evidence);
    if (finding.cause == PlaceConflict)
        return Story::TwoKeysInUse;
    if (!situation.accepted)
        return Story::OneCause;
    if (leading.witness == Witness::Online)
        return Story::FineHere;
    if (finding.cause == RequestOldKey || (finding.cause == PlaceShadowed && leading.bearing == Bearing::Own))
        return Story::OldKeyWins;
    if (leading.witness != Witness::Verdict && topicOf(finding.cause) == Topic::Address)
        return ofAddress(finding, evidence);
    const bool unknownKey = finding.cause == AnswerInvalidKey || finding.cause == AnswerRefusedUnclear;
    return leading.witness == Witness::Message && unknownKey ? Story::FineHere : Story::OneCause;
}

Story storyOfNothing(const Situation &situation)
{
    return situation.accepted ? Story::AllFine : Story::NotChecked;
}

} // namespace keywright

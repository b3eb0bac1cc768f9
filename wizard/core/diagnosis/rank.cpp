#include "core/diagnosis/rank.h"

#include "core/answer/verdict.h"
#include "core/detail.h"
#include "core/diagnosis/topic.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// What a copy brings along at the ends of a key: the paste box takes it off as many apps do.
bool isAround(const Finding &finding)
{
    return (finding.cause == Cause::KeyLineBreak || finding.cause == Cause::KeySurroundingSpace)
        && finding.detail.value(detail::kind).toString() == "around"_L1;
}

Rank ofKeyText(const Finding &finding, const Situation &situation)
{
    if (situation.keyTextMended)
        return Rank::Note;
    if (isAround(finding) && situation.keyUsable)
        return Rank::Warning;
    const bool strangeLength = finding.cause == Cause::KeyTooShort || finding.cause == Cause::KeyTooLong;
    if (strangeLength && situation.refused)
        return Rank::LengthRefused;
    if (finding.severity == Severity::Warning)
        return Rank::Warning;
    if (!situation.keyUsable)
        return Rank::NoKey;
    // A line break that a copy brings along is no cause where the places show what the apps really have.
    return situation.accepted && situation.compared ? Rank::KeyCleanedHere : Rank::KeyCleaned;
}

Rank ofVerdict(const Finding &finding, const Situation &situation)
{
    if (finding.severity == Severity::Warning)
        return finding.cause == Cause::PlaceProxy ? Rank::Proxy : Rank::Warning;
    if (keyWasRefused(finding.cause))
        return Rank::Refused;
    // A real request that failed although the key was accepted: the model, the body.
    return situation.accepted ? Rank::Request : Rank::NotAnswered;
}

Rank ofTogether(const Sighting &sighting, const Situation &situation)
{
    const bool own = sighting.bearing == Bearing::Own;
    if (!situation.compared)
        return sighting.finding.cause == Cause::PlaceShadowed ? Rank::Shadowed : Rank::TwoKeys;
    if (sighting.finding.cause == Cause::PlaceShadowed)
        return own ? Rank::Shadowed : Rank::Unused;
    if (situation.ownKeyPlaced && situation.otherKeyUsed)
        return Rank::TwoKeys;
    return situation.otherKeyUsed ? Rank::OtherKey : Rank::Unused;
}

/// Why a program may find no key although the file has one.
bool hidesKey(Cause cause)
{
    return cause == Cause::PlaceWrongName || cause == Cause::PlaceEmpty || cause == Cause::PlaceFileEncoding
        || cause == Cause::PlaceFileBroken;
}

Rank ofPlaceThatIsUsed(const Sighting &sighting, const Situation &situation)
{
    const Cause cause = sighting.finding.cause;
    if (cause == Cause::PlaceProcessStale)
        return Rank::Stale;
    if (situation.saysAddress && topicOf(cause) == Topic::Address)
        return Rank::AddressAtPlace;
    if (situation.saysNoKey && hidesKey(cause))
        return Rank::NoKeyAtPlace;
    // Both are sent in the place of whatever key the app has; the same key does no harm.
    if (cause == Cause::PlaceHeaderOverride)
        return Rank::BlocksOwn;
    if (cause == Cause::PlaceNetrc)
        return sighting.bearing == Bearing::Own ? Rank::Unused : Rank::BlocksOwn;
    if (cause == Cause::PlaceOtherKey)
        return Rank::OtherKey;
    if (sighting.bearing == Bearing::BeatsOwn)
        return Rank::BlocksOwn;
    return sighting.bearing == Bearing::Own ? Rank::OwnPlace : Rank::OtherPlace;
}

Rank ofPlace(const Sighting &sighting, const Situation &situation)
{
    const Finding &finding = sighting.finding;
    if (topicOf(finding.cause) == Topic::Keeping)
        return Rank::Keeping;
    if (finding.cause == Cause::PlaceProxy)
        return situation.saysProxy ? Rank::ProxyAtPlace : Rank::Proxy;
    if (sighting.bearing == Bearing::Unused)
        return Rank::Unused;
    if (finding.severity == Severity::Warning)
        return Rank::Warning;
    return ofPlaceThatIsUsed(sighting, situation);
}

Rank ofCloser(const Finding &finding, const Situation &situation)
{
    if (finding.cause == Cause::PlaceWrongName || finding.cause == Cause::PlaceCopy)
        return Rank::OwnPlace;
    if (finding.cause == Cause::KeyOtherProvider)
        return Rank::OtherKey;
    if (finding.severity == Severity::Warning)
        return Rank::Warning;
    return situation.saysAddress && topicOf(finding.cause) == Topic::Address ? Rank::AddressAtPlace
                                                                             : Rank::Program;
}

Rank ofMessage(const Finding &finding, const Situation &situation)
{
    const bool isUnknownKey =
        finding.cause == Cause::AnswerInvalidKey || finding.cause == Cause::AnswerRefusedUnclear;
    if (finding.cause == Cause::RequestOldKey)
        return Rank::OldKeySent;
    if (isUnknownKey)
        return Rank::MessageRefused;
    // The key in hand may be clean where the one in the message is not.
    if (topicOf(finding.cause) == Topic::KeyText && situation.accepted)
        return Rank::MessageRefused;
    return finding.severity == Severity::Warning ? Rank::Warning : Rank::Message;
}

} // namespace

Rank rankOf(const Sighting &sighting, const Situation &situation)
{
    const Finding &finding = sighting.finding;
    if (sighting.witness == Witness::Online)
        return situation.accepted ? Rank::Online : Rank::Note;
    if (finding.severity == Severity::Note)
        return Rank::Note;
    switch (sighting.witness) {
    case Witness::KeyText:
        return ofKeyText(finding, situation);
    case Witness::Verdict:
        return ofVerdict(finding, situation);
    case Witness::Together:
        return ofTogether(sighting, situation);
    case Witness::Place:
        return ofPlace(sighting, situation);
    case Witness::Closer:
        return ofCloser(finding, situation);
    case Witness::Request:
        if (finding.cause == Cause::RequestOldKey)
            return Rank::OldKeySent;
        return finding.severity == Severity::Warning ? Rank::Warning : Rank::Request;
    case Witness::Message:
        return ofMessage(finding, situation);
    case Witness::Vault:
        return finding.cause == Cause::VaultRotate ? Rank::Keeping : Rank::Vault;
    case Witness::Online:
        break; // Told above.
    }
    Q_UNREACHABLE();
}

} // namespace keywright

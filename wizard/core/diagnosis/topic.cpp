#include "core/diagnosis/topic.h"

namespace keywright {

namespace {

Topic topicByGroup(Cause cause)
{
    const QLatin1StringView id = causeId(cause);
    if (id.startsWith(QLatin1StringView("key-")) || id.startsWith(QLatin1StringView("compare-")))
        return Topic::KeyText;
    if (id.startsWith(QLatin1StringView("place-")))
        return Topic::Value;
    if (id.startsWith(QLatin1StringView("answer-")) || id.startsWith(QLatin1StringView("connect-")))
        return Topic::Network;
    return id.startsWith(QLatin1StringView("vault-")) ? Topic::Vault : Topic::Request;
}

} // namespace

bool isAboutAddress(Cause cause)
{
    return topicOf(cause) == Topic::Address;
}

Topic topicOf(Cause cause)
{
    switch (cause) {
    case Cause::AnswerAccepted:
    case Cause::AnswerCompleted:
    case Cause::AnswerInvalidKey:
    case Cause::AnswerNoCredit:
    case Cause::AnswerRefusedUnclear:
    case Cause::AnswerForbidden:
    case Cause::AnswerOrganizationKey:
        return Topic::Account;
    case Cause::PlaceSame:
    case Cause::PlaceOtherKey:
    case Cause::PlaceConflict:
    case Cause::PlaceShadowed:
    case Cause::PlaceProcessStale:
    case Cause::PlaceHeaderOverride:
    case Cause::PlaceNetrc:
    case Cause::RequestOldKey:
        return Topic::WhichKey;
    case Cause::PlaceBaseUrl:
    case Cause::PlaceOtherProviderSlot:
    case Cause::RequestHost:
    case Cause::RequestScheme:
    case Cause::RequestPath:
    case Cause::RequestPathRetired:
    case Cause::RequestClientDefault:
    case Cause::AnswerRetired:
    case Cause::AnswerWrongPath:
    case Cause::AnswerOtherProvider:
        return Topic::Address;
    case Cause::PlaceProxy:
        return Topic::Network;
    case Cause::PlaceCopy:
    case Cause::PlaceExposed:
    case Cause::VaultRotate:
        return Topic::Keeping;
    default: // The rest goes by the first word of its id.
        return topicByGroup(cause);
    }
}

} // namespace keywright

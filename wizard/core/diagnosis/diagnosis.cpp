#include "core/diagnosis/diagnosis.h"

#include "core/answer/explain.h"
#include "core/answer/verdict.h"
#include "core/key/inspection.h"
#include "core/places/place.h"
#include "core/request/requestcheck.h"
#include "core/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// All findings of all sources, in the order of the pages.
QList<Finding> allFindings(const CaseEvidence &evidence)
{
    QList<Finding> findings;
    if (evidence.key != nullptr)
        findings += evidence.key->findings;
    if (evidence.verdict != nullptr)
        findings += evidence.verdict->findings;
    if (evidence.places != nullptr) {
        findings += evidence.places->findings;
        for (const Place &place : evidence.places->places)
            findings += place.findings;
    }
    findings += evidence.stale;
    if (evidence.request != nullptr)
        findings += evidence.request->findings;
    if (evidence.message != nullptr)
        findings += evidence.message->findings;
    if (evidence.vault != nullptr)
        findings += *evidence.vault;
    return findings;
}

} // namespace

QLatin1StringView storyId(Story story)
{
    switch (story) {
    case Story::NotChecked:
        return "not-checked"_L1;
    case Story::AllFine:
        return "all-fine"_L1;
    case Story::OneCause:
        return "one-cause"_L1;
    case Story::OldKeyWins:
        return "old-key-wins"_L1;
    case Story::TwoKeysInUse:
        return "two-keys-in-use"_L1;
    case Story::AddressElsewhere:
        return "address-elsewhere"_L1;
    case Story::RefusedThoughNew:
        return "refused-though-new"_L1;
    case Story::RetiredInApp:
        return "retired-in-app"_L1;
    case Story::AnotherProvider:
        return "another-provider"_L1;
    case Story::AnotherKeyWorks:
        return "another-key-works"_L1;
    case Story::FineHere:
        return "fine-here"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Cause> Diagnosis::cause() const
{
    return leading ? std::optional(leading->cause) : std::nullopt;
}

CaseEvidence evidenceOf(const Session &session)
{
    CaseEvidence evidence;
    evidence.message = session.explanation() ? &*session.explanation() : nullptr;
    evidence.key = session.inspection();
    evidence.verdict = session.verdict() ? &*session.verdict() : nullptr;
    evidence.isKeyNew = session.isKeyNew();
    evidence.places = session.wasSearched() ? &session.places() : nullptr;
    evidence.request = session.request() ? &*session.request() : nullptr;
    evidence.vault = session.vault() ? &*session.vault() : nullptr;
    return evidence;
}

Diagnosis diagnose(const CaseEvidence &evidence)
{
    Diagnosis diagnosis;
    const QList<Finding> findings = allFindings(evidence);
    const Severity worst = worstSeverity(findings);
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Note)
            continue;
        if (!diagnosis.leading && finding.severity == worst)
            diagnosis.leading = finding;
        else
            diagnosis.also.append(finding);
    }
    if (diagnosis.leading)
        diagnosis.story = Story::OneCause;
    else if (evidence.verdict != nullptr && keyWasAccepted(*evidence.verdict))
        diagnosis.story = Story::AllFine;
    return diagnosis;
}

} // namespace keywright

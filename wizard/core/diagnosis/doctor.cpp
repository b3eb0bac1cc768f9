#include "core/diagnosis/doctor.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/ports/clock.h"
#include "core/vault/vaultuse.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

/// The key in a value, where it is one that could be this service's.
std::optional<Secret> keyIn(const Secret &value, const Facts &facts)
{
    Inspection inspection = inspectKey(value.bytes(), facts);
    const bool whole = inspection.wellFormed
        || ((hasCause(inspection.findings, Cause::KeyTooShort)
             || hasCause(inspection.findings, Cause::KeyTooLong))
            && !hasCause(inspection.findings, Cause::KeyWrongCharacter));
    if (!whole || inspection.cleaned.isEmpty() || !inspection.cleaned.bytes().startsWith(facts.key.prefix))
        return std::nullopt;
    return std::move(inspection.cleaned);
}

bool mayHoldKey(const Place &place)
{
    return !place.value.isEmpty()
        && (place.state == PlaceState::Same || place.state == PlaceState::Other
            || place.state == PlaceState::Damaged);
}

/// True where another key would be answered alike: nobody judged this one.
bool isAboutTheWay(const Verdict &verdict)
{
    return !keyWasAccepted(verdict) && !keyWasRefused(verdict.cause)
        && verdict.cause != Cause::AnswerRateLimited;
}

bool isAccepted(const ExaminedKey &key)
{
    return key.verdict && keyWasAccepted(*key.verdict);
}

/// What keeps the saved key from being read; nothing where there simply is no keychain.
std::optional<Finding> trouble(const VaultFailure &failure, const QString &backend)
{
    if (failure.error == VaultError::NotFound || failure.error == VaultError::Missing)
        return std::nullopt;
    return judgeVault(failure, backend, VaultUse::Read);
}

} // namespace

Doctor::Doctor(const PlaceSources &sources, SecretStore &store, KeyCheck &check, const Facts &facts,
               QObject *parent)
    : QObject(parent)
    , m_finder(sources, facts)
    , m_store(store)
    , m_clock(sources.clock)
    , m_check(check)
    , m_facts(facts)
{ }

void Doctor::examine(DoctorQuestion question, std::function<void(Examination)> done)
{
    m_question = std::move(question);
    m_done = std::move(done);
    if (m_question.given)
        m_result.key = inspectKey(m_question.given->bytes(), m_facts);
    askVault();
}

void Doctor::askVault()
{
    m_store.examine(this, [this](const VaultOutlook &outlook) {
        switch (outlook.state) {
        case VaultState::Locked:
        case VaultState::Silent:
            m_result.vault = trouble(
                { outlook.state == VaultState::Locked ? VaultError::Locked : VaultError::Timeout, {} },
                outlook.backend);
            break;
        case VaultState::Open:
        case VaultState::AsksItself:
            readSaved();
            return;
        case VaultState::NoDefault:
        case VaultState::Missing:
        case VaultState::NoBus:
        case VaultState::SwitchedOff:
            break;
        }
        search([this] { collectKeys(); });
    });
}

void Doctor::readSaved()
{
    m_saved = std::make_unique<SavedKeys>(m_store, m_clock, m_question.savedBase);
    m_saved->readAll([this](const Result<std::vector<SavedKey>, VaultFailure> &saved) {
        if (!saved)
            m_result.vault = trouble(saved.error(), m_store.backend());
        else if (!saved->empty())
            takeSaved(*saved);
        search([this] { collectKeys(); });
    });
}

void Doctor::takeSaved(const std::vector<SavedKey> &saved)
{
    for (const SavedKey &one : saved) {
        addKey(one.key);
        const auto added = std::ranges::find_if(
            m_result.keys, [&](const ExaminedKey &known) { return known.key == one.key; });
        added->saved = true;
        added->name = one.name;
    }
    const SavedKey &first = saved.front();
    if (isDueForRotation(first.savedAt, m_clock.now()))
        m_result.vault = makeFinding(Cause::VaultRotate, {},
                                     { { detail::days, ageInDays(first.savedAt, m_clock.now()) } });
    if (m_result.key)
        return;
    m_result.key = inspectKey(saved.front().key.bytes(), m_facts);
    m_result.isKeyNew = isNewlySaved(saved.front().savedAt, m_clock.now());
}

void Doctor::search(const std::function<void()> &then)
{
    const bool usable = m_result.key && !m_result.key->cleaned.isEmpty();
    m_finder.find(m_question.where, usable ? &m_result.key->cleaned : nullptr,
                  [this, then](PlaceReport report) {
                      m_result.places = std::move(report);
                      then();
                  });
}

void Doctor::addKey(const Secret &key)
{
    const bool known =
        std::ranges::any_of(m_result.keys, [&](const ExaminedKey &one) { return one.key == key; });
    if (!known)
        m_result.keys.push_back({ key.clone(), false, false, {}, {}, {} });
}

void Doctor::collectKeys()
{
    if (m_question.given && !m_result.key->cleaned.isEmpty()) {
        addKey(m_result.key->cleaned);
        const auto given = std::ranges::find_if(
            m_result.keys, [&](const ExaminedKey &one) { return one.key == m_result.key->cleaned; });
        given->given = true;
        std::rotate(m_result.keys.begin(), given, given + 1);
    }
    for (const Place &place : m_result.places.places) {
        if (!mayHoldKey(place))
            continue;
        if (const std::optional<Secret> key = keyIn(place.value, m_facts))
            addKey(*key);
    }
    askNext(0);
}

/// The places may have been looked at again meanwhile.
void Doctor::fillInPlaces()
{
    for (std::size_t index = 0; index < m_result.places.places.size(); ++index) {
        const Place &place = m_result.places.places[index];
        const std::optional<Secret> key = mayHoldKey(place) ? keyIn(place.value, m_facts) : std::nullopt;
        for (ExaminedKey &one : m_result.keys) {
            if (key && one.key == *key)
                one.places.append(static_cast<qsizetype>(index));
        }
    }
}

void Doctor::askNext(std::size_t index)
{
    if (index >= std::min(m_result.keys.size(), mostKeys)) {
        chooseKey();
        return;
    }
    // Only what is a key is sent.
    const std::optional<Secret> key = keyIn(m_result.keys[index].key, m_facts);
    if (!key) {
        askNext(index + 1);
        return;
    }
    m_check.start(*key, RealRequest::None, [this, index](const Verdict &verdict) {
        m_result.keys[index].verdict = verdict;
        if (isAboutTheWay(verdict))
            chooseKey();
        else
            askNext(index + 1);
    });
}

ExaminedKey *Doctor::keyInHand()
{
    if (!m_result.key)
        return nullptr;
    const auto found = std::ranges::find_if(
        m_result.keys, [this](const ExaminedKey &one) { return one.key == m_result.key->cleaned; });
    return found == m_result.keys.end() ? nullptr : &*found;
}

void Doctor::chooseKey()
{
    if (m_question.given || m_result.keys.empty()) {
        conclude();
        return;
    }
    // The saved one stands first where there is one.
    auto best = std::ranges::find_if(m_result.keys, isAccepted);
    if (best == m_result.keys.end())
        best = m_result.keys.begin();
    std::rotate(m_result.keys.begin(), best, best + 1);
    if (keyInHand() == &m_result.keys.front()) {
        conclude();
        return;
    }
    m_result.key = inspectKey(m_result.keys.front().key.bytes(), m_facts);
    m_result.isKeyNew = false;
    // The places were judged against another one, or against none.
    search([this] { conclude(); });
}

void Doctor::conclude()
{
    fillInPlaces();
    const ExaminedKey *inHand = keyInHand();
    if (inHand != nullptr)
        m_result.verdict = inHand->verdict;
    else if (!m_result.keys.empty() && m_result.keys.front().verdict
             && isAboutTheWay(*m_result.keys.front().verdict))
        m_result.verdict = m_result.keys.front().verdict;
    CaseEvidence evidence;
    evidence.key = m_result.key ? &*m_result.key : nullptr;
    evidence.verdict = m_result.verdict ? &*m_result.verdict : nullptr;
    evidence.isKeyNew = m_result.isKeyNew;
    evidence.places = &m_result.places;
    evidence.vault = m_result.vault ? &*m_result.vault : nullptr;
    for (const ExaminedKey &key : m_result.keys) {
        if (&key != inHand && key.verdict)
            evidence.others.append({ key.key.fingerprint(), key.key.masked(), key.verdict->cause });
    }
    m_result.diagnosis = diagnose(evidence);
    const auto done = std::exchange(m_done, nullptr);
    done(std::move(m_result));
}

} // namespace keywright

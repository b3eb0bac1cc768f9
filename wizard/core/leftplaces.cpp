#include "core/leftplaces.h"

#include "core/answer/verdict.h"
#include "core/detail.h"
#include "core/facts.h"
#include "core/places/placegroups.h"
#include "core/places/repair/repair.h"
#include "core/places/replacer.h"
#include "core/report/findingjson.h"
#include "core/session.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool holdsWrongKey(const Place &place)
{
    return place.state == PlaceState::Other || place.state == PlaceState::Damaged;
}

/// What stands beside a key and breaks its use.
bool isBesideTheKey(Cause cause)
{
    static constexpr std::array beside { Cause::PlaceWrongName,  Cause::PlaceFileEncoding,
                                         Cause::PlaceBaseUrl,    Cause::PlaceHeaderOverride,
                                         Cause::PlaceNetrc,      Cause::PlaceValueComment,
                                         Cause::PlaceFileBroken, Cause::PlaceOtherProviderSlot };
    return std::ranges::find(beside, cause) != beside.end();
}

QString idOf(LeftToDo what, const Place &place)
{
    return QStringList { leftToDoId(what), place.toolId, pathText(place.path), place.name }.join(u'\n');
}

QJsonObject detailOf(const Place &place)
{
    QJsonObject detail { { detail::name, place.name }, { detail::tool, place.tool } };
    if (!place.toolId.isEmpty())
        detail.insert(detail::toolId, place.toolId);
    if (!place.path.empty()) {
        detail.insert(detail::path, pathText(place.path));
        detail.insert(detail::line, place.line);
    }
    return detail;
}

void addOnce(QList<LeftStep> &steps, const LeftStep &step)
{
    if (std::ranges::none_of(steps, [&](const LeftStep &known) { return known.id == step.id; }))
        steps.append(step);
}

/// A proxy on this computer is a program that may not run any more; one elsewhere is mostly meant.
bool isOnThisComputer(const QString &proxy)
{
    return proxy.startsWith("localhost"_L1) || proxy.startsWith("127."_L1) || proxy.startsWith("[::1]"_L1)
        || proxy == "::1"_L1;
}

bool isConnectionTroubled(const Session &session)
{
    return session.verdict() && causeId(session.verdict()->cause).startsWith("connect-"_L1);
}

} // namespace

QList<LeftStep> LeftAtPlaces::steps() const
{
    if (!m_session.wasSearched())
        return { { LeftToDo::SearchPlaces, leftToDoId(LeftToDo::SearchPlaces) } };
    QList<LeftStep> steps;
    addCorrections(steps);
    addReplacements(steps);
    addElsewhere(steps);
    addByHand(steps);
    addProxies(steps);
    return steps;
}

bool LeftAtPlaces::isUsed(qsizetype index) const
{
    return !isUnused(standingsOf(index, m_session.places()));
}

qsizetype LeftAtPlaces::otherKey() const
{
    const std::vector<Place> &places = m_session.places().places;
    const QList<AskedKey> asked = m_session.askedKeys();
    qsizetype unasked = -1;
    for (std::size_t index = 0; index < places.size(); ++index) {
        const Place &place = places[index];
        const bool isInHand = m_session.key() != nullptr && *m_session.key() == place.value;
        if (place.state != PlaceState::Other || place.value.isEmpty() || isInHand)
            continue;
        const auto known = std::ranges::find(asked, place.value.fingerprint(), &AskedKey::fingerprint);
        if (known == asked.end() && unasked < 0)
            unasked = static_cast<qsizetype>(index);
        else if (known != asked.end() && keyWasAccepted(known->cause))
            return static_cast<qsizetype>(index);
    }
    return unasked;
}

void LeftAtPlaces::addCorrections(QList<LeftStep> &steps) const
{
    LeftStep step { LeftToDo::CorrectFiles, leftToDoId(LeftToDo::CorrectFiles) };
    step.canBeTicked = true;
    step.isInFiles = true;
    QList<Finding> findings = m_session.places().findings;
    for (const Place &place : m_session.places().places)
        findings += place.findings;
    for (const Repair &repair : repairsOf(m_session.places(), m_facts)) {
        if (!isBesideTheKey(repair.cause))
            continue;
        // One that is plainly wrong is corrected; the rest may be meant as it is.
        step.canBeTicked = step.canBeTicked && !repair.isSafe;
        if (!step.against.contains(repair.cause))
            step.against.append(repair.cause);
        if (repair.kind == RepairKind::Export)
            step.against.append(Cause::PlaceNotExported);
        const auto why = std::ranges::find(findings, repair.cause, &Finding::cause);
        if (!step.finding && why != findings.end())
            step.finding = *why;
    }
    if (!step.against.isEmpty())
        steps.append(step);
}

void LeftAtPlaces::addReplacements(QList<LeftStep> &steps) const
{
    const std::vector<Place> &places = m_session.places().places;
    LeftStep step { LeftToDo::ReplaceKey, leftToDoId(LeftToDo::ReplaceKey) };
    step.against = { Cause::PlaceOtherKey, Cause::PlaceDirty,       Cause::PlaceConflict,
                     Cause::PlaceShadowed, Cause::PlacePlaceholder, Cause::PlaceEmpty,
                     Cause::PlaceCopy,     Cause::PlaceValueComment };
    step.canBeTicked = true; // They may be meant to be different.
    step.isInFiles = true;
    step.breaks = false;
    int count = 0;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (!isSafelyReplaceable(places[index]))
            continue;
        ++count;
        step.breaks = step.breaks || isUsed(static_cast<qsizetype>(index));
    }
    step.detail = { { detail::count, count } };
    if (count > 0)
        steps.append(step);
}

void LeftAtPlaces::addElsewhere(QList<LeftStep> &steps) const
{
    const std::vector<Place> &places = m_session.places().places;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        const auto index = static_cast<qsizetype>(at);
        if (!holdsWrongKey(place) || isReplaceable(place) || !isUsed(index))
            continue;
        if (place.origin == PlaceOrigin::Environment) {
            addVariable(steps, index);
        } else if (place.origin == PlaceOrigin::File && !place.editable) {
            LeftStep step { LeftToDo::ChangeElsewhere, idOf(LeftToDo::ChangeElsewhere, place),
                            detailOf(place) };
            step.against = { Cause::PlaceOtherKey, Cause::PlaceDirty };
            step.canBeTicked = true;
            step.place = index;
            addOnce(steps, step);
        }
    }
}

void LeftAtPlaces::addVariable(QList<LeftStep> &steps, qsizetype index) const
{
    const std::vector<Place> &places = m_session.places().places;
    const Place &variable = places[static_cast<std::size_t>(index)];
    const auto anyFile = [&](auto isFitting) {
        return std::ranges::any_of(places, [&](const Place &place) {
            return place.origin == PlaceOrigin::File && place.name == variable.name && isFitting(place);
        });
    };
    if (anyFile([](const Place &place) { return isSafelyReplaceable(place); }))
        return; // It follows from a file that is replaced first.
    const bool isOnlyOld = anyFile([](const Place &place) { return place.state == PlaceState::Same; });
    const LeftToDo what = isOnlyOld ? LeftToDo::NewSession : LeftToDo::ChangeElsewhere;
    LeftStep step { what, idOf(what, variable), detailOf(variable) };
    step.against = { Cause::PlaceOtherKey, Cause::PlaceShadowed, Cause::PlaceConflict };
    step.canBeTicked = true;
    step.breaks = !isOnlyOld;
    step.place = index;
    addOnce(steps, step);
}

void LeftAtPlaces::addByHand(QList<LeftStep> &steps) const
{
    const QList<Repair> repairs = repairsOf(m_session.places(), m_facts);
    const std::vector<Place> &places = m_session.places().places;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        for (const Finding &finding : place.findings) {
            const bool isOffered = std::ranges::any_of(repairs, [&](const Repair &repair) {
                return repair.path == place.path && repair.cause == finding.cause;
            });
            // What stands in an editable file and is not offered does no harm, or goes with the key.
            const bool isMine = !place.editable || finding.cause == Cause::PlaceFileBroken
                || finding.cause == Cause::PlaceOtherProviderSlot || finding.cause == Cause::PlaceNetrc;
            if (isOffered || !isMine || !isBesideTheKey(finding.cause)
                || finding.severity != Severity::Problem || !isUsed(static_cast<qsizetype>(at)))
                continue;
            LeftStep step { LeftToDo::CorrectByHand,
                            idOf(LeftToDo::CorrectByHand, place) + u'\n' + causeId(finding.cause),
                            detailOf(place),
                            finding,
                            { finding.cause } };
            step.canBeTicked = true;
            step.place = static_cast<qsizetype>(at);
            addOnce(steps, step);
        }
    }
}

void LeftAtPlaces::addProxies(QList<LeftStep> &steps) const
{
    const bool troubled = isConnectionTroubled(m_session);
    for (const Place &place : m_session.places().places) {
        for (const Finding &finding : place.findings) {
            const QString proxy = finding.detail[detail::proxy].toString();
            if (finding.cause != Cause::PlaceProxy || !(troubled || isOnThisComputer(proxy)))
                continue;
            QJsonObject detail = detailOf(place);
            detail.insert(detail::proxy, proxy);
            detail.insert(detail::name, finding.detail[detail::name]);
            if (!finding.where.path.empty()) {
                detail.insert(detail::path, pathText(finding.where.path));
                detail.insert(detail::line, finding.where.line);
            }
            LeftStep step { LeftToDo::ChangeProxy,
                            idOf(LeftToDo::ChangeProxy, place) + u'\n' + proxy,
                            detail,
                            finding,
                            { Cause::PlaceProxy } };
            step.canBeTicked = true;
            addOnce(steps, step);
        }
    }
}

} // namespace keywright

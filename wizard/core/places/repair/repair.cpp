#include "core/places/repair/repair.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/names.h"
#include "core/places/neighbours.h"

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The name differs from the right one by a slip of the finger; nobody means anything else by it. In small
/// letters it may be a program's own.
bool isSlip(const QString &name, const QString &right)
{
    constexpr int slips = 2;
    return name.compare(right, Qt::CaseInsensitive) != 0
        && editDistance(name.toUpper().toUtf8(), right.toUtf8()) <= slips;
}

/// The address with the service's host. "/v1" is kept where a program with that setting may have it.
QString rightAddress(const QString &name, const QString &actual, const Facts &facts)
{
    const QString service = serviceAddress(name.toUtf8(), facts);
    const QString versioned = facts.service.baseUrl.toString() + u"/v1"_s;
    const bool isFitting = addressProblem(name.toUtf8(), versioned, facts).isEmpty();
    return actual.count("/v1"_L1) == 1 && actual.endsWith("/v1"_L1) && isFitting ? versioned : service;
}

class Collector
{
public:
    Collector(const PlaceReport &report, const Facts &facts) : m_report(report), m_facts(facts)
    {
        for (const Place &place : report.places) {
            if (place.origin == PlaceOrigin::File)
                m_names.insert({ place.path, place.name });
        }
    }

    void take(const Place &place)
    {
        if (place.origin != PlaceOrigin::File || !place.editable)
            return;
        for (const Finding &finding : place.findings)
            take(place, finding);
        if (place.forShellAlone)
            add(place, RepairKind::Export, Cause::PlaceWrongName);
    }

    /// The line that wins with another key, where the key in hand stands behind it.
    void takeWinner(const Winner &verdict)
    {
        const auto at = [this](qsizetype index) -> const Place & {
            return m_report.places.at(static_cast<std::size_t>(index));
        };
        const bool isBehind = std::ranges::any_of(
            verdict.losers, [&](qsizetype loser) { return at(loser).state == PlaceState::Same; });
        if (verdict.winner < 0 || !isBehind)
            return;
        const Place &winner = at(verdict.winner);
        const bool isWrong = winner.state == PlaceState::Other || winner.state == PlaceState::Damaged
            || winner.state == PlaceState::Empty || winner.state == PlaceState::Placeholder;
        if (winner.origin == PlaceOrigin::File && winner.editable && isWrong)
            add(winner, RepairKind::RemoveLine, Cause::PlaceShadowed);
    }

    QList<Repair> sorted()
    {
        std::ranges::stable_sort(m_repairs, [](const Repair &left, const Repair &right) {
            return left.path == right.path ? left.line < right.line : left.path < right.path;
        });
        return m_repairs;
    }

private:
    void take(const Place &place, const Finding &finding)
    {
        switch (finding.cause) {
        case Cause::PlaceWrongName:
            wrongName(place, finding);
            return;
        case Cause::PlaceFileEncoding:
            add({ RepairKind::RewriteAsUtf8, place.path, 0, {}, {}, finding.cause, true });
            return;
        case Cause::PlaceBaseUrl:
            wrongAddress(place, finding);
            return;
        case Cause::PlaceHeaderOverride:
            add({ RepairKind::RemoveLine,
                  place.path,
                  finding.where.line,
                  finding.detail[detail::name].toString(),
                  {},
                  finding.cause,
                  true });
            return;
        case Cause::PlaceNetrc:
            // A "default" entry is for other hosts as well.
            if (finding.detail[detail::host].toString() == m_facts.service.baseUrl.host())
                add(place, RepairKind::RemoveLine, finding.cause);
            return;
        case Cause::PlaceEmpty:
            add(place, RepairKind::RemoveLine, finding.cause);
            return;
        case Cause::PlaceCopy:
            // In a notebook, what is no cell's source is what a cell has shown.
            if (place.format == "ipynb"_L1)
                add({ RepairKind::ClearOutputs, place.path, 0, {}, {}, finding.cause, false });
            else if (finding.detail[detail::kind].toString() == "comment"_L1)
                add(place, RepairKind::RemoveLine, finding.cause);
            return;
        case Cause::PlaceExposed:
            if (finding.detail[detail::kind].toString() == "readable"_L1)
                add({ RepairKind::MakePrivate, place.path, 0, {}, {}, finding.cause, false });
            return;
        default:
            return;
        }
    }

    void wrongName(const Place &place, const Finding &finding)
    {
        const QString right = finding.detail[detail::expected].toString();
        if (right.isEmpty() || place.name.isEmpty() || right == place.name)
            return;
        // With the right name beside it, the wrong one changes nothing.
        if (m_names.contains({ place.path, right }))
            return;
        const bool slip = isSlip(place.name, right);
        add({ RepairKind::RenameVariable, place.path, place.line, place.name, right, finding.cause, slip });
        if (!slip)
            add({ RepairKind::AddVariable, place.path, place.line, place.name, right, finding.cause, false });
    }

    void wrongAddress(const Place &place, const Finding &finding)
    {
        const QString kind = finding.detail[detail::kind].toString();
        // Where a whole address is meant, only the host and the scheme are sure.
        const bool isSure = kind == "host"_L1 || kind == "scheme"_L1 || kind == "v1"_L1;
        add({ RepairKind::CorrectAddress, place.path, finding.where.line,
              finding.detail[detail::name].toString(),
              rightAddress(finding.detail[detail::name].toString(), finding.detail[detail::actual].toString(),
                           m_facts),
              finding.cause, isSure });
    }

    void add(const Place &place, RepairKind kind, Cause cause)
    {
        add({ kind, place.path, place.line, place.name, {}, cause, false });
    }

    void add(const Repair &repair)
    {
        const bool known = std::ranges::any_of(m_repairs, [&repair](const Repair &other) {
            return other.kind == repair.kind && other.path == repair.path && other.line == repair.line
                && other.name == repair.name;
        });
        if (!known)
            m_repairs.append(repair);
    }

    const PlaceReport &m_report;
    const Facts &m_facts;
    std::set<std::pair<std::filesystem::path, QString>> m_names; ///< in each file
    QList<Repair> m_repairs;
};

} // namespace

QLatin1StringView repairKindId(RepairKind kind)
{
    switch (kind) {
    case RepairKind::RenameVariable:
        return "rename"_L1;
    case RepairKind::AddVariable:
        return "add"_L1;
    case RepairKind::RemoveLine:
        return "remove-line"_L1;
    case RepairKind::CorrectAddress:
        return "address"_L1;
    case RepairKind::RewriteAsUtf8:
        return "utf-8"_L1;
    case RepairKind::Export:
        return "export"_L1;
    case RepairKind::ClearOutputs:
        return "clear-outputs"_L1;
    case RepairKind::MakePrivate:
        return "private"_L1;
    }
    Q_UNREACHABLE();
}

QList<Repair> repairsOf(const PlaceReport &report, const Facts &facts)
{
    Collector collector(report, facts);
    for (const Place &place : report.places)
        collector.take(place);
    for (const Winner &winner : report.winners)
        collector.takeWinner(winner);
    return collector.sorted();
}

} // namespace keywright

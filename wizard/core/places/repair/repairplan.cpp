#include "core/places/repair/repairplan.h"

#include "core/facts.h"
#include "core/places/filecontext.h"
#include "core/places/readback.h"
#include "core/places/repair/repairedits.h"
#include "core/ports/shellsyntax.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// What has to be the same about a place before and after.
struct Kept
{
    QString name;
    PlaceState state {};
    const Secret *value = nullptr;

    bool operator==(const Kept &other) const
    {
        return name == other.name && state == other.state && *value == *other.value;
    }
};

class Checker
{
public:
    Checker(const Repair &repair, const QByteArray &content, const Secret &newKey, const Facts &facts)
        : m_repair(repair)
        , m_content(content)
        , m_newKey(newKey)
        , m_facts(facts)
    { }

    bool accepts(const QByteArray &planned, const std::vector<Edit> &edits, const ShellSyntax *shell) const
    {
        const std::vector<Place> before =
            findPlaces({ m_repair.path, m_content, false, true }, m_facts, &m_newKey);
        const std::vector<Place> after =
            findPlaces({ m_repair.path, planned, false, true }, m_facts, &m_newKey);
        if (!std::ranges::is_permutation(expected(before, edits), all(after)) || isStillThere(before, after))
            return false;
        const QString format = readFile({ m_repair.path, m_content, false, true }, m_facts, &m_newKey).format;
        return stillParses(planned, format, shell);
    }

private:
    static std::vector<Kept> all(const std::vector<Place> &places)
    {
        std::vector<Kept> kept;
        kept.reserve(places.size());
        for (const Place &place : places)
            kept.push_back({ place.name, place.state, &place.value });
        return kept;
    }

    /// What the repaired file should hold.
    std::vector<Kept> expected(const std::vector<Place> &before, const std::vector<Edit> &edits) const
    {
        std::vector<Kept> kept;
        for (const Place &place : before) {
            const bool isGone = std::ranges::any_of(edits, [&place](const Edit &edit) {
                return edit.bytes.isEmpty() && edit.span.contains(place.offset);
            });
            const bool isMeant = place.line == m_repair.line && place.name == m_repair.name;
            if (isGone)
                continue;
            const bool isRenamed = isMeant && m_repair.kind == RepairKind::RenameVariable;
            kept.push_back({ isRenamed ? m_repair.value : place.name, place.state, &place.value });
            if (isMeant && m_repair.kind == RepairKind::AddVariable)
                kept.push_back({ m_repair.value, place.state, &place.value });
        }
        return kept;
    }

    /// True where what the repair is against is found as often as before.
    bool isStillThere(const std::vector<Place> &before, const std::vector<Place> &after) const
    {
        const bool isAboutFindings = m_repair.kind == RepairKind::RenameVariable
            || m_repair.kind == RepairKind::CorrectAddress || m_repair.kind == RepairKind::RewriteAsUtf8;
        return isAboutFindings && times(after) >= times(before);
    }

    qsizetype times(const std::vector<Place> &places) const
    {
        qsizetype count = 0;
        for (const Place &place : places)
            count += std::ranges::count(place.findings, m_repair.cause, &Finding::cause);
        return count;
    }

    bool stillParses(const QByteArray &planned, const QString &format, const ShellSyntax *shell) const
    {
        const SyntaxParser parser = syntaxParser(format);
        const auto parses = [&parser](const QByteArray &content) {
            return parser(SourceText::decode(content).bytes()).has_value();
        };
        if (parser != nullptr && parses(m_content) && !parses(planned))
            return false;
        if (shell == nullptr || format != "shell"_L1)
            return true;
        return shell->judge(planned) != ShellVerdict::Broken
            || shell->judge(m_content) == ShellVerdict::Broken;
    }

    const Repair &m_repair;
    const QByteArray &m_content;
    const Secret &m_newKey;
    const Facts &m_facts;
};

/// The lines of both steps; where both change the same one, from what it was first to what it is last.
void addLines(QList<PlannedLine> &lines, const QList<PlannedLine> &more)
{
    for (const PlannedLine &line : more) {
        const auto same = std::ranges::find(lines, line.line, &PlannedLine::line);
        if (same != lines.end())
            same->after = line.after;
        else
            lines.append(line);
    }
    std::ranges::stable_sort(lines, {}, &PlannedLine::line);
}

/// From the last line to the first, so that no line's number changes before its turn; of one line names
/// first; the file as a whole at the end.
QList<Repair> inOrder(QList<Repair> repairs)
{
    std::ranges::stable_sort(repairs, [](const Repair &left, const Repair &right) {
        const auto rank = [](const Repair &repair) {
            const bool isWhole =
                repair.kind == RepairKind::RewriteAsUtf8 || repair.kind == RepairKind::MakePrivate;
            return std::tuple(isWhole, -repair.line, static_cast<int>(repair.kind));
        };
        return rank(left) < rank(right);
    });
    return repairs;
}

/// The places whose lines stay.
std::vector<const Place *> staying(std::span<const Place *const> places, const QList<Repair> &repairs)
{
    std::vector<const Place *> rest;
    std::ranges::copy_if(places, std::back_inserter(rest), [&repairs](const Place *place) {
        return std::ranges::none_of(repairs, [place](const Repair &repair) {
            return repair.kind == RepairKind::RemoveLine && repair.line == place->line;
        });
    });
    return rest;
}

} // namespace

Result<FilePlan, PlanError> planRepair(const Repair &repair, const QByteArray &content, const Secret &newKey,
                                       const Facts &facts, const ShellSyntax *shell)
{
    FilePlan plan { repair.path, content, content, {} };
    if (repair.kind == RepairKind::MakePrivate) {
        plan.ownerOnly = true;
        return plan;
    }
    const FileText file { repair.path, content, false, true };
    const FileContext context = readFile(file, facts, &newKey);
    std::vector<Edit> edits;
    if (repair.kind == RepairKind::RewriteAsUtf8) {
        edits.push_back({ { 0, content.size() }, context.text.bytes() });
    } else {
        auto found = editsFor(repair, context);
        if (!found)
            return Failure { PlanError::PlaceGone };
        edits = std::move(*found);
    }
    plan.planned = edited(content, edits);
    if (plan.planned == content)
        return Failure { PlanError::PlaceGone };
    if (!Checker(repair, content, newKey, facts).accepts(plan.planned, edits, shell)) {
        wipe(plan.planned);
        return Failure { PlanError::WouldBreak };
    }
    if (repair.kind != RepairKind::RewriteAsUtf8)
        plan.lines = plannedLines(plan, edits, newKey, facts);
    return plan;
}

Result<FilePlan, PlanError> planChange(const std::filesystem::path &path, const QByteArray &content,
                                       std::span<const Place *const> places, const QList<Repair> &repairs,
                                       const Secret &newKey, const Facts &facts, const ShellSyntax *shell)
{
    FilePlan whole { path, content, content, {} };
    const std::vector<const Place *> chosen = staying(places, repairs);
    if (!chosen.empty()) {
        auto replaced = planReplacement(path, content, chosen, newKey, facts, shell);
        if (!replaced)
            return Failure { replaced.error() };
        whole = std::move(*replaced);
    }
    QList<Repair> open = inOrder(repairs);
    while (!open.isEmpty()) {
        const Repair repair = open.takeFirst();
        auto step = planRepair(repair, whole.planned, newKey, facts, shell);
        if (!step)
            return Failure { step.error() };
        whole.planned = std::move(step->planned);
        whole.ownerOnly = whole.ownerOnly || step->ownerOnly;
        addLines(whole.lines, step->lines);
        for (Repair &other : open) {
            if (repair.kind == RepairKind::RenameVariable && other.line == repair.line
                && other.name == repair.name)
                other.name = repair.value;
        }
    }
    return whole;
}

} // namespace keywright

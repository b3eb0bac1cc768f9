#include "core/places/closerlook.h"

#include "core/detail.h"
#include "core/key/inspection.h"
#include "core/places/format.h"
#include "core/places/pathfacts.h"
#include "core/places/place.h"
#include "core/places/programs.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool holdsKey(const Place &place)
{
    return !place.value.isEmpty()
        && (place.state == PlaceState::Same || place.state == PlaceState::Other
            || place.state == PlaceState::Damaged);
}

Finding at(const Place &place, Cause cause, QJsonObject detail)
{
    Where where;
    where.path = place.path;
    where.line = place.line;
    where.column = place.column;
    where.offset = place.offset;
    if (!place.path.empty())
        detail.insert(detail::path, shownPath(place.path));
    if (place.line > 0)
        detail.insert(detail::line, place.line);
    detail.insert(detail::name, place.name);
    return makeFinding(cause, where, detail);
}

/// What a shell has to be told to hand a variable on.
QString exportingWord(const QString &format)
{
    if (format == "fish"_L1)
        return u"set -gx"_s;
    return format == "csh"_L1 ? u"setenv"_s : u"export"_s;
}

QList<Finding> keptByShells(const PlaceReport &places)
{
    QList<Finding> findings;
    for (const Place &place : places.places) {
        const bool isSetElsewhere = std::ranges::any_of(places.places, [&](const Place &other) {
            return other.name == place.name && !other.forShellAlone && holdsKey(other);
        });
        if (place.forShellAlone && holdsKey(place) && !isSetElsewhere)
            findings.append(at(place, Cause::PlaceNotExported,
                               { { detail::expected, exportingWord(place.format) },
                                 { detail::masked, place.value.masked() } }));
    }
    return findings;
}

/// PlaceCopy of the kind "only-comment": a key that stands in a comment, and nowhere else.
QList<Finding> switchedOff(const PlaceReport &places)
{
    const auto isComment = [](const Place &place) {
        return std::ranges::any_of(place.findings, [](const Finding &finding) {
            return finding.cause == Cause::PlaceCopy
                && finding.detail.value(detail::kind).toString() == "comment"_L1;
        });
    };
    QList<Finding> findings;
    for (const Place &place : places.places) {
        if (!isComment(place) || !isEnvironmentFormat(place.format))
            continue;
        const bool isAlone = std::ranges::none_of(
            places.places, [&](const Place &other) { return &other != &place && holdsKey(other); });
        if (isAlone) {
            findings.append(at(place, Cause::PlaceCopy, { { detail::kind, u"only-comment"_s } }));
            findings.last().severity = Severity::Problem;
        }
    }
    return findings;
}

QList<Finding> otherProvidersKeys(const PlaceReport &places, const Facts &facts)
{
    QList<Finding> findings;
    for (const Place &place : places.places) {
        if (place.state != PlaceState::Other || place.value.isEmpty())
            continue;
        const Inspection inspection = inspectKey(place.value.bytes(), facts);
        for (const Finding &finding : inspection.findings) {
            if (finding.cause == Cause::KeyOtherProvider)
                findings.append(at(place, finding.cause, finding.detail));
        }
    }
    return findings;
}

} // namespace

QList<Finding> closerLook(const PlaceReport &places, const Facts &facts)
{
    return namesThatNobodyReads(places) + keptByShells(places) + switchedOff(places)
        + otherProvidersKeys(places, facts);
}

} // namespace keywright

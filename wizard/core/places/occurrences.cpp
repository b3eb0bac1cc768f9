#include "core/places/occurrences.h"

#include "core/facts.h"
#include "core/places/exported.h"
#include "core/places/filecontext.h"
#include "core/places/format.h"
#include "core/places/readings.h"
#include "core/places/references.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

NotEditable whyNot(const Hit &hit, const FileContext &context)
{
    if (hit.whyNot != NotEditable::No)
        return hit.whyNot;
    if (context.role == FileRole::Template)
        return NotEditable::Template;
    if (context.exported || context.role == FileRole::History)
        return NotEditable::ExportedCopy;
    if (context.fact != nullptr && context.fact->editing != Editing::Yes)
        return NotEditable::AppOnly;
    if (context.lexed.binary)
        return NotEditable::AppOnly;
    if (context.lexed.broken)
        return NotEditable::Broken;
    // What is not a Perplexity key in a login file belongs to somebody else.
    const bool foreign = context.format == "netrc"_L1 && hit.state == PlaceState::Reference;
    if (foreign)
        return NotEditable::Reference;
    return context.file.writable ? NotEditable::No : NotEditable::NotWritable;
}

Place toPlace(const Hit &hit, const FileContext &context, const Neighbours &neighbours,
              const FileReadings &readings, const LineMask &mask)
{
    const SourceText &text = context.text;
    Place place;
    place.path = context.file.path;
    place.line = text.line(hit.span.begin);
    place.column = text.column(hit.span.begin);
    place.offset = text.fileOffset(hit.span.begin);
    place.length = text.fileOffset(hit.span.end) - place.offset;
    place.name = QString::fromUtf8(hit.name);
    place.within = QString::fromUtf8(hit.parents);
    if (context.format == "raw"_L1)
        place.name = QString::fromStdString(context.file.path.filename().string());
    if (context.fact != nullptr) {
        place.toolId = context.fact->id;
        place.tool = context.fact->tool;
    }
    place.format = context.format;
    place.encoding = text.encoding();
    place.notation = hit.notation;
    place.state = hit.state;
    if (hit.state == PlaceState::Reference)
        place.store = storeMeant(text.view(hit.span), hit.parents, place.path);
    place.whyNot = whyNot(hit, context);
    place.editable = place.whyNot == NotEditable::No;
    place.doubtful = hit.comment || context.role == FileRole::Backup || context.role == FileRole::BuildOutput
        || isForReading(context.format);
    place.forShellAlone = isForShellAlone(hit, context);
    place.value = valueOf(hit, context);
    place.beforeMasked = mask.line(hit.span);
    Where where;
    where.path = place.path;
    where.line = place.line;
    where.column = place.column;
    where.offset = place.offset;
    place.readings = readings.of(hit);
    place.findings = findingsOf(hit, context, neighbours, place.readings, where);
    return place;
}

/// A "default" entry or one for the service's host, whose password is not a Perplexity key.
void addLogins(FileContext &context)
{
    if (context.format != "netrc"_L1)
        return;
    const QByteArray host = context.facts.service.baseUrl.host().toUtf8();
    for (const Setting &setting : context.lexed.settings) {
        const bool ours = setting.parents == host || setting.parents == "default";
        const bool known = std::ranges::any_of(
            context.hits, [&](const Hit &hit) { return hit.span.overlaps(setting.value); });
        if (!ours || known)
            continue;
        Hit hit;
        hit.span = setting.value;
        hit.outer = setting.outer;
        hit.name = setting.name;
        hit.parents = setting.parents;
        hit.state = PlaceState::Reference;
        hit.whyNot = NotEditable::Reference;
        context.hits.push_back(std::move(hit));
    }
    std::ranges::stable_sort(context.hits, {}, [](const Hit &hit) { return hit.span.begin; });
}

/// True where the hit tells the user something: in comments and documents only a key does.
bool isWorthTelling(const Hit &hit, const FileContext &context)
{
    const bool silent = hit.state == PlaceState::Placeholder || hit.state == PlaceState::Empty
        || (hit.state == PlaceState::Reference && !hit.managed);
    if (!silent)
        return true;
    if (hit.comment || context.role == FileRole::History)
        return false;
    return !isForReading(context.format) || hit.state == PlaceState::Placeholder;
}

} // namespace

std::vector<Place> findPlaces(const FileText &file, const Facts &facts, const Secret *key)
{
    FileContext context = readFile(file, facts, key);
    addLogins(context);
    const Neighbours neighbours(context.text.bytes(), context.lexed, facts);
    const FileReadings readings(context);
    const LineMask mask(context.text, context.lexed, context.hits, facts);
    std::vector<Place> places;
    for (const Hit &hit : context.hits) {
        if (isWorthTelling(hit, context))
            places.push_back(toPlace(hit, context, neighbours, readings, mask));
    }
    std::ranges::stable_sort(places, {}, &Place::offset);
    return places;
}

} // namespace keywright

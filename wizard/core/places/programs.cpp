#include "core/places/programs.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/format.h"
#include "core/places/pathfacts.h"
#include "core/places/place.h"
#include "core/request/requestcheck.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype largestProgram = 256 * 1024;

/// Wrong whatever the key is, and whatever the variables hold.
bool isCertain(Cause cause, const QString &format)
{
    switch (cause) {
    case Cause::RequestScheme:
    case Cause::RequestPath:
    case Cause::RequestPathRetired:
    case Cause::RequestMethod:
    case Cause::RequestNoBearer:
    case Cause::RequestDoubleBearer:
    case Cause::RequestWrongScheme:
    case Cause::RequestModelRetired:
    case Cause::RequestClientDefault:
        return true;
    case Cause::RequestVariable:
        return format == "shell"_L1;
    default: // What is left depends on what is not in the text, or is told by the places.
        return false;
    }
}

bool isWord(QByteArrayView text, qsizetype at, qsizetype size)
{
    const auto joins = [](char c) { return isAlnum(c) || c == '_'; };
    return (at == 0 || !joins(text[at - 1])) && (at + size >= text.size() || !joins(text[at + size]));
}

bool mentions(QByteArrayView text, QByteArrayView name)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        if (isWord(text, at, name.size()))
            return true;
    }
    return false;
}

/// A program that has this service's key and no other one, and never names an address.
bool isForServiceAlone(const QByteArray &content, const ProgramFile &program, const Facts &facts)
{
    const bool hasKey = !program.names.isEmpty() || content.contains(facts.key.prefix);
    const bool hasOther = std::ranges::any_of(facts.places.otherSlots, [&](const OtherSlot &slot) {
        return mentions(content, slot.name.toUtf8());
    });
    return hasKey && !hasOther && !content.contains("base_url") && !content.contains("baseURL");
}

QStringList namesIn(const QByteArray &content, const Facts &facts)
{
    QStringList names;
    for (const KeyName &known : facts.places.names) {
        if (known.isApiKey && mentions(content, known.name.toUtf8()))
            names.append(known.name);
    }
    // The service's own library reads this one unless it is told another key.
    const bool ownLibrary =
        content.contains("from perplexity import") || content.contains("@perplexity-ai/perplexity_ai");
    if (names.isEmpty() && ownLibrary && !facts.places.names.isEmpty())
        names.append(facts.places.names.first().name);
    return names;
}

bool isWithin(const std::filesystem::path &path, const std::filesystem::path &folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

bool holdsKey(const Place &place)
{
    return place.state == PlaceState::Same || place.state == PlaceState::Other
        || place.state == PlaceState::Damaged;
}

/// The name that programs beside the file read instead of its own; empty where one reads this one, or there
/// is no program.
QString nameReadBeside(const Place &place, const QList<ProgramFile> &programs)
{
    QString other;
    for (const ProgramFile &program : programs) {
        if (program.names.isEmpty() || !isWithin(program.path, place.path.parent_path()))
            continue;
        if (program.names.contains(place.name))
            return {};
        if (other.isEmpty())
            other = program.names.first();
    }
    return other;
}

} // namespace

ProgramFile readProgram(const std::filesystem::path &path, const QByteArray &content, const Facts &facts,
                        const Secret *key)
{
    ProgramFile program { path, {}, {} };
    const QString format = formatOf(path, content);
    const bool isProgram = isCode(format) || format == "shell"_L1;
    if (content.size() > largestProgram || roleOf(path) != FileRole::Live || !isProgram)
        return program;
    // A script that sets a variable does not read it.
    if (isCode(format))
        program.names = namesIn(content, facts);
    if (!content.contains(facts.service.baseUrl.host().toUtf8())
        && !isForServiceAlone(content, program, facts))
        return program;
    const RequestCheck check = checkRequest(content, std::nullopt, key, facts);
    for (Finding finding : check.findings) {
        if (!isCertain(finding.cause, format) || finding.severity != Severity::Problem)
            continue;
        // A position in the text of the file says less than the file.
        finding.where = {};
        finding.where.path = path;
        finding.detail.insert(detail::path, shownPath(path));
        program.findings.append(finding);
    }
    return program;
}

void insertProgram(QList<ProgramFile> &programs, ProgramFile program)
{
    const auto at = std::ranges::lower_bound(programs, program.path, {}, &ProgramFile::path);
    if (at == programs.end() || at->path != program.path)
        programs.insert(at, std::move(program));
}

QList<Finding> namesThatNobodyReads(const PlaceReport &places)
{
    QList<Finding> findings;
    for (const Place &place : places.places) {
        const bool isVariable = place.origin == PlaceOrigin::File && isEnvironmentFormat(place.format);
        if (!isVariable || !holdsKey(place) || hasCause(place.findings, Cause::PlaceWrongName))
            continue;
        const QString expected = nameReadBeside(place, places.programs);
        const bool isSet = std::ranges::any_of(
            places.places, [&](const Place &other) { return other.name == expected && holdsKey(other); });
        if (expected.isEmpty() || isSet)
            continue;
        Where where;
        where.path = place.path;
        where.line = place.line;
        where.column = place.column;
        where.offset = place.offset;
        findings.append(makeFinding(Cause::PlaceWrongName, where,
                                    { { detail::path, shownPath(place.path) },
                                      { detail::line, place.line },
                                      { detail::name, place.name },
                                      { detail::expected, expected },
                                      { detail::masked, place.value.masked() } }));
    }
    return findings;
}

} // namespace keywright

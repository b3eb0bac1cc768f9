#include "cli/findcommand.h"

#include "cli/jsonrendering.h"
#include "cli/textrendering.h"
#include "core/facts.h"
#include "core/places/placefinder.h"
#include "core/ports/environment.h"
#include "core/ports/filestore.h"
#include "core/report/findingjson.h"
#include "wording/wording.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

std::filesystem::path wholePath(const QString &argument)
{
    std::error_code error;
    const std::filesystem::path given(argument.toStdU16String());
    const std::filesystem::path absolute = std::filesystem::absolute(given, error);
    std::filesystem::path whole = (error ? given : absolute).lexically_normal();
    // "folder/" is the folder.
    return whole.has_filename() || !whole.has_parent_path() ? whole : whole.parent_path();
}

void FindCommand::run()
{
    if (line().keyOnInput) {
        const Result<Secret, InputError> given = input().secret();
        if (!given) {
            failInput(given.error());
            return;
        }
        m_key = withoutFinalBreaks(*given);
        if (m_key->isEmpty()) {
            fail(ExitStatus::WrongUsage, tr("--key-stdin wants a key on standard input."));
            return;
        }
    }
    const Services &outside = services();
    m_finder = new PlaceFinder(placeSources(outside), outside.facts, this);
    m_finder->find(request(), m_key ? &*m_key : nullptr, [this](const PlaceReport &report) { show(report); });
}

FindRequest FindCommand::request() const
{
    FindRequest request;
    if (!line().home.isEmpty())
        request.home = wholePath(line().home);
    request.knownPlaces = line().paths.isEmpty();
    request.startEnvironments = request.knownPlaces;
    // The user who calls this command asks about their own programs.
    request.processes = line().paths.isEmpty();
    for (const QString &path : line().paths)
        request.folders.append(wholePath(path));
    if (line().deep)
        request.folders.append(request.home.empty() ? services().environment.home() : request.home);
    return request;
}

bool FindCommand::isEverythingMissing() const
{
    return !line().paths.isEmpty() && std::ranges::all_of(line().paths, [this](const QString &path) {
        const Result<FileTraits, FileError> traits = services().files.traits(wholePath(path));
        return !traits && traits.error() == FileError::NotFound;
    });
}

void FindCommand::show(const PlaceReport &report)
{
    if (report.files == 0 && isEverythingMissing()) {
        fail(ExitStatus::CouldNotCheck,
             tr("There is nothing to search at %1.").arg(line().paths.join(u", "_s)));
        return;
    }
    QList<Finding> findings = report.findings;
    for (const Place &place : report.places)
        findings.append(place.findings);
    const std::optional<Cause> cause = leadingCause(findings);
    if (line().json) {
        QJsonObject json = envelope(line().command);
        putFindings(json, findings, cause);
        QJsonArray places;
        for (const Place &place : report.places)
            places.append(placeJson(place));
        if (m_key)
            json.insert("key"_L1, keyToJson(*m_key));
        json.insert("places"_L1, places);
        json.insert("winners"_L1, winnersJson(report, services().environment.home()));
        json.insert("searched"_L1, searchedJson(report));
        json.insert("hidden_stores"_L1, hiddenStoresJson(services().facts.places));
        output().json(json);
    } else {
        print(report);
    }
    finish(statusOf(cause));
}

QStringList FindCommand::storesMeant(const PlaceReport &report) const
{
    QStringList tools;
    for (const Place &place : report.places) {
        const PlaceFact *fact = services().facts.places.place(place.store);
        if (fact != nullptr && !tools.contains(fact->tool))
            tools.append(fact->tool);
    }
    return tools;
}

void FindCommand::print(const PlaceReport &report)
{
    const std::filesystem::path home = services().environment.home();
    if (m_key)
        printKey(output(), *m_key);
    if (report.places.empty())
        output().text(tr("No key was found."));
    for (const Place &place : report.places)
        printPlace(output(), place, home);
    printWinners(output(), report, home);
    if (!report.findings.isEmpty()) {
        output().blank();
        printFindings(output(), report.findings);
    }
    output().blank();
    const QStringList stores = storesMeant(report);
    if (!stores.isEmpty()) {
        //: %1 lists services and programs
        output().text(tr("Your files point to where Keywright can't look: %1.").arg(stores.join(u", "_s)));
    }
    if (line().paths.isEmpty())
        output().text(
            tr("Some websites and apps keep keys where no program can look (GitHub Actions, Zapier, "
               "Open WebUI and others). With --json the command lists them and what to do there."),
            Tone::Quiet);
    //: %n files; %1 is how many were left out
    output().text(tr("%n file(s) searched, %1 left out.", nullptr, static_cast<int>(report.files))
                      .arg(QLocale().toString(report.skipped)),
                  Tone::Quiet);
    for (const QString &sentence : wording::leftOutInWords(report, home))
        output().text(sentence, Tone::Quiet);
}

} // namespace keywright::cli

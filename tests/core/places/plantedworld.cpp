#include "plantedworld.h"

#include "core/places/placefinder.h"
#include "knownfiles.h"
#include "plantedfile.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QCoreApplication>

#include <map>
#include <optional>

namespace keywright::testing {

namespace {

PlaceReport searched(DesktopSystem system, bool moved)
{
    const Secret key { QByteArrayView(makeKey(1)) };
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    fill(environment, system, moved);
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    FixedClock clock;
    for (const KnownFile &file : knownFiles()) {
        const QList<PlantedFile> planted = plantedFiles(*file.fact, file.path);
        if (file.system != system || file.moved != moved || planted.isEmpty())
            continue;
        const QByteArray content = planted.first().with(writtenAs(makeKey(1), file));
        if (file.isInProject())
            folders.files.append(SearchHit { file.path, content });
        else
            files.put(file.path, content);
    }
    for (const KnownFile &file : knownStores()) {
        if (file.system == system && file.moved == moved)
            files.put(file.path, database(makeKey(1)));
    }
    PlaceFinder finder({ files, folders, environment, startEnvironments, processes, clock }, testFacts());
    FindRequest request;
    request.system = system;
    request.environment = false;
    request.folders = { environment.homeFolder / "work" };
    std::optional<PlaceReport> report;
    finder.find(request, &key, [&](PlaceReport found) { report = std::move(found); });
    while (!report)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return std::move(*report);
}

} // namespace

const PlaceReport &plantedReport(DesktopSystem system, bool moved)
{
    static std::map<std::pair<DesktopSystem, bool>, PlaceReport> reports;
    const auto known = reports.find({ system, moved });
    if (known != reports.end())
        return known->second;
    return reports.emplace(std::pair { system, moved }, searched(system, moved)).first->second;
}

QByteArray writtenAs(QByteArray value, const KnownFile &file)
{
    return file.path.filename() == "fish_variables" ? value.replace('-', "\\x2d") : value;
}

QByteArray database(const QByteArray &value)
{
    return QByteArray("SQLite format 3\0\x10\0\x02\x02", 20) + QByteArray(200, '\0') + "openai2025-11-03"
        + value + "2026-01-02 10:00:00" + QByteArray(40, '\x01');
}

} // namespace keywright::testing

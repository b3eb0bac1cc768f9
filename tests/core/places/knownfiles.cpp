#include "knownfiles.h"

#include "core/places/pathpatterns.h"
#include "support/testfacts.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

QLatin1StringView nameOf(DesktopSystem system)
{
    switch (system) {
    case DesktopSystem::Linux:
        return "linux"_L1;
    case DesktopSystem::MacOs:
        return "macos"_L1;
    case DesktopSystem::Windows:
        return "windows"_L1;
    }
    Q_UNREACHABLE();
}

/// A name that fits the pattern.
QString withoutStars(QString pattern)
{
    pattern.replace("OneDrive*"_L1, "OneDrive - Contoso"_L1);
    pattern.replace("Do*ument*"_L1, "Dokumente"_L1);
    pattern.replace("*rofile"_L1, "profile"_L1);
    return pattern.replace(u'*', "one"_L1);
}

QStringList variablesIn(const QList<PlaceFact> &places)
{
    QSet<QString> names;
    const auto take = [&names](const QStringList &patterns) {
        for (const QString &pattern : patterns) {
            if (pattern.startsWith(u'$'))
                names.insert(pattern.mid(1, pattern.indexOf(u'/') - 1));
        }
    };
    const auto takeAll = [&take](const auto &paths) {
        take(paths.linuxPaths);
        take(paths.macosPaths);
        take(paths.windowsPaths);
    };
    for (const PlaceFact &fact : places) {
        takeAll(fact);
        for (const PlaceStore &store : fact.stores)
            takeAll(store);
    }
    return { names.begin(), names.end() };
}

std::optional<std::filesystem::path> pathOf(const QString &pattern, const FakeEnvironment &environment)
{
    const QString name = withoutStars(pattern);
    if (name.startsWith("<project>/"_L1))
        return environment.homeFolder / "work/my-bot" / name.mid(10).toStdString();
    return expandedPattern(name, environment, {});
}

template <typename Paths>
void addFiles(QList<KnownFile> &files, const Paths &paths, const PlaceFact &fact, const PlaceStore *store)
{
    for (const DesktopSystem system :
         { DesktopSystem::Linux, DesktopSystem::MacOs, DesktopSystem::Windows }) {
        for (const bool moved : { false, true }) {
            FakeEnvironment environment;
            fill(environment, system, moved);
            for (const QString &pattern : patternsFor(system, paths)) {
                const auto path = pathOf(pattern, environment);
                if (path && (!moved || pattern.startsWith(u'$')))
                    files.append({ system, moved, &fact, store, pattern, *path });
            }
        }
    }
}

} // namespace

QString KnownFile::row() const
{
    return fact->id + u", "_s + nameOf(system) + (moved ? u", moved: "_s : u": "_s) + pattern;
}

void fill(FakeEnvironment &environment, DesktopSystem system, bool moved)
{
    environment.homeFolder = system == DesktopSystem::Windows ? "C:/Users/anna"
        : system == DesktopSystem::MacOs                      ? "/Users/anna"
                                                              : "/home/anna";
    if (!moved)
        return;
    static const QStringList names = variablesIn(testFacts().places.places);
    for (const QString &name : names)
        environment.variables.insert(name, QByteArray("/moved/" + name.toLower().toUtf8()));
}

const QList<KnownFile> &knownFiles()
{
    static const QList<KnownFile> files = [] {
        QList<KnownFile> all;
        for (const PlaceFact &fact : testFacts().places.places)
            addFiles(all, fact, fact, nullptr);
        return all;
    }();
    return files;
}

const QList<KnownFile> &knownStores()
{
    static const QList<KnownFile> files = [] {
        QList<KnownFile> all;
        for (const PlaceFact &fact : testFacts().places.places) {
            for (const PlaceStore &store : fact.stores)
                addFiles(all, store, fact, &store);
        }
        return all;
    }();
    return files;
}

} // namespace keywright::testing

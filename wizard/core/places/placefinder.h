#pragma once

#include "core/places/pathpatterns.h"
#include "core/places/place.h"
#include "core/ports/foldersearch.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace keywright {

class Clock;
class Environment;
class FileStore;
class ProcessTable;
class StartEnvironments;
struct JudgedFile;
struct RunningProgram;
struct StartVariables;
struct Facts;
struct PlaceFact;
struct PlaceStore;

/// The outside world of a search; everything outlives it.
struct PlaceSources
{
    FileStore &files;
    FolderSearch &folders;
    Environment &environment;
    StartEnvironments &startEnvironments;
    ProcessTable &processes;
    const Clock &clock;
};

/// The sources among what a front end's commands or pages use.
template <typename Services>
PlaceSources placeSources(Services &services)
{
    return { services.files,     services.folders, services.environment, services.startEnvironments,
             services.processes, services.clock };
}

/// Which of the tested keys counts as "the key in hand", and where to look.
struct FindRequest
{
    std::filesystem::path home; ///< whose known places; the user's own where empty
    bool knownPlaces = true;
    bool environment = true; ///< this program's own variables
    bool startEnvironments = true; ///< what else programs are started with; only for the user's own home
    bool processes = false; ///< other programs' variables, with consent only
    QList<std::filesystem::path> folders; ///< files and folders to search
    DesktopSystem system = thisSystem(); ///< whose known places
};

/// Looks at the known places, the environment and the folders asked for, and says which key wins.
class PlaceFinder : public QObject
{
    Q_OBJECT
public:
    /// The sources and facts outlive this object.
    PlaceFinder(const PlaceSources &sources, const Facts &facts, QObject *parent = nullptr);

    /// Starts; `done` is called exactly once unless this object is destroyed or started again first. `key`
    /// may be null.
    void find(const FindRequest &request, const Secret *key, std::function<void(PlaceReport)> done);
    /// Ends the search; what was found so far is reported as usual.
    void cancel();
    /// While a search goes on: the places that were found, and nothing yet about several of them together.
    const PlaceReport &soFar() const;

Q_SIGNALS:
    /// How far the search of folders is.
    void progressed(const keywright::SearchTally &tally);
    /// soFar() has more places than before. The last ones come with the end.
    void foundMore();

private:
    struct Search;
    void start();
    void lookAtKnownPlaces();
    void lookAtEnvironment();
    void lookAtStartEnvironments();
    void lookAtProcesses();
    void lookAtFolders();
    template <typename Paths>
    QList<std::filesystem::path> known(const Paths &paths) const;
    void lookAtFile(const std::filesystem::path &path, const PlaceFact &fact, const PlaceStore *store);
    void judgeFile(const std::filesystem::path &path, const QByteArray &content,
                   const PlaceFact *fact = nullptr, const PlaceStore *store = nullptr);
    void take(const StartVariables &start);
    void take(std::vector<RunningProgram> &&running);
    void take(const std::filesystem::path &path, JudgedFile &&file);
    void showMore();
    /// False for what comes from a search that was cancelled or replaced.
    bool isCurrent(const QObject *context) const;
    void answered();
    void finish();

    PlaceSources m_sources;
    const Facts &m_facts;
    std::shared_ptr<Search> m_search;
};

} // namespace keywright

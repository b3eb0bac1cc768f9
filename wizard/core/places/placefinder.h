#pragma once

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
struct RunningProgram;
struct Facts;

/// Which of the tested keys counts as "the key in hand", and where to look.
struct FindRequest
{
    std::filesystem::path home; ///< whose known places; the user's own where empty
    bool knownPlaces = true;
    bool environment = true; ///< this program's own variables
    bool processes = false; ///< other programs' variables, with consent only
    QList<std::filesystem::path> folders; ///< files and folders to search
};

/// Looks at the known places, the environment and the folders asked for, and says which key wins.
class PlaceFinder : public QObject
{
    Q_OBJECT
public:
    /// The ports and facts outlive this object.
    PlaceFinder(FileStore &files, FolderSearch &folders, Environment &environment, ProcessTable &processes,
                const Clock &clock, const Facts &facts, QObject *parent = nullptr);

    /// Starts; `done` is called exactly once unless this object is destroyed or started again first. `key`
    /// may be null.
    void find(const FindRequest &request, const Secret *key, std::function<void(PlaceReport)> done);
    /// Ends the search; what was found so far is reported as usual.
    void cancel();

Q_SIGNALS:
    /// How far the search of folders is.
    void progressed(const keywright::SearchTally &tally);

private:
    struct Search;
    void start();
    void lookAtKnownPlaces();
    void lookAtEnvironment();
    void lookAtProcesses();
    void lookAtFolders();
    void lookAtFile(const std::filesystem::path &path);
    void judgeFile(const std::filesystem::path &path, const QByteArray &content);
    void take(std::vector<RunningProgram> &&running);
    void take(const SearchTally &tally);
    /// False for what comes from a search that was cancelled or replaced.
    bool isCurrent(const QObject *context) const;
    void answered();
    void finish();

    FileStore &m_files;
    FolderSearch &m_folders;
    Environment &m_environment;
    ProcessTable &m_processes;
    const Clock &m_clock;
    const Facts &m_facts;
    std::shared_ptr<Search> m_search;
};

} // namespace keywright

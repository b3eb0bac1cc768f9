#pragma once

#include "platform/files/filereader.h"
#include "platform/files/folderqueue.h"
#include "platform/files/mounts.h"

#include <QList>

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace keywright {

class PosixCalls;
class SearchRun;
class SearchWorker;

/// What the threads that walk the same roots share.
struct FolderWalk
{
    struct Root
    {
        std::string path;
        std::string real; ///< without links; this and the next are set before anything below is visited
        std::set<std::string, std::less<>> mounts; ///< below, in terms of `path`
    };

    /// `calls` is null for those of the system.
    FolderWalk(std::shared_ptr<SearchRun> searchRun, const QList<std::filesystem::path> &given,
               std::shared_ptr<PosixCalls> systemCalls);

    std::vector<std::string> paths() const;

    const std::shared_ptr<SearchRun> run;
    const std::shared_ptr<PosixCalls> calls;
    const Mounts mounts;
    const bool meetsTwice; ///< roots may overlap, and mounts that are not known may loop
    std::vector<Root> roots;
    FolderQueue queue;
};

/// One thread's way through the folders.
class FolderVisitor
{
public:
    /// Both outlive this object.
    FolderVisitor(FolderWalk &walk, SearchWorker &worker);

    /// Reads the files of a folder and puts the folders in it into the queue; a root may be a file.
    void visit(WaitingFolder &folder);

private:
    struct Entries
    {
        std::vector<std::string> files;
        std::vector<WaitingFolder> folders;
        bool last = false; ///< the folder holds no more
    };

    void visitRoot(WaitingFolder &root);
    void enter(const WaitingFolder &folder);
    std::shared_ptr<OpenFolder> open(const WaitingFolder &folder, struct stat &status);
    void list(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open);
    bool gather(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open, Entries &entries);
    bool sort(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open, const dirent &entry,
              Entries &entries);
    void addFolder(const WaitingFolder &folder, const std::shared_ptr<OpenFolder> &open, std::string name,
                   Entries &entries);
    bool readFiles(const WaitingFolder &folder, const OpenFolder &open, const Entries &entries);
    bool isNewHit(std::size_t root, const std::string &path);

    FolderWalk &m_walk;
    SearchRun &m_run;
    SearchWorker &m_worker;
    FileReader m_reader;
};

} // namespace keywright

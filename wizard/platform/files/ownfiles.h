#pragma once

#include "core/ports/filestore.h"

#include <memory>
#include <string>

namespace keywright {

/// The program's own files, in folders for the user alone: what is written is durable before it is said to
/// be.
class OwnFiles
{
public:
    /// Held by one program at a time and given back with the object, or by the system when its program ends.
    class Lock
    {
    public:
        Lock() = default;
        Lock(const Lock &) = delete;
        Lock &operator=(const Lock &) = delete;
        virtual ~Lock() = default;
    };

    OwnFiles() = default;
    OwnFiles(const OwnFiles &) = delete;
    OwnFiles &operator=(const OwnFiles &) = delete;
    virtual ~OwnFiles() = default;

    virtual Result<QByteArray, FileError> read(const std::filesystem::path &path) = 0;
    /// Makes the folder and those above it; succeeds where it is there.
    virtual Result<void, FileError> makeFolder(const std::filesystem::path &folder) = 0;
    /// Makes a folder of a name that nobody has: false where somebody has.
    virtual Result<bool, FileError> makeNewFolder(const std::filesystem::path &folder) = 0;
    /// Writes a file; what had the name is replaced in one step.
    virtual Result<void, FileError> write(const std::filesystem::path &path, const QByteArray &content) = 0;
    /// Writes one of many files: its content is durable after syncCopy(), its name after syncFolder().
    /// Written all at once and synced then, they share the wait for the disk.
    virtual Result<void, FileError> writeCopy(const std::filesystem::path &path,
                                              const QByteArray &content) = 0;
    virtual Result<void, FileError> syncCopy(const std::filesystem::path &path) = 0;
    virtual Result<void, FileError> syncFolder(const std::filesystem::path &folder) = 0;
    /// Overwrites the content and removes the file; succeeds where there is none.
    virtual Result<void, FileError> wipe(const std::filesystem::path &path) = 0;
    /// Removes a file that holds nothing to be overwritten; succeeds where there is none.
    virtual Result<void, FileError> remove(const std::filesystem::path &path) = 0;
    /// Removes an empty folder; succeeds where there is none.
    virtual Result<void, FileError> removeFolder(const std::filesystem::path &folder) = 0;
    /// What is in the folder; nothing where there is no folder.
    virtual Result<std::vector<std::string>, FileError> names(const std::filesystem::path &folder) = 0;
    /// InUse where another program, or another object of this one, holds it.
    virtual Result<std::unique_ptr<Lock>, FileError> lock(const std::filesystem::path &path) = 0;
};

} // namespace keywright

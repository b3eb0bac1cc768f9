#pragma once

#include "core/ports/filestore.h"

#include <functional>
#include <memory>

namespace keywright {

/// Reads, writes and replaces whole small files in the way that the system at hand makes safe.
class WholeFiles
{
public:
    /// Called when everything is checked and nothing has been changed yet; its failure ends the replacement.
    using KeepCopy = std::function<Result<void, FileError>()>;

    struct Replacing
    {
        std::filesystem::path path;
        const QByteArray &expected;
        const QByteArray &planned;
    };

    static constexpr qint64 maximalSize = 16 << 20;

    WholeFiles() = default;
    WholeFiles(const WholeFiles &) = delete;
    WholeFiles &operator=(const WholeFiles &) = delete;
    virtual ~WholeFiles() = default;

    /// Follows links; opens nothing but regular files.
    virtual Result<QByteArray, FileError> read(const std::filesystem::path &path) = 0;
    virtual Result<FileTraits, FileError> traits(const std::filesystem::path &path) = 0;
    /// The content becomes `planned`, durably, or nothing is changed. Links stay and their target is
    /// replaced.
    virtual Result<void, FileError> replace(const Replacing &what, const KeepCopy &keepCopy) = 0;

    /// Makes the folder and those above it, each for its owner alone; succeeds where it is there.
    virtual Result<void, FileError> makeFolder(const std::filesystem::path &folder) = 0;
    /// Writes a file of our own, durably and for its owner alone; what had the name is replaced in one step.
    virtual Result<void, FileError> writeOwn(const std::filesystem::path &path,
                                             const QByteArray &content) = 0;
};

/// The safe way of this system.
std::unique_ptr<WholeFiles> systemFiles();

} // namespace keywright

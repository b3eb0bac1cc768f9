#pragma once

#include "platform/files/ownfiles.h"

#include <optional>

namespace keywright {

/// Reads and replaces whole small files in the way that the system at hand makes safe.
class WholeFiles
{
public:
    /// A file as it is.
    struct Seen
    {
        std::filesystem::path real; ///< its path without links
        QByteArray content;
        unsigned mode = 0; ///< permission bits; always 0 where the system has none
    };

    struct Replacing
    {
        std::filesystem::path real; ///< as Seen has it
        const QByteArray &expected;
        const QByteArray &planned;
        std::string temporary; ///< from temporaryName(): where the new file is made, beside the old one
        std::optional<unsigned> mode; ///< permission bits of the new file; those of the old one where empty
    };

    static constexpr qint64 maximalSize = 16 << 20;

    WholeFiles() = default;
    WholeFiles(const WholeFiles &) = delete;
    WholeFiles &operator=(const WholeFiles &) = delete;
    virtual ~WholeFiles() = default;

    /// Follows links; opens nothing but regular files.
    virtual Result<Seen, FileError> look(const std::filesystem::path &path) = 0;
    virtual Result<FileTraits, FileError> traits(const std::filesystem::path &path) = 0;
    /// As look(), for a file that may be replaced: one name, ours, writable.
    virtual Result<Seen, FileError> examine(const std::filesystem::path &path) = 0;
    /// The content becomes `planned`, durably, or nothing is changed. A process that ends in the middle
    /// leaves the old file or the new one, and what finishReplacing() tidies up.
    virtual Result<void, FileError> replace(const Replacing &what) = 0;
    /// Ends what a dead process began: removes the temporary file that replace() made, where it holds
    /// `before` or `after` (as hashes) or is not complete. An edit of somebody else that was taken out for
    /// the new content goes back in its place.
    virtual Result<void, FileError> finishReplacing(const std::filesystem::path &real,
                                                    const std::string &temporary, const QByteArray &before,
                                                    const QByteArray &after) = 0;
    /// A name that no other file has.
    static std::string temporaryName();

    virtual OwnFiles &own() = 0;
};

/// SHA-256 in hexadecimal digits.
QByteArray contentHash(const QByteArray &content);

/// The safe way of this system.
std::unique_ptr<WholeFiles> systemFiles();

} // namespace keywright

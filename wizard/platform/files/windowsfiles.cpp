#include "platform/files/wholefiles.h"
#include "platform/files/windowshandle.h"
#include "platform/files/windowsownfiles.h"

#include <QDateTime>

namespace keywright {

namespace {

/// Deleted when it goes, where it is still there.
class Temporary
{
public:
    explicit Temporary(std::filesystem::path path) : m_path(std::move(path)) { }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary() { (void)removeFile(m_path); }

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Where the old file is while it is compared.
std::filesystem::path formerPath(const std::filesystem::path &real, const std::string &temporary)
{
    return real.parent_path() / (temporary + ".former");
}

/// Where ReplaceFileW failed halfway, the old file has the other name: give it its own again.
void putBack(const std::filesystem::path &path, const std::filesystem::path &former)
{
    if (GetFileAttributesW(path.c_str()) == INVALID_FILE_ATTRIBUTES)
        MoveFileExW(former.c_str(), path.c_str(), MOVEFILE_WRITE_THROUGH);
}

/// WholeFiles for Windows: ReplaceFileW keeps access lists, attributes, streams and the creation time, and
/// gives the old file another name, under which it is compared.
class WindowsFiles : public WholeFiles
{
public:
    OwnFiles &own() override { return m_own; }

    Result<Seen, FileError> look(const std::filesystem::path &path) override
    {
        BY_HANDLE_FILE_INFORMATION information {};
        return see(path, information);
    }

    Result<FileTraits, FileError> traits(const std::filesystem::path &path) override
    {
        BY_HANDLE_FILE_INFORMATION information {};
        const auto content = readFile(path, information);
        if (!content)
            return Failure { content.error() };
        constexpr int wordBits = 32;
        constexpr qint64 ticksPerMilli = 10000;
        constexpr qint64 unixEpoch = 11644473600000; // Milliseconds from 1601 to 1970.
        const qint64 ticks = (static_cast<qint64>(information.ftLastWriteTime.dwHighDateTime) << wordBits)
            | information.ftLastWriteTime.dwLowDateTime;
        FileTraits traits;
        traits.size = content->size();
        traits.changed = QDateTime::fromMSecsSinceEpoch(ticks / ticksPerMilli - unixEpoch, Qt::UTC);
        traits.writable = (information.dwFileAttributes & FILE_ATTRIBUTE_READONLY) == 0;
        return traits;
    }

    Result<Seen, FileError> examine(const std::filesystem::path &path) override
    {
        BY_HANDLE_FILE_INFORMATION information {};
        auto seen = see(path, information);
        if (seen && information.nNumberOfLinks != 1)
            return Failure { FileError::SeveralNames };
        if (seen && (information.dwFileAttributes & FILE_ATTRIBUTE_READONLY) != 0)
            return Failure { FileError::NotWritable };
        return seen;
    }

    Result<void, FileError> replace(const Replacing &what) override
    {
        if (what.planned.size() > maximalSize)
            return Failure { FileError::TooLarge };
        const auto seen = examine(what.real);
        if (!seen)
            return Failure { seen.error() };
        if (seen->real != what.real || seen->content != what.expected)
            return Failure { FileError::ChangedMeanwhile };
        const Temporary fresh(what.real.parent_path() / what.temporary);
        if (const auto written = writeFile(fresh.path(), what.planned, CREATE_NEW); !written)
            return written;
        return exchange(what, fresh.path());
    }

    Result<void, FileError> finishReplacing(const std::filesystem::path &real, const std::string &temporary,
                                            const QByteArray &before, const QByteArray &after) override
    {
        // Only the new file ever has this name; the old one gets another.
        if (const auto removed = removeFile(real.parent_path() / temporary); !removed)
            return removed;
        const std::filesystem::path former = formerPath(real, temporary);
        putBack(real, former);
        const auto old = look(former);
        if (!old)
            return old.error() == FileError::NotFound ? Result<void, FileError>() : Failure { old.error() };
        if (contentHash(old->content) == before)
            return removeFile(former);
        const auto present = look(real);
        if (!present || contentHash(present->content) != after)
            return Failure { FileError::ChangedMeanwhile };
        if (ReplaceFileW(real.c_str(), former.c_str(), nullptr, 0, nullptr, nullptr) == 0)
            return Failure { fileErrorOf(GetLastError()) };
        return {};
    }

private:
    static Result<Seen, FileError> see(const std::filesystem::path &path,
                                       BY_HANDLE_FILE_INFORMATION &information)
    {
        std::error_code error;
        const std::filesystem::path real = std::filesystem::canonical(path, error);
        if (error)
            return Failure { fileErrorOf(static_cast<DWORD>(error.value()), FileError::NotReadable) };
        auto content = readFile(real, information);
        return content ? Result<Seen, FileError>(Seen { real, std::move(*content), 0 })
                       : Failure { content.error() };
    }

    static Result<void, FileError> exchange(const Replacing &what, const std::filesystem::path &fresh)
    {
        const std::filesystem::path &path = what.real;
        const std::filesystem::path former = formerPath(path, what.temporary);
        if (ReplaceFileW(path.c_str(), fresh.c_str(), former.c_str(), 0, nullptr, nullptr) == 0) {
            const DWORD error = GetLastError();
            putBack(path, former);
            return Failure { fileErrorOf(error) };
        }
        BY_HANDLE_FILE_INFORMATION information {};
        const auto content = readFile(former, information);
        if (content && *content == what.expected) {
            (void)removeFile(former);
            return {};
        }
        // Somebody else wrote in between: theirs goes back in its place. Where that fails it stays where it
        // is.
        if (ReplaceFileW(path.c_str(), former.c_str(), nullptr, 0, nullptr, nullptr) == 0)
            MoveFileExW(former.c_str(), path.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
        return Failure { content ? FileError::ChangedMeanwhile : content.error() };
    }

    WindowsOwnFiles m_own;
};

} // namespace

std::unique_ptr<WholeFiles> systemFiles()
{
    return std::make_unique<WindowsFiles>();
}

} // namespace keywright

#include "platform/files/wholefiles.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>
#include <string>
#include <utility>

#define NOMINMAX
#include <windows.h>

namespace keywright {

namespace {

FileError fileErrorOf(DWORD error, FileError denied = FileError::NotWritable)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return FileError::NotFound;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION: // Open in a program that lets nobody else in.
    case ERROR_WRITE_PROTECT:
        return denied;
    case ERROR_CANT_RESOLVE_FILENAME:
        return FileError::LinkLoop;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case ERROR_DISK_QUOTA_EXCEEDED:
        return FileError::NoSpace;
    default:
        return FileError::Failed;
    }
}

/// An open file, closed with its owner.
class Handle
{
public:
    explicit Handle(HANDLE file) : m_file(file) { }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle() { close(); }

    HANDLE get() const { return m_file; }
    bool isOpen() const { return m_file != INVALID_HANDLE_VALUE; }
    bool close()
    {
        const HANDLE file = std::exchange(m_file, INVALID_HANDLE_VALUE);
        return file == INVALID_HANDLE_VALUE || CloseHandle(file) != 0;
    }

private:
    HANDLE m_file;
};

Result<QByteArray, FileError> readOpen(const Handle &file, BY_HANDLE_FILE_INFORMATION &information)
{
    if (GetFileType(file.get()) != FILE_TYPE_DISK || GetFileInformationByHandle(file.get(), &information) == 0
        || (information.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return Failure { FileError::NotRegular };
    if (information.nFileSizeHigh != 0 || information.nFileSizeLow > WholeFiles::maximalSize)
        return Failure { FileError::TooLarge };
    QByteArray content(static_cast<qsizetype>(information.nFileSizeLow), '\0');
    for (qsizetype filled = 0; filled < content.size();) {
        DWORD got = 0;
        if (ReadFile(file.get(), content.data() + filled, static_cast<DWORD>(content.size() - filled), &got,
                     nullptr)
            == 0)
            return Failure { FileError::Failed };
        if (got == 0) // It became shorter.
            return Failure { FileError::ChangedMeanwhile };
        filled += got;
    }
    return content;
}

Result<QByteArray, FileError> readFile(const std::filesystem::path &path,
                                       BY_HANDLE_FILE_INFORMATION &information)
{
    const Handle file(
        CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL | FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    if (!file.isOpen())
        return Failure { fileErrorOf(GetLastError(), FileError::NotReadable) };
    return readOpen(file, information);
}

Result<void, FileError> writeNew(const std::filesystem::path &path, const QByteArray &content)
{
    Handle file(
        CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!file.isOpen())
        return Failure { fileErrorOf(GetLastError()) };
    for (qsizetype written = 0; written < content.size();) {
        DWORD took = 0;
        if (WriteFile(file.get(), content.constData() + written, static_cast<DWORD>(content.size() - written),
                      &took, nullptr)
                == 0
            || took == 0)
            return Failure { fileErrorOf(GetLastError()) };
        written += took;
    }
    if (FlushFileBuffers(file.get()) == 0 || !file.close())
        return Failure { fileErrorOf(GetLastError()) };
    return {};
}

/// A name beside the file that no other has.
std::filesystem::path besides(const std::filesystem::path &path, const wchar_t *ending)
{
    static std::atomic_uint number = 0;
    return path.parent_path()
        / (L".keywright-" + std::to_wstring(GetCurrentProcessId()) + L'-' + std::to_wstring(++number)
           + ending);
}

/// Deleted when it goes, where it is still there.
class Temporary
{
public:
    explicit Temporary(std::filesystem::path path) : m_path(std::move(path)) { }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;
    ~Temporary() { DeleteFileW(m_path.c_str()); }

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

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
    Result<QByteArray, FileError> read(const std::filesystem::path &path) override
    {
        BY_HANDLE_FILE_INFORMATION information {};
        return readFile(path, information);
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

    Result<void, FileError> replace(const Replacing &what, const KeepCopy &keepCopy) override
    {
        std::error_code error;
        const std::filesystem::path path = std::filesystem::canonical(what.path, error);
        if (error)
            return Failure { fileErrorOf(static_cast<DWORD>(error.value()), FileError::NotReadable) };
        if (const auto may = check(path, what); !may)
            return may;
        if (const auto kept = keepCopy(); !kept)
            return kept;
        const Temporary fresh(besides(path, L".tmp"));
        if (const auto written = writeNew(fresh.path(), what.planned); !written)
            return written;
        return exchange(path, fresh.path(), what.expected);
    }

    Result<void, FileError> makeFolder(const std::filesystem::path &folder) override
    {
        std::error_code error;
        // Below the profile folder, whose access list is inherited: the user, administrators, the system.
        std::filesystem::create_directories(folder, error);
        return error ? Failure { fileErrorOf(static_cast<DWORD>(error.value())) } : Result<void, FileError>();
    }

    Result<void, FileError> writeOwn(const std::filesystem::path &path, const QByteArray &content) override
    {
        const Temporary fresh(besides(path, L".tmp"));
        if (const auto written = writeNew(fresh.path(), content); !written)
            return written;
        if (MoveFileExW(fresh.path().c_str(), path.c_str(),
                        MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
            == 0)
            return Failure { fileErrorOf(GetLastError()) };
        return {};
    }

private:
    static Result<void, FileError> check(const std::filesystem::path &path, const Replacing &what)
    {
        BY_HANDLE_FILE_INFORMATION information {};
        const auto content = readFile(path, information);
        if (!content)
            return Failure { content.error() };
        if (information.nNumberOfLinks != 1)
            return Failure { FileError::SeveralNames };
        if ((information.dwFileAttributes & FILE_ATTRIBUTE_READONLY) != 0)
            return Failure { FileError::NotWritable };
        if (what.planned.size() > maximalSize)
            return Failure { FileError::TooLarge };
        if (*content != what.expected)
            return Failure { FileError::ChangedMeanwhile };
        return {};
    }

    static Result<void, FileError> exchange(const std::filesystem::path &path,
                                            const std::filesystem::path &fresh, const QByteArray &expected)
    {
        const Temporary former(besides(path, L".old"));
        if (ReplaceFileW(path.c_str(), fresh.c_str(), former.path().c_str(), 0, nullptr, nullptr) == 0) {
            const DWORD error = GetLastError();
            putBack(path, former.path());
            return Failure { fileErrorOf(error) };
        }
        BY_HANDLE_FILE_INFORMATION information {};
        const auto content = readFile(former.path(), information);
        if (content && *content == expected)
            return {};
        // Somebody else wrote in between: theirs goes back in its place.
        if (ReplaceFileW(path.c_str(), former.path().c_str(), nullptr, 0, nullptr, nullptr) == 0)
            MoveFileExW(former.path().c_str(), path.c_str(),
                        MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
        return Failure { content ? FileError::ChangedMeanwhile : content.error() };
    }
};

} // namespace

std::unique_ptr<WholeFiles> systemFiles()
{
    return std::make_unique<WindowsFiles>();
}

} // namespace keywright

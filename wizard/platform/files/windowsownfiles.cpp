#include "platform/files/windowsownfiles.h"

#include "platform/files/wholefiles.h"
#include "platform/files/windowshandle.h"

namespace keywright {

namespace {

class WindowsLock : public OwnFiles::Lock
{
public:
    explicit WindowsLock(Handle file) : m_file(std::move(file)) { }

private:
    Handle m_file;
};

FileError fileErrorOf(const std::error_code &error)
{
    return keywright::fileErrorOf(static_cast<DWORD>(error.value()));
}

} // namespace

Result<QByteArray, FileError> WindowsOwnFiles::read(const std::filesystem::path &path)
{
    BY_HANDLE_FILE_INFORMATION information {};
    return readFile(path, information);
}

Result<void, FileError> WindowsOwnFiles::makeFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    return error ? Failure { fileErrorOf(error) } : Result<void, FileError>();
}

Result<bool, FileError> WindowsOwnFiles::makeNewFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    const bool isNew = std::filesystem::create_directory(folder, error);
    return error ? Failure { fileErrorOf(error) } : Result<bool, FileError>(isNew);
}

Result<void, FileError> WindowsOwnFiles::write(const std::filesystem::path &path, const QByteArray &content)
{
    const std::filesystem::path fresh = path.parent_path() / WholeFiles::temporaryName();
    auto written = writeFile(fresh, content, CREATE_NEW);
    if (written
        && MoveFileExW(fresh.c_str(), path.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) == 0)
        written = Failure { keywright::fileErrorOf(GetLastError()) };
    if (!written)
        (void)removeFile(fresh);
    return written;
}

Result<void, FileError> WindowsOwnFiles::writeCopy(const std::filesystem::path &path,
                                                   const QByteArray &content)
{
    return writeFile(path, content, CREATE_ALWAYS);
}

Result<void, FileError> WindowsOwnFiles::syncCopy(const std::filesystem::path & /*path*/)
{
    return {}; // Each is flushed as it is written.
}

Result<void, FileError> WindowsOwnFiles::syncFolder(const std::filesystem::path & /*folder*/)
{
    return {};
}

Result<void, FileError> WindowsOwnFiles::wipe(const std::filesystem::path &path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    // Where it can't be overwritten it goes all the same.
    if (!error && size <= static_cast<std::uintmax_t>(WholeFiles::maximalSize))
        (void)writeFile(path, QByteArray(static_cast<qsizetype>(size), '\0'), OPEN_EXISTING);
    return removeFile(path);
}

Result<void, FileError> WindowsOwnFiles::remove(const std::filesystem::path &path)
{
    return removeFile(path);
}

Result<void, FileError> WindowsOwnFiles::removeFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    std::filesystem::remove(folder, error);
    return error ? Failure { fileErrorOf(error) } : Result<void, FileError>();
}

Result<std::vector<std::string>, FileError> WindowsOwnFiles::names(const std::filesystem::path &folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        names.push_back(QString::fromStdWString(entry->path().filename().wstring()).toStdString());
    if (error && error != std::errc::no_such_file_or_directory)
        return Failure { fileErrorOf(error) };
    return names;
}

Result<std::unique_ptr<OwnFiles::Lock>, FileError> WindowsOwnFiles::lock(const std::filesystem::path &path)
{
    // Nobody else may open it; removing it with the change is the holder's own.
    Handle file(CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_DELETE, nullptr,
                            OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!file.isOpen())
        return Failure { keywright::fileErrorOf(GetLastError()) };
    return std::make_unique<WindowsLock>(std::move(file));
}

} // namespace keywright

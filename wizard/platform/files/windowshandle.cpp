#include "platform/files/windowshandle.h"

#include "platform/files/wholefiles.h"

namespace keywright {

namespace {

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

} // namespace

FileError fileErrorOf(DWORD error, FileError denied)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return FileError::NotFound;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return denied;
    case ERROR_SHARING_VIOLATION: // Open in a program that lets nobody else in.
        return FileError::InUse;
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

Result<void, FileError> writeFile(const std::filesystem::path &path, const QByteArray &content,
                                  DWORD disposition)
{
    Handle file(
        CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, disposition, FILE_ATTRIBUTE_NORMAL, nullptr));
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

Result<void, FileError> removeFile(const std::filesystem::path &path)
{
    if (DeleteFileW(path.c_str()) != 0 || GetLastError() == ERROR_FILE_NOT_FOUND
        || GetLastError() == ERROR_PATH_NOT_FOUND)
        return {};
    return Failure { fileErrorOf(GetLastError()) };
}

} // namespace keywright

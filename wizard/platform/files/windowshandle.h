#pragma once

#include "core/ports/filestore.h"

#include <utility>

#define NOMINMAX
#include <windows.h>

namespace keywright {

/// What a Windows error says about opening or writing; `denied` is what a missing right means here.
FileError fileErrorOf(DWORD error, FileError denied = FileError::NotWritable);

/// An open file, closed with its owner.
class Handle
{
public:
    explicit Handle(HANDLE file) : m_file(file) { }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    Handle(Handle &&other) noexcept : m_file(std::exchange(other.m_file, INVALID_HANDLE_VALUE)) { }
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
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

/// The whole file and what the system says about it; opens nothing but regular files.
Result<QByteArray, FileError> readFile(const std::filesystem::path &path,
                                       BY_HANDLE_FILE_INFORMATION &information);
/// Writes and flushes a file; `disposition` is CREATE_NEW, CREATE_ALWAYS or OPEN_EXISTING.
Result<void, FileError> writeFile(const std::filesystem::path &path, const QByteArray &content,
                                  DWORD disposition);
/// Removes a file; succeeds where there is none.
Result<void, FileError> removeFile(const std::filesystem::path &path);

} // namespace keywright

#pragma once

#include "core/ports/filestore.h"
#include "platform/files/posixcalls.h"

#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace keywright {

/// Repeats a call that a signal interrupted.
template <typename Call>
auto retried(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

/// What errno says about opening or writing; `denied` is what a missing right means here.
FileError fileErrorOf(int error, FileError denied = FileError::NotWritable);

/// An open file or folder, closed with its owner.
class PosixHandle
{
public:
    explicit PosixHandle(PosixCalls &calls, int file = -1) : m_calls(&calls), m_file(file) { }
    PosixHandle(const PosixHandle &) = delete;
    PosixHandle &operator=(const PosixHandle &) = delete;
    PosixHandle(PosixHandle &&other) noexcept
        : m_calls(other.m_calls)
        , m_file(std::exchange(other.m_file, -1))
    { }
    PosixHandle &operator=(PosixHandle &&other) noexcept
    {
        std::swap(m_calls, other.m_calls);
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~PosixHandle()
    {
        if (m_file >= 0)
            m_calls->close(m_file);
    }

    int number() const { return m_file; }
    bool isOpen() const { return m_file >= 0; }
    /// Closes and says whether that worked; an interrupted close has closed.
    bool close() { return m_calls->close(std::exchange(m_file, -1)) == 0 || errno == EINTR; }

    static PosixHandle opened(PosixCalls &calls, int folder, const std::string &name, int flags,
                              mode_t mode = 0)
    {
        return PosixHandle(calls, retried([&] { return calls.open(folder, name, flags | O_CLOEXEC, mode); }));
    }

private:
    PosixCalls *m_calls;
    int m_file;
};

/// All of the file from its beginning; TooLarge above the limit.
Result<QByteArray, FileError> readAll(PosixCalls &calls, const PosixHandle &file);
/// Writes all of it, however little each call takes.
Result<void, FileError> writeAll(PosixCalls &calls, const PosixHandle &file, const QByteArray &content);

} // namespace keywright

#include "platform/files/filereader.h"

#include "platform/files/searchrules.h"
#include "platform/files/searchrun.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keywright {

namespace {

constexpr qsizetype firstLook = 8 << 10; // Enough to see that a file is binary and need not be read.

} // namespace

void FileReader::read(int above, const std::string &name, const std::filesystem::path &path, dev_t device,
                      int extraFlags)
{
    // Not blocking, in case that a pipe took the file's name since it was listed.
    const int file = openat(above, name.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | extraFlags);
    if (file < 0) {
        m_run.countSkipped();
        return;
    }
    struct stat status = {};
    const bool fits = fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_dev == device
        && status.st_size <= maximalSearchedSize;
    const bool isRead = fits && fill(file, status.st_size);
    close(file);
    if (isRead)
        judge(path);
    else
        m_run.countSkipped();
}

/// False where it cannot be read, is binary, or grew beyond the limit. A file whose size is said to be 0 is
/// read all the same.
bool FileReader::fill(int file, qsizetype size)
{
    m_filled = 0;
    m_buffer.resize(static_cast<std::size_t>(maximalSearchedSize + 1));
    const auto capacity = static_cast<qsizetype>(m_buffer.size());
    while (m_filled < capacity) {
        const bool isFirst = m_filled == 0;
        // One byte more than is left shows the end without another call.
        const qsizetype wanted = isFirst ? firstLook : std::max(size - m_filled, firstLook);
        const ssize_t got = ::read(file, m_buffer.data() + m_filled,
                                   static_cast<std::size_t>(std::min(wanted, capacity - m_filled)));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        m_filled += got;
        if (isFirst && textKind(content()) == TextKind::Binary)
            return false;
        // Less than was asked for, at or behind the known end: the rest is nothing.
        if (got == 0 || (m_filled >= size && got < wanted))
            return m_filled <= maximalSearchedSize;
    }
    return false;
}

void FileReader::judge(const std::filesystem::path &path)
{
    m_run.countFile(m_filled);
    const bool isHit = textKind(content()) == TextKind::Wide ? m_run.matcher().matches(narrowed(content()))
                                                             : m_run.matcher().matches(content());
    if (isHit)
        m_run.report({ path, content().toByteArray() });
}

QByteArrayView FileReader::content() const
{
    return { m_buffer.data(), m_filled };
}

} // namespace keywright

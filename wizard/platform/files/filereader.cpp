#include "platform/files/filereader.h"

#include "platform/files/posixcalls.h"
#include "platform/files/searchrules.h"
#include "platform/files/searchrun.h"
#include "platform/files/searchworker.h"
#include "platform/files/wholefiles.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace keywright {

namespace {

constexpr qsizetype firstLook = 8 << 10; // Enough to see that a file is binary and need not be read.
constexpr qsizetype mostAtOnce = 512 << 10; // A slow disk brings that much within the deadline.

} // namespace

FileReader::FileReader(SearchRun &run, PosixCalls &calls, SearchWorker &worker, IsNew isNew)
    : m_run(run)
    , m_calls(calls)
    , m_worker(worker)
    , m_isNew(std::move(isNew))
    , m_matcher(run.matcher())
    , m_files(systemFiles())
{ }

FileReader::~FileReader() = default;

bool FileReader::read(const FileToRead &file)
{
    m_worker.enterCall();
    const Outcome outcome = open(file);
    if (!m_worker.leaveCall())
        return false;
    if (outcome != Outcome::Read) {
        skip(outcome);
        return true;
    }
    m_run.countFile(m_filled);
    const bool isHit = textKind(content()) == TextKind::Wide ? m_matcher->matches(narrowed(content()))
                                                             : m_matcher->matches(content());
    if (isHit)
        judge(file);
    return !m_worker.isLeftBehind();
}

FileReader::Outcome FileReader::open(const FileToRead &file)
{
    // Not blocking, in case that a pipe took the file's name since it was listed.
    const int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | file.extraFlags;
    const int number = m_calls.open(file.above, file.name, flags, 0);
    if (number < 0)
        return Outcome::Unreadable;
    Outcome outcome = Outcome::Unreadable;
    if (m_calls.status(number, m_status) == 0) {
        if (!S_ISREG(m_status.st_mode))
            outcome = Outcome::Special;
        else if (m_status.st_dev != file.device)
            outcome = Outcome::OtherFileSystem;
        else if (m_status.st_size > maximalSearchedSize)
            outcome = Outcome::TooLarge;
        else
            outcome = fill(number);
    }
    m_calls.close(number);
    return outcome;
}

ssize_t FileReader::readMore(int file, qsizetype wanted)
{
    m_buffer.resize(std::max(m_buffer.size(), static_cast<std::size_t>(m_filled + wanted)));
    ssize_t got = 0;
    do {
        got = m_calls.read(file, m_buffer.data() + m_filled, static_cast<std::size_t>(wanted));
    } while (got < 0 && errno == EINTR);
    m_filled += std::max<ssize_t>(got, 0);
    return got;
}

/// A file whose size is said to be 0 is read all the same.
FileReader::Outcome FileReader::fill(int file)
{
    const qsizetype size = m_status.st_size;
    m_filled = 0;
    m_buffer.resize(std::max(m_buffer.size(), static_cast<std::size_t>(size + firstLook)));
    for (;;) {
        const bool isFirst = m_filled == 0;
        // More than is left shows the end without another call.
        const qsizetype wanted = isFirst ? firstLook : std::clamp(size - m_filled + 1, firstLook, mostAtOnce);
        const ssize_t got = readMore(file, wanted);
        if (got < 0 || !m_worker.nextCall())
            return Outcome::Unreadable;
        if (isFirst && textKind(content()) == TextKind::Binary)
            return Outcome::Binary;
        if (m_filled > maximalSearchedSize)
            return Outcome::TooLarge;
        // Less than was asked for, at or behind the known end: the rest is nothing.
        if (got == 0 || (m_filled >= size && got < wanted))
            return Outcome::Read;
    }
}

void FileReader::skip(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Read:
        return;
    case Outcome::Unreadable:
        return m_run.countSkipped(SkipReason::Unreadable);
    case Outcome::Special:
        return m_run.countSkipped(SkipReason::Special);
    case Outcome::OtherFileSystem:
        return m_run.countSkipped(SkipReason::OtherFileSystem);
    case Outcome::TooLarge:
        return m_run.countSkipped(SkipReason::TooLarge);
    case Outcome::Binary:
        return m_run.countSkipped(SkipReason::Binary);
    }
}

void FileReader::judge(const FileToRead &file)
{
    const bool isAlone = file.folder.empty() || file.folder.ends_with('/');
    const std::string path = file.folder + (isAlone ? "" : "/") + file.name;
    if (!m_isNew(file.root, path))
        return;
    m_worker.enterCall();
    const auto traits = m_files->traits(path);
    if (m_worker.leaveCall())
        m_run.judge({ path, content().toByteArray(), traits && traits->readableByOthers,
                      !traits || traits->writable });
}

QByteArrayView FileReader::content() const
{
    return { m_buffer.data(), m_filled };
}

} // namespace keywright

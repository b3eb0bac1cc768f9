#include "platform/files/posixfiles.h"

#include "platform/files/aftermath.h"
#include "platform/files/posixtarget.h"
#include "platform/files/replacement.h"

#include <csignal>
#include <utility>

namespace keywright {

namespace {

QDateTime changeTime(const struct stat &status)
{
#ifdef Q_OS_MACOS
    const timespec &changed = status.st_mtimespec;
#else
    const timespec &changed = status.st_mtim;
#endif
    constexpr qint64 milli = 1000;
    constexpr qint64 nanoPerMilli = 1000000;
    return QDateTime::fromMSecsSinceEpoch(changed.tv_sec * milli + changed.tv_nsec / nanoPerMilli, Qt::UTC);
}

/// False where a folder above keeps everybody else out, as a private home folder does.
bool isReachedByOthers(const std::filesystem::path &path)
{
    std::error_code error;
    std::filesystem::path folder = std::filesystem::canonical(path, error).parent_path();
    for (; !error && folder.has_relative_path(); folder = folder.parent_path()) {
        if ((std::filesystem::status(folder, error).permissions() & std::filesystem::perms::others_exec)
            == std::filesystem::perms::none)
            return false;
    }
    return !error;
}

constexpr mode_t modeBits = 07777;

Result<WholeFiles::Seen, FileError> seen(PosixCalls &calls, const PosixTarget &target)
{
    if (target.status.st_size > WholeFiles::maximalSize)
        return Failure { FileError::TooLarge };
    auto content = readAll(calls, target.file);
    if (!content)
        return Failure { content.error() };
    return WholeFiles::Seen { target.real, std::move(*content), target.status.st_mode & modeBits };
}

} // namespace

std::unique_ptr<WholeFiles> systemFiles()
{
    return std::make_unique<PosixFiles>();
}

PosixFiles::PosixFiles(std::unique_ptr<PosixCalls> calls) : m_calls(std::move(calls)), m_own(*m_calls)
{
    // Beyond a limit on the size of files a write is to fail, not to end the program.
    std::signal(SIGXFSZ, SIG_IGN);
}

OwnFiles &PosixFiles::own()
{
    return m_own;
}

Result<WholeFiles::Seen, FileError> PosixFiles::look(const std::filesystem::path &path)
{
    const auto target = openTarget(*m_calls, path);
    return target ? seen(*m_calls, *target) : Failure { target.error() };
}

Result<FileTraits, FileError> PosixFiles::traits(const std::filesystem::path &path)
{
    const auto target = openTarget(*m_calls, path);
    if (!target)
        return Failure { target.error() };
    FileTraits traits;
    traits.size = target->status.st_size;
    traits.changed = changeTime(target->status);
    // A group is often the user's alone; who counts as the others is said by the last three bits.
    traits.readableByOthers = (target->status.st_mode & S_IROTH) != 0 && isReachedByOthers(path);
    traits.writable = isWritable(*m_calls, *target);
    return traits;
}

Result<WholeFiles::Seen, FileError> PosixFiles::examine(const std::filesystem::path &path)
{
    const auto target = openTarget(*m_calls, path);
    if (!target)
        return Failure { target.error() };
    if (const auto may = checkReplaceable(*m_calls, *target); !may)
        return Failure { may.error() };
    return seen(*m_calls, *target);
}

Result<void, FileError> PosixFiles::replace(const Replacing &what)
{
    if (what.planned.size() > maximalSize)
        return Failure { FileError::TooLarge };
    const auto target = openTarget(*m_calls, what.real);
    if (!target)
        return Failure { target.error() };
    if (target->real != what.real) // A folder above became a link to another.
        return Failure { FileError::ChangedMeanwhile };
    if (const auto may = checkReplaceable(*m_calls, *target); !may)
        return may;
    const auto content = readAll(*m_calls, target->file);
    if (!content)
        return Failure { content.error() };
    if (*content != what.expected)
        return Failure { FileError::ChangedMeanwhile };
    return Replacement(*m_calls, *target, what).put();
}

Result<void, FileError> PosixFiles::finishReplacing(const std::filesystem::path &real,
                                                    const std::string &temporary, const QByteArray &before,
                                                    const QByteArray &after)
{
    return Aftermath(*m_calls, real, temporary).clear(before, after);
}

} // namespace keywright

#include "platform/files/posixfiles.h"

#include "platform/files/posixtarget.h"
#include "platform/files/replacement.h"
#include "platform/files/temporaryfile.h"

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

} // namespace

std::unique_ptr<WholeFiles> systemFiles()
{
    return std::make_unique<PosixFiles>();
}

PosixFiles::PosixFiles(std::unique_ptr<PosixCalls> calls) : m_calls(std::move(calls)) { }

Result<QByteArray, FileError> PosixFiles::read(const std::filesystem::path &path)
{
    const auto target = openTarget(*m_calls, path);
    if (!target)
        return Failure { target.error() };
    if (target->status.st_size > maximalSize)
        return Failure { FileError::TooLarge };
    return readAll(*m_calls, target->file);
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

Result<void, FileError> PosixFiles::replace(const Replacing &what, const KeepCopy &keepCopy)
{
    if (what.planned.size() > maximalSize)
        return Failure { FileError::TooLarge };
    const auto target = openTarget(*m_calls, what.path);
    if (!target)
        return Failure { target.error() };
    if (const auto may = checkReplaceable(*m_calls, *target); !may)
        return may;
    const auto content = readAll(*m_calls, target->file);
    if (!content)
        return Failure { content.error() };
    if (*content != what.expected)
        return Failure { FileError::ChangedMeanwhile };
    if (const auto kept = keepCopy(); !kept)
        return kept;
    removeLeftovers(*m_calls, target->folder);
    return Replacement(*m_calls, *target, what.expected).put(what.planned);
}

Result<void, FileError> PosixFiles::makeFolder(const std::filesystem::path &folder)
{
    if (m_calls->makeFolder(folder.string(), S_IRWXU) == 0) {
        const PosixHandle above =
            PosixHandle::opened(*m_calls, AT_FDCWD, folder.parent_path().string(), O_RDONLY | O_DIRECTORY);
        if (!above.isOpen() || retried([&] { return m_calls->sync(above.number()); }) != 0)
            return Failure { fileErrorOf(errno) };
        return {};
    }
    if (errno == EEXIST)
        return {};
    if (errno == EINTR)
        return makeFolder(folder);
    if (errno != ENOENT || !folder.has_relative_path())
        return Failure { fileErrorOf(errno) };
    const auto above = makeFolder(folder.parent_path());
    return above ? makeFolder(folder) : above;
}

Result<void, FileError> PosixFiles::writeOwn(const std::filesystem::path &path, const QByteArray &content)
{
    const PosixHandle folder = PosixHandle::opened(*m_calls, AT_FDCWD, path.parent_path().string(),
                                                   O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!folder.isOpen())
        return Failure { fileErrorOf(errno) };
    TemporaryFile fresh(*m_calls, folder);
    if (auto written = fresh.write(content, nullptr); !written)
        return written;
    if (retried([&] { return m_calls->rename(folder.number(), fresh.name(), path.filename().string()); })
        != 0)
        return Failure { fileErrorOf(errno) };
    fresh.release();
    if (retried([&] { return m_calls->sync(folder.number()); }) != 0)
        return Failure { fileErrorOf(errno) };
    return {};
}

} // namespace keywright

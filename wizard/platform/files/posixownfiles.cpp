#include "platform/files/posixownfiles.h"

#include "platform/files/posixtarget.h"
#include "platform/files/temporaryfile.h"
#include "platform/files/wholefiles.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

class PosixLock : public OwnFiles::Lock
{
public:
    explicit PosixLock(PosixHandle file) : m_file(std::move(file)) { }

private:
    PosixHandle m_file;
};

PosixHandle openFolder(PosixCalls &calls, const std::filesystem::path &folder)
{
    return PosixHandle::opened(calls, AT_FDCWD, folder.string(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
}

} // namespace

PosixOwnFiles::PosixOwnFiles(PosixCalls &calls) : m_calls(calls) { }

Result<QByteArray, FileError> PosixOwnFiles::read(const std::filesystem::path &path)
{
    const auto target = openTarget(m_calls, path);
    if (!target)
        return Failure { target.error() };
    return readAll(m_calls, target->file);
}

Result<void, FileError> PosixOwnFiles::makeFolder(const std::filesystem::path &folder)
{
    const auto made = makeNewFolder(folder);
    if (made)
        return {};
    if (made.error() != FileError::NotFound || !folder.has_relative_path())
        return Failure { made.error() };
    const auto above = makeFolder(folder.parent_path());
    return above ? makeFolder(folder) : above;
}

Result<bool, FileError> PosixOwnFiles::makeNewFolder(const std::filesystem::path &folder)
{
    if (retried([&] { return m_calls.makeFolder(folder.string(), S_IRWXU); }) != 0)
        return errno == EEXIST ? Result<bool, FileError>(false) : Failure { fileErrorOf(errno) };
    const PosixHandle above =
        PosixHandle::opened(m_calls, AT_FDCWD, folder.parent_path().string(), O_RDONLY | O_DIRECTORY);
    if (!above.isOpen()) // Whatever it is, it is not that the folder above is missing.
        return Failure { FileError::Failed };
    if (retried([&] { return m_calls.sync(above.number()); }) != 0)
        return Failure { fileErrorOf(errno) };
    return true;
}

Result<void, FileError> PosixOwnFiles::write(const std::filesystem::path &path, const QByteArray &content)
{
    const PosixHandle folder = openFolder(m_calls, path.parent_path());
    if (!folder.isOpen())
        return Failure { fileErrorOf(errno) };
    TemporaryFile fresh(m_calls, folder, WholeFiles::temporaryName());
    if (auto written = fresh.write(content, nullptr); !written)
        return written;
    if (retried([&] { return m_calls.rename(folder.number(), fresh.name(), path.filename().string()); }) != 0)
        return Failure { fileErrorOf(errno) };
    fresh.release();
    if (retried([&] { return m_calls.sync(folder.number()); }) != 0)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> PosixOwnFiles::writeCopy(const std::filesystem::path &path, const QByteArray &content)
{
    PosixHandle file = PosixHandle::opened(m_calls, AT_FDCWD, path.string(),
                                           O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, ownerOnly);
    if (!file.isOpen())
        return Failure { fileErrorOf(errno) };
    if (auto written = writeAll(m_calls, file, content); !written)
        return written;
    struct stat status = {};
    if (retried([&] { return m_calls.status(file.number(), status); }) != 0)
        return Failure { fileErrorOf(errno) };
    if (status.st_size != content.size())
        return Failure { FileError::Failed };
    if (!file.close())
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> PosixOwnFiles::syncCopy(const std::filesystem::path &path)
{
    PosixHandle file =
        PosixHandle::opened(m_calls, AT_FDCWD, path.string(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file.isOpen() || retried([&] { return m_calls.sync(file.number()); }) != 0 || !file.close())
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> PosixOwnFiles::syncFolder(const std::filesystem::path &folder)
{
    const PosixHandle open = openFolder(m_calls, folder);
    if (!open.isOpen() || retried([&] { return m_calls.sync(open.number()); }) != 0)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> PosixOwnFiles::overwrite(const std::filesystem::path &path)
{
    const PosixHandle file =
        PosixHandle::opened(m_calls, AT_FDCWD, path.string(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat status = {};
    if (!file.isOpen() || retried([&] { return m_calls.status(file.number(), status); }) != 0)
        return Failure { fileErrorOf(errno) };
    if (!S_ISREG(status.st_mode))
        return Failure { FileError::NotRegular };
    const QByteArray zeros(static_cast<qsizetype>(std::min<off_t>(status.st_size, WholeFiles::maximalSize)),
                           '\0');
    if (auto written = writeAll(m_calls, file, zeros); !written)
        return written;
    if (retried([&] { return m_calls.sync(file.number()); }) != 0)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> PosixOwnFiles::wipe(const std::filesystem::path &path)
{
    // Where it can't be overwritten it goes all the same: the disk may be full or broken.
    (void)overwrite(path);
    return remove(path);
}

Result<void, FileError> PosixOwnFiles::remove(const std::filesystem::path &path)
{
    if (retried([&] { return m_calls.remove(AT_FDCWD, path.string()); }) != 0 && errno != ENOENT)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> PosixOwnFiles::removeFolder(const std::filesystem::path &folder)
{
    if (retried([&] { return m_calls.removeFolder(folder.string()); }) != 0 && errno != ENOENT)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<std::vector<std::string>, FileError> PosixOwnFiles::names(const std::filesystem::path &folder)
{
    std::vector<std::string> names;
    const PosixHandle open = openFolder(m_calls, folder);
    if (!open.isOpen())
        return errno == ENOENT ? Result<std::vector<std::string>, FileError>(names)
                               : Failure { fileErrorOf(errno, FileError::NotReadable) };
    QByteArrayList found;
    if (retried([&] {
            found.clear();
            return m_calls.entries(open.number(), found);
        })
        != 0)
        return Failure { fileErrorOf(errno, FileError::NotReadable) };
    for (const QByteArray &name : std::as_const(found)) {
        if (name != "." && name != "..")
            names.push_back(name.toStdString());
    }
    return names;
}

Result<std::unique_ptr<OwnFiles::Lock>, FileError> PosixOwnFiles::lock(const std::filesystem::path &path)
{
    PosixHandle file =
        PosixHandle::opened(m_calls, AT_FDCWD, path.string(), O_RDWR | O_CREAT | O_NOFOLLOW, ownerOnly);
    if (!file.isOpen())
        return Failure { fileErrorOf(errno) };
    if (retried([&] { return m_calls.lock(file.number()); }) != 0)
        return Failure { errno == EWOULDBLOCK ? FileError::InUse : fileErrorOf(errno) };
    return std::make_unique<PosixLock>(std::move(file));
}

} // namespace keywright

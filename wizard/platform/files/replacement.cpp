#include "platform/files/replacement.h"

#include <utility>

namespace keywright {

namespace {

/// The file system, or the kernel, has no exchange.
bool isMissingExchange(int error)
{
    return error == EINVAL || error == ENOSYS || error == ENOTSUP;
}

bool haveSameOwnerAndMode(const struct stat &left, const struct stat &right)
{
    return left.st_uid == right.st_uid && left.st_gid == right.st_gid && left.st_mode == right.st_mode;
}

bool haveSameTimes(const struct stat &left, const struct stat &right)
{
#ifdef Q_OS_MACOS
    const timespec &one = left.st_ctimespec;
    const timespec &other = right.st_ctimespec;
#else
    const timespec &one = left.st_ctim;
    const timespec &other = right.st_ctim;
#endif
    return one.tv_sec == other.tv_sec && one.tv_nsec == other.tv_nsec && left.st_size == right.st_size;
}

} // namespace

Replacement::Replacement(PosixCalls &calls, const PosixTarget &target, const WholeFiles::Replacing &what)
    : m_calls(calls)
    , m_target(target)
    , m_what(what)
    , m_fresh(calls, target.folder, what.temporary)
    , m_old(calls)
{ }

Result<void, FileError> Replacement::put()
{
    auto done = m_fresh.write(m_what.planned, &m_target, m_what.mode);
    if (done)
        done = m_fresh.complete();
    if (done)
        done = exchange();
    m_fresh.remove();
    syncFolder(); // The new content is safe by now; this only makes the other name's end durable.
    return done;
}

Result<void, FileError> Replacement::exchange()
{
    if (m_calls.exchange(m_target.folder.number(), m_fresh.name(), m_target.name) != 0) {
        const int error = errno;
        if (isMissingExchange(error))
            return renameOver();
        putBack(); // An interrupted or failed call of a network file system may have been carried out.
        return Failure { fileErrorOf(error) };
    }
    // The temporary name now shows the old file.
    auto done = judge(m_fresh.name());
    // Synced before the old file goes: where this fails there is still something to go back to.
    if (done && !syncFolder())
        done = Failure { FileError::Failed };
    if (done && !isUntouched())
        done = Failure { FileError::ChangedMeanwhile };
    if (!done)
        putBack();
    return done;
}

Result<void, FileError> Replacement::renameOver()
{
    if (auto same = judge(m_target.name); !same)
        return same;
    if (m_calls.rename(m_target.folder.number(), m_fresh.name(), m_target.name) != 0) {
        const FileError error = fileErrorOf(errno);
        if (isOurs(m_target.name))
            renameBack();
        return Failure { error };
    }
    m_fresh.release();
    if (!syncFolder()) {
        renameBack();
        return Failure { FileError::Failed };
    }
    return {};
}

/// ChangedMeanwhile where the file under this name is not the one that was read, InUse where somebody may be
/// writing it still.
Result<void, FileError> Replacement::judge(const std::string &name)
{
    auto file = openRegular(m_calls, m_target.folder, name, m_judged);
    if (!file) {
        const FileError error = file.error();
        const bool isOther =
            error == FileError::NotFound || error == FileError::NotRegular || error == FileError::LinkLoop;
        return Failure { isOther ? FileError::ChangedMeanwhile : error };
    }
    m_old = std::move(*file);
    if (retried([&] { return m_calls.checkNoWriter(m_old.number()); }) != 0 && errno == EAGAIN)
        return Failure { FileError::InUse };
    if (retried([&] { return m_calls.status(m_old.number(), m_judged); }) != 0)
        return Failure { fileErrorOf(errno) };
    if (!haveSameOwnerAndMode(m_judged, m_target.status))
        return Failure { FileError::ChangedMeanwhile };
    const auto content = readAll(m_calls, m_old);
    if (!content)
        return Failure { content.error() };
    if (*content != m_what.expected)
        return Failure { FileError::ChangedMeanwhile };
    return {};
}

/// False where somebody wrote to what was judged, through a file that was open before.
bool Replacement::isUntouched() const
{
    struct stat now = {};
    return retried([&] { return m_calls.status(m_old.number(), now); }) == 0 && haveSameTimes(now, m_judged);
}

/// Whether the file under this name has that content; nothing where it can't be read.
std::optional<bool> Replacement::holds(const std::string &name, const QByteArray &content) const
{
    struct stat status = {};
    const auto file = openRegular(m_calls, m_target.folder, name, status);
    if (!file)
        return std::nullopt;
    const auto found = readAll(m_calls, *file);
    return found ? std::optional(*found == content) : std::nullopt;
}

bool Replacement::isOurs(const std::string &name) const
{
    struct stat status = {};
    int asked = -1;
    for (int attempt = 0; asked != 0 && attempt < 2; ++attempt)
        asked = m_calls.statusOf(m_target.folder.number(), name, status);
    return asked == 0 && status.st_ino == m_fresh.status().st_ino && status.st_dev == m_fresh.status().st_dev;
}

/// Undoes an exchange, where there was one. A third file that took the place meanwhile stays; so does what
/// somebody wrote into the new file. Nothing goes that is neither the old content nor the new one.
void Replacement::putBack()
{
    const int folder = m_target.folder.number();
    const std::string name = m_fresh.name();
    if (isOurs(m_target.name)) {
        if (m_calls.exchange(folder, name, m_target.name) == 0) {
            if (holds(name, m_what.planned) == false)
                m_calls.exchange(folder, name, m_target.name);
        } else if (m_calls.rename(folder, name, m_target.name) == 0) {
            m_fresh.release();
        }
        syncFolder();
    }
    if (!isOurs(name) && holds(name, m_what.expected) != true)
        m_fresh.release();
}

/// Undoes a rename: the old content once more, in a file like the old one.
void Replacement::renameBack()
{
    TemporaryFile former(m_calls, m_target.folder, backName(m_what.temporary));
    if (!former.write(m_what.expected, &m_target))
        return;
    if (m_calls.rename(m_target.folder.number(), former.name(), m_target.name) == 0)
        former.release();
    syncFolder();
}

bool Replacement::syncFolder()
{
    return retried([&] { return m_calls.sync(m_target.folder.number()); }) == 0;
}

} // namespace keywright

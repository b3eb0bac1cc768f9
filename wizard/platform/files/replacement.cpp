#include "platform/files/replacement.h"

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

} // namespace

Replacement::Replacement(PosixCalls &calls, const PosixTarget &target, const QByteArray &expected)
    : m_calls(calls)
    , m_target(target)
    , m_expected(expected)
    , m_fresh(calls, target.folder)
{ }

Result<void, FileError> Replacement::put(const QByteArray &planned)
{
    if (auto written = m_fresh.write(planned, &m_target); !written)
        return written;
    return exchange();
}

Result<void, FileError> Replacement::exchange()
{
    const int folder = m_target.folder.number();
    if (m_calls.exchange(folder, m_fresh.name(), m_target.name) != 0) {
        const int error = errno;
        if (isMissingExchange(error))
            return renameOver();
        putBack(); // An interrupted or failed call of a network file system may have been carried out.
        return Failure { fileErrorOf(error) };
    }
    // The temporary name now shows the old file.
    if (auto same = compare(m_fresh.name()); !same) {
        putBack();
        return same;
    }
    // Synced before the old file goes: where this fails there is still something to go back to.
    if (!syncFolder()) {
        putBack();
        return Failure { FileError::Failed };
    }
    m_fresh.remove();
    syncFolder(); // The new content is safe by now; this only makes the old name's end durable.
    return {};
}

Result<void, FileError> Replacement::renameOver()
{
    if (auto same = compare(m_target.name); !same)
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

/// ChangedMeanwhile where the file under this name is not the one that was read.
Result<void, FileError> Replacement::compare(const std::string &name) const
{
    struct stat status = {};
    const auto file = openRegular(m_calls, m_target.folder, name, status);
    if (!file) {
        const FileError error = file.error();
        const bool isOther =
            error == FileError::NotFound || error == FileError::NotRegular || error == FileError::LinkLoop;
        return Failure { isOther ? FileError::ChangedMeanwhile : error };
    }
    if (!haveSameOwnerAndMode(status, m_target.status))
        return Failure { FileError::ChangedMeanwhile };
    const auto content = readAll(m_calls, *file);
    if (!content)
        return Failure { content.error() };
    if (*content != m_expected)
        return Failure { FileError::ChangedMeanwhile };
    return {};
}

bool Replacement::isOurs(const std::string &name) const
{
    struct stat status = {};
    int asked = -1;
    for (int attempt = 0; asked != 0 && attempt < 2; ++attempt)
        asked = m_calls.statusOf(m_target.folder.number(), name, status);
    return asked == 0 && status.st_ino == m_fresh.status().st_ino && status.st_dev == m_fresh.status().st_dev;
}

/// Undoes an exchange, where there was one. A third file that took the place meanwhile stays.
void Replacement::putBack()
{
    if (!isOurs(m_target.name))
        return;
    const int folder = m_target.folder.number();
    if (m_calls.exchange(folder, m_fresh.name(), m_target.name) != 0
        && m_calls.rename(folder, m_fresh.name(), m_target.name) == 0)
        m_fresh.release();
    syncFolder();
}

/// Undoes a rename: the old content once more, in a file like the old one.
void Replacement::renameBack()
{
    TemporaryFile former(m_calls, m_target.folder);
    if (!former.write(m_expected, &m_target))
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

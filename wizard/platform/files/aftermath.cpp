#include "platform/files/aftermath.h"

#include "platform/files/posixtarget.h"
#include "platform/files/temporaryfile.h"
#include "platform/files/wholefiles.h"

#include <utility>

namespace keywright {

Aftermath::Aftermath(PosixCalls &calls, const std::filesystem::path &real, std::string temporary)
    : m_calls(calls)
    , m_folder(PosixHandle::opened(calls, AT_FDCWD, real.parent_path().string(),
                                   O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
    , m_openError(m_folder.isOpen() ? 0 : errno)
    , m_name(real.filename().string())
    , m_temporary(std::move(temporary))
{ }

Result<void, FileError> Aftermath::clear(const QByteArray &before, const QByteArray &after)
{
    if (m_openError == ENOENT) // Gone with all that was in it.
        return {};
    if (m_openError != 0)
        return Failure { fileErrorOf(m_openError, FileError::NotReadable) };
    // What had been changed becomes durable before what was taken out for it goes.
    if (auto synced = sync(); !synced)
        return synced;
    for (const std::string &name : { partName(m_temporary), partName(backName(m_temporary)) }) {
        if (auto removed = remove(name); !removed)
            return removed;
    }
    const auto hash = hashOf(m_temporary);
    if (!hash && hash.error() == FileError::NotFound)
        return sync();
    if (!hash)
        return Failure { hash.error() };
    if (*hash != before && *hash != after) {
        if (auto back = giveBack(after); !back)
            return back;
    }
    if (auto removed = remove(m_temporary); !removed)
        return removed;
    return sync();
}

/// Somebody wrote the file just before it was taken out, and the process ended before it saw that.
Result<void, FileError> Aftermath::giveBack(const QByteArray &after)
{
    const auto present = hashOf(m_name);
    if (!present)
        return Failure { present.error() };
    if (*present != after)
        return Failure { FileError::ChangedMeanwhile };
    if (m_calls.exchange(m_folder.number(), m_temporary, m_name) != 0)
        return Failure { fileErrorOf(errno) };
    const auto out = hashOf(m_temporary);
    if (out && *out == after)
        return sync();
    m_calls.exchange(m_folder.number(), m_temporary, m_name); // Written in that very moment: that stays.
    return Failure { FileError::ChangedMeanwhile };
}

Result<QByteArray, FileError> Aftermath::hashOf(const std::string &name) const
{
    struct stat status = {};
    const auto file = openRegular(m_calls, m_folder, name, status);
    if (!file)
        return Failure { file.error() };
    const auto content = readAll(m_calls, *file);
    return content ? Result<QByteArray, FileError>(contentHash(*content)) : Failure { content.error() };
}

Result<void, FileError> Aftermath::remove(const std::string &name)
{
    if (retried([&] { return m_calls.remove(m_folder.number(), name); }) != 0 && errno != ENOENT)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> Aftermath::sync()
{
    if (retried([&] { return m_calls.sync(m_folder.number()); }) != 0)
        return Failure { fileErrorOf(errno) };
    return {};
}

} // namespace keywright

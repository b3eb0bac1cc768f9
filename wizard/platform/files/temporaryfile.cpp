#include "platform/files/temporaryfile.h"

#include <utility>

namespace keywright {

namespace {

/// Attributes that the system computes from the content; a copy would be wrong.
bool belongsToContent(const QByteArray &attribute)
{
    return attribute == "security.ima" || attribute == "security.evm";
}

} // namespace

std::string partName(const std::string &temporary)
{
    return temporary + ".part";
}

std::string backName(const std::string &temporary)
{
    return temporary + ".back";
}

TemporaryFile::TemporaryFile(PosixCalls &calls, const PosixHandle &folder, std::string name)
    : m_calls(calls)
    , m_folder(folder)
    , m_finalName(std::move(name))
    , m_name(partName(m_finalName))
{ }

TemporaryFile::~TemporaryFile()
{
    remove();
}

void TemporaryFile::remove()
{
    for (int attempt = 0; m_exists && attempt < 2; ++attempt)
        m_exists = m_calls.remove(m_folder.number(), m_name) != 0 && errno != ENOENT;
    m_exists = false;
}

Result<PosixHandle, FileError> TemporaryFile::create()
{
    PosixHandle file = PosixHandle::opened(m_calls, m_folder.number(), m_name,
                                           O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (!file.isOpen())
        return Failure { fileErrorOf(errno) };
    m_exists = true;
    return file;
}

Result<void, FileError> TemporaryFile::complete()
{
    if (retried([&] { return m_calls.rename(m_folder.number(), m_name, m_finalName); }) == 0) {
        m_name = m_finalName;
        return {};
    }
    const int error = errno;
    // A failed call of a network file system may have been carried out.
    struct stat status = {};
    if (m_calls.statusOf(m_folder.number(), m_name, status) != 0 && errno == ENOENT)
        m_name = m_finalName;
    return Failure { fileErrorOf(error) };
}

Result<void, FileError> TemporaryFile::write(const QByteArray &content, const PosixTarget *model,
                                             std::optional<mode_t> mode)
{
    auto file = create();
    if (!file)
        return Failure { file.error() };
    auto result = writeAll(m_calls, *file, content);
    if (result && model != nullptr)
        result = dress(*file, *model, mode);
    if (!result)
        return result;
    if (retried([&] { return m_calls.sync(file->number()); }) != 0
        || retried([&] { return m_calls.status(file->number(), m_status); }) != 0)
        return Failure { fileErrorOf(errno) };
    if (m_status.st_size != content.size())
        return Failure { FileError::Failed };
    if (!file->close())
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> TemporaryFile::dress(const PosixHandle &file, const PosixTarget &model,
                                             std::optional<mode_t> mode)
{
    struct stat now = {};
    if (retried([&] { return m_calls.status(file.number(), now); }) != 0)
        return Failure { fileErrorOf(errno) };
    const struct stat &wanted = model.status;
    if ((now.st_uid != wanted.st_uid || now.st_gid != wanted.st_gid)
        && retried([&] { return m_calls.setOwner(file.number(), wanted.st_uid, wanted.st_gid); }) != 0)
        return Failure { fileErrorOf(errno, FileError::NotOwned) };
    if (const auto copied = copyAttributes(file, model); !copied)
        return copied;
    constexpr mode_t modeBits = 07777;
    // Last: a change of owner takes bits away, and an access list brings some.
    if (retried([&] { return m_calls.setMode(file.number(), mode.value_or(wanted.st_mode & modeBits)); })
        != 0)
        return Failure { fileErrorOf(errno) };
    return {};
}

Result<void, FileError> TemporaryFile::copyAttributes(const PosixHandle &file, const PosixTarget &model)
{
    QByteArrayList names;
    if (retried([&] { return m_calls.attributeNames(model.file.number(), names); }) != 0)
        // A file system without attributes has none to lose.
        return errno == ENOTSUP ? Result<void, FileError>() : Failure { fileErrorOf(errno) };
    if (const auto dropped = dropOtherAttributes(file, names); !dropped)
        return dropped;
    for (const QByteArray &name : std::as_const(names)) {
        QByteArray wanted;
        QByteArray present;
        if (belongsToContent(name))
            continue;
        if (retried([&] { return m_calls.attribute(model.file.number(), name, wanted); }) != 0)
            return Failure { fileErrorOf(errno) };
        // A label that the system gives to every new file is there already, and may be its alone to set.
        if (retried([&] { return m_calls.attribute(file.number(), name, present); }) == 0
            && present == wanted)
            continue;
        if (retried([&] { return m_calls.setAttribute(file.number(), name, wanted); }) != 0)
            return Failure { fileErrorOf(errno) };
    }
    return {};
}

Result<void, FileError> TemporaryFile::dropOtherAttributes(const PosixHandle &file,
                                                           const QByteArrayList &wanted)
{
    // A folder's default access list gives its new files rights that the replaced one did not grant.
    QByteArrayList names;
    if (retried([&] { return m_calls.attributeNames(file.number(), names); }) != 0)
        return errno == ENOTSUP ? Result<void, FileError>() : Failure { fileErrorOf(errno) };
    for (const QByteArray &name : std::as_const(names)) {
        if (!wanted.contains(name) && !name.startsWith("security.")
            && retried([&] { return m_calls.removeAttribute(file.number(), name); }) != 0)
            return Failure { fileErrorOf(errno) };
    }
    return {};
}

} // namespace keywright

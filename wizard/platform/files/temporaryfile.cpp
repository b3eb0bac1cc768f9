#include "platform/files/temporaryfile.h"

#include <QCryptographicHash>

#include <array>
#include <atomic>
#include <charconv>
#include <csignal>
#include <string_view>
#include <unistd.h>

namespace keywright {

namespace {

constexpr std::string_view mark = ".keywright-";
constexpr std::string_view ending = ".tmp";

/// A short name for this computer: on a shared folder another one's processes cannot be asked for.
std::string computer()
{
    std::array<char, 256> name {};
    if (gethostname(name.data(), name.size() - 1) != 0)
        return "0";
    constexpr qsizetype digits = 8;
    return QCryptographicHash::hash(QByteArrayView(name.data()), QCryptographicHash::Sha256)
        .toHex()
        .first(digits)
        .toStdString();
}

/// What names of this computer's temporary files begin with, before the process id.
const std::string &ownMark()
{
    static const std::string own = std::string(mark) + computer() + '-';
    return own;
}

std::string freshName()
{
    static std::atomic_uint number = 0;
    return ownMark() + std::to_string(getpid()) + '-' + std::to_string(++number) + std::string(ending);
}

/// Attributes that the system computes from the content; a copy would be wrong.
bool belongsToContent(const QByteArray &attribute)
{
    return attribute == "security.ima" || attribute == "security.evm";
}

} // namespace

TemporaryFile::TemporaryFile(PosixCalls &calls, const PosixHandle &folder) : m_calls(calls), m_folder(folder)
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
    constexpr int attempts = 16;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_name = freshName();
        PosixHandle file = PosixHandle::opened(m_calls, m_folder.number(), m_name,
                                               O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (file.isOpen()) {
            m_exists = true;
            return file;
        }
        if (errno != EEXIST) // A former process with this number was killed here.
            break;
    }
    return Failure { fileErrorOf(errno) };
}

Result<void, FileError> TemporaryFile::write(const QByteArray &content, const PosixTarget *model)
{
    auto file = create();
    if (!file)
        return Failure { file.error() };
    auto result = writeAll(m_calls, *file, content);
    if (result && model != nullptr)
        result = dress(*file, *model);
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

Result<void, FileError> TemporaryFile::dress(const PosixHandle &file, const PosixTarget &model)
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
    if (retried([&] { return m_calls.setMode(file.number(), wanted.st_mode & modeBits); }) != 0)
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

void removeLeftovers(PosixCalls &calls, const PosixHandle &folder)
{
    QByteArrayList names;
    if (calls.entries(folder.number(), names) != 0)
        return;
    const std::string &own = ownMark();
    for (const QByteArray &name : std::as_const(names)) {
        const std::string text = name.toStdString();
        if (!text.starts_with(own) || !text.ends_with(ending))
            continue;
        pid_t process = 0;
        const char *digits = text.data() + own.size();
        const auto parsed = std::from_chars(digits, text.data() + text.size(), process);
        if (parsed.ec == std::errc() && *parsed.ptr == '-' && process > 0 && kill(process, 0) != 0
            && errno == ESRCH)
            calls.remove(folder.number(), text);
    }
}

} // namespace keywright

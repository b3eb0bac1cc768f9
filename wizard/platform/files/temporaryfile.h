#pragma once

#include "platform/files/posixtarget.h"

#include <string>

namespace keywright {

/// A file beside the one to be replaced, gone with this object unless it was renamed.
class TemporaryFile
{
public:
    /// `folder` outlives this object.
    TemporaryFile(PosixCalls &calls, const PosixHandle &folder);
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile();

    /// Writes and syncs the content for this user alone, then gives it the owner, attributes and mode of
    /// `model`.
    Result<void, FileError> write(const QByteArray &content, const PosixTarget *model);

    const std::string &name() const { return m_name; }
    const struct stat &status() const { return m_status; }
    /// The name was given away; nothing is left to be removed.
    void release() { m_exists = false; }
    /// Removes it now, at the second attempt if need be.
    void remove();

private:
    Result<PosixHandle, FileError> create();
    Result<void, FileError> dress(const PosixHandle &file, const PosixTarget &model);
    Result<void, FileError> copyAttributes(const PosixHandle &file, const PosixTarget &model);
    Result<void, FileError> dropOtherAttributes(const PosixHandle &file, const QByteArrayList &wanted);

    PosixCalls &m_calls;
    const PosixHandle &m_folder;
    std::string m_name;
    struct stat m_status = {};
    bool m_exists = false;
};

/// Removes temporary files that processes left which were killed while they wrote them. What still may be in
/// use stays.
void removeLeftovers(PosixCalls &calls, const PosixHandle &folder);

} // namespace keywright

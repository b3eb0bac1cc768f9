#pragma once

#include "platform/files/posixtarget.h"

#include <optional>
#include <string>

namespace keywright {

/// A file beside the one to be replaced, gone with this object unless it was renamed. It has a name of its
/// own until it is complete, so that half of it is never taken for a whole one.
class TemporaryFile
{
public:
    /// `folder` outlives this object.
    TemporaryFile(PosixCalls &calls, const PosixHandle &folder, std::string name);
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile();

    /// Writes and syncs the content for this user alone, then gives it the owner, attributes and mode of
    /// `model`; with `mode` these permission bits instead.
    Result<void, FileError> write(const QByteArray &content, const PosixTarget *model,
                                  std::optional<mode_t> mode = {});
    /// Gives what was written its name.
    Result<void, FileError> complete();

    /// The name it has now.
    const std::string &name() const { return m_name; }
    const struct stat &status() const { return m_status; }
    /// The name was given away; nothing is left to be removed.
    void release() { m_exists = false; }
    /// Removes it now, at the second attempt if need be.
    void remove();

private:
    Result<PosixHandle, FileError> create();
    Result<void, FileError> dress(const PosixHandle &file, const PosixTarget &model,
                                  std::optional<mode_t> mode);
    Result<void, FileError> copyAttributes(const PosixHandle &file, const PosixTarget &model);
    Result<void, FileError> dropOtherAttributes(const PosixHandle &file, const QByteArrayList &wanted);

    PosixCalls &m_calls;
    const PosixHandle &m_folder;
    const std::string m_finalName;
    std::string m_name;
    struct stat m_status = {};
    bool m_exists = false;
};

/// What a temporary file is called while it is written.
std::string partName(const std::string &temporary);
/// What the former content is called that goes back where names cannot be exchanged.
std::string backName(const std::string &temporary);

} // namespace keywright

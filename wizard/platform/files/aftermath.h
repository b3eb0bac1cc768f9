#pragma once

#include "platform/files/posixhandle.h"

#include <filesystem>
#include <string>

namespace keywright {

/// What a process that ended in the middle of a replacement left beside the file.
class Aftermath
{
public:
    /// `temporary` is the name that the replacement was given for its file.
    Aftermath(PosixCalls &calls, const std::filesystem::path &real, std::string temporary);

    /// Removes what is known to be ours, by the hashes of the old content and the new one, and gives an edit
    /// of somebody else its name back. ChangedMeanwhile where something stays that is neither.
    Result<void, FileError> clear(const QByteArray &before, const QByteArray &after);

private:
    Result<QByteArray, FileError> hashOf(const std::string &name) const;
    Result<void, FileError> remove(const std::string &name);
    Result<void, FileError> giveBack(const QByteArray &after);
    Result<void, FileError> sync();

    PosixCalls &m_calls;
    const PosixHandle m_folder;
    const int m_openError;
    const std::string m_name;
    const std::string m_temporary;
};

} // namespace keywright

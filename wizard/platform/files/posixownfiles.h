#pragma once

#include "platform/files/ownfiles.h"
#include "platform/files/posixcalls.h"

namespace keywright {

/// OwnFiles for Linux and macOS.
class PosixOwnFiles : public OwnFiles
{
public:
    /// `calls` outlives this object.
    explicit PosixOwnFiles(PosixCalls &calls);

    Result<QByteArray, FileError> read(const std::filesystem::path &path) override;
    Result<void, FileError> makeFolder(const std::filesystem::path &folder) override;
    Result<bool, FileError> makeNewFolder(const std::filesystem::path &folder) override;
    Result<void, FileError> write(const std::filesystem::path &path, const QByteArray &content) override;
    Result<void, FileError> writeCopy(const std::filesystem::path &path, const QByteArray &content) override;
    Result<void, FileError> syncCopy(const std::filesystem::path &path) override;
    Result<void, FileError> syncFolder(const std::filesystem::path &folder) override;
    Result<void, FileError> wipe(const std::filesystem::path &path) override;
    Result<void, FileError> remove(const std::filesystem::path &path) override;
    Result<void, FileError> removeFolder(const std::filesystem::path &folder) override;
    Result<std::vector<std::string>, FileError> names(const std::filesystem::path &folder) override;
    Result<std::unique_ptr<Lock>, FileError> lock(const std::filesystem::path &path) override;

private:
    Result<void, FileError> overwrite(const std::filesystem::path &path);

    PosixCalls &m_calls;
};

} // namespace keywright

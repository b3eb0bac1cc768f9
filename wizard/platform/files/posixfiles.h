#pragma once

#include "platform/files/posixcalls.h"
#include "platform/files/wholefiles.h"

#include <memory>

namespace keywright {

/// WholeFiles for Linux and macOS.
class PosixFiles : public WholeFiles
{
public:
    explicit PosixFiles(std::unique_ptr<PosixCalls> calls = std::make_unique<PosixCalls>());

    Result<QByteArray, FileError> read(const std::filesystem::path &path) override;
    Result<FileTraits, FileError> traits(const std::filesystem::path &path) override;
    Result<void, FileError> replace(const Replacing &what, const KeepCopy &keepCopy) override;
    Result<void, FileError> makeFolder(const std::filesystem::path &folder) override;
    Result<void, FileError> writeOwn(const std::filesystem::path &path, const QByteArray &content) override;

private:
    std::unique_ptr<PosixCalls> m_calls;
};

} // namespace keywright

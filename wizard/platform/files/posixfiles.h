#pragma once

#include "platform/files/posixcalls.h"
#include "platform/files/posixownfiles.h"
#include "platform/files/wholefiles.h"

#include <memory>

namespace keywright {

/// WholeFiles for Linux and macOS. From the first object on, writing beyond the limit of RLIMIT_FSIZE fails
/// instead of ending the process.
class PosixFiles : public WholeFiles
{
public:
    explicit PosixFiles(std::unique_ptr<PosixCalls> calls = std::make_unique<PosixCalls>());

    Result<Seen, FileError> look(const std::filesystem::path &path) override;
    Result<FileTraits, FileError> traits(const std::filesystem::path &path) override;
    Result<Seen, FileError> examine(const std::filesystem::path &path) override;
    Result<void, FileError> replace(const Replacing &what) override;
    Result<void, FileError> finishReplacing(const std::filesystem::path &real, const std::string &temporary,
                                            const QByteArray &before, const QByteArray &after) override;
    OwnFiles &own() override;

private:
    std::unique_ptr<PosixCalls> m_calls;
    PosixOwnFiles m_own;
};

} // namespace keywright

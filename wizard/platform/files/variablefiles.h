#pragma once

#include "core/places/variablepath.h"
#include "platform/files/wholefiles.h"

#include <memory>

namespace keywright {

/// Reads and sets the variables that programs are started with.
class UserVariables
{
public:
    UserVariables() = default;
    UserVariables(const UserVariables &) = delete;
    UserVariables &operator=(const UserVariables &) = delete;
    virtual ~UserVariables() = default;

    /// NotFound where it is not set.
    virtual Result<QByteArray, FileError> value(const KeptVariable &variable) const = 0;
    /// Programs that are started from now on get it. On failure it is what it was.
    virtual Result<void, FileError> set(const KeptVariable &variable, const QByteArray &value) = 0;
};

/// This system's: systemd's manager of the user, or the user's environment in the registry.
std::unique_ptr<UserVariables> systemVariables();

/// Files, and variables as if they were files with their values, by variablePath().
class VariableFiles : public WholeFiles
{
public:
    VariableFiles(std::unique_ptr<WholeFiles> files, std::unique_ptr<UserVariables> variables);

    Result<Seen, FileError> look(const std::filesystem::path &path) override;
    Result<FileTraits, FileError> traits(const std::filesystem::path &path) override;
    Result<Seen, FileError> examine(const std::filesystem::path &path) override;
    /// A variable that no longer is as expected is left alone. Between that look and the setting another
    /// program could set it, too: no system sets variables in one step with a comparison.
    Result<void, FileError> replace(const Replacing &what) override;
    Result<void, FileError> finishReplacing(const std::filesystem::path &real, const std::string &temporary,
                                            const QByteArray &before, const QByteArray &after) override;
    OwnFiles &own() override { return m_files->own(); }

private:
    Result<Seen, FileError> seen(const std::filesystem::path &path, const KeptVariable &variable) const;

    std::unique_ptr<WholeFiles> m_files;
    std::unique_ptr<UserVariables> m_variables;
};

/// The files and this system's variables.
std::unique_ptr<WholeFiles> withVariables(std::unique_ptr<WholeFiles> files);

} // namespace keywright

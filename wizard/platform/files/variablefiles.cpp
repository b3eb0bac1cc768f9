#include "platform/files/variablefiles.h"

#include <utility>

namespace keywright {

VariableFiles::VariableFiles(std::unique_ptr<WholeFiles> files, std::unique_ptr<UserVariables> variables)
    : m_files(std::move(files))
    , m_variables(std::move(variables))
{ }

Result<WholeFiles::Seen, FileError> VariableFiles::seen(const std::filesystem::path &path,
                                                        const KeptVariable &variable) const
{
    auto value = m_variables->value(variable);
    if (!value)
        return Failure { value.error() };
    return Seen { path, *std::move(value), 0 };
}

Result<WholeFiles::Seen, FileError> VariableFiles::look(const std::filesystem::path &path)
{
    const auto variable = variableAt(path);
    return variable ? seen(path, *variable) : m_files->look(path);
}

Result<FileTraits, FileError> VariableFiles::traits(const std::filesystem::path &path)
{
    const auto variable = variableAt(path);
    if (!variable)
        return m_files->traits(path);
    const auto value = m_variables->value(*variable);
    if (!value)
        return Failure { value.error() };
    return FileTraits { value->size(), {}, false, true };
}

Result<WholeFiles::Seen, FileError> VariableFiles::examine(const std::filesystem::path &path)
{
    const auto variable = variableAt(path);
    return variable ? seen(path, *variable) : m_files->examine(path);
}

Result<void, FileError> VariableFiles::replace(const Replacing &what)
{
    const auto variable = variableAt(what.real);
    if (!variable)
        return m_files->replace(what);
    const auto now = m_variables->value(*variable);
    if (!now)
        return Failure { now.error() };
    if (*now != what.expected)
        return Failure { FileError::ChangedMeanwhile };
    if (const auto set = m_variables->set(*variable, what.planned); !set)
        return set;
    // Whoever says yes may not have done it.
    const auto then = m_variables->value(*variable);
    return then && *then == what.planned ? Result<void, FileError>() : Failure { FileError::Failed };
}

Result<void, FileError> VariableFiles::finishReplacing(const std::filesystem::path &real,
                                                       const std::string &temporary, const QByteArray &before,
                                                       const QByteArray &after)
{
    if (variableAt(real)) // It is set or not; nothing stands beside it.
        return {};
    return m_files->finishReplacing(real, temporary, before, after);
}

std::unique_ptr<WholeFiles> withVariables(std::unique_ptr<WholeFiles> files)
{
    return std::make_unique<VariableFiles>(std::move(files), systemVariables());
}

} // namespace keywright

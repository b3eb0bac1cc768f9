#pragma once

#include "core/ports/startenvironments.h"

#include <QString>

#include <filesystem>
#include <optional>

namespace keywright {

/// A variable that programs are started with, as something that is kept at a path: so a change of it has its
/// place in a change's record, beside files.
struct KeptVariable
{
    VariableSource source {};
    QString name;

    bool operator==(const KeptVariable &) const = default;
};

/// True for the sources whose variables can be set for good, or until the next login.
bool canBeSet(VariableSource source);

/// A path that no file can have: below a device.
std::filesystem::path variablePath(const KeptVariable &variable);
/// The variable that is meant by such a path; nothing for any other.
std::optional<KeptVariable> variableAt(const std::filesystem::path &path);

} // namespace keywright

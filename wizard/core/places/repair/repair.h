#pragma once

#include "core/places/place.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <array>
#include <filesystem>

namespace keywright {

struct Facts;

/// What can be mended in a file beside the key itself.
enum class RepairKind {
    RenameVariable, ///< give the variable the name that programs read
    AddVariable, ///< set the same value under the name that programs read, too
    RemoveLine, ///< take away a line that stands in the key's way
    CorrectAddress, ///< put the service's right address
    RewriteAsUtf8, ///< without byte order mark
    Export, ///< let a shell hand the variable on to programs
    ClearOutputs, ///< of a notebook's cells that show a key
    MakePrivate, ///< take away others' right to read the file
};

inline constexpr std::array allRepairKinds {
    RepairKind::RenameVariable, RepairKind::AddVariable, RepairKind::RemoveLine,   RepairKind::CorrectAddress,
    RepairKind::RewriteAsUtf8,  RepairKind::Export,      RepairKind::ClearOutputs, RepairKind::MakePrivate,
};

/// "rename", "add", "remove-line", "address", "utf-8", "export", "clear-outputs", "private".
QLatin1StringView repairKindId(RepairKind kind);

/// One change of a file that a finding asks for.
struct Repair
{
    RepairKind kind {};
    std::filesystem::path path;
    int line = 0; ///< from 1; 0 for the whole file
    QString name; ///< the variable or setting that it is about, or empty
    QString value; ///< the new name or address, or empty
    Cause cause {}; ///< what it is against
    bool isSafe = false; ///< nothing else can want what it takes away: ticked without being asked

    bool operator==(const Repair &) const = default;
};

/// What the report's findings ask for, each once, by file and line.
QList<Repair> repairsOf(const PlaceReport &report, const Facts &facts);

} // namespace keywright

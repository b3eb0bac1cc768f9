#pragma once

#include "core/places/place.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <span>

namespace keywright {

class ShellSyntax;
struct Facts;

enum class PlanError {
    NotEditable, ///< a chosen place can't be changed
    PlaceGone, ///< the content no longer holds what the place says
    WouldBreak, ///< the planned content reads back wrong; nothing is planned
};

/// Neighbouring lines that change together, masked, for the preview.
struct PlannedLine
{
    int line = 0; ///< the first one's number, from 1
    QString before; ///< the whole lines, keys masked; more than one where a value had line breaks in it
    QString after;
    QStringList above; ///< up to three lines before, masked
    QStringList below; ///< up to three lines behind, masked

    bool operator==(const PlannedLine &) const = default;
};

/// What one file would become.
struct FilePlan
{
    std::filesystem::path path;
    QByteArray expected; ///< the content that the plan is made for
    QByteArray planned;
    QList<PlannedLine> lines;
    bool ownerOnly = false; ///< others lose their right to read it
};

/// The file with the key in `places` (all of that file) replaced by `newKey` in each value's own notation.
/// Only the values' bytes differ. The plan is read back before it is returned: every place then holds the new
/// key, the format's own parser and the programs that read such a file find everything else as it was. Shell
/// scripts are also shown to `shell` where that is given. A file that could not be parsed before is judged by
/// its places alone.
Result<FilePlan, PlanError> planReplacement(const std::filesystem::path &path, const QByteArray &content,
                                            std::span<const Place *const> places, const Secret &newKey,
                                            const Facts &facts, const ShellSyntax *shell = nullptr);

} // namespace keywright

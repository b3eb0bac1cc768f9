#pragma once

#include "core/places/place.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <filesystem>
#include <span>

namespace keywright {

struct Facts;

enum class PlanError {
    NotEditable, ///< a chosen place can't be changed
    PlaceGone, ///< the content no longer holds what the place says
    WouldBreak, ///< the planned content reads back wrong; nothing is planned
};

/// One value before and after, masked, for the preview.
struct PlannedLine
{
    int line = 0; ///< from 1
    QString before; ///< the whole line, keys masked
    QString after;
};

/// What one file would become.
struct FilePlan
{
    std::filesystem::path path;
    QByteArray expected; ///< the content that the plan is made for
    QByteArray planned;
    QList<PlannedLine> lines;
};

/// The file with the key in `places` (all of that file) replaced by `newKey` in each value's own notation.
/// Only the values' bytes differ. The plan is read back before it is returned: every place then holds the new
/// key.
Result<FilePlan, PlanError> planReplacement(const std::filesystem::path &path, const QByteArray &content,
                                            std::span<const Place *const> places, const Secret &newKey,
                                            const Facts &facts);

} // namespace keywright

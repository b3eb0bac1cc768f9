#pragma once

#include "core/places/editplan.h"
#include "core/places/sourcetext.h"

namespace keywright {

/// Bytes of the file that make way for others.
struct Edit
{
    Span span;
    QByteArray bytes;
};

/// The content with the edits made, which are in order.
QByteArray edited(const QByteArray &content, const std::vector<Edit> &edits);

/// The lines that the edits, which are in order, change. `newKey` is known, so that no part of it is shown.
QList<PlannedLine> plannedLines(const FilePlan &plan, const std::vector<Edit> &edits, const Secret &newKey,
                                const Facts &facts);

} // namespace keywright

#pragma once

#include "core/key/inspection.h"

#include <QString>

/// What the key view says about characters, for the status line, tooltips, lists and screen readers. Never
/// names a character of the key itself.
namespace keywright::cellwords {

/// Where a character is, seen from the key: "before the key", "after position 17", "at the end", or
/// "position 12" where it stands in the key.
QString placeOf(const QList<Cell> &cells, qsizetype index);

/// One line about one character: "after position 17: ZERO WIDTH SPACE, U+200B, not part of the key".
QString describe(const QList<Cell> &cells, qsizetype index);

/// The whole text in a sentence: "53 characters; 2 problems: after position 17, ZERO WIDTH SPACE; …".
QString summary(const Inspection &inspection);

/// A character that is in the way, or several that are told as one.
struct Problem
{
    qsizetype cell = 0; ///< index of the first character
    QString words; ///< "after position 17: ZERO WIDTH SPACE, U+200B, not part of the key, left out"
};

/// In the order in which they stand in the text.
QList<Problem> problems(const QList<Cell> &cells);

/// A line of the list of what was removed or replaced.
struct RemovedRow
{
    QString place; ///< "after position 17"
    QString what; ///< "zero width space", or "27 characters of other text"
    QString codePoint; ///< "U+200B"; empty where it is more than one character
};

/// In the order in which they stand in the text; visible characters in a row are one line.
QList<RemovedRow> removedRows(const Inspection &inspection);

/// "U+200B"
QString codePointText(char32_t codePoint);

/// True for a character that can be seen by itself.
bool isVisible(const Cell &cell);

} // namespace keywright::cellwords

#pragma once

#include "core/places/sourcetext.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace keywright {

struct FileContext;

/// The line with its line break, where it does nothing but set (or, in a comment, show) that variable and can
/// go without anything else changing; for files of one setting to a line.
std::optional<Span> wholeLine(const FileContext &context, int line, const QString &name);

/// The lines of the netrc entry whose password stands in that line.
std::optional<Span> wholeNetrcEntry(const FileContext &context, int line);

/// The line break that the file has, "\n" where it has none.
QByteArray lineBreakOf(const FileContext &context);

} // namespace keywright

#pragma once

#include "platform/files/changejournal.h"

namespace keywright {

/// The journal as JSON: paths, times and hashes, no content.
QByteArray formatJournal(const ChangeRecord &record);
/// Nothing where it is not a journal, or names a copy outside its folder.
std::optional<ChangeRecord> parseJournal(const QByteArray &text, const QString &id);

} // namespace keywright

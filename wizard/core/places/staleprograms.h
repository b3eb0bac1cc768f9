#pragma once

#include "core/ports/processtable.h"

namespace keywright {

struct Facts;
struct PlaceReport;

/// A running program that still holds another key than the right one: it has to be restarted.
struct StaleProgram
{
    qint64 pid = 0;
    QString program;
    QDateTime since;
    QString variable;
    QString masked; ///< the key that it holds; empty where it read a file that was changed since
    QString title {}; ///< of its window; empty for none

    bool operator==(const StaleProgram &) const = default;
};

/// What to ask the process table for: variables that hold keys, and keys in command lines.
ProgramQuestion programQuestion(const Facts &facts);
/// The names of the programs that read files of these tools when they are started. Languages' interpreters
/// are none, for they run much else.
QStringList readersOf(const QStringList &toolIds, const Facts &facts);
/// Those that hold something that looks like a key and is not `key`; and of those that are listed by their
/// name, which read a file that was changed at `changed`, the ones that were started before.
QList<StaleProgram> staleAmong(const std::vector<RunningProgram> &running, const Secret &key,
                               const Facts &facts, const QDateTime &changed = {});
/// The same from a search that looked at running programs.
QList<StaleProgram> staleAmong(const PlaceReport &report);

} // namespace keywright

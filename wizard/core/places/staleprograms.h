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
    QString masked; ///< the key that it holds

    bool operator==(const StaleProgram &) const = default;
};

/// What to ask the process table for: variables that hold keys, and keys in command lines.
ProgramQuestion programQuestion(const Facts &facts);
/// Those that hold something that looks like a key and is not `key`.
QList<StaleProgram> staleAmong(const std::vector<RunningProgram> &running, const Secret &key,
                               const Facts &facts);
/// The same from a search that looked at running programs.
QList<StaleProgram> staleAmong(const PlaceReport &report);

} // namespace keywright

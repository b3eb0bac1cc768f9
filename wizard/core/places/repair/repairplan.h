#pragma once

#include "core/places/editplan.h"
#include "core/places/repair/repair.h"

#include <QList>

#include <span>

namespace keywright {

/// The file with one repair made. The plan is read back: what the repair is against is gone, every key is
/// where it was, and where the format's own parser could read the file it still can. `newKey` is what the
/// places are judged against.
Result<FilePlan, PlanError> planRepair(const Repair &repair, const QByteArray &content, const Secret &newKey,
                                       const Facts &facts, const ShellSyntax *shell = nullptr);

/// The file with the key in `places` replaced and the repairs made, all of one file, each checked on its own.
/// A line that is taken away takes its key along. The lines are those of the file as it was.
Result<FilePlan, PlanError> planChange(const std::filesystem::path &path, const QByteArray &content,
                                       std::span<const Place *const> places, const QList<Repair> &repairs,
                                       const Secret &newKey, const Facts &facts,
                                       const ShellSyntax *shell = nullptr);

} // namespace keywright

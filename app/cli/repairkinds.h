#pragma once

#include <QStringList>

namespace keywright::cli {

/// What --repair takes: "safe", "all" and the id of every RepairKind.
const QStringList &repairChoices();

} // namespace keywright::cli

#pragma once

#include "cli/output.h"
#include "core/finding.h"
#include "core/vault/savedkey.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace keywright::cli {

/// Into `json`: "key", "saved", "verified" and "age_days".
void putSavedKey(QJsonObject &json, const SavedKey &saved, const QDateTime &now);
/// Of every key, with its "name"; null for the one without.
QJsonArray savedKeysJson(const std::vector<SavedKey> &keys, const QDateTime &now);

/// The key, masked, and its dates.
void printSavedKey(Output &output, const SavedKey &saved, const QDateTime &now);
/// One line for each key that has a name.
void printNamedKeys(Output &output, const std::vector<SavedKey> &keys, const QDateTime &now);

/// That it is time for a new key, of each key for which it is.
QList<Finding> dueForRotation(const std::vector<SavedKey> &keys, const QDateTime &now);

} // namespace keywright::cli

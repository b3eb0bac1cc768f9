#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QDateTime>
#include <QString>

namespace keywright {

/// What is kept in the keychain under one name: the key, and beside it what is not secret.
struct SavedKey
{
    Secret key;
    QDateTime savedAt; ///< invalid where unknown
    QDateTime acceptedAt; ///< when Perplexity last accepted it; invalid where unknown
};

/// The name under which this program keeps its key.
QString defaultKeyName();
/// The name that practice mode uses instead, so that it never touches the real one.
QString practiceKeyName();

/// The entry beside the key that holds its dates; not secret.
QString datesName(const QString &name);
Secret encodeDates(const QDateTime &savedAt, const QDateTime &acceptedAt);
/// Reads what encodeDates wrote; invalid dates where it is something else.
void decodeDates(const Secret &text, QDateTime &savedAt, QDateTime &acceptedAt);

/// Whole days since then, at least 0; -1 for an invalid date.
qint64 ageInDays(const QDateTime &savedAt, const QDateTime &now);
/// When a key that was saved then is to be replaced: after ninety days.
QDateTime rotationDue(const QDateTime &savedAt);
bool isDueForRotation(const QDateTime &savedAt, const QDateTime &now);

} // namespace keywright

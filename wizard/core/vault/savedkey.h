#pragma once

#include "core/secret.h"

#include <QDateTime>
#include <QString>

namespace keywright {

/// A key in the keychain, and what is known about it.
struct SavedKey
{
    Secret key;
    QDateTime savedAt; ///< invalid where unknown
    QDateTime acceptedAt; ///< when Perplexity last accepted it; invalid where unknown
    QString name {}; ///< the user's; empty for the one that has none
};

/// What is kept beside a key; not secret.
struct KeyNote
{
    QString name; ///< as SavedKey::name
    QString fingerprint; ///< Secret::fingerprint() of the key that the dates are about
    QDateTime savedAt;
    QDateTime acceptedAt;
};

Secret encodeNote(const KeyNote &note);
/// Reads what encodeNote() wrote, also without name and fingerprint as the first version wrote it; an empty
/// note where it is something else.
KeyNote decodeNote(const Secret &text);

/// The entry under which this program keeps the key that has no name.
QString defaultKeyName();
/// The entry that practice mode uses instead, so that it never touches the real one.
QString practiceKeyName();

/// The entries of a key: `base` is one of the two above, `name` the user's. No name makes two of them equal.
QString keyEntry(const QString &base, const QString &name = {});
QString noteEntry(const QString &base, const QString &name = {});
/// The entry with the names of all keys but the one without.
QString indexEntry(const QString &base);

/// Whole days since then, at least 0; -1 for an invalid date.
qint64 ageInDays(const QDateTime &savedAt, const QDateTime &now);
/// True within the first ten minutes: who saves a key has most often just made it.
bool isNewlySaved(const QDateTime &savedAt, const QDateTime &now);
/// When a key that was saved then is to be replaced: after ninety days.
QDateTime rotationDue(const QDateTime &savedAt);
bool isDueForRotation(const QDateTime &savedAt, const QDateTime &now);

} // namespace keywright

#pragma once

#include "core/result.h"
#include "core/vault/keyindex.h"
#include "core/vault/keysaver.h"
#include "core/vault/savedkey.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace keywright {

class Clock;

/// The keys in the keychain: one without a name, and any number with names.
///
/// Each key is an entry of its own, found by its name alone: where the list of names is lost or wrong, no key
/// is lost with it. Names that differ only in case are one. Each answer comes exactly once, after the call
/// has returned, and not at all once this object is gone.
class SavedKeys : public QObject
{
    Q_OBJECT
public:
    using Saved = std::function<void(const SaveOutcome &)>;
    using Read = std::function<void(Result<SavedKey, VaultFailure>)>;
    using ReadAll = std::function<void(Result<std::vector<SavedKey>, VaultFailure>)>;
    using Notes = std::function<void(const QList<KeyNote> &)>;
    using Done = std::function<void(const Result<void, VaultFailure> &)>;

    /// Store and clock outlive this object. `base` is defaultKeyName() or practiceKeyName().
    SavedKeys(SecretStore &store, const Clock &clock, QString base, QObject *parent = nullptr);

    /// Saves the key as KeySaver does, and beside it that it was saved now. `acceptedAt` may be invalid. A
    /// key that had the name is replaced. Not being able to keep the dates loses a reminder, nothing else.
    void save(const QString &name, const Secret &key, const QDateTime &acceptedAt, Saved done);
    /// NotFound where there is none. Dates that are about another key than the one that is there are left
    /// out.
    void read(const QString &name, Read done);
    /// All of them, the one without a name first. Names without a key are left out.
    void readAll(ReadAll done);
    /// What is kept beside the keys, without reading a key; what can't be read is left out.
    void readNotes(Notes done);
    /// Notes beside the key that it was accepted then, if it is still this one.
    void noteAccepted(const QString &name, const Secret &key, const QDateTime &when, Done done);
    /// Removes the key and looks that it is gone: Refused where the keychain said yes and kept it.
    void forget(const QString &name, Done done);

private:
    struct Walk;

    void readIndex(std::function<void(Result<KeyIndex, VaultFailure>)> use);
    void writeIndex(const KeyIndex &index, Done done);
    void saveListed(const QString &name, const Secret &key, const QDateTime &acceptedAt, Saved done);
    void unlist(const QString &name, std::function<void()> then);
    void readKey(const QString &name, const KeyNote &note, const Read &done);
    void readInOtherSpelling(const QString &name, const Read &done);
    void readNext(const std::shared_ptr<Walk> &walk);
    void readNextNote(const QStringList &names, const QList<KeyNote> &read, const Notes &done);
    void lookIfGone(const QString &name, const Done &done);

    SecretStore &m_store;
    const Clock &m_clock;
    QString m_base;
    KeySaver m_saver;
};

} // namespace keywright

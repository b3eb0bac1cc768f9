#pragma once

#include "core/finding.h"
#include "core/ports/secretstore.h"
#include "core/secret.h"

#include <QObject>

#include <functional>
#include <memory>

namespace keywright {

/// What became of a key that was to be saved: VaultReadBack, or why not.
struct SaveOutcome
{
    Finding finding;
    /// The key as the store gave it back, for the next test to use; empty unless saved().
    Secret readBack;

    bool saved() const { return finding.cause == Cause::VaultReadBack; }
};

/// The finding for a failure of the store; `backend` is named in it.
Finding judgeVault(const VaultFailure &failure, const QString &backend);

/// The entry under which a store is tried out before it gets the key of that name.
QString trialName(const QString &name);

/// Saves a key in a store that has shown that it can be trusted.
///
/// First a random value as long as the key makes the round trip under trialName(): it is written, read back,
/// compared, removed, and looked for again. Only then the key itself is written, read back and compared. So a
/// store that lies, refuses or hangs never gets the key, and "saved" is said of nothing else than a key that
/// was read back. Whatever fails, the trial value is removed again where that opens no window, after a
/// timeout behind the answer. It is no secret should it stay, and the next save uses the same entry.
class KeySaver : public QObject
{
    Q_OBJECT
public:
    /// The store outlives this object.
    explicit KeySaver(SecretStore &store, QObject *parent = nullptr);

    /// `done` is called exactly once unless this object is destroyed first. Each of its steps ends
    /// within the store's own deadline.
    void save(const QString &name, const Secret &key, const std::function<void(const SaveOutcome &)> &done);

private:
    struct Save;
    using SavePointer = std::shared_ptr<Save>;

    void writeTrial(const SavePointer &save);
    void readTrial(const SavePointer &save);
    void removeTrial(const SavePointer &save);
    void lookForTrial(const SavePointer &save);
    void writeKey(const SavePointer &save);
    void readKey(const SavePointer &save);
    /// Ends a save whose trial value may still be there.
    void giveUp(const SavePointer &save, const VaultFailure &failure);
    void tidy(const QString &name, const std::function<void()> &then);

    SecretStore &m_store;
};

} // namespace keywright

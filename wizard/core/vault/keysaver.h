#pragma once

#include "core/finding.h"
#include "core/ports/secretstore.h"
#include "core/secret.h"

#include <QObject>

#include <functional>

namespace keywright {

/// What became of a key that was to be saved: VaultReadBack, or why not.
struct SaveOutcome
{
    Finding finding;
    bool saved() const { return finding.cause == Cause::VaultReadBack; }
};

/// The finding for a failure of the store; `backend` is named in it.
Finding judgeVault(const VaultFailure &failure, const QString &backend);

/// Saves a key and believes it only when what is read back equals it.
class KeySaver : public QObject
{
    Q_OBJECT
public:
    /// The store outlives this object.
    explicit KeySaver(SecretStore &store, QObject *parent = nullptr);

    /// `done` is called exactly once unless this object is destroyed first.
    void save(const QString &name, const Secret &key, const std::function<void(const SaveOutcome &)> &done);

private:
    SecretStore &m_store;
};

} // namespace keywright

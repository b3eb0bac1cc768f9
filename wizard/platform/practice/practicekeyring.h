#pragma once

#include "core/ports/secretstore.h"

#include <functional>
#include <map>

namespace keywright {

/// A keyring of practice mode's own: in memory, and locked where the scenario wants it.
class PracticeKeyring : public SecretStore
{
public:
    /// Asks the user to unlock it; tells true for yes, at most once, and nothing once the context is gone.
    using AskToUnlock = std::function<void(QObject *context, std::function<void(bool)> done)>;

    explicit PracticeKeyring(AskToUnlock ask);

    /// Empties it.
    void reset(bool locked);
    /// As if it had been saved there long ago.
    void put(const QString &name, Secret secret);
    void unlock() { m_locked = false; }
    bool isLocked() const { return m_locked; }
    /// What is kept; null where there is nothing or it is locked.
    const Secret *peek(const QString &name) const;

    QString backend() const override;
    void examine(QObject *context, Examined done) override;
    void write(const QString &name, const Secret &secret, QObject *context, Written done) override;
    void read(const QString &name, QObject *context, Read done) override;
    void remove(const QString &name, QObject *context, Written done) override;

private:
    /// Goes on when it is open; `refuse` is called where it stays locked.
    void whenOpen(QObject *context, std::function<void()> goOn, std::function<void(VaultError)> refuse);

    AskToUnlock m_ask;
    bool m_locked = false;
    std::map<QString, Secret> m_entries;
};

} // namespace keywright

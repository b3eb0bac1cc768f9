#pragma once

#include "core/ports/secretstore.h"

#include <QSet>

namespace keywright {

class PracticeKeyring;
class PracticeWorld;

/// Where practice mode keeps keys: in the real keychain under names of its own, or in the practice keyring
/// where the world is about a locked one. It knows practice's own names alone: nothing of the user's is read,
/// replaced or removed.
class PracticeVault : public SecretStore
{
public:
    /// All outlive this object.
    PracticeVault(const PracticeWorld &world, SecretStore &real, PracticeKeyring &practice);

    /// Takes everything out of the real keychain that was put there, then calls `done`.
    void forgetAll(QObject *context, const std::function<void()> &done);
    /// True where something was put there.
    bool hasWritten() const { return !m_written.isEmpty(); }

    QString backend() const override;
    void examine(QObject *context, Examined done) override;
    void write(const QString &name, const Secret &secret, QObject *context, Written done) override;
    void read(const QString &name, QObject *context, Read done) override;
    void remove(const QString &name, QObject *context, Written done) override;

private:
    bool isPractice() const;
    SecretStore &current() const;
    static bool isOwn(const QString &name);

    const PracticeWorld &m_world;
    SecretStore &m_real;
    PracticeKeyring &m_practice;
    QSet<QString> m_written; ///< names in the real keychain
};

} // namespace keywright

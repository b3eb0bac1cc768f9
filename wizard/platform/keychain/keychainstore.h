#pragma once

#include "core/ports/secretstore.h"
#include "platform/keychain/keychaingate.h"

#include <QString>

#include <chrono>
#include <memory>

namespace keywright {

class KeychainQueue;

/// The desktop's keychain through QtKeychain: the Secret Service or KWallet on Linux, Keychain on macOS,
/// Credential Manager on Windows.
///
/// An entry is kept as text, so that `secret-tool lookup server SERVICE user NAME` prints it as it is. There
/// is no plain-text fallback. Text that is not UTF-8, holds a NUL, is empty or longer than 2500 bytes (what
/// Windows takes) is Refused before anything is asked.
class KeychainStore : public SecretStore
{
public:
    static constexpr qsizetype maximalSize = 2500;

    explicit KeychainStore(QString service = QStringLiteral("io.github.keywright.Keywright"),
                           std::chrono::milliseconds deadline = std::chrono::seconds(30),
                           std::unique_ptr<KeychainGate> gate = systemKeychainGate());
    KeychainStore(const KeychainStore &) = delete;
    KeychainStore &operator=(const KeychainStore &) = delete;
    /// Calls that were not answered yet are never answered.
    ~KeychainStore() override;

    QString backend() const override;
    void examine(QObject *context, Examined done) override;
    /// Each is to be called in the thread of `context`.
    void write(const QString &name, const Secret &secret, QObject *context, Written done) override;
    void read(const QString &name, QObject *context, Read done) override;
    void remove(const QString &name, QObject *context, Written done) override;

private:
    std::unique_ptr<KeychainGate> m_gate;
    std::unique_ptr<KeychainQueue> m_queue;
    QString m_service;
    std::chrono::milliseconds m_deadline;
};

} // namespace keywright

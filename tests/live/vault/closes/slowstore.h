#pragma once

#include "support/fakesecretstore.h"

#include <QRandomGenerator>

#include <chrono>
#include <functional>

namespace keywright::testing {

/// A keychain in memory that takes a random while for everything.
class SlowStore : public SecretStore
{
public:
    /// The generator outlives the store.
    explicit SlowStore(QRandomGenerator &random) : m_random(random) { }

    QString backend() const override { return m_inner.backend(); }
    void examine(QObject *context, Examined done) override;
    void write(const QString &name, const Secret &secret, QObject *context, Written done) override;
    void read(const QString &name, QObject *context, Read done) override;
    void remove(const QString &name, QObject *context, Written done) override;

private:
    void later(QObject *context, const std::function<void()> &call);

    QRandomGenerator &m_random;
    FakeSecretStore m_inner;
};

} // namespace keywright::testing

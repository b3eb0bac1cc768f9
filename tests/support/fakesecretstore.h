#pragma once

#include "core/ports/secretstore.h"

#include <QMap>

#include <optional>

namespace keywright::testing {

/// A keychain in memory that can be told to fail, to lie or to be silent.
class FakeSecretStore : public SecretStore
{
public:
    QString backend() const override { return QStringLiteral("Test keyring"); }
    void examine(QObject *context, Examined done) override;
    void write(const QString &name, const Secret &secret, QObject *context, Written done) override;
    void read(const QString &name, QObject *context, Read done) override;
    void remove(const QString &name, QObject *context, Written done) override;

    QMap<QString, QByteArray> entries;
    std::optional<VaultFailure> failure; ///< of everything
    VaultState state = VaultState::Open; ///< what examine() tells
    bool liesAboutWrites = false; ///< says yes and keeps nothing
    bool silent = false; ///< never answers
};

} // namespace keywright::testing

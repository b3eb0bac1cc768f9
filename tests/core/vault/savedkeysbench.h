#pragma once

#include "core/vault/savedkeys.h"
#include "support/fakesecretstore.h"
#include "support/fixedclock.h"
#include "support/testkeys.h"

#include <QSet>
#include <QTest>

#include <optional>
#include <utility>

namespace keywright::testing {

/// A keychain that refuses some entries, or says yes to a removal and keeps the entry.
class ObstinateStore : public FakeSecretStore
{
public:
    void write(const QString &name, const Secret &secret, QObject *context, Written done) override
    {
        failure =
            refused.contains(name) ? std::optional(VaultFailure { VaultError::Refused, {} }) : std::nullopt;
        FakeSecretStore::write(name, secret, context, std::move(done));
        failure.reset();
    }
    void remove(const QString &name, QObject *context, Written done) override
    {
        const QMap<QString, QByteArray> before = entries;
        FakeSecretStore::remove(name, context, std::move(done));
        if (keepsWhatIsRemoved && before.contains(name))
            entries.insert(name, before.value(name));
    }

    QSet<QString> refused;
    bool keepsWhatIsRemoved = false;
};

/// Saved keys in a store of the test's, asked and waited for.
class SavedKeysBench
{
public:
    FixedClock clock;
    ObstinateStore store;
    SavedKeys keys { store, clock, defaultKeyName() };

    std::optional<SaveOutcome> save(const QString &name, int key)
    {
        return told<std::optional<SaveOutcome>>([&](auto &told) {
            keys.save(name, Secret(makeKey(key)), {}, [&told](const SaveOutcome &outcome) {
                told = SaveOutcome { outcome.finding, outcome.readBack.clone() };
            });
        });
    }
    Result<SavedKey, VaultFailure> read(const QString &name)
    {
        using Told = Result<SavedKey, VaultFailure>;
        auto answer = told<std::optional<Told>>(
            [&](auto &told) { keys.read(name, [&told](Told saved) { told = std::move(saved); }); });
        return answer ? std::move(*answer) : Told(Failure { VaultFailure { VaultError::Timeout, {} } });
    }
    std::vector<SavedKey> readAll()
    {
        auto answer = told<std::optional<std::vector<SavedKey>>>([&](auto &told) {
            keys.readAll([&told](Result<std::vector<SavedKey>, VaultFailure> all) {
                told = all ? *std::move(all) : std::vector<SavedKey>();
            });
        });
        return answer ? std::move(*answer) : std::vector<SavedKey>();
    }
    Result<void, VaultFailure> forget(const QString &name)
    {
        using Told = Result<void, VaultFailure>;
        const auto answer = told<std::optional<Told>>(
            [&](auto &told) { keys.forget(name, [&told](const Told &removed) { told = removed; }); });
        return answer.value_or(Failure { VaultFailure { VaultError::Timeout, {} } });
    }
    QByteArray keyOf(const QString &name)
    {
        const auto saved = read(name);
        return saved ? saved->key.bytes().toByteArray() : QByteArray();
    }
    QStringList names()
    {
        QStringList names;
        for (const SavedKey &saved : readAll())
            names.append(saved.name);
        return names;
    }

private:
    template <typename T, typename Ask>
    static T told(const Ask &ask)
    {
        T told;
        ask(told);
        return QTest::qWaitFor([&told] { return told.has_value(); }) ? std::move(told) : T();
    }
};

} // namespace keywright::testing

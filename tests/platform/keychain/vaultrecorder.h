#pragma once

#include "core/ports/secretstore.h"

#include <QObject>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>

namespace keywright::testing {

/// Asks a store and waits for what it tells.
class VaultRecorder
{
public:
    explicit VaultRecorder(SecretStore &store) : m_store(store) { }

    VaultOutlook examine()
    {
        std::optional<VaultOutlook> told;
        m_store.examine(&m_context, [&](const VaultOutlook &outlook) { told = outlook; });
        constexpr int longest = 15000; // More than the ten seconds that are promised.
        const bool isTold = QTest::qWaitFor([&] { return told.has_value(); }, longest);
        return isTold ? *told : VaultOutlook { VaultState::Silent, QStringLiteral("never") };
    }
    Result<void, VaultFailure> write(const QString &name, const QByteArray &bytes)
    {
        std::optional<Result<void, VaultFailure>> told;
        m_store.write(name, Secret(bytes), &m_context, [&](const auto &result) { told = result; });
        return waitFor(told);
    }
    Result<Secret, VaultFailure> read(const QString &name)
    {
        std::optional<Result<Secret, VaultFailure>> told;
        m_store.read(name, &m_context, [&](auto result) { told = std::move(result); });
        return waitFor(told);
    }
    Result<void, VaultFailure> remove(const QString &name)
    {
        std::optional<Result<void, VaultFailure>> told;
        m_store.remove(name, &m_context, [&](const auto &result) { told = result; });
        return waitFor(told);
    }

private:
    template <typename T>
    static T waitFor(std::optional<T> &told)
    {
        constexpr int longest = 40000; // More than the thirty seconds that are promised.
        const bool isTold = QTest::qWaitFor([&] { return told.has_value(); }, longest);
        return isTold ? std::move(*told)
                      : T(Failure { VaultFailure { VaultError::Timeout, QStringLiteral("never") } });
    }

    SecretStore &m_store;
    QObject m_context;
};

} // namespace keywright::testing

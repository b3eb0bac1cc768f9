#include "support/fakesecretstore.h"

#include <QTimer>

#include <memory>

namespace keywright::testing {

void FakeSecretStore::examine(QObject *context, Examined done)
{
    QTimer::singleShot(
        0, context, [done = std::move(done), outlook = VaultOutlook { state, backend() }] { done(outlook); });
}

void FakeSecretStore::write(const QString &name, const Secret &secret, QObject *context, Written done)
{
    if (silent)
        return;
    if (!failure && !liesAboutWrites)
        entries.insert(name, secret.bytes().toByteArray());
    QTimer::singleShot(0, context, [done = std::move(done), failed = failure] {
        done(failed ? Result<void, VaultFailure>(Failure { *failed }) : Result<void, VaultFailure>());
    });
}

void FakeSecretStore::read(const QString &name, QObject *context, Read done)
{
    if (silent)
        return;
    const auto found = entries.constFind(name);
    Result<Secret, VaultFailure> result = Failure { VaultFailure { VaultError::NotFound, {} } };
    if (failure)
        result = Failure { *failure };
    else if (found != entries.constEnd())
        result = Secret(*found);
    const auto shared = std::make_shared<Result<Secret, VaultFailure>>(std::move(result));
    QTimer::singleShot(0, context, [done = std::move(done), shared] { done(std::move(*shared)); });
}

void FakeSecretStore::remove(const QString &name, QObject *context, Written done)
{
    if (silent)
        return;
    if (!failure)
        entries.remove(name);
    QTimer::singleShot(0, context, [done = std::move(done), failed = failure] {
        done(failed ? Result<void, VaultFailure>(Failure { *failed }) : Result<void, VaultFailure>());
    });
}

} // namespace keywright::testing

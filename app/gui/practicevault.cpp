#include "app/gui/practicevault.h"

#include "core/vault/savedkey.h"
#include "platform/practice/practicekeyring.h"
#include "platform/practice/practiceworld.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace keywright {

namespace {

template <typename Done>
void refuse(QObject *context, Done done)
{
    QTimer::singleShot(0, context, [done = std::move(done)] {
        done(Failure { VaultFailure { VaultError::Denied, {} } });
    });
}

} // namespace

PracticeVault::PracticeVault(const PracticeWorld &world, SecretStore &real, PracticeKeyring &practice)
    : m_world(world)
    , m_real(real)
    , m_practice(practice)
{ }

bool PracticeVault::isPractice() const
{
    return m_world.scenario() == PracticeScenario::LockedKeyring;
}

SecretStore &PracticeVault::current() const
{
    if (isPractice())
        return m_practice;
    return m_real;
}

bool PracticeVault::isOwn(const QString &name)
{
    return name.startsWith(practiceKeyName());
}

void PracticeVault::forgetAll(QObject *context, const std::function<void()> &done)
{
    const auto left = std::make_shared<qsizetype>(m_written.size());
    if (m_written.isEmpty())
        QTimer::singleShot(0, context, done);
    for (const QString &name : std::as_const(m_written)) {
        m_real.remove(name, context, [left, done](const auto & /*removed*/) {
            if (--*left == 0)
                done();
        });
    }
}

QString PracticeVault::backend() const
{
    return current().backend();
}

void PracticeVault::examine(QObject *context, Examined done)
{
    current().examine(context, std::move(done));
}

void PracticeVault::write(const QString &name, const Secret &secret, QObject *context, Written done)
{
    if (!isOwn(name)) {
        refuse(context, std::move(done));
        return;
    }
    if (!isPractice())
        m_written.insert(name);
    current().write(name, secret, context, std::move(done));
}

void PracticeVault::read(const QString &name, QObject *context, Read done)
{
    if (isOwn(name))
        current().read(name, context, std::move(done));
    else
        refuse(context, std::move(done));
}

void PracticeVault::remove(const QString &name, QObject *context, Written done)
{
    if (isOwn(name))
        current().remove(name, context, std::move(done));
    else
        refuse(context, std::move(done));
}

} // namespace keywright

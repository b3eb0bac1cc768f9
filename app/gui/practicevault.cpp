#include "app/gui/practicevault.h"

#include "platform/practice/practicekeyring.h"
#include "platform/practice/practiceworld.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace keywright {

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
    if (!isPractice())
        m_written.insert(name);
    current().write(name, secret, context, std::move(done));
}

void PracticeVault::read(const QString &name, QObject *context, Read done)
{
    current().read(name, context, std::move(done));
}

void PracticeVault::remove(const QString &name, QObject *context, Written done)
{
    current().remove(name, context, std::move(done));
}

} // namespace keywright

#include "platform/practice/practicekeyring.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace keywright {

PracticeKeyring::PracticeKeyring(AskToUnlock ask) : m_ask(std::move(ask)) { }

void PracticeKeyring::reset(bool locked)
{
    m_entries.clear();
    m_locked = locked;
}

void PracticeKeyring::put(const QString &name, Secret secret)
{
    m_entries.insert_or_assign(name, std::move(secret));
}

const Secret *PracticeKeyring::peek(const QString &name) const
{
    const auto found = m_entries.find(name);
    return m_locked || found == m_entries.end() ? nullptr : &found->second;
}

QString PracticeKeyring::backend() const
{
    return u"Practice Keyring"_s;
}

void PracticeKeyring::examine(QObject *context, Examined done)
{
    QTimer::singleShot(0, context, [this, done = std::move(done)] {
        done({ m_locked ? VaultState::Locked : VaultState::Open, backend() });
    });
}

void PracticeKeyring::whenOpen(QObject *context, std::function<void()> goOn,
                               std::function<void(VaultError)> refuse)
{
    // Shared by the question and its deadline: whichever comes first answers.
    const auto over = std::make_shared<bool>(false);
    const auto once = [over](const auto &act) {
        return [over, act](auto... given) {
            if (!std::exchange(*over, true))
                act(given...);
        };
    };
    constexpr auto patience = 25s; // within the thirty seconds of SecretStore
    QTimer::singleShot(patience, context, once([refuse] { refuse(VaultError::Timeout); }));
    QTimer::singleShot(0, context, [this, context, once, goOn, refuse] {
        const auto told = once([this, goOn, refuse](bool yes) {
            if (!yes) {
                refuse(VaultError::Locked);
                return;
            }
            m_locked = false;
            goOn();
        });
        if (m_locked)
            m_ask(context, told);
        else
            told(true);
    });
}

void PracticeKeyring::write(const QString &name, const Secret &secret, QObject *context, Written done)
{
    const auto copy = std::make_shared<const Secret>(secret.clone());
    whenOpen(
        context,
        [this, name, copy, done] {
            put(name, copy->clone());
            done({});
        },
        [done](VaultError error) {
            done(Failure { VaultFailure { error, {} } });
        });
}

void PracticeKeyring::read(const QString &name, QObject *context, Read done)
{
    whenOpen(
        context,
        [this, name, done] {
            if (const Secret *kept = peek(name))
                done(kept->clone());
            else
                done(Failure { VaultFailure { VaultError::NotFound, {} } });
        },
        [done](VaultError error) {
            done(Failure { VaultFailure { error, {} } });
        });
}

void PracticeKeyring::remove(const QString &name, QObject *context, Written done)
{
    whenOpen(
        context,
        [this, name, done] {
            m_entries.erase(name);
            done({});
        },
        [done](VaultError error) {
            done(Failure { VaultFailure { error, {} } });
        });
}

} // namespace keywright

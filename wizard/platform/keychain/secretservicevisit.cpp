#include "platform/keychain/secretservicevisit.h"

#include "platform/keychain/secretservicenames.h"

#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QVariantMap>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

SecretServiceVisit::SecretServiceVisit(KeychainPurpose purpose, KeychainGate::Entered done, QObject *context)
    : SecretServiceTalk(context)
    , m_purpose(purpose)
    , m_done(std::move(done))
{ }

SecretServiceVisit::~SecretServiceVisit()
{
    // Left open it would hold back every later one.
    if (bus() && !m_prompt.isEmpty())
        bus()->send(serviceCall(m_prompt, u"org.freedesktop.Secret.Prompt"_s, u"Dismiss"_s));
}

/// A wallet that is running and switched off takes writes and keeps nothing.
void SecretServiceVisit::askWallet()
{
    callWallet(u"isEnabled"_s, {}, [this](const QDBusMessage &answer) {
        if (answer.arguments().value(0).toBool())
            tell(std::nullopt);
        else
            tell(VaultFailure { VaultError::Missing, {} });
    });
}

void SecretServiceVisit::askService()
{
    whereAvailable(
        secretService, [this] { askDefault(); },
        [this] {
            tell(VaultFailure { VaultError::Missing, {} });
        });
}

void SecretServiceVisit::askDefault()
{
    findDefault([this](const QString &collection) {
        if (collection == noObject && m_purpose == KeychainPurpose::Write)
            createDefault();
        else if (collection == noObject)
            tell(std::nullopt); // Another keyring may hold it.
        else
            findLocked(collection, [this, collection](bool locked) {
                if (locked)
                    unlock(collection);
                else
                    tell(std::nullopt);
            });
    });
}

void SecretServiceVisit::unlock(const QString &collection)
{
    QDBusMessage unlocking = serviceCall(secretServicePath, secretServiceInterface, u"Unlock"_s);
    unlocking << QVariant::fromValue(QList<QDBusObjectPath> { QDBusObjectPath(collection) });
    call(unlocking, [this, collection](const QDBusMessage &answer) {
        const QString path = pathIn(answer, 1);
        const auto look = [this, collection] { lookWhetherUnlocked(collection); };
        if (path == noObject)
            look();
        else
            prompt(path, VaultError::Locked, look);
    });
}

/// Some say that it was unlocked when it was not.
void SecretServiceVisit::lookWhetherUnlocked(const QString &collection)
{
    findLocked(collection, [this](bool locked) {
        tell(locked ? std::optional(VaultFailure { VaultError::Locked, {} }) : std::nullopt);
    });
}

/// The user chooses the password of a first keyring.
void SecretServiceVisit::createDefault()
{
    QDBusMessage creating = serviceCall(secretServicePath, secretServiceInterface, u"CreateCollection"_s);
    // The label that libsecret gives.
    creating << QVariantMap { { u"org.freedesktop.Secret.Collection.Label"_s, u"Default keyring"_s } }
             << u"default"_s;
    call(creating, [this](const QDBusMessage &answer) {
        const QString path = pathIn(answer, 1);
        if (path == noObject)
            tell(std::nullopt);
        else
            prompt(path, VaultError::Denied, [this] { tell(std::nullopt); });
    });
}

void SecretServiceVisit::prompt(const QString &path, VaultError whenDismissed,
                                std::function<void()> whenAnswered)
{
    m_prompt = path;
    m_whenDismissed = whenDismissed;
    m_whenAnswered = std::move(whenAnswered);
    const QString interface = u"org.freedesktop.Secret.Prompt"_s;
    // Qt compares the text of a signature, which has no blank.
    // clang-format off
    bus()->connect(secretService, path, interface, u"Completed"_s, this,
                   SLOT(promptCompleted(bool,QDBusVariant)));
    // clang-format on
    auto *watcher =
        new QDBusServiceWatcher(secretService, *bus(), QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        m_prompt.clear();
        tell(VaultFailure { VaultError::Missing, {} });
    });
    QDBusMessage asking = serviceCall(path, interface, u"Prompt"_s);
    asking << QString(); // No window that it would belong to.
    call(asking, [](const QDBusMessage &) { /* Completed tells the rest. */ });
}

void SecretServiceVisit::promptCompleted(bool dismissed, const QDBusVariant &)
{
    m_prompt.clear();
    if (dismissed)
        tell(VaultFailure { m_whenDismissed, {} });
    else
        m_whenAnswered();
}

void SecretServiceVisit::tellNoBus()
{
    tell(VaultFailure { VaultError::Missing, {} });
}

void SecretServiceVisit::tellFailure(const VaultFailure &failure)
{
    tell(failure);
}

void SecretServiceVisit::tell(std::optional<VaultFailure> failure)
{
    if (!m_done)
        return;
    const auto done = std::exchange(m_done, nullptr);
    deleteLater();
    done(std::move(failure));
}

} // namespace keywright

#include "platform/keychain/secretservicevisit.h"

#include "core/redact.h"
#include "platform/keychain/secretservicenames.h"

#include <QDBusArgument>
#include <QVariantMap>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

const QString noObject = u"/"_s;

QDBusMessage serviceCall(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(secretService, path, interface, method);
}

QString pathIn(const QDBusMessage &answer, qsizetype argument)
{
    const QVariant value = answer.arguments().value(argument);
    return value.canConvert<QDBusObjectPath>() ? value.value<QDBusObjectPath>().path() : noObject;
}

/// What an error of the bus means: whether nobody is there, or somebody who does not answer.
VaultFailure failureOf(const QDBusMessage &error)
{
    const QString name = error.errorName();
    const QString words = redacted(error.errorMessage());
    if (name == "org.freedesktop.DBus.Error.NoReply"_L1 || name == "org.freedesktop.DBus.Error.Timeout"_L1
        || name == "org.freedesktop.DBus.Error.TimedOut"_L1)
        return { VaultError::Timeout, words };
    if (name == "org.freedesktop.DBus.Error.AccessDenied"_L1)
        return { VaultError::Denied, words };
    if (name == "org.freedesktop.Secret.Error.IsLocked"_L1)
        return { VaultError::Locked, words };
    if (name.startsWith("org.freedesktop.DBus.Error.Spawn."_L1)
        || name == "org.freedesktop.DBus.Error.ServiceUnknown"_L1
        || name == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1
        || name == "org.freedesktop.DBus.Error.Disconnected"_L1)
        return { VaultError::Missing, words };
    return { VaultError::Refused, words };
}

} // namespace

SecretServiceVisit::SecretServiceVisit(KeychainPurpose purpose, KeychainGate::Entered done, QObject *context)
    : QObject(context)
    , m_purpose(purpose)
    , m_done(std::move(done))
{ }

SecretServiceVisit::~SecretServiceVisit()
{
    // Left open it would hold back every later one.
    if (m_bus && !m_prompt.isEmpty())
        m_bus->send(serviceCall(m_prompt, u"org.freedesktop.Secret.Prompt"_s, u"Dismiss"_s));
}

void SecretServiceVisit::start(std::optional<QDBusConnection> bus)
{
    m_bus = std::move(bus);
    if (!m_bus) {
        tell(VaultFailure { VaultError::Missing, {} });
        return;
    }
    if (walletService().isEmpty())
        askService();
    else
        whereAvailable(
            walletService(), [this] { askWallet(); }, [this] { askService(); });
}

/// Running, or started by the bus as soon as it is spoken to.
void SecretServiceVisit::whereAvailable(const QString &service, const std::function<void()> &then,
                                        const std::function<void()> &otherwise)
{
    QDBusMessage owned = busCall(u"NameHasOwner"_s);
    owned << service;
    call(owned, [=, this](const QDBusMessage &answer) {
        if (answer.arguments().value(0).toBool()) {
            then();
            return;
        }
        call(busCall(u"ListActivatableNames"_s), [=](const QDBusMessage &names) {
            names.arguments().value(0).toStringList().contains(service) ? then() : otherwise();
        });
    });
}

/// A wallet that was switched off takes writes and keeps nothing.
void SecretServiceVisit::askWallet()
{
    call(QDBusMessage::createMethodCall(walletService(), walletPath(), u"org.kde.KWallet"_s, u"isEnabled"_s),
         [this](const QDBusMessage &answer) {
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
    QDBusMessage alias = serviceCall(secretServicePath, secretServiceInterface, u"ReadAlias"_s);
    alias << u"default"_s;
    call(alias, [this](const QDBusMessage &answer) {
        const QString collection = pathIn(answer, 0);
        if (collection != noObject)
            askLocked(collection);
        else if (m_purpose == KeychainPurpose::Write)
            createDefault();
        else
            tell(std::nullopt); // Another keyring may hold it.
    });
}

void SecretServiceVisit::askLocked(const QString &collection)
{
    QDBusMessage locked = serviceCall(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call(locked, [this, collection](const QDBusMessage &answer) {
        if (answer.arguments().value(0).value<QDBusVariant>().variant().toBool())
            unlock(collection);
        else
            tell(std::nullopt);
    });
}

void SecretServiceVisit::unlock(const QString &collection)
{
    QDBusMessage unlocking = serviceCall(secretServicePath, secretServiceInterface, u"Unlock"_s);
    unlocking << QVariant::fromValue(QList<QDBusObjectPath> { QDBusObjectPath(collection) });
    call(unlocking, [this](const QDBusMessage &answer) {
        const QString path = pathIn(answer, 1);
        if (path == noObject)
            tell(std::nullopt);
        else
            prompt(path, VaultError::Locked);
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
            prompt(path, VaultError::Denied);
    });
}

void SecretServiceVisit::prompt(const QString &path, VaultError whenDismissed)
{
    m_prompt = path;
    m_whenDismissed = whenDismissed;
    const QString interface = u"org.freedesktop.Secret.Prompt"_s;
    // Qt compares the text of a signature, which has no blank.
    // clang-format off
    m_bus->connect(secretService, path, interface, u"Completed"_s, this,
                   SLOT(promptCompleted(bool,QDBusVariant)));
    // clang-format on
    QDBusMessage asking = serviceCall(path, interface, u"Prompt"_s);
    asking << QString(); // No window that it would belong to.
    call(asking, [](const QDBusMessage &) { /* Completed tells the rest. */ });
}

void SecretServiceVisit::promptCompleted(bool dismissed, const QDBusVariant &)
{
    m_prompt.clear();
    tell(dismissed ? std::optional(VaultFailure { m_whenDismissed, {} }) : std::nullopt);
}

void SecretServiceVisit::call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> then)
{
    callLater(*m_bus, message, this, [this, then = std::move(then)](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ErrorMessage)
            tell(failureOf(answer));
        else
            then(answer);
    });
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

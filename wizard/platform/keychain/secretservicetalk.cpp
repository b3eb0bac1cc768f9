#include "platform/keychain/secretservicetalk.h"

#include "core/redact.h"
#include "platform/keychain/secretservicenames.h"

#include <QDBusObjectPath>
#include <QDBusVariant>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// What an error of the bus means: whether nobody is there, or somebody who does not answer.
VaultFailure failureOf(const QDBusMessage &error)
{
    const QString name = error.errorName();
    const QString words = redacted(error.errorMessage());
    // The bus itself says it of somebody who has gone, and our own side of somebody who takes too long.
    if (name == "org.freedesktop.DBus.Error.NoReply"_L1 && error.service() == "org.freedesktop.DBus"_L1)
        return { VaultError::Missing, words };
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

SecretServiceTalk::SecretServiceTalk(QObject *context) : QObject(context) { }

void SecretServiceTalk::start(std::optional<QDBusConnection> bus)
{
    m_bus = std::move(bus);
    if (!m_bus)
        tellNoBus();
    else if (walletService().isEmpty())
        askService();
    else
        whereAvailable(
            walletService(), [this] { askWallet(); }, [this] { askService(); });
}

void SecretServiceTalk::call(const QDBusMessage &message, Answered then)
{
    callLater(*m_bus, message, this, [this, then = std::move(then)](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ErrorMessage)
            tellFailure(failureOf(answer));
        else
            then(answer);
    });
}

void SecretServiceTalk::callWallet(const QString &method, const QVariantList &arguments, Answered then)
{
    QDBusMessage asking =
        QDBusMessage::createMethodCall(walletService(), walletPath(), u"org.kde.KWallet"_s, method);
    asking.setArguments(arguments);
    callLater(*m_bus, asking, this, [this, then = std::move(then)](const QDBusMessage &answer) {
        if (answer.type() == QDBusMessage::ReplyMessage) {
            then(answer);
            return;
        }
        const VaultFailure failure = failureOf(answer);
        if (failure.error == VaultError::Missing)
            askService();
        else
            tellFailure(failure);
    });
}

void SecretServiceTalk::whereAvailable(const QString &service, const std::function<void()> &then,
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

void SecretServiceTalk::findDefault(const std::function<void(const QString &)> &then)
{
    QDBusMessage alias = serviceCall(secretServicePath, secretServiceInterface, u"ReadAlias"_s);
    alias << u"default"_s;
    call(alias, [then](const QDBusMessage &answer) { then(pathIn(answer, 0)); });
}

void SecretServiceTalk::findLocked(const QString &collection, const std::function<void(bool)> &then)
{
    QDBusMessage locked = serviceCall(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call(locked, [then](const QDBusMessage &answer) {
        then(answer.arguments().value(0).value<QDBusVariant>().variant().toBool());
    });
}

QDBusMessage SecretServiceTalk::serviceCall(const QString &path, const QString &interface,
                                            const QString &method)
{
    return QDBusMessage::createMethodCall(secretService, path, interface, method);
}

QString SecretServiceTalk::pathIn(const QDBusMessage &answer, qsizetype argument)
{
    const QVariant value = answer.arguments().value(argument);
    return value.canConvert<QDBusObjectPath>() ? value.value<QDBusObjectPath>().path() : noObject;
}

} // namespace keywright

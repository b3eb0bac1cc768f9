#pragma once

#include "core/ports/secretstore.h"
#include "platform/keychain/sessionbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QVariantList>

#include <functional>
#include <optional>

namespace keywright {

/// A conversation with the Secret Service or KWallet, step by step and without blocking. Ends with its
/// context.
class SecretServiceTalk : public QObject
{
    Q_OBJECT
public:
    /// To be called once; `bus` is nothing where no bus answers.
    void start(std::optional<QDBusConnection> bus);

protected:
    using Answered = std::function<void(const QDBusMessage &)>;

    /// Belongs to `context`.
    explicit SecretServiceTalk(QObject *context);

    /// The first thing to do on a bus, where QtKeychain would ask the wallet, and elsewhere.
    virtual void askWallet() = 0;
    virtual void askService() = 0;
    /// No bus answers.
    virtual void tellNoBus() = 0;
    /// A step failed; no later one is taken.
    virtual void tellFailure(const VaultFailure &failure) = 0;

    std::optional<QDBusConnection> &bus() { return m_bus; }
    /// Goes on with the answer, or with tellFailure().
    void call(const QDBusMessage &message, Answered then);
    /// The same to KWallet. It ends at once where it is switched off; QtKeychain turns to the Secret Service
    /// then, and so does this, with askService().
    void callWallet(const QString &method, const QVariantList &arguments, Answered then);
    /// Goes on with `then` where the service is running or started by the bus as soon as it is spoken to.
    void whereAvailable(const QString &service, const std::function<void()> &then,
                        const std::function<void()> &otherwise);
    /// Goes on with the path of the default keyring, "/" where there is none.
    void findDefault(const std::function<void(const QString &)> &then);
    void findLocked(const QString &collection, const std::function<void(bool)> &then);

    static QDBusMessage serviceCall(const QString &path, const QString &interface, const QString &method);
    /// The object path that stands there; "/" where none does.
    static QString pathIn(const QDBusMessage &answer, qsizetype argument);

private:
    std::optional<QDBusConnection> m_bus;
};

} // namespace keywright

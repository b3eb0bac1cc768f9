#include "platform/keychain/secretservicegate.h"

#include "platform/keychain/glibcompany.h"
#include "platform/keychain/keychainprogram.h"
#include "platform/keychain/secretservicelook.h"
#include "platform/keychain/secretservicenames.h"
#include "platform/keychain/secretservicevisit.h"
#include "platform/keychain/sessionbus.h"

#include <QObject>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// As QtKeychain decides it (keychain_unix.cpp), for the same keychain has to be asked.
bool isKde()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    if (!desktop.isEmpty())
        return desktop == "KDE";
    return qgetenv("DESKTOP_SESSION") == "kde" || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

QString walletVersion()
{
    const QByteArray session = qgetenv("KDE_SESSION_VERSION");
    return isKde() && (session == "5" || session == "6") ? QString::fromLatin1(session) : QString();
}

} // namespace

QString walletService()
{
    const QString version = walletVersion();
    return version.isEmpty() ? QString() : QString(u"org.kde.kwalletd"_s + version);
}

QString walletPath()
{
    return u"/modules/kwalletd"_s + walletVersion();
}

struct SecretServiceGate::Known
{
    QObject context; ///< ends the question with the gate
    QString name;
    bool isAsking = false;
};

SecretServiceGate::SecretServiceGate()
    : m_bus(std::make_shared<SessionBus>())
    , m_known(std::make_shared<Known>())
{ }

QString SecretServiceGate::backend() const
{
    if (m_known->name.isEmpty())
        identify();
    if (!m_known->name.isEmpty())
        return m_known->name;
    return walletService().isEmpty() ? u"Secret Service"_s : u"KWallet"_s;
}

void SecretServiceGate::identify() const
{
    if (std::exchange(m_known->isAsking, true))
        return;
    Known *known = m_known.get(); // Outlives its own context.
    m_bus->connect(&known->context, [known](const std::optional<QDBusConnection> &bus) {
        known->isAsking = false;
        if (!bus)
            return;
        known->isAsking = true;
        QDBusMessage owner = busCall(u"GetConnectionUnixProcessID"_s);
        owner << (walletService().isEmpty() ? secretService : walletService());
        callLater(*bus, owner, &known->context, [known](const QDBusMessage &answer) {
            known->isAsking = false;
            if (answer.type() == QDBusMessage::ReplyMessage)
                known->name = keychainNameOf(answer.arguments().value(0).toUInt());
        });
    });
}

void SecretServiceGate::examine(QObject *context, SecretStore::Examined done)
{
    auto *look = new SecretServiceLook(
        [this, done = std::move(done)](const VaultOutlook &outlook) {
            if (!outlook.backend.isEmpty())
                m_known->name = outlook.backend;
            done({ outlook.state, backend() });
        },
        context);
    m_bus->connect(look, [look](const std::optional<QDBusConnection> &bus) { look->start(bus); });
}

void SecretServiceGate::enter(KeychainPurpose purpose, QObject *context, Entered done)
{
    auto *visit = new SecretServiceVisit(
        purpose,
        [this, done = std::move(done)](std::optional<VaultFailure> failure) {
            if (m_known->name.isEmpty())
                identify();
            done(std::move(failure));
        },
        context);
    m_bus->connect(visit, [visit](const std::optional<QDBusConnection> &bus) { visit->start(bus); });
}

void SecretServiceGate::accompany(QObject *job)
{
    runGlibBeside(job);
}

std::unique_ptr<KeychainGate> systemKeychainGate()
{
    return std::make_unique<SecretServiceGate>();
}

} // namespace keywright

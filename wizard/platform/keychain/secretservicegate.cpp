#include "platform/keychain/secretservicegate.h"

#include "platform/keychain/secretservicenames.h"
#include "platform/keychain/secretservicevisit.h"
#include "platform/keychain/sessionbus.h"

#include <QFile>
#include <QObject>

#include <array>
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

/// The kernel's name of a process, at most 15 characters; empty where it does not show.
QByteArray processName(uint process)
{
    QFile file(u"/proc/%1/comm"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
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

QString keychainNameOf(const QByteArray &process)
{
    static const std::array<std::pair<QByteArray, QString>, 4> names { {
        { "gnome-keyring", u"GNOME Keyring"_s },
        { "kwalletd", u"KWallet"_s },
        { "ksecretd", u"KWallet"_s },
        { "keepassxc", u"KeePassXC"_s },
    } };
    for (const auto &[start, name] : names) {
        if (process.startsWith(start))
            return name;
    }
    return {};
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
                known->name = keychainNameOf(processName(answer.arguments().value(0).toUInt()));
        });
    });
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

std::unique_ptr<KeychainGate> systemKeychainGate()
{
    return std::make_unique<SecretServiceGate>();
}

} // namespace keywright

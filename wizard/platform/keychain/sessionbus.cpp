#include "platform/keychain/sessionbus.h"

#include "platform/keychain/glibcompany.h"
#include "platform/system/tether.h"

#include <QDBusPendingCallWatcher>
#include <QThreadPool>

#include <atomic>
#include <filesystem>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int answerTimeout = 10000; // Milliseconds; long enough for a service that has to be started first.

QString freshName()
{
    static std::atomic_int number = 0;
    return u"keywright-keychain-"_s + QString::number(++number);
}

} // namespace

SessionBus::SessionBus() : m_name(freshName()) { }

SessionBus::~SessionBus()
{
    QDBusConnection::disconnectFromBus(m_name);
}

bool SessionBus::isNamed()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const std::string runtime = qgetenv("XDG_RUNTIME_DIR").toStdString();
    std::error_code error;
    return !runtime.empty() && std::filesystem::is_socket(runtime + "/bus", error);
}

void SessionBus::connect(QObject *context, Connected done)
{
    const auto tether = std::make_shared<Tether>(context);
    if (!isNamed()) {
        tether->post([done] { done(std::nullopt); });
        return;
    }
    QThreadPool::globalInstance()->start([tether, name = m_name, done = std::move(done)] {
        QDBusConnection bus(name);
        if (!bus.isConnected())
            bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
        surviveTheBus();
        const auto found = bus.isConnected() ? std::optional(bus) : std::nullopt;
        tether->post([done, found] { done(found); });
    });
}

void callLater(const QDBusConnection &bus, const QDBusMessage &call, QObject *context,
               std::function<void(const QDBusMessage &)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, answerTimeout), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [done = std::move(done)](QDBusPendingCallWatcher *answered) {
                         const QDBusMessage answer = answered->reply();
                         answered->deleteLater();
                         done(answer);
                     });
}

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

} // namespace keywright

#include "platform/system/usermanager.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

std::vector<StartVariable> variablesIn(const QDBusMessage &reply)
{
    std::vector<StartVariable> variables;
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return variables;
    const QVariant value = reply.arguments().constFirst().value<QDBusVariant>().variant();
    for (const QString &entry : value.toStringList()) {
        const qsizetype equals = entry.indexOf(u'=');
        if (equals > 0)
            variables.push_back({ VariableSource::UserManager, entry.first(equals),
                                  Secret::taking(QStringView(entry).sliced(equals + 1).toUtf8()) });
    }
    return variables;
}

} // namespace

void readUserManager(QObject *context, std::function<void(std::vector<StartVariable>)> done)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
        return;
    }
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.freedesktop.systemd1"_s, u"/org/freedesktop/systemd1"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.systemd1.Manager"_s << u"Environment"_s;
    question.setAutoStartService(false);
    constexpr int patience = 2000;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, patience), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [done = std::move(done), watcher] {
        watcher->deleteLater();
        done(variablesIn(watcher->reply()));
    });
}

} // namespace keywright

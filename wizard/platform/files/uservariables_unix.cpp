#include "platform/files/variablefiles.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int patience = 2000; // milliseconds

QDBusMessage managerCall(const QString &interface, const QString &method)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.systemd1"_s,
                                                          u"/org/freedesktop/systemd1"_s, interface, method);
    message.setAutoStartService(false);
    return message;
}

/// systemd's manager of the user, which gives its variables to what the desktop starts until the next login.
class ManagerVariables : public UserVariables
{
public:
    Result<QByteArray, FileError> value(const KeptVariable &variable) const override
    {
        if (variable.source != VariableSource::UserManager)
            return Failure { FileError::NotFound };
        QDBusMessage question = managerCall(u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question << u"org.freedesktop.systemd1.Manager"_s << u"Environment"_s;
        const QDBusMessage reply = QDBusConnection::sessionBus().call(question, QDBus::Block, patience);
        if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
            return Failure { FileError::NotReadable };
        const QStringList all = reply.arguments().constFirst().value<QDBusVariant>().variant().toStringList();
        for (const QString &entry : all) {
            if (entry.startsWith(variable.name + u'='))
                return entry.sliced(variable.name.size() + 1).toUtf8();
        }
        return Failure { FileError::NotFound };
    }

    Result<void, FileError> set(const KeptVariable &variable, const QByteArray &value) override
    {
        if (variable.source != VariableSource::UserManager)
            return Failure { FileError::NotFound };
        QDBusMessage request = managerCall(u"org.freedesktop.systemd1.Manager"_s, u"SetEnvironment"_s);
        request << QStringList { variable.name + u'=' + QString::fromUtf8(value) };
        const QDBusMessage reply = QDBusConnection::sessionBus().call(request, QDBus::Block, patience);
        return reply.type() == QDBusMessage::ReplyMessage ? Result<void, FileError>()
                                                          : Failure { FileError::NotWritable };
    }
};

} // namespace

std::unique_ptr<UserVariables> systemVariables()
{
    return std::make_unique<ManagerVariables>();
}

} // namespace keywright

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace keywright {

/// The user's D-Bus, over a connection of our own that is made without blocking.
class SessionBus
{
public:
    using Connected = std::function<void(std::optional<QDBusConnection>)>;

    SessionBus();
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;
    ~SessionBus();

    /// True where the environment names a bus. Without this question libdbus would start one.
    static bool isNamed();
    /// Tells, later, the connection, or nothing where no bus answers. To be called in the thread of
    /// `context`.
    void connect(QObject *context, Connected done);

private:
    QString m_name;
};

/// Sends the call and tells its answer or error, in the thread of `context` and while it lives.
void callLater(const QDBusConnection &bus, const QDBusMessage &call, QObject *context,
               std::function<void(const QDBusMessage &)> done);

/// A call to the bus itself.
QDBusMessage busCall(const QString &method);

} // namespace keywright

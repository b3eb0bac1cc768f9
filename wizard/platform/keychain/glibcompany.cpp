#include "platform/keychain/glibcompany.h"

#include <QAbstractEventDispatcher>
#include <QLibrary>
#include <QTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// From gio/gioenums.h and the headers beside it: neither library is linked, since libsecret loads them.
constexpr int sessionBus = 2;
using BusGet = void *(*)(int type, void *cancellable, void **error);
using SetExitOnClose = void (*)(void *connection, int exits);
using Iterate = int (*)(void *context, int mayBlock);

template <typename Function>
Function resolved(const QString &library, const char *symbol)
{
    return reinterpret_cast<Function>(QLibrary::resolve(library, 0, symbol));
}

void *sharedConnection()
{
    const auto busGet = resolved<BusGet>(u"gio-2.0"_s, "g_bus_get_sync");
    const auto setExit = resolved<SetExitOnClose>(u"gio-2.0"_s, "g_dbus_connection_set_exit_on_close");
    if (busGet == nullptr || setExit == nullptr)
        return nullptr;
    void *connection = busGet(sessionBus, nullptr, nullptr);
    if (connection != nullptr)
        setExit(connection, 0);
    return connection;
}

bool hasGlibLoop()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher != nullptr && dispatcher->inherits("QEventDispatcherGlib");
}

} // namespace

void surviveTheBus()
{
    // Held for good: libsecret would be given a new one, with GLib's own mind.
    static void *const connection = sharedConnection();
    static_cast<void>(connection);
}

void runGlibBeside(QObject *job)
{
    static const auto iterate = resolved<Iterate>(u"glib-2.0"_s, "g_main_context_iteration");
    if (iterate == nullptr || hasGlibLoop())
        return;
    constexpr auto pause =
        std::chrono::milliseconds(20); // A person does not notice it, nor does the processor.
    auto *timer = new QTimer(job);
    QObject::connect(timer, &QTimer::timeout, timer, [] {
        while (iterate(nullptr, 0) != 0) { }
    });
    timer->start(pause);
}

} // namespace keywright

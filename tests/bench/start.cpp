#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

using namespace Qt::Literals::StringLiterals;

// How long a program takes from its start until its window is mapped, against a peer in the same run.
// Usage: bench-start PEER PROGRAM; runs on a display without a window manager.

namespace {

constexpr int rounds = 15;
constexpr int smallestWindow = 200; // Helper windows of the toolkit are smaller.
constexpr int patience = 20'000; // ms

template <typename T>
using Owned = std::unique_ptr<T, decltype(&std::free)>;

xcb_connection_t *watchDisplay()
{
    xcb_connection_t *display = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(display) != 0)
        qFatal("no display");
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(display)).data;
    const std::array<uint32_t, 1> events { XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY };
    xcb_change_window_attributes(display, screen->root, XCB_CW_EVENT_MASK, events.data());
    xcb_flush(display);
    return display;
}

bool isMainWindow(xcb_connection_t *display, xcb_window_t window)
{
    const Owned<xcb_get_geometry_reply_t> geometry(
        xcb_get_geometry_reply(display, xcb_get_geometry(display, window), nullptr), &std::free);
    return geometry && geometry->width >= smallestWindow && geometry->height >= smallestWindow;
}

/// Milliseconds until the program has a window on the display.
double timeToWindow(xcb_connection_t *display, const QString &program)
{
    while (Owned<xcb_generic_event_t>(xcb_poll_for_event(display), &std::free)) { }
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, QStringList());
    double milliseconds = -1;
    while (milliseconds < 0 && timer.elapsed() < patience) {
        const Owned<xcb_generic_event_t> event(xcb_wait_for_event(display), &std::free);
        if (!event)
            qFatal("the display is gone");
        if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): XCB's events are told apart by
            // their type.
            const auto *map = reinterpret_cast<const xcb_map_notify_event_t *>(event.get());
            if (isMainWindow(display, map->window))
                milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        }
    }
    process.terminate();
    process.waitForFinished();
    return milliseconds;
}

double median(std::array<double, rounds> values)
{
    std::ranges::sort(values);
    return values.at(rounds / 2);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList programs = QCoreApplication::arguments();
    if (programs.size() != 3)
        qFatal("usage: bench-start PEER PROGRAM");
    xcb_connection_t *display = watchDisplay();
    timeToWindow(display, programs.at(1)); // Fills the caches for both.
    timeToWindow(display, programs.at(2));
    std::array<double, rounds> peer {};
    std::array<double, rounds> ours {};
    for (std::size_t round = 0; round < rounds; ++round) {
        peer.at(round) = timeToWindow(display, programs.at(1));
        ours.at(round) = timeToWindow(display, programs.at(2));
    }
    QTextStream(stdout)
        << u"window after %1 ms, empty QWizard after %2 ms: ratio %3 (to reach: below 1.5)\n"_s
               .arg(median(ours), 0, 'f', 1)
               .arg(median(peer), 0, 'f', 1)
               .arg(median(ours) / median(peer), 0, 'f', 2);
    xcb_disconnect(display);
    return 0;
}

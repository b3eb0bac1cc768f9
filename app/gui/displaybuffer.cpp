#include "app/gui/displaybuffer.h"

#include <QGuiApplication>

#ifdef KEYWRIGHT_XCB
#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>
#endif

namespace keywright::displaybuffer {

void scrub()
{
#ifdef KEYWRIGHT_XCB
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (x11 == nullptr || x11->connection() == nullptr)
        return;
    // Many small answers, asked for in one go: they come in one piece and fill the buffer from end to end.
    // The bytes of one large answer may pass it by: libxcb reads what follows its first 32 bytes straight
    // into the answer's own memory.
    xcb_connection_t *display = x11->connection();
    constexpr int answers = 256; // of 32 bytes each, to a buffer of 4096
    for (int i = 1; i < answers; ++i)
        xcb_discard_reply(display, xcb_get_input_focus_unchecked(display).sequence);
    const std::unique_ptr<xcb_get_input_focus_reply_t, decltype(&std::free)> last(
        xcb_get_input_focus_reply(display, xcb_get_input_focus(display), nullptr), &std::free);
#endif
}

} // namespace keywright::displaybuffer

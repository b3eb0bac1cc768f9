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
    xcb_connection_t *display = x11->connection();
    const xcb_setup_t *setup = xcb_get_setup(display);
    // Several names for each of up to 248 keys, four bytes each: the longest answer that every server gives.
    const auto keys = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const auto question = xcb_get_keyboard_mapping(display, setup->min_keycode, keys);
    const std::unique_ptr<xcb_get_keyboard_mapping_reply_t, decltype(&std::free)> answer(
        xcb_get_keyboard_mapping_reply(display, question, nullptr), &std::free);
#endif
}

} // namespace keywright::displaybuffer

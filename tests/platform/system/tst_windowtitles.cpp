#include "platform/system/windowtitles.h"

#include <QTest>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <unistd.h>
#include <xcb/xcb.h>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A window manager and a program with a window, as far as titles go.
class Desktop
{
public:
    Desktop() : m_connection(xcb_connect(nullptr, nullptr))
    {
        const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        m_root = screen->root;
        m_window = xcb_generate_id(m_connection);
        xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_window, m_root, 0, 0, 10, 10, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
    }
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;
    ~Desktop()
    {
        xcb_delete_property(m_connection, m_root, atom("_NET_CLIENT_LIST"));
        xcb_flush(m_connection);
        xcb_disconnect(m_connection);
    }

    bool isOpen() const { return xcb_connection_has_error(m_connection) == 0; }

    void show(const char *title, std::uint32_t process) const
    {
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_window, atom("_NET_WM_NAME"),
                            atom("UTF8_STRING"), 8, static_cast<std::uint32_t>(std::strlen(title)), title);
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_window, atom("_NET_WM_PID"),
                            XCB_ATOM_CARDINAL, 32, 1, &process);
        xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_root, atom("_NET_CLIENT_LIST"),
                            XCB_ATOM_WINDOW, 32, 1, &m_window);
        sync();
    }

private:
    void sync() const
    {
        std::free(xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr));
    }

    xcb_atom_t atom(const char *name) const
    {
        const auto cookie =
            xcb_intern_atom(m_connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
        const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> reply(
            xcb_intern_atom_reply(m_connection, cookie, nullptr), &std::free);
        return reply->atom;
    }

    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0;
    xcb_window_t m_window = 0;
};

} // namespace

/// Runs on a display of its own.
class TestWindowTitles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheTitleOfAProcess();
    void saysNothingWithoutAWindow();
    void saysNothingWithoutADisplay();
};

void TestWindowTitles::tellsTheTitleOfAProcess()
{
    const Desktop desktop;
    QVERIFY(desktop.isOpen());
    desktop.show("bot \xe2\x80\x93  main.py", 4711);
    QCOMPARE(windowTitles().value(4711), u"bot – main.py"_s);
}

void TestWindowTitles::saysNothingWithoutAWindow()
{
    QVERIFY(windowTitles().isEmpty());
}

void TestWindowTitles::saysNothingWithoutADisplay()
{
    const QByteArray display = qgetenv("DISPLAY");
    qputenv("DISPLAY", ":4711");
    QVERIFY(windowTitles().isEmpty());
    qputenv("DISPLAY", display);
}

QTEST_APPLESS_MAIN(TestWindowTitles)
#include "tst_windowtitles.moc"

#include "platform/system/windowtitles.h"

#include <QByteArray>
#include <QList>

#ifdef KEYWRIGHT_XCB
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <xcb/xcb.h>
#endif

namespace keywright {

#ifdef KEYWRIGHT_XCB

namespace {

template <typename Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

/// Properties of windows on one display, by the names of the Extended Window Manager Hints.
class Display
{
public:
    Display() : m_connection(xcb_connect(nullptr, nullptr), &xcb_disconnect) { }

    bool isOpen() const { return xcb_connection_has_error(m_connection.get()) == 0; }

    xcb_window_t root() const
    {
        return xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root;
    }

    QByteArray property(xcb_window_t window, const char *name) const
    {
        constexpr std::uint32_t longest = 4096; // in units of four bytes
        const auto cookie =
            xcb_get_property(m_connection.get(), 0, window, atom(name), XCB_ATOM_ANY, 0, longest);
        const Owned<xcb_get_property_reply_t> reply(
            xcb_get_property_reply(m_connection.get(), cookie, nullptr), &std::free);
        if (!reply)
            return {};
        return { static_cast<const char *>(xcb_get_property_value(reply.get())),
                 xcb_get_property_value_length(reply.get()) };
    }

private:
    xcb_atom_t atom(const char *name) const
    {
        const auto cookie =
            xcb_intern_atom(m_connection.get(), 1, static_cast<std::uint16_t>(qstrlen(name)), name);
        const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(m_connection.get(), cookie, nullptr),
                                                   &std::free);
        return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
    }

    std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> m_connection;
};

/// The numbers of 32 bits that a property holds.
QList<std::uint32_t> numbersIn(const QByteArray &property)
{
    QList<std::uint32_t> numbers(property.size() / static_cast<qsizetype>(sizeof(std::uint32_t)));
    std::memcpy(numbers.data(), property.constData(),
                static_cast<std::size_t>(numbers.size()) * sizeof(std::uint32_t));
    return numbers;
}

} // namespace

QHash<qint64, QString> windowTitles()
{
    QHash<qint64, QString> titles;
    const Display display;
    if (!display.isOpen())
        return titles;
    const QList<std::uint32_t> windows = numbersIn(display.property(display.root(), "_NET_CLIENT_LIST"));
    for (const xcb_window_t window : windows) {
        const QList<std::uint32_t> process = numbersIn(display.property(window, "_NET_WM_PID"));
        const QString title = QString::fromUtf8(display.property(window, "_NET_WM_NAME")).simplified();
        if (!process.isEmpty() && !title.isEmpty() && !titles.contains(process.first()))
            titles.insert(process.first(), title);
    }
    return titles;
}

#else

QHash<qint64, QString> windowTitles()
{
    return {};
}

#endif

} // namespace keywright

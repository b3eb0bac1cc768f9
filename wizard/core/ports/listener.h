#pragma once

#include "core/listen/wiremessage.h"
#include "core/ports/prober.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QObject;

namespace keywright {

/// What reached the listener without being the app's request.
enum class ListenIncident {
    Tls, ///< a client that was told https
    Http2, ///< HTTP/2 without asking first
    NotHttp, ///< another protocol
    Malformed, ///< HTTP that can't be read: its first line, its length or its chunks
    TooLarge, ///< headers or a body without end
    Unfinished, ///< it began, and the rest did not come in time
    Gone, ///< it began, and the connection was closed
    Tunnel, ///< CONNECT: the listener was taken for a proxy
    WebPage, ///< a page in a browser asked; refused
    ForeignHost, ///< it was asked by another name than its own, as a rebound name would; refused
    OtherUser, ///< a program of another user of this computer; refused
    TooMany, ///< more connections at a time than are taken
};

/// "tls", "http2", "not-http" …: public ids.
QLatin1StringView listenIncidentId(ListenIncident incident);

/// The program that sent something, as far as this computer can tell.
struct HeardFrom
{
    qint64 pid = 0; ///< 0 where unknown
    QString program; ///< "python3"; empty where unknown

    bool operator==(const HeardFrom &) const = default;
};

struct ListenSetting
{
    quint16 port = 0; ///< 0 for any free one
    std::chrono::milliseconds patience { 120'000 };
    /// What the app is told in the service's form: a sentence for the person who reads it there.
    QString reply;
    /// Where the request is passed on to, so that the app goes on working: the service's base address, https.
    /// None to pass nothing on, which is the rule.
    std::optional<QUrl> passOnTo {};
};

enum class ListenFailure {
    PortTaken, ///< the port, or every one, could not be listened on
    PortNotAllowed, ///< the system lets this user not open it: one below 1024
    AddressNotAllowed, ///< passOnTo is not https, or http to this computer outside practice
};

enum class ListenEnd { Heard, TimedOut };

/// What became of a request that was passed on.
struct PassedOn
{
    ProbeFailure failure = ProbeFailure::None;
    int status = 0; ///< of the service's answer; 0 where there is none
};

struct ListenOutcome
{
    ListenEnd end = ListenEnd::TimedOut;
    std::optional<PassedOn> passedOn; ///< none where nothing was passed on
};

/// Listens on this computer for one request of the user's own app.
class Listener
{
public:
    /// Called in the order of the members, each in the thread of the context and after listen() has returned.
    struct Told
    {
        /// Something came that is not the request; any number of times, at most once for each connection.
        std::function<void(ListenIncident, const HeardFrom &)> incident;
        /// The app's request is there; at most once.
        std::function<void(const WireMessage &, const HeardFrom &)> heard;
        /// The end, exactly once, when the app has its answer or the time is over; the port is closed then.
        std::function<void(const ListenOutcome &)> over;
    };

    Listener() = default;
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    virtual ~Listener() = default;

    /// Opens the port, on 127.0.0.1 only, and returns its address, "http://127.0.0.1:40123". One at a time:
    /// what was listened for before ends in silence. Nothing is called once `context` is gone, which also
    /// ends the listening.
    ///
    /// The first whole request counts, whatever it asks for. It is answered in the service's form with
    /// `reply`, or with the service's own answer where it is passed on. Its body is not kept longer than
    /// that.
    virtual Result<QUrl, ListenFailure> listen(ListenSetting setting, QObject *context, Told told) = 0;
    /// Closes the port; nothing more is called.
    virtual void stop() = 0;
};

} // namespace keywright

#include "wording/listenwords.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

struct ListenWords
{
    Q_DECLARE_TR_FUNCTIONS(ListenWords)
};

namespace {

/// "python3", or "A program".
QString someProgram(const HeardFrom &from)
{
    return from.program.isEmpty() ? ListenWords::tr("A program") : from.program;
}

Words foreignWords(ListenIncident incident, const HeardFrom &from)
{
    const QString nothing =
        ListenWords::tr("Nothing to do: it was refused, and Keywright goes on listening.");
    if (incident == ListenIncident::WebPage) {
        return { ListenWords::tr("A page in a browser asked, and was refused."),
                 ListenWords::tr("Only browsers say which page a request comes from, and this one did."),
                 ListenWords::tr("If your app runs in the browser, paste what it sends instead.") };
    }
    if (incident == ListenIncident::ForeignHost) {
        return { ListenWords::tr("%1 asked under another name than this address, and was refused.")
                     .arg(someProgram(from)),
                 ListenWords::tr("A request for this computer names 127.0.0.1 in its line “Host”."),
                 ListenWords::tr("Enter the address exactly as it is shown.") };
    }
    return { ListenWords::tr("A program of another user of this computer asked, and was refused."),
             ListenWords::tr("The system says whose program it is."), nothing };
}

Words unreadableWords(ListenIncident incident, const HeardFrom &from)
{
    const QString again = ListenWords::tr("Try once more in the app. Keywright goes on listening.");
    if (incident == ListenIncident::TooLarge) {
        return { ListenWords::tr("%1 sent more than a request holds.").arg(someProgram(from)),
                 ListenWords::tr("Its headers or its body had no end in sight, so it was cut off."), again };
    }
    if (incident == ListenIncident::Unfinished) {
        return { ListenWords::tr("%1 connected, and did not finish its request.").arg(someProgram(from)),
                 ListenWords::tr("The rest did not come within ten seconds."), again };
    }
    if (incident == ListenIncident::Gone) {
        return { ListenWords::tr("%1 began a request and hung up.").arg(someProgram(from)),
                 ListenWords::tr("The connection was closed before the request was whole."), again };
    }
    if (incident == ListenIncident::TooMany) {
        return { ListenWords::tr("More connections came at a time than Keywright takes."),
                 ListenWords::tr("Those too many were turned away."), again };
    }
    return { ListenWords::tr("%1 sent something that is no request.").arg(someProgram(from)),
             ListenWords::tr("It is not written as the web's requests are (HTTP)."),
             ListenWords::tr(
                 "Check that this address stands in the field for Perplexity's address, and in no other.") };
}

} // namespace

Words incidentInWords(ListenIncident incident, const HeardFrom &from, const QUrl &url)
{
    switch (incident) {
    case ListenIncident::Tls:
        return {
            ListenWords::tr("%1 tried to speak encrypted.").arg(someProgram(from)),
            ListenWords::tr("Its first bytes are those of an https connection."),
            ListenWords::tr("For this one try the address must begin with http://: %1").arg(url.toString())
        };
    case ListenIncident::Http2:
        return { ListenWords::tr("%1 speaks only HTTP/2 to this address.").arg(someProgram(from)),
                 ListenWords::tr("It began with HTTP/2 without asking first, which Keywright does not take."),
                 ListenWords::tr(
                     "Switch HTTP/2 off in the app for this try, or paste what it sends instead.") };
    case ListenIncident::Tunnel:
        return {
            ListenWords::tr("%1 takes this address for a proxy.").arg(someProgram(from)),
            ListenWords::tr("It asked to be connected with another host (CONNECT)."),
            ListenWords::tr(
                "Enter the address in the field for Perplexity's address, not in the one for a proxy.")
        };
    case ListenIncident::WebPage:
    case ListenIncident::ForeignHost:
    case ListenIncident::OtherUser:
        return foreignWords(incident, from);
    case ListenIncident::NotHttp:
    case ListenIncident::Malformed:
    case ListenIncident::TooLarge:
    case ListenIncident::Unfinished:
    case ListenIncident::Gone:
    case ListenIncident::TooMany:
        return unreadableWords(incident, from);
    }
    Q_UNREACHABLE();
}

QString tryInWords(const TrySetting &setting)
{
    if (setting.kind == "variable"_L1)
        return ListenWords::tr("Where the app reads its key from a file such as .env or ~/.bashrc, add this "
                               "line below the key, and start the app again:");
    if (setting.kind == "code"_L1)
        return ListenWords::tr("In the program, write for this one try:");
    if (setting.kind == "line"_L1)
        return ListenWords::tr("In the app's settings file, change this line:");
    if (setting.kind == "field"_L1)
        return ListenWords::tr(
            "In the app's settings, put this into the field for the address (often “Base URL”):");
    if (setting.kind == "mcp-env"_L1)
        return ListenWords::tr("In the server's part named “env”, add this beside the key:");
    if (setting.kind == "mcp-url"_L1)
        return ListenWords::tr("Where the server has an address of its own, change it to:");
    if (setting.kind == "responses"_L1)
        return ListenWords::tr("Where the program calls “responses”, set this variable and start it again:");
    if (setting.kind == "chat"_L1)
        return ListenWords::tr("Where it calls “chat.completions”, set this one instead:");
    if (setting.kind == "fixed"_L1)
        return ListenWords::tr(
            "This app always asks api.perplexity.ai: it can't be led to this computer. Paste what "
            "it sends instead, for example from its log.");
    if (setting.kind == "cloud"_L1)
        return ListenWords::tr(
            "This app runs on its maker's computers, which can't reach yours. Paste what it sends "
            "instead.");
    return ListenWords::tr(
        "Put this in place of https://api.perplexity.ai, and leave what stands behind it:");
}

QString replyInWords()
{
    return ListenWords::tr(
        "Keywright heard this request. Look at Keywright to see what it found, and put the former "
        "address back into this app.");
}

Words nothingHeardInWords(const QString &proxy)
{
    if (!proxy.isEmpty()) {
        return {
            ListenWords::tr("No request came."),
            ListenWords::tr("The variable %1 is set: programs that read it ask a proxy, and never come here.")
                .arg(proxy),
            ListenWords::tr(
                "For this try, set NO_PROXY=127.0.0.1 where the app is started, and listen once more.")
        };
    }
    return { ListenWords::tr("No request came."),
             ListenWords::tr("The app still asks another address, or it did not ask at all in this time."),
             ListenWords::tr(
                 "Check that the address was saved in the app, start the app again, and listen once more.") };
}

QString listenFailureInWords(ListenFailure failure, quint16 port)
{
    if (failure == ListenFailure::AddressNotAllowed)
        return ListenWords::tr("A request can be passed on to an https address only.");
    if (failure == ListenFailure::PortNotAllowed)
        return ListenWords::tr("This user may not open port %1. Take one from 1024 on.").arg(port);
    return port == 0 ? ListenWords::tr("This computer gave no free port to listen on.")
                     : ListenWords::tr("Port %1 is in use by another program.").arg(port);
}

QString senderInWords(const HeardFrom &from, const QString &client)
{
    //: A running program and its number.
    const QString program = from.program.isEmpty()
        ? QString()
        : ListenWords::tr("%1 (process %2)").arg(from.program).arg(from.pid);
    const bool saysTheSame = !from.program.isEmpty() && client.startsWith(from.program, Qt::CaseInsensitive);
    if (client.isEmpty() || saysTheSame)
        return program;
    return program.isEmpty() ? client : ListenWords::tr("%1, which calls itself %2").arg(program, client);
}

QString passedOnInWords(const PassedOn &passedOn, const QString &host)
{
    if (passedOn.failure == ProbeFailure::None && passedOn.status > 0)
        return ListenWords::tr("It was passed on, and the app has the answer of %1: status %2.")
            .arg(host)
            .arg(passedOn.status);
    if (passedOn.failure == ProbeFailure::KeyNotSendable)
        return ListenWords::tr("It was not passed on: it has a line break where none may be.");
    if (passedOn.failure == ProbeFailure::None)
        return ListenWords::tr("It was passed on, and the app hung up before the answer of %1 came.")
            .arg(host);
    return ListenWords::tr("It could not be passed on to %1. “Send a test request” says why.").arg(host);
}

} // namespace keywright::wording

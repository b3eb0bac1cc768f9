// The stand-in for the service as a program of its own, for end-to-end tests. Its first line on standard
// output is its address. It reads "KIND KEY" lines on standard input: good, bad, no-credit, blocked,
// rate-limited, trouble, old. With --log it prints a line "METHOD PATH STATUS" for each request. It runs
// until it is ended.

#include "platform/facts/builtinfacts.h"
#include "platform/practice/standin.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QMap>
#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <optional>
#include <unistd.h>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<StandInRole> roleFrom(const QByteArray &kind)
{
    static const QMap<QByteArray, StandInRole> roles {
        { "good", StandInRole::Good },
        { "bad", StandInRole::Bad },
        { "no-credit", StandInRole::NoCredit },
        { "blocked", StandInRole::Blocked },
        { "rate-limited", StandInRole::RateLimited },
        { "trouble", StandInRole::Trouble },
        { "old", StandInRole::OldOne },
    };
    const auto found = roles.constFind(kind);
    return found == roles.constEnd() ? std::nullopt : std::optional(*found);
}

/// Takes the whole lines out of what was read.
void takeKeys(QByteArray &text, StandIn &standIn)
{
    for (qsizetype end = 0; (end = text.indexOf('\n')) >= 0; text.remove(0, end + 1)) {
        const QList<QByteArray> words = text.first(end).trimmed().split(' ');
        const std::optional<StandInRole> role = roleFrom(words.value(0));
        if (role && words.size() == 2)
            standIn.addKey(*role, Secret(words.at(1)));
        else
            std::fprintf(stderr, "not a line of the form KIND KEY\n");
    }
}

/// Reads what is there; false at the end of the input.
bool readKeys(QByteArray &text, StandIn &standIn)
{
    std::array<char, 4096> bytes {};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0)
        text.append(bytes.data(), count);
    takeKeys(text, standIn);
    return count > 0;
}

void printLine(const QByteArray &line)
{
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({ { u"port"_s, u"Port; 0 for any."_s, u"port"_s, u"0"_s },
                         { u"cert"_s, u"Certificate, PEM: speak TLS."_s, u"file"_s },
                         { u"key"_s, u"Its private key, PEM."_s, u"file"_s },
                         { u"log"_s, u"Print each request."_s } });
    options.process(application);

    const auto facts = parseFacts(builtinFactsSources());
    if (!facts)
        return 1;
    StandIn standIn(facts->service);
    std::optional<StandIn::Tls> tls;
    if (options.isSet(u"cert"_s))
        tls = { options.value(u"cert"_s), options.value(u"key"_s) };
    if (!standIn.listen(options.value(u"port"_s).toUShort(), tls)) {
        std::fprintf(stderr, "can't listen, or can't read the certificate\n");
        return 1;
    }
    if (options.isSet(u"log"_s)) {
        QObject::connect(&standIn, &StandIn::answered, &standIn,
                         [](const QByteArray &method, const QByteArray &path, int status) {
                             printLine(method + ' ' + path + ' ' + QByteArray::number(status));
                         });
    }
    printLine(standIn.url().toEncoded());

    QByteArray text;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &standIn, [&] {
        if (!readKeys(text, standIn))
            input.setEnabled(false);
    });
    return QCoreApplication::exec();
}

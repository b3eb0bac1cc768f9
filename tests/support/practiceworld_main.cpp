// One of practice mode's worlds outside the window, for tests of the command line. Lines on standard output,
// in this order: "home FOLDER", "project FOLDER", "address URL", "key ROLE KEY" for each key, "ready". With
// --cert and --key the address speaks TLS, as the command line wants it.
//
// Then one command in each line of standard input: "run" prints "APP works" or "APP says: WORDS" for each
// sample app, "restart" starts them again from a new terminal, "credit", "update" and "no-proxy" do what a
// website, an update and an editor would do. Each ends with a line "done". It runs until the input ends.

#include "platform/facts/builtinfacts.h"
#include "platform/net/networkprober.h"
#include "platform/practice/practiceworld.h"
#include "platform/practice/sampleapps.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cstdio>
#include <optional>
#include <unistd.h>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

namespace {

void printLine(const QByteArray &line)
{
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

QByteArray roleName(StandInRole role)
{
    switch (role) {
    case StandInRole::Good:
        return "good";
    case StandInRole::Bad:
        return "bad";
    case StandInRole::NoCredit:
        return "no-credit";
    case StandInRole::Blocked:
        return "blocked";
    case StandInRole::RateLimited:
        return "rate-limited";
    case StandInRole::Trouble:
        return "trouble";
    case StandInRole::OldOne:
        return "old";
    }
    Q_UNREACHABLE();
}

/// A world, its apps, and where the command line finds the service.
class Host
{
public:
    Host(PracticeWorld &world, const Facts &facts)
        : m_world(world)
        , m_prober({ .extraCaFile = {}, .allowLoopbackHttp = true })
        , m_apps(world, m_prober, facts)
        , m_encrypted(facts.service)
    { }

    bool listen(const std::optional<StandIn::Tls> &tls)
    {
        m_address = m_world.baseUrl();
        if (!tls)
            return true;
        const bool listens = m_encrypted.listen(0, tls).has_value();
        m_address = m_encrypted.url();
        tellKeys();
        return listens;
    }

    void introduce() const
    {
        printLine("home " + QByteArray::fromStdString(m_world.home().string()));
        printLine("project " + QByteArray::fromStdString(m_world.project().string()));
        printLine("address " + m_address.toEncoded());
        for (const StandInKey &key : m_world.keys())
            printLine("key " + roleName(key.role) + ' ' + key.key.bytes().toByteArray());
        printLine("ready");
    }

    void take(const QByteArray &command)
    {
        if (command == "run") {
            m_apps.run(qApp, [](const QList<SampleAnswer> &answers) { print(answers); });
            return;
        }
        bool known = true;
        if (command == "restart")
            m_apps.restart();
        else if (command == "credit")
            m_world.addCredit();
        else if (command == "update")
            known = m_world.updateApp();
        else if (command == "no-proxy")
            known = m_world.removeProxy();
        else
            known = false;
        tellKeys();
        printLine(known ? "done" : "not done");
    }

private:
    static void print(const QList<SampleAnswer> &answers)
    {
        for (const SampleAnswer &answer : answers) {
            const QString line =
                answer.works ? u"%1 works"_s.arg(answer.app) : u"%1 says: %2"_s.arg(answer.app, answer.says);
            printLine(line.toUtf8());
        }
        printLine("done");
    }

    void tellKeys()
    {
        for (const StandInKey &key : m_world.keys())
            m_encrypted.addKey(key.role, key.key.clone());
    }

    PracticeWorld &m_world;
    NetworkProber m_prober;
    SampleApps m_apps;
    StandIn m_encrypted; ///< knows the same keys
    QUrl m_address;
};

/// Takes the whole lines out of what was read; false at the end of the input.
bool readCommands(QByteArray &text, Host &host)
{
    std::array<char, 4096> bytes {};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0)
        text.append(bytes.data(), count);
    for (qsizetype end = 0; (end = text.indexOf('\n')) >= 0; text.remove(0, end + 1))
        host.take(text.first(end).trimmed());
    return count > 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"world"_s, u"mixed, bad-text, old-key-wins, …"_s);
    options.addOptions({ { u"cert"_s, u"Certificate, PEM: speak TLS."_s, u"file"_s },
                         { u"key"_s, u"Its private key, PEM."_s, u"file"_s } });
    options.process(application);

    const auto facts = parseFacts(builtinFactsSources());
    const auto scenario = practiceScenarioFromId(options.positionalArguments().value(0));
    if (!facts || !scenario) {
        std::fprintf(stderr, "no such world\n");
        return 2;
    }
    const auto world = PracticeWorld::create(*facts, *scenario);
    if (!world)
        return 1;
    std::optional<StandIn::Tls> tls;
    if (options.isSet(u"cert"_s))
        tls = { options.value(u"cert"_s), options.value(u"key"_s) };
    Host host(**world, *facts);
    if (!host.listen(tls)) {
        std::fprintf(stderr, "can't listen, or can't read the certificate\n");
        return 1;
    }
    host.introduce();

    QByteArray text;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        if (!readCommands(text, host))
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

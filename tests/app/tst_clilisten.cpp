#include "clirunner.h"
#include "core/listen/wirereader.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliListen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliRunner>(); }
    void tellsTheAddressFirst();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void comparesWithTheSavedKey();
    void judgesWithoutAKeyToo();
    void doesNotWaitForASilentKeyring();
    void saysWhereAnotherKeyStands();
    void tellsWhoAsked();
    void callsNothingMissingThatItHeard();
    void tellsWhatElseCame();
    void endsWithTheTime();
    void saysThatThePortIsTaken();
    void handsItsSettingsOn();
    void passesOnOnlyWhereAsked();
    void namesTheSettingOfTheApp();
    void takesNoWrongArguments_data();
    void takesNoWrongArguments();
    void showsNoKey();

private:
    /// The last object on standard output; the address stands in a line before it.
    static QJsonObject resultOf(const CliRun &run);
    /// The next call hears this; "KEY!" and "OTHER!" are keys.
    void hear(QByteArray request, std::optional<PassedOn> passedOn = {});

    std::unique_ptr<CliRunner> m_cli;
};

namespace {

const QByteArray fine =
    "POST /v1/agent HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: curl/8\r\nAuthorization: Bearer KEY!\r\n"
    "Content-Type: application/json\r\nContent-Length: 30\r\n\r\n"
    R"({"preset":"fast","input":"Hi"})";

QByteArray with(QByteArray before, QByteArray after)
{
    return QByteArray(fine).replace(before, after);
}

} // namespace

QJsonObject TestCliListen::resultOf(const CliRun &run)
{
    return QJsonDocument::fromJson(run.out.mid(run.out.indexOf('\n') + 1)).object();
}

void TestCliListen::hear(QByteArray request, std::optional<PassedOn> passedOn)
{
    request.replace("KEY!", makeKey(1)).replace("OTHER!", makeKey(2));
    m_cli->listener.onListen = [this, request, passedOn] {
        WireReader reader;
        reader.feed(request);
        m_cli->listener.hear(reader.take(), { 4711, u"python3"_s }, passedOn);
    };
}

void TestCliListen::tellsTheAddressFirst()
{
    hear(fine);
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s });
    const QJsonObject event = QJsonDocument::fromJson(run.out.first(run.out.indexOf('\n'))).object();
    QCOMPARE(event["event"_L1].toString(), u"listening"_s);
    QCOMPARE(event["url"_L1].toString(), u"http://127.0.0.1:4711"_s);
    QCOMPARE(resultOf(run)["command"_L1].toString(), u"listen"_s);
}

void TestCliListen::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << fine << QString() << 0;
    QTest::newRow("another key") << with("KEY!", "OTHER!") << u"request-old-key"_s << 1;
    QTest::newRow("no key") << with("Authorization: Bearer KEY!\r\n", "") << u"request-no-authorization"_s
                            << 1;
    QTest::newRow("twice Bearer") << with("Bearer", "Bearer Bearer") << u"request-double-bearer"_s << 1;
    QTest::newRow("the retired path")
        << with("/v1/agent", "/chat/completions") << u"request-path-retired"_s << 1;
}

void TestCliListen::saysWhatIsWrong()
{
    QFETCH(QByteArray, request);
    hear(request);
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s, u"--key-stdin"_s }, makeKey(1) + '\n');
    QTEST(resultOf(run)["cause"_L1].toString(), "cause");
    QTEST(run.status, "status");
    QCOMPARE(resultOf(run)["parts"_L1].toArray().size(), qsizetype(4));
}

void TestCliListen::comparesWithTheSavedKey()
{
    m_cli->store.entries[defaultKeyName()] = makeKey(1);
    hear(with("KEY!", "OTHER!"));
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s });
    QCOMPARE(resultOf(run)["cause"_L1].toString(), u"request-old-key"_s);
    QVERIFY(resultOf(run)["key"_L1].isObject());
}

void TestCliListen::judgesWithoutAKeyToo()
{
    hear(with("KEY!", "OTHER!"));
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    QVERIFY(resultOf(run)["key"_L1].isNull());
}

void TestCliListen::doesNotWaitForASilentKeyring()
{
    m_cli->store.silent = true;
    hear(fine);
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s });
    QCOMPARE(run.status, 0);
    QVERIFY(resultOf(run)["key"_L1].isNull());
    m_cli->store.silent = false;
}

void TestCliListen::saysWhereAnotherKeyStands()
{
    m_cli->put(m_cli->environment.home() / ".bashrc", "export PERPLEXITY_API_KEY=" + makeKey(2) + "\n");
    hear(with("KEY!", "OTHER!"));
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s, u"--key-stdin"_s }, makeKey(1));
    const QJsonObject finding = resultOf(run)["findings"_L1].toArray().at(0).toObject();
    QCOMPARE(finding["detail"_L1].toObject()["path"_L1].toString(), u"~/.bashrc"_s);
    QVERIFY2(finding["text"_L1].toObject()["how"_L1].toString().contains(u"~/.bashrc, line 1"_s),
             qPrintable(finding["text"_L1].toObject()["how"_L1].toString()));
}

void TestCliListen::tellsWhoAsked()
{
    hear(fine);
    const QJsonObject heard = resultOf(m_cli->run({ u"listen"_s, u"--json"_s }))["heard"_L1].toObject();
    QCOMPARE(heard["method"_L1].toString(), u"POST"_s);
    QCOMPARE(heard["path"_L1].toString(), u"/v1/agent"_s);
    QCOMPARE(heard["client"_L1].toString(), u"curl/8"_s);
    QCOMPARE(heard["program"_L1].toString(), u"python3"_s);
    QCOMPARE(heard["pid"_L1].toInt(), 4711);
    QCOMPARE(heard["key"_L1].toObject()["length"_L1].toInt(), 53);
}

void TestCliListen::callsNothingMissingThatItHeard()
{
    hear(fine);
    const CliRun run = m_cli->run({ u"listen"_s });
    QVERIFY(run.out.contains("The question is in its place"));
    QVERIFY2(!run.out.contains("not in the text"), run.out.constData());
}

void TestCliListen::tellsWhatElseCame()
{
    m_cli->listener.onListen = [this] {
        m_cli->listener.incident(ListenIncident::Tls, { 1, u"node"_s });
        m_cli->listener.timeOut();
    };
    const QJsonArray incidents = resultOf(m_cli->run({ u"listen"_s, u"--json"_s }))["incidents"_L1].toArray();
    QCOMPARE(incidents.size(), qsizetype(1));
    QCOMPARE(incidents.at(0).toObject()["id"_L1].toString(), u"tls"_s);
    QVERIFY(incidents.at(0).toObject()["text"_L1].toObject()["do"_L1].toString().contains(
        "http://127.0.0.1:4711"_L1));
}

void TestCliListen::endsWithTheTime()
{
    m_cli->listener.onListen = [this] { m_cli->listener.timeOut(); };
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s });
    QCOMPARE(run.status, 3);
    QVERIFY(resultOf(run)["heard"_L1].isNull());
    QVERIFY(resultOf(run)["cause"_L1].isNull());
    const CliRun text = m_cli->run({ u"listen"_s });
    QVERIFY2(text.out.contains("No request came."), text.out.constData());
    QCOMPARE(text.status, 3);
    m_cli->environment.variables[u"http_proxy"_s] = "http://proxy.example:3128";
    QVERIFY(m_cli->run({ u"listen"_s }).out.contains("NO_PROXY=127.0.0.1"));
}

void TestCliListen::saysThatThePortIsTaken()
{
    m_cli->listener.takenPort = 8080;
    const CliRun run = m_cli->run({ u"listen"_s, u"--port"_s, u"8080"_s });
    QCOMPARE(run.status, 3);
    QVERIFY(run.error.contains("8080"));
}

void TestCliListen::handsItsSettingsOn()
{
    hear(fine);
    m_cli->run({ u"listen"_s, u"--json"_s, u"--port"_s, u"4711"_s, u"--timeout"_s, u"7"_s });
    QCOMPARE(m_cli->listener.asked.size(), qsizetype(1));
    QCOMPARE(m_cli->listener.asked.constFirst().port, quint16(4711));
    QCOMPARE(m_cli->listener.asked.constFirst().patience, std::chrono::seconds(7));
    QVERIFY(m_cli->listener.asked.constFirst().reply.contains("Keywright heard this request."_L1));
}

void TestCliListen::passesOnOnlyWhereAsked()
{
    hear(fine, PassedOn { ProbeFailure::None, 200 });
    const CliRun run = m_cli->run({ u"listen"_s, u"--json"_s, u"--pass-on"_s });
    QCOMPARE(m_cli->listener.asked.constLast().passOnTo, QUrl(u"https://api.perplexity.ai"_s));
    QCOMPARE(resultOf(run)["passed_on"_L1].toObject()["status"_L1].toInt(), 200);
    hear(fine);
    QVERIFY(resultOf(m_cli->run({ u"listen"_s, u"--json"_s }))["passed_on"_L1].isNull());
    QVERIFY(!m_cli->listener.asked.constLast().passOnTo);
}

void TestCliListen::namesTheSettingOfTheApp()
{
    hear(fine);
    const CliRun run = m_cli->run({ u"listen"_s, u"--app"_s, u"continue"_s });
    QVERIFY2(run.out.contains("apiBase: http://127.0.0.1:4711"), run.out.constData());
    QVERIFY(run.out.contains("python3"));
    QCOMPARE(run.status, 0);
}

void TestCliListen::takesNoWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a port that is none") << QStringList { u"--port"_s, u"http"_s };
    QTest::newRow("a port too large") << QStringList { u"--port"_s, u"70000"_s };
    QTest::newRow("no time") << QStringList { u"--timeout"_s, u"0"_s };
    QTest::newRow("a time that is none") << QStringList { u"--timeout"_s, u"soon"_s };
    QTest::newRow("an unknown app") << QStringList { u"--app"_s, u"nobody"_s };
    QTest::newRow("a key as an argument") << QStringList { u"key"_s };
    QTest::newRow("to pass on without encryption")
        << QStringList { u"--pass-on"_s, u"--base-url"_s, u"http://example.org"_s };
}

void TestCliListen::takesNoWrongArguments()
{
    QFETCH(QStringList, arguments);
    const CliRun run = m_cli->run(QStringList { u"listen"_s } + arguments);
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.error.isEmpty());
    QVERIFY(m_cli->listener.asked.isEmpty());
}

void TestCliListen::showsNoKey()
{
    for (const bool json : { true, false }) {
        hear(with("KEY!", "OTHER!\r\nX-Trace: KEY!"));
        QStringList arguments { u"listen"_s, u"--key-stdin"_s };
        if (json)
            arguments.append(u"--json"_s);
        const CliRun run = m_cli->run(arguments, makeKey(1));
        for (const int number : { 1, 2 })
            QVERIFY(!holdsRunOf(makeKey(number), run.out + run.error));
    }
}

QTEST_GUILESS_MAIN(TestCliListen)
#include "tst_clilisten.moc"

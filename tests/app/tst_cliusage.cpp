#include "cli/commandline.h"
#include "clirunner.h"

#include <QTest>

using namespace keywright;
using namespace keywright::cli;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCliUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void takesAddressesThatKeepTheKeySafe_data();
    void takesAddressesThatKeepTheKeySafe();
    void readsTheNameOfARealRequest_data();
    void readsTheNameOfARealRequest();
    void explainsItself();
    void allowsPlainHttpOnlyWhereItWasAskedFor();
};

void TestCliUsage::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("command") << QStringList { u"heal"_s };
    QTest::newRow("option") << QStringList { u"inspect"_s, u"--loud"_s };
    QTest::newRow("another command's option") << QStringList { u"inspect"_s, u"--force"_s };
    QTest::newRow("option before the command") << QStringList { u"--json"_s, u"inspect"_s };
    QTest::newRow("key as an argument") << QStringList { u"inspect"_s, u"my-key"_s };
    QTest::newRow("replace without a file") << QStringList { u"replace"_s };
    QTest::newRow("key without an action") << QStringList { u"key"_s };
    QTest::newRow("key with another action") << QStringList { u"key"_s, u"eat"_s };
    QTest::newRow("key as an argument of save") << QStringList { u"key"_s, u"save"_s, u"my-key"_s };
    QTest::newRow("shell") << QStringList { u"request"_s, u"--shell"_s, u"tcsh"_s };
    QTest::newRow("real request") << QStringList { u"test"_s, u"--real"_s, u"cheap"_s };
    QTest::newRow("deep and paths") << QStringList { u"find"_s, u"--deep"_s, u"/x"_s };
    QTest::newRow("two changes") << QStringList { u"undo"_s, u"a"_s, u"b"_s };
    QTest::newRow("option without its value") << QStringList { u"test"_s, u"--ca-file"_s };
}

void TestCliUsage::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    CliRunner runner;
    const CliRun run = runner.run(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY(!run.error.isEmpty());
    QVERIFY(run.out.isEmpty());
}

void TestCliUsage::takesAddressesThatKeepTheKeySafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("taken");
    QTest::newRow("https") << u"https://gateway.example.com/perplexity"_s << true;
    QTest::newRow("http to this computer") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("http to localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("http to IPv6 loopback") << u"http://[::1]:8080"_s << true;
    QTest::newRow("http elsewhere") << u"http://api.perplexity.ai"_s << false;
    QTest::newRow("http to a name like this computer's") << u"http://localhost.example.com"_s << false;
    QTest::newRow("http behind a user") << u"http://127.0.0.1@example.com"_s << false;
    QTest::newRow("user") << u"https://me:secret@api.perplexity.ai"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("no scheme") << u"api.perplexity.ai"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestCliUsage::takesAddressesThatKeepTheKeySafe()
{
    QFETCH(QString, address);
    QFETCH(bool, taken);
    const auto line = parseCommandLine({ u"test"_s, u"--base-url"_s, address }, QUrl(u"https://a.example"_s));
    QCOMPARE(line.has_value(), taken);
}

void TestCliUsage::readsTheNameOfARealRequest_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<RealRequest>("real");
    QTest::newRow("none") << QStringList { u"test"_s } << RealRequest::None;
    QTest::newRow("alone") << QStringList { u"test"_s, u"--real"_s } << RealRequest::Agent;
    QTest::newRow("before an option")
        << QStringList { u"test"_s, u"--real"_s, u"--json"_s } << RealRequest::Agent;
    QTest::newRow("named") << QStringList { u"test"_s, u"--real"_s, u"guide"_s, u"--json"_s }
                           << RealRequest::Guide;
    QTest::newRow("with =") << QStringList { u"test"_s, u"--real=guide"_s } << RealRequest::Guide;
}

void TestCliUsage::readsTheNameOfARealRequest()
{
    QFETCH(QStringList, arguments);
    const auto line = parseCommandLine(arguments, QUrl(u"https://a.example"_s));
    QVERIFY(line);
    QTEST(line->real, "real");
}

void TestCliUsage::explainsItself()
{
    const QUrl service(u"https://a.example"_s);
    const auto program = parseCommandLine({ u"--help"_s }, service);
    QVERIFY(program && program->help);
    QVERIFY(helpText(*program).contains(u"keywright-cli inspect"_s));
    for (const QString &name : { u"inspect"_s, u"explain"_s, u"find"_s, u"replace"_s, u"undo"_s, u"test"_s,
                                 u"request"_s, u"key"_s, u"report"_s }) {
        const auto line = parseCommandLine({ name, u"--help"_s }, service);
        QVERIFY2(line && line->help, qPrintable(name));
        QVERIFY(helpText(*line).startsWith(u"keywright-cli "_s + name));
    }
}

void TestCliUsage::allowsPlainHttpOnlyWhereItWasAskedFor()
{
    const QUrl service(u"https://a.example"_s);
    const auto usual = parseCommandLine({ u"test"_s }, service);
    const auto practice = parseCommandLine({ u"test"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s }, service);
    QVERIFY(usual && practice);
    QVERIFY(!usual->wantsLoopbackHttp());
    QVERIFY(practice->wantsLoopbackHttp());
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"

#include "core/answer/curl.h"
#include "core/request/requestcheck.h"
#include "support/testfacts.h"

#include <QProcess>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QUrl service()
{
    return QUrl(u"https://api.perplexity.ai"_s);
}

/// What a shell hands to curl for that line: one argument per line.
QStringList argumentsInBash(const QString &line)
{
    QProcess shell;
    shell.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    shell.start(u"bash"_s,
                { u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; }; PERPLEXITY_API_KEY='made up'; "_s + line });
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestCurl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadByBashAsMeant();
    void keepsForeignCharactersOutOfTheShell();
    void hasTheVariableInTheKeysPlace_data();
    void hasTheVariableInTheKeysPlace();
    void quotesABodyForCmd();
    void callsTheProgramInPowerShell();
    void isUnderstoodAsWritten_data();
    void isUnderstoodAsWritten();
};

void TestCurl::isReadByBashAsMeant()
{
    QCOMPARE(
        argumentsInBash(curlLine(service(), RealRequest::Agent, Shell::Bash, testFacts())),
        QStringList({ u"-sS"_s, u"https://api.perplexity.ai/v1/agent"_s, u"-H"_s,
                      u"Authorization: Bearer made up"_s, u"-H"_s, u"Content-Type: application/json"_s,
                      u"-d"_s, u"{\"input\":\"Hello\",\"max_output_tokens\":16,\"preset\":\"fast\"}"_s }));
    QCOMPARE(argumentsInBash(curlLine(service(), RealRequest::None, Shell::Bash, testFacts())).size(), 4);
}

void TestCurl::keepsForeignCharactersOutOfTheShell()
{
    const QUrl odd(u"https://gateway.example/it's$(id)"_s);
    const QStringList arguments = argumentsInBash(curlLine(odd, RealRequest::None, Shell::Bash, testFacts()));
    QCOMPARE(arguments.at(1), u"https://gateway.example/it's$(id)/v1/models"_s);
}

void TestCurl::hasTheVariableInTheKeysPlace_data()
{
    QTest::addColumn<int>("shell");
    QTest::addColumn<QString>("variable");
    QTest::newRow("bash") << static_cast<int>(Shell::Bash) << u"Bearer $PERPLEXITY_API_KEY\""_s;
    QTest::newRow("cmd") << static_cast<int>(Shell::Cmd) << u"Bearer %PERPLEXITY_API_KEY%\""_s;
    QTest::newRow("PowerShell") << static_cast<int>(Shell::PowerShell)
                                << u"Bearer $env:PERPLEXITY_API_KEY\""_s;
}

void TestCurl::hasTheVariableInTheKeysPlace()
{
    QFETCH(int, shell);
    QFETCH(QString, variable);
    for (const RealRequest real : { RealRequest::None, RealRequest::Agent, RealRequest::Guide })
        QVERIFY(curlLine(service(), real, static_cast<Shell>(shell), testFacts()).contains(variable));
}

void TestCurl::quotesABodyForCmd()
{
    const QString line = curlLine(service(), RealRequest::Guide, Shell::Cmd, testFacts());
    QVERIFY(line.contains(u"-d \"{\\\"model\\\":\\\"sonar-pro\\\""_s));
    QVERIFY(!line.contains(u'\''));
    QVERIFY(!line.contains(u'\n'));
}

void TestCurl::callsTheProgramInPowerShell()
{
    const QString line = curlLine(service(), RealRequest::Agent, Shell::PowerShell, testFacts());
    QVERIFY(line.contains(u"curl.exe "_s));
    QVERIFY(line.startsWith(u"'{\"input\":\"Hello\""_s));
}

void TestCurl::isUnderstoodAsWritten_data()
{
    QTest::addColumn<int>("shell");
    QTest::addColumn<int>("real");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QString>("finding");
    const QStringList free { u"https://api.perplexity.ai/v1/models"_s, u"GET"_s };
    const QStringList agent { u"https://api.perplexity.ai/v1/agent"_s, u"POST"_s };
    const QStringList guide { u"https://api.perplexity.ai/chat/completions"_s, u"POST"_s };
    for (const Shell shell : { Shell::Bash, Shell::Cmd, Shell::PowerShell }) {
        const int number = static_cast<int>(shell);
        QTest::addRow("shell %d, free", number)
            << number << static_cast<int>(RealRequest::None) << free << u"request-fine"_s;
        QTest::addRow("shell %d, a real one", number)
            << number << static_cast<int>(RealRequest::Agent) << agent << u"request-fine"_s;
        QTest::addRow("shell %d, the guide's", number)
            << number << static_cast<int>(RealRequest::Guide) << guide << u"request-path-retired"_s;
    }
}

void TestCurl::isUnderstoodAsWritten()
{
    QFETCH(int, shell);
    QFETCH(int, real);
    QFETCH(QStringList, shown);
    QFETCH(QString, finding);
    const QString line =
        curlLine(service(), static_cast<RealRequest>(real), static_cast<Shell>(shell), testFacts());
    const RequestCheck check = checkRequest(line.toUtf8(), static_cast<Shell>(shell), nullptr, testFacts());
    QCOMPARE(check.parts.at(0).shown, shown.at(0));
    QCOMPARE(check.parts.at(1).shown, shown.at(1));
    QVERIFY(check.parts.at(2).shown.contains(u"Authorization: Bearer "_s));
    QStringList ids;
    for (const Finding &one : check.findings)
        ids.append(causeId(one.cause));
    QVERIFY2(ids.contains(finding), qPrintable(ids.join(u' ')));
}

QTEST_APPLESS_MAIN(TestCurl)
#include "tst_curl.moc"

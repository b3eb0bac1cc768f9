#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestShells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEachShellByItsRules_data();
    void readsEachShellByItsRules();
    void findsOutTheShell_data();
    void findsOutTheShell();
};

void TestRequestShells::readsEachShellByItsRules_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ids");
    const QByteArray start = "curl https://api.perplexity.ai/v1/agent ";
    const QByteArray json =
        R"( -H "Content-Type: application/json" -d "{\"preset\":\"fast\",\"input\":\"Hi\"}")";
    const QByteArray cmdAuth = R"(-H "Authorization: Bearer %PERPLEXITY_API_KEY%")";
    const QByteArray psAuth = R"(-H "Authorization: Bearer $env:PERPLEXITY_API_KEY")";
    QTest::newRow("cmd") << Shell::Cmd << start + cmdAuth + json << u"request-fine"_s;
    QTest::newRow("cmd, doubled quotes") << Shell::Cmd
                                         << start + cmdAuth
            + R"( -H "Content-Type: application/json" -d "{""preset"":""fast"",""input"":""Hi""}")"
                                         << u"request-fine"_s;
    QTest::newRow("cmd, carets") << Shell::Cmd << start + "^\n  " + cmdAuth + " ^\n " + json
                                 << u"request-fine"_s;
    QTest::newRow("cmd, as the browser copies it")
        << Shell::Cmd
        << QByteArray(
               "curl ^\"https://api.perplexity.ai/v1/agent^\" ^\n  -H ^\"authorization: Bearer KEY!^\" ^\n  "
               "-H ^\"content-type: application/json^\" ^\n  --data-raw "
               "^\"^{^\\^\"preset^\\^\":^\\^\"fast^\\^\",^\\^\"input^\\^\":^\\^\"Hi^\\^\"^}^\"")
        << u"request-fine"_s;
    QTest::newRow("cmd, bash's variable")
        << Shell::Cmd << start + R"(-H "Authorization: Bearer $PERPLEXITY_API_KEY")" + json
        << u"request-variable"_s;
    QTest::newRow("cmd, single quotes")
        << Shell::Cmd << start + "-H 'Authorization: Bearer %PERPLEXITY_API_KEY%'" + json
        << u"request-quotes"_s;
    QTest::newRow("cmd, single quotes round the body")
        << Shell::Cmd
        << start + cmdAuth + R"( -H "Content-Type: application/json" -d '{"preset":"fast","input":"Hi"}')"
        << u"request-quotes"_s;
    QTest::newRow("cmd, quotes lost")
        << Shell::Cmd << start + cmdAuth + R"( -H "Content-Type: application/json" -d "{"preset":"fast"}")"
        << u"request-body-json"_s;
    QTest::newRow("cmd, set before") << Shell::Cmd
                                     << "set PERPLEXITY_API_KEY=OTHER!\n" + start + cmdAuth + json
                                     << u"request-old-key"_s;
    QTest::newRow("cmd, set with quotes")
        << Shell::Cmd
        << "set PERPLEXITY_API_KEY=\"KEY!\"\n" + start + R"(-H "Authorization: Bearer $X")" + json
        << u"request-variable"_s;
    QTest::newRow("PowerShell") << Shell::PowerShell
                                << "curl.exe https://api.perplexity.ai/v1/models " + psAuth
                                << u"request-fine"_s;
    QTest::newRow("PowerShell, backticks") << Shell::PowerShell
                                           << start + "`\n  " + psAuth
            + " `\n  -H 'Content-Type: application/json' `\n  -d '{\"preset\":\"fast\",\"input\":\"Hi\"}'"
                                           << u"request-fine"_s;
    QTest::newRow("PowerShell, escaped quotes") << Shell::PowerShell
                                                << start + psAuth
            + R"( -H 'Content-Type: application/json' -d '{\"preset\":\"fast\",\"input\":\"Hi\"}')"
                                                << u"request-fine"_s;
    QTest::newRow("PowerShell, typographic quotes are quotes")
        << Shell::PowerShell
        << QByteArray("curl.exe https://api.perplexity.ai/v1/models -H “Authorization: Bearer KEY!”")
        << u"request-fine"_s;
    QTest::newRow("PowerShell, braced") << Shell::PowerShell
                                        << QByteArray("curl.exe https://api.perplexity.ai/v1/models -H "
                                                      "\"Authorization: Bearer ${env:PERPLEXITY_API_KEY}\"")
                                        << u"request-fine"_s;
    QTest::newRow("PowerShell, single quotes")
        << Shell::PowerShell
        << QByteArray(
               "curl.exe https://api.perplexity.ai/v1/models -H 'Authorization: Bearer $env:PPLX_API_KEY'")
        << u"request-variable"_s;
    QTest::newRow("PowerShell, bash's variable")
        << Shell::PowerShell
        << QByteArray(
               "curl.exe https://api.perplexity.ai/v1/models -H \"Authorization: Bearer $PPLX_API_KEY\"")
        << u"request-variable"_s;
    QTest::newRow("PowerShell, its own variable")
        << Shell::PowerShell
        << QByteArray("$key = 'KEY!'\ncurl.exe https://api.perplexity.ai/v1/models -H \"Authorization: "
                      "Bearer $key\"")
        << u"request-fine"_s;
    QTest::newRow("PowerShell, cmd's variable")
        << Shell::PowerShell << "curl.exe https://api.perplexity.ai/v1/models " + cmdAuth
        << u"request-variable"_s;
    QTest::newRow("PowerShell, piped body")
        << Shell::PowerShell
        << R"('{"preset":"fast","input":"Hi"}' | curl.exe https://api.perplexity.ai/v1/agent )" + psAuth
            + " -H \"Content-Type: application/json\" -d '@-'"
        << u"request-fine"_s;
    QTest::newRow("bash, body whose quotes the shell takes")
        << Shell::Bash << start + R"(-H "Authorization: Bearer $X" --json "{"preset":"fast","input":"Hi"}")"
        << u"request-body-json"_s;
    QTest::newRow("bash, apostrophe in the body")
        << Shell::Bash
        << start + R"(-H "Authorization: Bearer $X" --json '{"preset":"fast","input":"what's up"}')"
        << u"request-body-json"_s;
}

void TestRequestShells::readsEachShellByItsRules()
{
    QFETCH(Shell, shell);
    QFETCH(QByteArray, text);
    QFETCH(QString, ids);
    QCOMPARE(foundIn(checked(text, shell)), ids);
}

void TestRequestShells::findsOutTheShell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Shell>("shell");
    const QByteArray start = "curl https://api.perplexity.ai/v1/models ";
    QTest::newRow("nothing special") << start << Shell::Bash;
    QTest::newRow("backslash") << start + "\\\n -v" << Shell::Bash;
    QTest::newRow("caret") << start + "^\n -v" << Shell::Cmd;
    QTest::newRow("backtick") << start + "`\n -v" << Shell::PowerShell;
    QTest::newRow("%NAME%") << start + R"(-H "Authorization: Bearer %X_KEY%")" << Shell::Cmd;
    QTest::newRow("$env:NAME") << start + R"(-H "Authorization: Bearer $env:X_KEY")" << Shell::PowerShell;
    QTest::newRow("%NAME% in continued bash")
        << start + "\\\n -H 'Accept: */*' \\\n -H \"Authorization: Bearer %X_KEY%\"" << Shell::Bash;
    QTest::newRow("cmd's prompt") << "C:\\Users\\me>" + start << Shell::Cmd;
    QTest::newRow("PowerShell's prompt") << "PS C:\\Users\\me> " + start << Shell::PowerShell;
    QTest::newRow("percent in a format") << start + "-w '%{http_code}'" << Shell::Bash;
}

void TestRequestShells::findsOutTheShell()
{
    QFETCH(QByteArray, text);
    QFETCH(Shell, shell);
    QCOMPARE(checked(text).shell, shell);
}

QTEST_APPLESS_MAIN(TestRequestShells)
#include "tst_requestshells.moc"

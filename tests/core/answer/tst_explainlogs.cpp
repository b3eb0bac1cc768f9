#include "causetype.h"
#include "core/answer/explain.h"
#include "core/detail.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray refusal()
{
    return R"({"error":{"message":"Invalid API key","type":"invalid_api_key","code":401}})";
}

QByteArray noCredit()
{
    return R"({"error":{"message":"No credit","type":"insufficient_quota","code":401}})";
}

QByteArray quiet()
{
    return "2026-10-09 10:00:00 INFO worker: processed job 4012 in 403 ms (queue 429, pid 500)\n";
}

QByteArray noisy()
{
    return "2026-10-09 10:00:00 ERROR cache: miss for key 17, error 3 ignored\n";
}

void columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Cause>("cause");
}

void row(const char *name, const QByteArray &text, Cause cause)
{
    QTest::newRow(name) << text << cause;
}

QByteArray utf16(const QString &text)
{
    const auto *bytes = reinterpret_cast<const char *>(text.utf16());
    return { bytes, text.size() * 2 };
}

QByteArray shown(const Explanation &explanation)
{
    return explanation.cause ? causeId(*explanation.cause).data() : "none";
}

} // namespace

/// Messages as terminals, files, mails and log collectors leave them.
class TestExplainLogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatWasWrapped_data();
    void readsWhatWasWrapped();
    void letsTheDecidingOneWin_data();
    void letsTheDecidingOneWin();
    void findsItInALongLog_data();
    void findsItInALongLog();
    void leavesOtherProgramsAlone_data();
    void leavesOtherProgramsAlone();
};

void TestExplainLogs::readsWhatWasWrapped_data()
{
    using enum Cause;
    columns();
    row("colours", "\x1b[31mRequest failed with status code \x1b[33m401\x1b[0m", AnswerRefusedUnclear);
    row("colours as text", R"(\u001b[31mtype\u001b[39m: \u001b[32m'insufficient_quota'\u001b[39m)",
        AnswerNoCredit);
    row("colours in caret notation", "^[[31mstatus code ^[[33m401^[[0m", AnswerRefusedUnclear);
    row("JSON in JSON in JSON",
        R"({"a":"{\"log\":\"{\\\"detail\\\":\\\"{\\\\\\\"type\\\\\\\":\\\\\\\"insufficient_quota\\\\\\\"}\\\"}\"}"})",
        AnswerNoCredit);
    row("HTML entities", "&#34;type&#34;:&quot;invalid_api_key&quot;", AnswerInvalidKey);
    row("a mail's quotation marks", "> Error code: 401 -\n> {'error': {'type':\n>  'invalid_api_key'}}",
        AnswerInvalidKey);
    row("UTF-16 with a mark", utf16(u"\ufeff"_s + QString::fromLatin1(refusal())), AnswerInvalidKey);
    row("UTF-16 without", utf16(QString::fromLatin1(noCredit())), AnswerNoCredit);
    row("Latin-1",
        "Der Remoteserver hat einen Fehler zur\xFC"
        "ckgegeben: (401) Nicht autorisiert.",
        AnswerRefusedUnclear);
    row("wrapped at the window's edge",
        "Der Remoteserver hat einen Fehler \nzurückgegeben: (401) Nicht \nautorisiert.",
        AnswerRefusedUnclear);
}

void TestExplainLogs::readsWhatWasWrapped()
{
    QFETCH(QByteArray, text);
    QFETCH(Cause, cause);
    QCOMPARE(shown(explainMessage(text, testFacts(), nullptr)), QByteArray(causeId(cause).data()));
}

void TestExplainLogs::letsTheDecidingOneWin_data()
{
    using enum Cause;
    columns();
    row("after a lost connection", "WARN Connection reset by peer, retrying\nERROR " + refusal(),
        AnswerInvalidKey);
    row("after waiting", "WARN 429 Too Many Requests, retrying\nERROR " + noCredit(), AnswerNoCredit);
    row("a new key without credit", refusal() + "\n" + noCredit(), AnswerNoCredit);
    row("retired, under a common type", "{'type': 'forbidden', 'code': 'agent_api_migration_required'}",
        AnswerRetired);
    row("the service among other providers",
        "OpenAIException - Incorrect API key provided: x. You can find your API key at "
        "https://platform.openai.com\n"
        "PerplexityException - "
            + noCredit(),
        AnswerNoCredit);
    row("another provider's quota",
        "429 {'type': 'insufficient_quota', 'param': null, 'code': 'insufficient_quota'}",
        AnswerOtherProvider);
    row("a link that holds a number",
        "401 {'type': 'invalid_api_key'}\nsee https://gitlab.com/x/y/-/issues/403", AnswerInvalidKey);
}

void TestExplainLogs::letsTheDecidingOneWin()
{
    readsWhatWasWrapped();
}

void TestExplainLogs::findsItInALongLog_data()
{
    using enum Cause;
    columns();
    constexpr int many = 6'000;
    row("between quiet lines", quiet().repeated(many) + noCredit() + '\n' + quiet().repeated(many),
        AnswerNoCredit);
    row("between errors", noisy().repeated(many) + noCredit() + '\n' + noisy().repeated(many),
        AnswerNoCredit);
    row("in one line without an end", QByteArray(500'000, 'x') + refusal() + QByteArray(500'000, 'y'),
        AnswerInvalidKey);
    QByteArray different;
    for (int line = 0; line < many; ++line)
        different +=
            "error in " + QByteArray(line % 97 + 1, 'q') + QByteArray(line / 97 + 1, 'z') + " of its own\n";
    row("between errors that all differ", different + noCredit() + '\n' + different, AnswerNoCredit);
    row("over two lines",
        quiet().repeated(many) + "\"type\":\n \"invalid_api_key\"\n" + quiet().repeated(many),
        AnswerInvalidKey);
    row("no answer",
        quiet().repeated(many) + "getaddrinfo ENOTFOUND api.perplexity.ai\n" + quiet().repeated(many),
        ConnectDns);
}

void TestExplainLogs::findsItInALongLog()
{
    readsWhatWasWrapped();
}

void TestExplainLogs::leavesOtherProgramsAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto near = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    near("a package manager", "npm ERR! network failed, reason: getaddrinfo ENOTFOUND registry.example.org");
    near("a package of that name", "npm error 404 '@perplexity-ai/mcp' is not in this registry.");
    near("a remote shell", "ssh: connect to host git.example.org port 22: Connection refused");
    near("a database",
         "psycopg2.OperationalError: connection to \"localhost\", port 5432 failed: Connection refused");
    near("another service",
         "spotipy: http status: 401, code:-1 - https://api.example.com/v1/me: token expired");
    near("another service's sentence",
         R"({"cod":401,"message":"Invalid API key. See https://weather.example.org/faq"})");
    near("a web server's log", R"(127.0.0.1 - - [10/Oct/2026:13:55:36] "GET /admin HTTP/1.1" 401 178)");
    near("a program's exit", "Process exited with code 401");
    near("counted things", "received 500 messages, got 429 rows, answered 403 questions");
    near("a probe", "Readiness probe failed: HTTP probe failed with statuscode: 503");
    near("source code", "except openai.AuthenticationError:\n    pass");
    near("what a status means", "HTTP 401 means Unauthorized; see the documentation.");
    near("advice", "Article: How to fix HTTP 401 Unauthorized");
    near("a mail server", "smtplib.SMTPAuthenticationError: (535, b'not accepted')");
    near("a success", R"({"object":"response","status":"completed","error":null})");
}

void TestExplainLogs::leavesOtherProgramsAlone()
{
    QFETCH(QByteArray, text);
    QCOMPARE(shown(explainMessage(text, testFacts(), nullptr)), QByteArray("none"));
}

QTEST_APPLESS_MAIN(TestExplainLogs)
#include "tst_explainlogs.moc"

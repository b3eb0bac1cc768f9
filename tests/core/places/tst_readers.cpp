#include "core/places/readers/envreading.h"
#include "placesof.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

EnvReader readerOf(const QString &id)
{
    const QList<EnvReader> &all = allEnvReaders();
    return *std::ranges::find_if(all, [&id](EnvReader reader) { return envReaderId(reader) == id; });
}

/// What the reader takes for K: the value in brackets, "depends", "not set", or why it refuses the file.
QString taken(const QString &reader, const QByteArray &file)
{
    const EnvReading reading =
        readEnvFile(readerOf(reader), file, [](QByteArrayView name) { return name == "K"; });
    if (reading.refusal != Refusal::No)
        return u"refused: "_s + refusalId(reading.refusal);
    const EnvAssignment *const assignment = reading.find("K");
    if (assignment == nullptr)
        return u"not set"_s;
    return assignment->depends ? u"depends"_s
                               : QString(u'[' + QString::fromUtf8(assignment->value.bytes()) + u']');
}

} // namespace

/// What each program takes as the value of a line of an env file.
class TestReaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesValues_data();
    void takesValues();
    void copiesOnlyWhatIsAskedFor();
    void tellsWhoGetsTheKey_data();
    void tellsWhoGetsTheKey();
    void judgesByTheProgramsThatTheFileIsFor_data();
    void judgesByTheProgramsThatTheFileIsFor();
};

void TestReaders::takesValues_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QByteArray &file,
                        const std::vector<std::pair<const char *, const char *>> &expected) {
        for (const auto &[reader, value] : expected)
            QTest::addRow("%s, %s", name, reader)
                << QString::fromLatin1(reader) << file << QString::fromUtf8(value);
    };
    row("all take a plain value", "K=v\n",
        { { "bash", "[v]" },
          { "python-dotenv", "[v]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "[v]" },
          { "systemd", "[v]" } });
    row("only Docker keeps quotes", "K=\"v\"\n",
        { { "bash", "[v]" },
          { "python-dotenv", "[v]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "[\"v\"]" },
          { "systemd", "[v]" } });
    row("a comment after a space stays for Docker and systemd", "K=v # c\n",
        { { "bash", "[v]" },
          { "python-dotenv", "[v]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "[v # c]" },
          { "systemd", "[v # c]" } });
    row("only Node cuts at a number sign without a space", "K=v#c\n",
        { { "bash", "[v#c]" },
          { "python-dotenv", "[v#c]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v#c]" },
          { "docker", "[v#c]" },
          { "systemd", "[v#c]" } });
    row("systemd joins a comment to a quoted value", "K=\"v\" # c\n",
        { { "python-dotenv", "[v]" }, { "compose", "[v]" }, { "systemd", "[v# c]" } });
    row("bash keeps a carriage return", "K=v\r\n",
        { { "bash", "[v\r]" },
          { "python-dotenv", "[v]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "[v]" },
          { "systemd", "[v]" } });
    row("export is not for Docker and systemd", "export K=v\n",
        { { "bash", "[v]" },
          { "python-dotenv", "[v]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "refused: name" },
          { "systemd", "not set" } });
    row("spaces round the sign are a command for bash", "K = v\n",
        { { "bash", "not set" },
          { "python-dotenv", "[v]" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "refused: name" },
          { "systemd", "[v]" } });
    row("a colon is for Node and compose", "K: v\n",
        { { "python-dotenv", "not set" }, { "node-dotenv", "[v]" }, { "compose", "[v]" } });
    row("a mark at the start hides the name from some", "\xEF\xBB\xBFK=v\n",
        { { "bash", "not set" },
          { "python-dotenv", "not set" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "[v]" },
          { "systemd", "not set" } });
    row("UTF-16 is refused by most", QByteArray("\xFF\xFEK\0=\0v\0\n\0", 10),
        { { "bash", "not set" },
          { "python-dotenv", "refused: encoding" },
          { "node-dotenv", "not set" },
          { "compose", "refused: encoding" },
          { "docker", "refused: encoding" },
          { "systemd", "refused: nul-byte" } });
    row("a byte of Latin-1 elsewhere spoils the file for some", "# caf\xE9\nK=v\n",
        { { "bash", "[v]" },
          { "python-dotenv", "refused: encoding" },
          { "node-dotenv", "[v]" },
          { "compose", "[v]" },
          { "docker", "refused: encoding" },
          { "systemd", "[v]" } });
    row("the last of two lines counts", "K=a\nK=b\n",
        { { "bash", "[b]" },
          { "python-dotenv", "[b]" },
          { "node-dotenv", "[b]" },
          { "compose", "[b]" },
          { "docker", "[b]" },
          { "systemd", "[b]" } });
    row("a quote that does not end", "K=\"v\nX=1\n",
        { { "bash", "not set" },
          { "python-dotenv", "not set" },
          { "node-dotenv", "[\"v]" },
          { "compose", "refused: unclosed-quote" },
          { "docker", "[\"v]" },
          { "systemd", "[v\nX=1\n]" } });
    row("backticks are quotes for Node", "K=`v`\n",
        { { "bash", "depends" }, { "python-dotenv", "[`v`]" }, { "node-dotenv", "[v]" } });
    row("variables are put in by some", "K=${X}\n",
        { { "bash", "depends" },
          { "python-dotenv", "depends" },
          { "node-dotenv", "[${X}]" },
          { "compose", "depends" },
          { "docker", "[${X}]" },
          { "systemd", "[${X}]" } });
    row("an escaped quote", R"(K="a\"b")",
        { { "bash", "[a\"b]" },
          { "python-dotenv", "[a\"b]" },
          { "node-dotenv", "[a\\\"b]" },
          { "compose", "[a\"b]" },
          { "systemd", "[a\"b]" } });
    row("the shell's quotes with escapes", "K=$'a\\tb'\n", { { "bash", "[a\tb]" } });
    row("an empty value may take the next line's quotes", "K=\n'v'\n",
        { { "python-dotenv", "[]" }, { "node-dotenv", "[v]" } });
    row("a condition of bash", "if true; then\nK=v\nfi\n", { { "bash", "depends" } });
    row("a here-document of bash", "cat <<E\nK=v\nE\n", { { "bash", "depends" } });
    row("a list of bash is no variable", "K=(v)\n", { { "bash", "not set" } });
    row("an error ends bash's reading", "X=1\n)\nK=v\n", { { "bash", "not set" } });
    row("a comment of systemd", "; K=a\nK=b\n", { { "systemd", "[b]" } });
}

void TestReaders::takesValues()
{
    QFETCH(QString, reader);
    QFETCH(QByteArray, file);
    QTEST(taken(reader, file), "value");
}

void TestReaders::copiesOnlyWhatIsAskedFor()
{
    for (const EnvReader reader : allEnvReaders()) {
        const EnvReading reading =
            readEnvFile(reader, "K=v\nOTHER=w\n", [](QByteArrayView name) { return name == "K"; });
        QCOMPARE(reading.assignments.size(), std::size_t(1));
    }
}

void TestReaders::tellsWhoGetsTheKey_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("readings");
    const auto row = [](const char *name, const char *path, const char *content, const char *readings) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(content) << QString::fromLatin1(readings);
    };
    row("all get a plain key", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n",
        "python-dotenv key, node-dotenv key, compose key, docker key, bash key");
    row("Docker gets the quotes, too", "/p/.env", "PERPLEXITY_API_KEY=\"@KEY@\"\n",
        "python-dotenv key, node-dotenv key, compose key, docker damaged quotes, bash key");
    row("the shell alone reads its own files", "/home/user/.profile", "export PERPLEXITY_API_KEY=@KEY@\r\n",
        "bash damaged line-break");
    row("systemd reads what is for services", "/etc/default/bot", "PERPLEXITY_API_KEY=@KEY@\n",
        "systemd key");
    row("nobody reads JSON so", "/p/a.json", R"({"PERPLEXITY_API_KEY": "@KEY@"})", "");
    row("R has rules of its own", "/home/user/.Renviron", "PERPLEXITY_API_KEY=@KEY@\n", "");
}

void TestReaders::tellsWhoGetsTheKey()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const auto places = placesOf(path.constData(), filledIn(content));
    QCOMPARE(places.size(), std::size_t(1));
    QStringList told;
    for (const Reading &reading : places.front().readings)
        told.append(
            QString(envReaderId(reading.reader) + u' ' + readingStateId(reading.state) + u' ' + reading.why)
                .trimmed());
    QTEST(told.join(u", "_s), "readings");
}

void TestReaders::judgesByTheProgramsThatTheFileIsFor_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char *name, const char *path, const char *content, const char *problems) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(content) << QString::fromLatin1(problems);
    };
    row("export in .env is fine for most", "/p/.env", "export PERPLEXITY_API_KEY=@KEY@\n", "");
    row("quotes in .env are fine for most", "/p/.env", "PERPLEXITY_API_KEY='@KEY@'\n", "");
    row("spaces in .env are fine for most", "/p/.env", "PERPLEXITY_API_KEY = @KEY@\n", "");
    row("a name that compose refuses elsewhere", "/p/.env", "A B=1\nPERPLEXITY_API_KEY=@KEY@\n", "");
    row("Node alone knows backticks, so this is Node's", "/p/.env", "PERPLEXITY_API_KEY=`@KEY@`\n", "");
    row("Node alone knows colons, so this is Node's", "/p/.env", "PERPLEXITY_API_KEY: @KEY@\n", "");
    row("a variable for one command", "/p/start.sh", "PERPLEXITY_API_KEY=@KEY@ python bot.py\n", "");
    row("spaces in the shell's own file", "/home/user/.bashrc", "PERPLEXITY_API_KEY = @KEY@\n",
        "place-file-broken problem");
    row("Python refuses Latin-1", "/p/.env", "# caf\xE9\nPERPLEXITY_API_KEY=@KEY@\n",
        "place-file-encoding warning");
    row("export for a service", "/etc/default/bot", "export PERPLEXITY_API_KEY=@KEY@\n",
        "place-wrong-name problem");
    row("a comment after quotes for a service", "/home/user/.config/environment.d/a.conf",
        "PERPLEXITY_API_KEY=\"@KEY@\" # mine\n", "place-value-comment problem");
    row("line ends of Windows in the shell's file", "/home/user/.profile",
        "export PERPLEXITY_API_KEY=@KEY@\r\n", "place-dirty problem");
}

void TestReaders::judgesByTheProgramsThatTheFileIsFor()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const auto places = placesOf(path.constData(), filledIn(content));
    QCOMPARE(places.size(), std::size_t(1));
    QStringList told;
    for (const Finding &finding : places.front().findings) {
        const char *const severity = finding.severity == Severity::Problem ? " problem" : " warning";
        if (finding.severity != Severity::Note)
            told.append(causeId(finding.cause) + QLatin1StringView(severity));
    }
    QTEST(told.join(u", "_s), "problems");
}

QTEST_APPLESS_MAIN(TestReaders)

#include "tst_readers.moc"

#include "core/places/syntax/syntax.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

class TestSyntax : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatParses_data();
    void knowsWhatParses();
    void seesEveryDifference_data();
    void seesEveryDifference();
    void overlooksWhatMeansTheSame_data();
    void overlooksWhatMeansTheSame();
    void allowsTheRewritesAlone_data();
    void allowsTheRewritesAlone();
    void readsNetrcAsPythonDoes_data();
    void readsNetrcAsPythonDoes();
};

namespace {

std::optional<SyntaxEvents> parsed(const QString &format, const QByteArray &text)
{
    return syntaxParser(format)(text);
}

/// The logins as Python prints them; an empty object where it refuses the file.
QJsonObject loginsOf(const QByteArray &text)
{
    const auto events = parseNetrc(text);
    QJsonObject hosts;
    QString host;
    QString part;
    if (!events)
        return hosts;
    for (const SyntaxEvent &event : events->all()) {
        const QString word = QString::fromUtf8(event.text);
        if (event.kind == 'm' || event.kind == 'd') {
            host = word;
            hosts[host] = QJsonObject { { u"login"_s, QString() },
                                        { u"account"_s, QString() },
                                        { u"password"_s, QString() } };
        } else if (event.kind == 'k') {
            part = word == "user"_L1 ? u"login"_s : word;
        } else if (event.kind == 's' && !host.isEmpty() && !part.isEmpty()) {
            QJsonObject login = hosts[host].toObject();
            login[part] = word;
            hosts[host] = login;
        } else {
            host.clear();
        }
    }
    return hosts;
}

} // namespace

void TestSyntax::knowsWhatParses_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("parses");
    const auto row = [](const char *name, const QString &format, const QByteArray &text, bool parses) {
        QTest::newRow(name) << format << text << parses;
    };
    row("JSON", u"json"_s, R"({"a": [1, -2.5e3, true, null, "b\u00e9"]})", true);
    row("JSON with comments", u"jsonc"_s, "// a\n{\"a\": 1, /* b */ }", true);
    row("JSON, cut", u"json"_s, R"({"a": 1)", false);
    row("JSON and more", u"json"_s, R"({"a": 1} b)", false);
    row("JSON, a raw line break", u"json"_s, "{\"a\": \"b\nc\"}", false);
    row("JSON, a zero byte", u"json"_s, QByteArray("{\"a\": 1}\0", 9), false);
    row("JSON, bytes that are no UTF-8", u"json"_s, "{\"a\": \"\xE9\"}", false);
    row("JSON, nothing", u"json"_s, "", false);
    row("JSON, very deep", u"json"_s, QByteArray(100'000, '['), false);
    row("YAML", u"yaml"_s, "a: &x {b: !!str c}\n---\nd: *x\n...\n", true);
    row("YAML, a tab", u"yaml"_s, "a:\n\tb: 1\n", false);
    row("YAML, an open quote", u"yaml"_s, "a: \"b\n", false);
    row("YAML, a template", u"yaml"_s, "a: {{ .Values.b }}\nc: {{ d }}e\n", false);
    row("YAML, nothing", u"yaml"_s, "", true);
    row("TOML", u"toml"_s, "a = 1\n[b]\nc = '''\nd'''\ne = 1979-05-27T07:32:00Z\n", true);
    row("TOML, a name twice", u"toml"_s, "a = 1\na = 2\n", false);
    row("TOML, no quotes", u"toml"_s, "a = b\n", false);
    row("TOML, very deep", u"toml"_s, "a = " + QByteArray(100'000, '['), false);
    row("YAML, very deep", u"yaml"_s, "a: " + QByteArray(100'000, '['), false);
    row("XML, very deep", u"xml"_s, QByteArray("<a>").repeated(100'000), false);
    row("TOML, letters outside ASCII", u"toml"_s, "a = \"\xC3\xA9\" # \xC3\xA9\n", true);
    row("TOML, a name outside ASCII", u"toml"_s, "a\xC3\xBF = 1\n", false);
    row("XML", u"xml"_s, "<?xml version=\"1.0\"?><a b='c'><!-- d --><x:e/>&lt;</a>", true);
    row("XML, not closed", u"xml"_s, "<a><b></a>", false);
    row("XML, a name in quotes twice", u"xml"_s, "<a b='1' b='2'/>", false);
    row("INI", u"ini"_s, "; a\n[b]\nc = d\nc = e\n", true);
    row("properties", u"properties"_s, "a.b = c\\\n  d\n", true);
}

void TestSyntax::knowsWhatParses()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, text);
    QTEST(parsed(format, text).has_value(), "parses");
}

void TestSyntax::seesEveryDifference_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QString &format, const QByteArray &before,
                        const QByteArray &after) { QTest::newRow(name) << format << before << after; };
    row("JSON, a name", u"json"_s, R"({"a": 1})", R"({"b": 1})");
    row("JSON, a number", u"json"_s, R"({"a": 1.0})", R"({"a": 1})");
    row("JSON, a second of the same name", u"json"_s, R"({"a": 1, "a": 2})", R"({"a": 3, "a": 2})");
    row("JSON, a text and a number", u"json"_s, R"({"a": "1"})", R"({"a": 1})");
    row("YAML, quotes round a number", u"yaml"_s, "a: 1\n", "a: '1'\n");
    row("YAML, an anchor", u"yaml"_s, "a: &b c\n", "a: &d c\n");
    row("YAML, a tag", u"yaml"_s, "a: !b c\n", "a: !d c\n");
    row("YAML, how deep", u"yaml"_s, "a:\n  b:\n  c: 1\n", "a:\n  b:\n    c: 1\n");
    row("YAML, the break at the end", u"yaml"_s, "a: |\n  b\n", "a: |-\n  b\n");
    row("YAML, a second document", u"yaml"_s, "a: 1\n---\nb: 1\n", "a: 1\n---\nb: 2\n");
    row("TOML, a date", u"toml"_s, "a = 1979-05-27\n", "a = 1979-05-28\n");
    row("TOML, a number's kind", u"toml"_s, "a = 1\n", "a = 1.0\n");
    row("XML, an attribute", u"xml"_s, "<a b='1' c='2'/>", "<a b='1' c='3'/>");
    row("XML, a space", u"xml"_s, "<a>b </a>", "<a>b</a>");
    row("XML, a comment", u"xml"_s, "<a><!--b--></a>", "<a><!--c--></a>");
    row("INI, the section", u"ini"_s, "[a]\nb=1\n", "[c]\nb=1\n");
    row("INI, the second of a name", u"ini"_s, "[a]\nb=1\nb=2\n", "[a]\nb=1\nb=3\n");
    row("properties, the end of a line", u"properties"_s, "a=b\\\nc\n", "a=b\nc\n");
}

void TestSyntax::seesEveryDifference()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto left = parsed(format, before);
    const auto right = parsed(format, after);
    QVERIFY(left && right);
    QVERIFY(sameButFor({}, *left, *left));
    QVERIFY(!sameButFor({}, *left, *right));
}

void TestSyntax::overlooksWhatMeansTheSame_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("JSON, an escape") << u"json"_s << QByteArray(R"({"a": "\u0070"})")
                                     << QByteArray(R"({"a":"p"})");
    QTest::newRow("XML, an entity") << u"xml"_s << QByteArray("<a>&#112;</a>") << QByteArray("<a>p</a>");
    QTest::newRow("TOML, quotes") << u"toml"_s << QByteArray("a = 'p'\n") << QByteArray("a = \"p\"\n");
    QTest::newRow("INI, a comment") << u"ini"_s << QByteArray("; x\na=b\n") << QByteArray("a=b\n");
}

void TestSyntax::overlooksWhatMeansTheSame()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto left = parsed(format, before);
    const auto right = parsed(format, after);
    QVERIFY(left && right);
    QVERIFY(sameButFor({}, *left, *right));
}

void TestSyntax::allowsTheRewritesAlone_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("becomes");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, bool becomes) {
        QTest::newRow(name) << before << after << becomes;
    };
    row("the same", "a", "a", true);
    row("all of it", "old", "new!", true);
    row("in the middle", "a old b", "a new! b", true);
    row("twice", "old,old", "new!,new!", true);
    row("one of two", "old,old", "old,new!", true);
    row("more behind it", "old", "new!x", false);
    row("more before it", "old", "xnew!", false);
    row("a letter elsewhere", "a old b", "a new! c", false);
    row("something left of it", "old", "new!d", false);
    row("nothing there", "old", "", false);
}

void TestSyntax::allowsTheRewritesAlone()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const std::vector<Rewrite> rewrites { { "old", "new!" } };
    QTEST(becomes(before, after, rewrites), "becomes");
}

void TestSyntax::readsNetrcAsPythonDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
    row("one line", "machine a login b password c\n");
    row("several lines", "machine a\n  login b\n  account d\n\tpassword c\n");
    row("no end of line", "machine a login b password c");
    row("quotes", "machine a login \"b c\" password \"d\"\n");
    row("quotes with an escape", "machine a login b password \"c\\\"d\"\n");
    row("an escape", "machine a login b password c\\ d\n");
    row("a default", "machine a login b password c\ndefault login d password e\n");
    row("user for login", "machine a user b password c\n");
    row("a comment", "# x\nmachine a login b password c # y\n# machine z\n");
    row("a password that begins like a comment", "machine a login b password #c\n");
    row("two machines on a line", "machine a login b password c machine d login e password f\n");
    row("a macro", "machine a login b password c\nmacdef m\nput x\nquit\n\nmachine d login e password f\n");
    row("a word too many", "machine a login b password c d\n");
    row("another beginning", "a login b\n");
    row("Windows line ends", "machine a\r\nlogin b\r\npassword c\r\n");
    row("nothing", "");
}

void TestSyntax::readsNetrcAsPythonDoes()
{
    QFETCH(QByteArray, text);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(text);
    file.close();
    QProcess python;
    python.start(
        u"/usr/bin/python3"_s,
        { u"-c"_s,
          u"import json, netrc, sys\n"
          "try: hosts = netrc.netrc(sys.argv[1]).hosts\n"
          "except netrc.NetrcParseError: hosts = {}\n"
          "print(json.dumps({h: {'login': l, 'account': a, 'password': p} for h, (l, a, p) in hosts.items()}))"_s,
          file.fileName() });
    QVERIFY(python.waitForFinished());
    QCOMPARE(loginsOf(text), QJsonDocument::fromJson(python.readAllStandardOutput()).object());
}

QTEST_APPLESS_MAIN(TestSyntax)
#include "tst_syntax.moc"

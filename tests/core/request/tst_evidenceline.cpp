#include "core/request/evidenceline.h"
#include "requesttesting.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestEvidenceLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheLineAndWhereInIt_data();
    void showsTheLineAndWhereInIt();
    void pointsNowhereWithoutAPlace();
    void showsTheEvidenceOfACheck();
    void holdsNoRunOfTheKey_data();
    void holdsNoRunOfTheKey();
};

namespace {

Finding at(qsizetype position, qsizetype length, Cause cause = Cause::RequestPath)
{
    Where where;
    where.position = position;
    where.length = length;
    return makeFinding(cause, where);
}

} // namespace

void TestEvidenceLine::showsTheLineAndWhereInIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("evidence");
    const auto row = [](const char *name, const QByteArray &text, int position, int length,
                        const QString &line, const QString &evidence) {
        QTest::newRow(name) << text << position << length << line << evidence;
    };
    row("the only line", "GET /v1", 4, 3, u"GET /v1"_s, u"/v1"_s);
    row("the second line", "a\nGET /v1\nb", 6, 3, u"GET /v1"_s, u"/v1"_s);
    row("Windows line ends", "a\r\nGET /v1\r\nb", 7, 3, u"GET /v1"_s, u"/v1"_s);
    row("behind an umlaut", "\xC3\xA4 GET /v1", 6, 3, u"\u00E4 GET /v1"_s, u"/v1"_s);
    row("behind an emoji", "\xF0\x9F\x99\x82 GET /v1", 6, 3, u"\U0001F642 GET /v1"_s, u"/v1"_s);
    row("over the end of the line", "GET /v1\nb", 4, 5, u"GET /v1"_s, u"/v1"_s);
    row("an invisible character",
        "a\xE2\x80\x8B"
        "b",
        1, 1, u"a·b"_s, u"·"_s);
    row("a space that does not break",
        "a\xC2\xA0"
        "b",
        1, 1, u"a·b"_s, u"·"_s);
    row("no length", "GET /v1", 4, 0, u"GET /v1"_s, u"/"_s);
    row("a long line", QByteArray(100, 'a') + "/v1 " + QByteArray(100, 'b'), 100, 3,
        u"…"_s + QString(40, u'a') + u"/v1 "_s + QString(39, u'b') + u"…"_s, u"/v1"_s);
    row("long evidence", QByteArray(300, 'a'), 0, 300, QString(120, u'a') + u"…"_s, QString(120, u'a'));
}

void TestEvidenceLine::showsTheLineAndWhereInIt()
{
    QFETCH(QByteArray, text);
    QFETCH(int, position);
    QFETCH(int, length);
    const std::optional<EvidenceLine> line = evidenceLine(text, at(position, length));
    QVERIFY(line.has_value());
    QTEST(line->text, "line");
    QTEST(line->text.mid(line->begin, line->length), "evidence");
}

void TestEvidenceLine::pointsNowhereWithoutAPlace()
{
    QVERIFY(!evidenceLine("GET /v1", makeFinding(Cause::RequestPath)).has_value());
    QVERIFY(!evidenceLine("GET /v1", at(100, 3)).has_value());
    QVERIFY(!evidenceLine({}, at(0, 0)).has_value());
}

void TestEvidenceLine::showsTheEvidenceOfACheck()
{
    const QByteArray text =
        withKeys("curl https://api.perplexity.ai/chat/completions \\\n"
                 "  -H 'Authorization: KEY!' --json '{\"model\":\"sonar\",\"messages\":[1]}'");
    const RequestCheck check = checked(text);
    const QString masked = Secret(makeKey(1)).masked();
    QStringList pointed;
    for (const Finding &finding : check.findings) {
        if (const std::optional<EvidenceLine> line = evidenceLine(text, finding))
            pointed.append(line->text.mid(line->begin, line->length));
    }
    QVERIFY(pointed.contains(u"/chat/completions"_s));
    QVERIFY(pointed.contains(masked));
}

void TestEvidenceLine::holdsNoRunOfTheKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("broken");
    for (const char *before : { "Bearer ", "x-api-key: ", "?key=", "pplx_", "" }) {
        QTest::addRow("%s, whole", before) << QByteArray(before) << 0;
        QTest::addRow("%s, broken", before) << QByteArray(before) << 25;
    }
}

void TestEvidenceLine::holdsNoRunOfTheKey()
{
    QFETCH(QByteArray, before);
    QFETCH(int, broken);
    for (int number = 0; number < 20; ++number) {
        const QByteArray key = makeKey(number + 1);
        QByteArray sent = key;
        if (broken > 0)
            sent.insert(broken, "\xE2\x80\x8B");
        const QByteArray text = before + sent + " and more";
        for (const int length : { 1, 7, 60 }) {
            for (int position = 0; position < 70; ++position) {
                const auto line = evidenceLine(text, at(position, length, Cause::RequestKeyText));
                const QByteArray shown = line ? line->text.toUtf8() : QByteArray();
                for (int run = 5; run + 8 <= key.size(); ++run)
                    QVERIFY(!shown.contains(key.sliced(run, 8)));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestEvidenceLine)
#include "tst_evidenceline.moc"

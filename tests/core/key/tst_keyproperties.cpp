#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace keywright;
using namespace keywright::testing;

namespace {

/// Pieces of what people paste, put together at random.
constexpr std::array pieces {
    "{K}",
    "{K}",
    "{L}",
    "{R}",
    "{B}",
    "{O}",
    "pplx-",
    "Bearer ",
    "Authorization: ",
    "X=",
    "\"",
    "'",
    "`",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "…",
    "•",
    "%20",
    "\\n",
    "&amp;",
    "\\x2d",
    "\033[0m",
    "<",
    ">",
    "(",
    ")",
    "{",
    "}",
    "$",
    "%",
    "\\",
    "=",
    ":",
    ",",
    ";",
    "-",
    "_",
    ".",
    "\xff",
    "\xa0",
    "{N}",
    "curl ",
    "export ",
    "your_api_key",
    "sonar-pro",
    "sk-",
    "https://",
    "@",
    "#",
    "**",
    "\u0440",
};

QByteArray randomPaste(std::mt19937 &random)
{
    QByteArray text;
    const auto count = 1 + random() % 8;
    for (unsigned i = 0; i < count; ++i)
        text.append(filled(pieces.at(random() % pieces.size())));
    return text;
}

QByteArray randomBytes(std::mt19937 &random)
{
    QByteArray text;
    const auto count = random() % 200;
    for (unsigned i = 0; i < count; ++i)
        text.append(static_cast<char>(random() % 256));
    return text;
}

/// A key with up to four pieces pasted into it, some over what was there.
QByteArray damagedKey(std::mt19937 &random)
{
    QByteArray text = makeKey(static_cast<int>(1 + random() % 50));
    const auto count = 1 + random() % 4;
    for (unsigned i = 0; i < count; ++i) {
        const auto place = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
        text.replace(place, static_cast<qsizetype>(random() % 3),
                     filled(pieces.at(random() % pieces.size())));
    }
    return text;
}

bool isBodyCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Cells, findings and the cleaned key agree with each other and with the text.
void checkInvariants(const Inspection &inspection)
{
    const QByteArrayView cleaned = inspection.cleaned.bytes();
    const bool shaped = cleaned.size() == 53 && cleaned.startsWith("pplx-")
        && std::ranges::all_of(cleaned.sliced(5), isBodyCharacter);
    QCOMPARE(inspection.wellFormed, shaped);
    QVERIFY(!inspection.findings.isEmpty());
    QCOMPARE(hasCause(inspection.findings, Cause::KeyClean),
             inspection.findings.size() == 1 && !inspection.cause);
    if (inspection.cause) {
        QVERIFY(hasCause(inspection.findings, *inspection.cause));
        QCOMPARE(severityOf(*inspection.cause), worstSeverity(inspection.findings));
    }
    const auto position = [](const Finding &finding) { return finding.where.position; };
    QVERIFY(std::ranges::is_sorted(inspection.findings, {}, position));
    QCOMPARE(inspection.cells.size() + inspection.cellsLeftOut, inspection.given.length());
}

} // namespace

class TestKeyProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleaningTwiceIsCleaningOnce();
    void aWrappedKeyComesOutUnchanged_data();
    void aWrappedKeyComesOutUnchanged();
    void everyKeyIsClean();
    void anyBytesAreJudged();
    void noKeyIsMadeOfRandomBytes();
    void findingsTellNoKey();
};

void TestKeyProperties::cleaningTwiceIsCleaningOnce()
{
    std::mt19937 random(1);
    for (int i = 0; i < 6000; ++i) {
        const Inspection once =
            inspectKey(i % 2 == 0 ? damagedKey(random) : randomPaste(random), testFacts());
        if (once.cleaned.isEmpty())
            continue;
        const Inspection twice = inspectKey(once.cleaned.bytes(), testFacts());
        QVERIFY(twice.cleaned == once.cleaned);
        QCOMPARE(twice.wellFormed, once.wellFormed);
        if (once.wellFormed)
            QVERIFY(!twice.cause);
    }
}

void TestKeyProperties::aWrappedKeyComesOutUnchanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("quotes") << QByteArray("\"") << QByteArray("\"");
    QTest::newRow("curly quotes") << QByteArray("“") << QByteArray("”");
    QTest::newRow("a shell line") << QByteArray("export PERPLEXITY_API_KEY='") << QByteArray("'\n");
    QTest::newRow("JSON") << QByteArray(R"({"key": ")") << QByteArray("\"}");
    QTest::newRow("a header") << QByteArray("Authorization: Bearer ") << QByteArray("\r\n");
    QTest::newRow("curl") << QByteArray("curl -H 'Authorization: Bearer ")
                          << QByteArray("' https://x.example");
    QTest::newRow("a sentence") << QByteArray("My key is ") << QByteArray(" and it fails.");
    QTest::newRow("colours") << QByteArray("\033[1;32m") << QByteArray("\033[0m");
    QTest::newRow("entities") << QByteArray("&lt;") << QByteArray("&gt;");
    QTest::newRow("spaces and breaks") << QByteArray(" \t\r\n") << QByteArray("\n\n ");
    QTest::newRow("Markdown") << QByteArray("- **`") << QByteArray("`**\n");
}

void TestKeyProperties::aWrappedKeyComesOutUnchanged()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    for (int number = 1; number <= 200; ++number) {
        const QByteArray key = makeKey(number);
        const Inspection inspection = inspectKey(QByteArray(before + key + after), testFacts());
        QVERIFY(inspection.wellFormed);
        QVERIFY(inspection.cleaned.bytes() == key);
    }
}

void TestKeyProperties::everyKeyIsClean()
{
    for (int number = 1; number <= 3000; ++number) {
        const Inspection inspection = inspectKey(makeKey(number), testFacts());
        QVERIFY2(!inspection.cause, qPrintable(QString::number(number)));
    }
}

void TestKeyProperties::anyBytesAreJudged()
{
    std::mt19937 random(2);
    for (int i = 0; i < 4000; ++i) {
        checkInvariants(inspectKey(i % 2 == 0 ? randomBytes(random) : randomPaste(random), testFacts()));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestKeyProperties::noKeyIsMadeOfRandomBytes()
{
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        const Inspection inspection = inspectKey(randomBytes(random), testFacts());
        QVERIFY(!inspection.wellFormed);
    }
}

void TestKeyProperties::findingsTellNoKey()
{
    std::mt19937 random(4);
    const QByteArray body = makeBody(1, 48);
    for (int i = 0; i < 2000; ++i) {
        const Inspection inspection = inspectKey(randomPaste(random), testFacts());
        QByteArray told;
        for (const Finding &finding : inspection.findings)
            told.append(QJsonDocument(finding.detail).toJson());
        for (qsizetype at = 0; at + 8 <= body.size(); ++at)
            QVERIFY(!told.contains(body.sliced(at, 8)));
    }
}

QTEST_APPLESS_MAIN(TestKeyProperties)
#include "tst_keyproperties.moc"

#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestKeyCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyHasItsPrefixAndItsBody();
    void marksWhatIsTakenAway_data();
    void marksWhatIsTakenAway();
    void numbersGoOnBehindWhatIsTakenAway();
    void marksReplacedAndWrongCharacters();
    void cellsOfTheKeyHoldNoCharacter();
    void hidesWhatIsSecretButNotTheKey();
    void showsAtMostSoMany();
    void bytesAddUpToTheText();
};

void TestKeyCells::aKeyHasItsPrefixAndItsBody()
{
    const Inspection inspection = inspectKey(makeKey(), testFacts());
    QCOMPARE(inspection.cells.size(), 53);
    for (qsizetype i = 0; i < inspection.cells.size(); ++i) {
        QCOMPARE(inspection.cells[i].kind, i < 5 ? CellKind::Prefix : CellKind::Body);
        QCOMPARE(inspection.cells[i].number, i + 1);
        QCOMPARE(inspection.cells[i].position, i);
        QCOMPARE(inspection.cells[i].offset, i);
    }
    QCOMPARE(inspection.cellsLeftOut, 0);
}

void TestKeyCells::marksWhatIsTakenAway_data()
{
    QTest::addColumn<QByteArray>("sign");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("name");
    QTest::newRow("NBSP") << QByteArray("\u00a0") << u"NBSP"_s << u"NO-BREAK SPACE"_s;
    QTest::newRow("ZWSP") << QByteArray("\u200b") << u"ZWSP"_s << u"ZERO WIDTH SPACE"_s;
    QTest::newRow("ZWNJ") << QByteArray("\u200c") << u"ZWNJ"_s << u"ZERO WIDTH NON-JOINER"_s;
    QTest::newRow("ZWJ") << QByteArray("\u200d") << u"ZWJ"_s << u"ZERO WIDTH JOINER"_s;
    QTest::newRow("BOM") << QByteArray("\ufeff") << u"BOM"_s << u"ZERO WIDTH NO-BREAK SPACE"_s;
    QTest::newRow("SHY") << QByteArray("\u00ad") << u"SHY"_s << u"SOFT HYPHEN"_s;
    QTest::newRow("LF") << QByteArray("\n") << u"LF"_s << u"LINE FEED"_s;
    QTest::newRow("CR") << QByteArray("\r") << u"CR"_s << u"CARRIAGE RETURN"_s;
    QTest::newRow("TAB") << QByteArray("\t") << u"TAB"_s << u"CHARACTER TABULATION"_s;
    QTest::newRow("SP") << QByteArray(" ") << u"SP"_s << u"SPACE"_s;
    QTest::newRow("NUL") << QByteArray(1, '\0') << u"NUL"_s << u"NULL"_s;
    QTest::newRow("LS") << QByteArray("\u2028") << u"LS"_s << u"LINE SEPARATOR"_s;
    QTest::newRow("PS") << QByteArray("\u2029") << u"PS"_s << u"PARAGRAPH SEPARATOR"_s;
    QTest::newRow("NEL") << QByteArray("\u0085") << u"NEL"_s << u"NEXT LINE"_s;
    QTest::newRow("RLM") << QByteArray("\u200f") << u"RLM"_s << u"RIGHT-TO-LEFT MARK"_s;
    QTest::newRow("no short name") << QByteArray("\ufe0f") << u"U+FE0F"_s << u"VARIATION SELECTOR-16"_s;
    QTest::newRow("visible") << QByteArray("\"") << QString() << u"QUOTATION MARK"_s;
}

void TestKeyCells::marksWhatIsTakenAway()
{
    QFETCH(QByteArray, sign);
    const Inspection inspection = inspectKey(QByteArray(makeKey() + sign), testFacts());
    QCOMPARE(inspection.cells.size(), 54);
    const Cell &cell = inspection.cells.last();
    QCOMPARE(cell.kind, CellKind::Removed);
    QCOMPARE(cell.number, 0);
    QCOMPARE(cell.length, sign.size());
    QTEST(cell.chip, "chip");
    QTEST(cell.name, "name");
}

void TestKeyCells::numbersGoOnBehindWhatIsTakenAway()
{
    const Inspection inspection = inspectKey(filled("{L}\u200b{R}"), testFacts());
    QCOMPARE(inspection.cells[24].number, 25);
    QCOMPARE(inspection.cells[25].number, 0);
    QCOMPARE(inspection.cells[26].number, 26);
    QCOMPARE(inspection.cells[26].offset, 28);
}

void TestKeyCells::marksReplacedAndWrongCharacters()
{
    const Inspection inspection =
        inspectKey(QByteArray("\u0440plx\u2013" + makeBody(1, 20) + '$' + makeBody(2, 27)), testFacts());
    QCOMPARE(inspection.cells[0].kind, CellKind::Replaced);
    QCOMPARE(inspection.cells[0].codePoint, char32_t(0x440));
    QCOMPARE(inspection.cells[1].kind, CellKind::Prefix);
    QCOMPARE(inspection.cells[4].kind, CellKind::Replaced);
    QCOMPARE(inspection.cells[25].kind, CellKind::Wrong);
    QCOMPARE(inspection.cells[25].codePoint, U'$');
    QCOMPARE(inspection.cells[25].number, 26);
}

void TestKeyCells::cellsOfTheKeyHoldNoCharacter()
{
    const Inspection inspection = inspectKey(filled("X=\"{K}\""), testFacts());
    for (const Cell &cell : inspection.cells) {
        const bool key = cell.kind == CellKind::Prefix || cell.kind == CellKind::Body;
        QCOMPARE(cell.number > 0, key);
        QCOMPARE(cell.codePoint == 0, key);
    }
}

void TestKeyCells::hidesWhatIsSecretButNotTheKey()
{
    const QByteArray other = "sk-ant-api03-" + makeBody(1, 60);
    for (const QByteArray &text : { other, makeKey().toBase64(), filled("{K}\n{O}") }) {
        const Inspection inspection = inspectKey(text, testFacts());
        const auto tells = [](const Cell &cell) { return cell.codePoint != 0 && cell.codePoint != U'\n'; };
        QVERIFY(std::ranges::none_of(inspection.cells, tells));
    }
}

void TestKeyCells::showsAtMostSoMany()
{
    const Inspection inspection =
        inspectKey(QByteArray(QByteArray(10000, ' ') + makeKey() + QByteArray(10000, ' ')), testFacts());
    QCOMPARE(inspection.cells.size(), 4096);
    QCOMPARE(inspection.cellsLeftOut, 20053 - 4096);
    const auto isKey = [](const Cell &cell) { return cell.number > 0; };
    QCOMPARE(std::ranges::count_if(inspection.cells, isKey), 53);
}

void TestKeyCells::bytesAddUpToTheText()
{
    const Inspection inspection = inspectKey(filled("\u00a0“{L}\u200b{R}”\U0001F600"), testFacts());
    qsizetype offset = 0;
    for (const Cell &cell : inspection.cells) {
        QCOMPARE(cell.offset, offset);
        offset += cell.length;
    }
    QCOMPARE(offset, inspection.given.size());
}

QTEST_APPLESS_MAIN(TestKeyCells)
#include "tst_keycells.moc"

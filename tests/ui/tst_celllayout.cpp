#include "ui/widgets/celllayout.h"
#include "ui/widgets/cellwords.h"
#include "ui/widgets/keymask.h"
#include "ui/windowfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

CellMetrics smallMetrics()
{
    CellMetrics metrics;
    metrics.cellWidth = 10;
    metrics.cellHeight = 20;
    metrics.rulerHeight = 5;
    metrics.gap = 1;
    metrics.groupGap = 4;
    metrics.lineGap = 2;
    metrics.chipWidth = [](const CellItem &item) { return item.count > 1 ? 50.0 : 0.0; };
    return metrics;
}

/// What is drawn in all cells, in their order.
QString drawnText(const Inspection &inspection, bool revealed)
{
    const QSet<qsizetype> masked = charactersToMask(inspection);
    const CellMasker masker(inspection, masked, revealed);
    QString text;
    for (qsizetype i = 0; i < inspection.cells.size(); ++i)
        text += masker.textOf(i);
    return text;
}

} // namespace

class KeyCellsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksAllButTheEnd();
    void showsTheKeyOnlyWhileRevealed();
    void masksAnotherSecretBesideTheKey();
    void showsVariableNames();
    void masksAShortTextWhole();
    void saysWhereACharacterIs();
    void countsOtherTextAsOne();
    void sumsUpWithoutTheKey();
    void listsWhatWasRemoved();
    void breaksLinesBetweenGroups();
    void shortensLongStretches();
    void staysSmallForHugeTexts();
    void movesBetweenLines();
};

void KeyCellsTest::masksAllButTheEnd()
{
    const QByteArray key = makeKey();
    const QString drawn = drawnText(inspectionOf({}, key), false);
    QCOMPARE(drawn, u"pplx-"_s + QString(44, u'•') + QString::fromLatin1(key.right(4)));
}

void KeyCellsTest::showsTheKeyOnlyWhileRevealed()
{
    const QByteArray key = makeKey();
    QCOMPARE(drawnText(inspectionOf({}, key), true), QString::fromLatin1(key));
}

void KeyCellsTest::masksAnotherSecretBesideTheKey()
{
    const QByteArray other = makeBody(2, 40);
    const QString drawn = drawnText(inspectionOf(other + " ", makeKey()), false);
    QVERIFY(drawn.startsWith(QString(40, u'•')));
    QVERIFY(!drawn.contains(QString::fromLatin1(other.left(4))));
}

void KeyCellsTest::showsVariableNames()
{
    const QString drawn = drawnText(inspectionOf("PERPLEXITY_API_KEY=", makeKey()), false);
    QVERIFY(drawn.startsWith(u"PERPLEXITY_API_KEY=pplx-"_s));
}

void KeyCellsTest::masksAShortTextWhole()
{
    const QString drawn = drawnText(inspectionOf({}, makeKey().left(12)), false);
    QCOMPARE(drawn, u"pplx-"_s + QString(7, u'•'));
}

void KeyCellsTest::saysWhereACharacterIs()
{
    const QList<Cell> cells = inspectionOf(" ", makeKey(), "\n").cells;
    QCOMPARE(cellwords::placeOf(cells, 0), u"before the key"_s);
    QCOMPARE(cellwords::placeOf(cells, 17), u"position 17"_s);
    QCOMPARE(cellwords::placeOf(cells, 54), u"at the end"_s);
    QCOMPARE(cellwords::describe(cells, 54),
             u"at the end: LINE FEED, U+000A, not part of the key, left out"_s);
    QVERIFY(cellwords::describe(cells, 99).isEmpty());
}

void KeyCellsTest::countsOtherTextAsOne()
{
    const auto rows = cellwords::removedRows(inspectionOf("export NAME=", makeKey()));
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().what.startsWith(u"12 "_s));
    QVERIFY(rows.first().codePoint.isEmpty());
}

void KeyCellsTest::sumsUpWithoutTheKey()
{
    const QByteArray key = makeKey();
    const QString summary = cellwords::summary(inspectionOf(" ", key, "\n"));
    QVERIFY(summary.startsWith(u"53 "_s));
    QVERIFY(summary.contains(u"before the key, SPACE"_s));
    QVERIFY(summary.contains(u"at the end, LINE FEED"_s));
    QVERIFY(!summary.contains(QString::fromLatin1(key.right(4))));
}

void KeyCellsTest::listsWhatWasRemoved()
{
    const auto rows = cellwords::removedRows(inspectionOf({}, makeKey(), "\n"));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().place, u"at the end"_s);
    QCOMPARE(rows.first().what, u"line feed"_s);
    QCOMPARE(rows.first().codePoint, u"U+000A"_s);
}

void KeyCellsTest::breaksLinesBetweenGroups()
{
    const QList<Cell> cells = inspectionOf({}, makeKey()).cells;
    CellLayout layout;
    layout.setCells(cells, 0);
    layout.arrange(cells, 200, smallMetrics());
    QList<qsizetype> lineStarts;
    for (const CellItem &item : layout.items()) {
        QVERIFY(item.rect.right() <= 200);
        if (item.rect.left() == 0)
            lineStarts.append(cells.at(item.cell).number);
    }
    QCOMPARE(lineStarts, QList<qsizetype>({ 1, 17, 33, 49 })); // two groups in a line
}

void KeyCellsTest::shortensLongStretches()
{
    const QList<Cell> cells = inspectionOf(QByteArray(500, 'x'), makeKey()).cells;
    CellLayout layout;
    layout.setCells(cells, 0);
    QCOMPARE(layout.items().size(), 10 + 1 + 10 + 53);
    QCOMPARE(layout.items().at(10).count, 480);
    QCOMPARE(layout.itemOf(300), 10);
}

void KeyCellsTest::staysSmallForHugeTexts()
{
    QList<Cell> cells(4096);
    for (Cell &cell : cells)
        cell.kind = CellKind::Wrong;
    CellLayout layout;
    layout.setCells(cells, 1000);
    QVERIFY(layout.items().size() < 400);
    QCOMPARE(layout.items().last().cell + layout.items().last().count, 4096 + 1000);
}

void KeyCellsTest::movesBetweenLines()
{
    const QList<Cell> cells = inspectionOf({}, makeKey()).cells;
    CellLayout layout;
    layout.setCells(cells, 0);
    layout.arrange(cells, 200, smallMetrics());
    QCOMPARE(layout.itemBeside(0, true), 16);
    QCOMPARE(layout.itemBeside(16, false), 0);
    QCOMPARE(layout.itemBeside(0, false), 0);
}

QTEST_MAIN(KeyCellsTest)
#include "tst_celllayout.moc"

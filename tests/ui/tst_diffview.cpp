#include "ui/widgets/codeline.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/elidedlabel.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

class TestDiffView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void keepsShortLinesWhole();
    void cutsLongLinesRoundTheDifference();
    void keepsTheDifferenceWhereTheEndsAreAlike();
    void leavesOutTheIndentation();
    void wrapsWhereItIsNarrow();
    void shortensAPathInTheMiddle();
};

void TestDiffView::keepsShortLinesWhole()
{
    const auto [before, after] = shortenedPair(u"KEY=pplx-…1b0b"_s, u"KEY=pplx-…9fQ2"_s);
    QCOMPARE(before, u"KEY=pplx-…1b0b"_s);
    QCOMPARE(after, u"KEY=pplx-…9fQ2"_s);
}

void TestDiffView::cutsLongLinesRoundTheDifference()
{
    const QString far(10000, u'x');
    const auto [before, after] = shortenedPair(far + u"pplx-…1b0b"_s + far, far + u"pplx-…9fQ2"_s + far);
    QVERIFY(before.size() < 150);
    QVERIFY(before.contains(u"pplx-…1b0b"_s));
    QVERIFY(after.contains(u"pplx-…9fQ2"_s));
    QVERIFY(before.startsWith(u'…') && before.endsWith(u'…'));
}

void TestDiffView::keepsTheDifferenceWhereTheEndsAreAlike()
{
    const auto [before, after] = shortenedPair(u"K= aa"_s, u"K=a"_s);
    QCOMPARE(before, u"K= aa"_s);
    QCOMPARE(after, u"K=a"_s);
}

void TestDiffView::leavesOutTheIndentation()
{
    const auto [before, after] = shortenedPair(u"    a: 1"_s, u"    a: 2"_s);
    QCOMPARE(before, u"a: 1"_s);
    QCOMPARE(after, u"a: 2"_s);
}

void TestDiffView::wrapsWhereItIsNarrow()
{
    const CodeLine line(QString(80, u'x'), std::nullopt);
    QVERIFY(line.heightForWidth(100) > 2 * line.heightForWidth(2000));
}

void TestDiffView::shortensAPathInTheMiddle()
{
    ElidedLabel label(u"~/a/very/long/path/to/some/file/that/nobody/can/read/settings.json"_s);
    label.resize(100, label.sizeHint().height());
    QTest::qWait(0);
    label.grab();
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    QCOMPARE(label.accessibleName(), label.text());
}

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"

#include "core/detail.h"
#include "core/facts.h"
#include "core/key/comparison.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A key in which these characters stand from the tenth place on.
QByteArray keyWith(const QByteArray &characters)
{
    return makeKey().replace(9, characters.size(), characters);
}

} // namespace

class TestKeyComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowTwoKeysDiffer_data();
    void saysHowTwoKeysDiffer();
    void tellsAtWhichPlaces();
    void tellsAtMostThreePairs();
    void countsCharactersAndNotBytes();
    void tellsWhichOneIsCut_data();
    void tellsWhichOneIsCut();
    void comparesAMaskedKeyByWhatItShows_data();
    void comparesAMaskedKeyByWhatItShows();
    void listsAllDifferences();
};

void TestKeyComparison::saysHowTwoKeysDiffer_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, const char *id) {
        QTest::newRow(name) << left << right << QByteArray(id);
    };
    row("the same", makeKey(), makeKey(), "compare-same");
    row("the same with the same space", ' ' + makeKey(), ' ' + makeKey(), "compare-same");
    row("a line break behind one", makeKey(), makeKey() + '\n', "compare-same-after-cleaning");
    row("a zero-width space in one", makeKey(), filled("{L}\u200b{R}"), "compare-same-after-cleaning");
    row("one in a line", "X=" + makeKey(), makeKey(), "compare-same-after-cleaning");
    row("a small letter", keyWith("Qa"), keyWith("qa"), "compare-case");
    row("all capitals behind the prefix", "pplx-" + makeBody(1, 48).toUpper(), makeKey(), "compare-case");
    row("0 and O", keyWith("0"), keyWith("O"), "compare-confused");
    row("1 and l", keyWith("1"), keyWith("l"), "compare-confused");
    row("I and l", keyWith("I"), keyWith("l"), "compare-confused");
    row("5 and S", keyWith("5"), keyWith("S"), "compare-confused");
    row("2 and Z", keyWith("2"), keyWith("Z"), "compare-confused");
    row("8 and B", keyWith("8"), keyWith("B"), "compare-confused");
    row("two pairs", keyWith("0x8"), keyWith("OxB"), "compare-confused");
    row("a pair and another character", keyWith("0x"), keyWith("Oy"), "compare-different");
    row("0 and 8", keyWith("0"), keyWith("8"), "compare-different");
    row("the end missing", makeKey(), makeKey().chopped(6), "compare-cut");
    row("the beginning missing", makeKey(), makeKey().sliced(10), "compare-cut");
    row("two swapped", keyWith("ab"), keyWith("ba"), "compare-swapped");
    row("two swapped that look alike", keyWith("1l"), keyWith("l1"), "compare-swapped");
    row("two swapped of one letter", keyWith("aA"), keyWith("Aa"), "compare-swapped");
    row("both capitals changed", keyWith("aB"), keyWith("Ab"), "compare-case");
    row("one missing in the middle", makeKey(), makeKey().remove(20, 1), "compare-cut");
    row("four missing in the middle", makeKey(), makeKey().remove(20, 4), "compare-cut");
    row("two missing at two places", makeKey(), makeKey().remove(40, 1).remove(20, 1), "compare-different");
    row("one missing and one changed", makeKey(), makeKey().replace(9, 1, "_").remove(30, 1),
        "compare-different");
    row("a letter with an accent", makeKey(), filled("{L}").append("é").append(filled("{R}").sliced(1)),
        "compare-different");
    row("look-alikes of another script", makeKey(), filled("рplх-{B}"), "compare-same-after-cleaning");
    row("another prefix", makeKey(), filled("PPLX-{B}"), "compare-same-after-cleaning");
    row("different dirt", filled(" {K}"), filled("{K}\n"), "compare-same-after-cleaning");
    row("in base64", makeKey().toBase64(), makeKey(), "compare-same-after-cleaning");
    row("dirty and cut", filled("“{K}”"), makeKey().chopped(4) + '\n', "compare-cut");
    row("dirty and confused", '"' + keyWith("0") + '"', keyWith("O") + '\n', "compare-confused");
    row("a short piece", makeKey(), makeKey().first(7), "compare-different");
    row("two swapped that do not touch", keyWith("axb"), keyWith("bxa"), "compare-different");
    row("another key", makeKey(1), makeKey(2), "compare-different");
    row("a placeholder", makeKey(), "your_api_key", "compare-different");
    row("nothing", makeKey(), {}, "compare-different");
    row("the same key as another provider's shape", "sk-" + makeBody(1, 48), makeKey(), "compare-different");
}

void TestKeyComparison::saysHowTwoKeysDiffer()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    for (const auto &[one, other] : { std::pair(left, right), std::pair(right, left) }) {
        const Comparison comparison = compareKeys(one, other, testFacts());
        QVERIFY(!comparison.findings.isEmpty());
        const QLatin1StringView id = causeId(comparison.findings.first().cause);
        QTEST(QByteArray(id.data(), id.size()), "id");
        QCOMPARE(comparison.cause.has_value(), comparison.findings.first().cause != Cause::CompareSame);
    }
}

void TestKeyComparison::tellsAtWhichPlaces()
{
    const Comparison comparison = compareKeys(keyWith("0x8"), keyWith("OxB"), testFacts());
    const QJsonObject detail = comparison.findings.first().detail;
    QCOMPARE(detail[detail::positions].toArray(), (QJsonArray { 10, 12 }));
    QCOMPARE(detail[detail::left].toString(), u"0"_s);
    QCOMPARE(detail[detail::right].toString(), u"O"_s);
    QCOMPARE(comparison.differences, (QList<qsizetype> { 9, 11 }));
    const QJsonArray pairs {
        QJsonObject { { "position"_L1, 10 }, { "left"_L1, u"0"_s }, { "right"_L1, u"O"_s } },
        QJsonObject { { "position"_L1, 12 }, { "left"_L1, u"8"_s }, { "right"_L1, u"B"_s } }
    };
    QCOMPARE(detail[detail::pairs].toArray(), pairs);
}

void TestKeyComparison::tellsAtMostThreePairs()
{
    const Comparison comparison = compareKeys(QByteArray("pplx-" + makeBody(1, 48).toUpper()),
                                              QByteArray("pplx-" + makeBody(1, 48).toLower()), testFacts());
    QCOMPARE(comparison.cause, Cause::CompareCase);
    QCOMPARE(comparison.findings.first().detail[detail::pairs].toArray().size(), 3);
}

void TestKeyComparison::countsCharactersAndNotBytes()
{
    const QByteArray damaged = filled("{L}").append("é").append(filled("{R}").sliced(1));
    const Comparison comparison = compareKeys(makeKey(), damaged, testFacts());
    QCOMPARE(comparison.differences, (QList<qsizetype> { 25 }));
}

void TestKeyComparison::tellsWhichOneIsCut_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("kind");
    QTest::newRow("right, end") << makeKey() << makeKey().chopped(3) << u"right-lacks-end"_s;
    QTest::newRow("left, end") << makeKey().chopped(3) << makeKey() << u"left-lacks-end"_s;
    QTest::newRow("right, beginning") << makeKey() << makeKey().sliced(12) << u"right-lacks-start"_s;
    QTest::newRow("left, middle") << makeKey().remove(30, 2) << makeKey() << u"left-lacks-middle"_s;
}

void TestKeyComparison::tellsWhichOneIsCut()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    const Comparison comparison = compareKeys(left, right, testFacts());
    const QJsonObject detail = comparison.findings.first().detail;
    QTEST(detail[detail::kind].toString(), "kind");
    QCOMPARE(detail[detail::count].toInt(), static_cast<int>(std::abs(left.size() - right.size())));
}

void TestKeyComparison::comparesAMaskedKeyByWhatItShows_data()
{
    QTest::addColumn<QByteArray>("masked");
    QTest::addColumn<Cause>("cause");
    const QByteArray end = makeKey().last(4);
    QTest::newRow("dots and the end") << QByteArray("••••" + end) << Cause::CompareSame;
    QTest::newRow("prefix, ellipsis, end") << QByteArray("pplx-…" + end) << Cause::CompareSame;
    QTest::newRow("beginning and end") << QByteArray(makeKey().first(9) + "..." + end) << Cause::CompareSame;
    QTest::newRow("another end") << QByteArray("••••" + makeKey(2).last(4)) << Cause::CompareDifferent;
    QTest::newRow("another beginning")
        << QByteArray(makeKey(2).first(9) + "…" + end) << Cause::CompareDifferent;
    QTest::newRow("no end") << QByteArray("pplx-********") << Cause::CompareDifferent;
}

void TestKeyComparison::comparesAMaskedKeyByWhatItShows()
{
    QFETCH(QByteArray, masked);
    const Comparison comparison = compareKeys(masked, makeKey(), testFacts());
    QTEST(comparison.findings.first().cause, "cause");
    QCOMPARE(comparison.findings.first().detail[detail::kind].toString(), u"masked"_s);
}

void TestKeyComparison::listsAllDifferences()
{
    const Comparison comparison = compareKeys(keyWith("abc"), keyWith("xbyz"), testFacts());
    QVERIFY(comparison.differences.contains(9));
    QVERIFY(!comparison.differences.contains(10));
    QVERIFY(comparison.differences.contains(11));
}

QTEST_APPLESS_MAIN(TestKeyComparison)
#include "tst_keycomparison.moc"

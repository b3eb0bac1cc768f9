#include "core/detail.h"
#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestKeyEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCleanKeyIsOnlyClean();
    void tellsWhereAnInvisibleCharacterIs();
    void listsFindingsInTheirOrder();
    void listsEverythingThatWasTakenAway();
    void putsTheProblemBeforeTheWarning();
    void countsHowManyCharactersAreMissingOrTooMany_data();
    void countsHowManyCharactersAreMissingOrTooMany();
    void offersSeveralKeysAndTakesNone();
    void keepsOneOfTheSameKey_data();
    void keepsOneOfTheSameKey();
    void readsBase64_data();
    void readsBase64();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void namesTheVariableOfALine();
    void tellsWhichTwinStandsForALookalike();
    void neverRepairsWhatLooksAlikeInAscii();
    void cutsAtOneMegabyte();
};

void TestKeyEvidence::aCleanKeyIsOnlyClean()
{
    const Inspection inspection = inspectKey(makeKey(), testFacts());
    QCOMPARE(idsOf(inspection), QStringList { u"key-clean"_s });
    QVERIFY(!inspection.cause);
    QVERIFY(inspection.removed.isEmpty());
    QVERIFY(inspection.wellFormed);
    QVERIFY(inspection.given == inspection.cleaned);
}

void TestKeyEvidence::tellsWhereAnInvisibleCharacterIs()
{
    const Inspection inspection = inspectKey(filled("\u00a0{L}\u200b{R}"), testFacts());
    QCOMPARE(inspection.findings.size(), 2);
    const Where &where = inspection.findings[1].where;
    QCOMPARE(where.position, 26);
    QCOMPARE(where.length, 1);
    QCOMPARE(where.codePoint, char32_t(0x200B));
    QCOMPARE(where.characterName, u"ZERO WIDTH SPACE"_s);
}

void TestKeyEvidence::listsFindingsInTheirOrder()
{
    const Inspection inspection = inspectKey(filled(" \"{L}\u200b{R}\"\n"), testFacts());
    const QStringList expected { u"key-surrounding-space"_s, u"key-quoted"_s, u"key-invisible"_s,
                                 u"key-line-break"_s };
    QCOMPARE(idsOf(inspection), expected);
    QCOMPARE(leadingId(inspection), QByteArray("key-invisible"));
}

void TestKeyEvidence::listsEverythingThatWasTakenAway()
{
    const Inspection inspection = inspectKey(filled("\u00a0{L}\u200b{R}\r\n"), testFacts());
    const QList<RemovedCharacter> expected { { 0, 0xA0, u"NO-BREAK SPACE"_s },
                                             { 26, 0x200B, u"ZERO WIDTH SPACE"_s },
                                             { 55, U'\r', u"CARRIAGE RETURN"_s },
                                             { 56, U'\n', u"LINE FEED"_s } };
    QCOMPARE(inspection.removed, expected);
}

void TestKeyEvidence::putsTheProblemBeforeTheWarning()
{
    QByteArray shortKey = makeKey();
    shortKey.chop(3);
    const Inspection inspection = inspectKey(QByteArray(shortKey + '\n'), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray("key-line-break"));
    QVERIFY(hasCause(inspection.findings, Cause::KeyTooShort));
}

void TestKeyEvidence::countsHowManyCharactersAreMissingOrTooMany_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("count");
    QTest::newRow("one missing") << qsizetype(47) << QByteArray("key-too-short") << 1;
    QTest::newRow("half missing") << qsizetype(24) << QByteArray("key-too-short") << 24;
    QTest::newRow("nothing but the prefix") << qsizetype(0) << QByteArray("key-too-short") << 48;
    QTest::newRow("one too many") << qsizetype(49) << QByteArray("key-too-long") << 1;
    QTest::newRow("twenty too many") << qsizetype(68) << QByteArray("key-too-long") << 20;
}

void TestKeyEvidence::countsHowManyCharactersAreMissingOrTooMany()
{
    QFETCH(qsizetype, length);
    const QByteArray text = "pplx-" + makeBody(1, length);
    const Inspection inspection = inspectKey(text, testFacts());
    QTEST(leadingId(inspection), "id");
    const QJsonObject detail = inspection.findings.first().detail;
    QTEST(detail[detail::count].toInt(), "count");
    QCOMPARE(detail[detail::length].toInt(), static_cast<int>(text.size()));
    QCOMPARE(detail[detail::expected].toInt(), 53);
    QVERIFY(inspection.cleaned.bytes() == text);
    QVERIFY(!inspection.wellFormed);
}

void TestKeyEvidence::offersSeveralKeysAndTakesNone()
{
    for (const char *pattern : { "{K}\n{O}", "{K}{O}", "{K}, {O}", "A={K}\nB={O}\n", "{K} {K} {O}" }) {
        const Inspection inspection = inspectKey(filled(pattern), testFacts());
        QCOMPARE(leadingId(inspection), QByteArray("key-several"));
        QCOMPARE(inspection.findings.first().detail[detail::count].toInt(), 2);
        QVERIFY(inspection.cleaned.isEmpty());
        QVERIFY(!inspection.wellFormed);
        QCOMPARE(inspection.choices.size(), 2U);
        QVERIFY(inspection.choices[0].bytes() == makeKey(1));
        QVERIFY(inspection.choices[1].bytes() == makeKey(2));
    }
}

void TestKeyEvidence::keepsOneOfTheSameKey_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<int>("count");
    QTest::newRow("glued") << QByteArray("{K}{K}") << 2;
    QTest::newRow("two lines") << QByteArray("{K}\n{K}") << 2;
    QTest::newRow("three times") << QByteArray("{K} {K} {K}") << 3;
    QTest::newRow("in quotes") << QByteArray(R"("{K}", "{K}")") << 2;
    QTest::newRow("once with a line break in it") << QByteArray("{L}\n{R} {K}") << 2;
}

void TestKeyEvidence::keepsOneOfTheSameKey()
{
    QFETCH(QByteArray, pattern);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray("key-repeated"));
    const auto repeated = std::ranges::find(inspection.findings, Cause::KeyRepeated, &Finding::cause);
    QTEST(repeated->detail[detail::count].toInt(), "count");
    QVERIFY(inspection.cleaned.bytes() == makeKey());
}

void TestKeyEvidence::readsBase64_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray key = makeKey();
    const QByteArray plain = key.toBase64();
    const QByteArray line = QByteArray("PERPLEXITY_API_KEY=" + key + '\n').toBase64();
    QByteArray utf16;
    for (const char c : key)
        utf16.append(c).append('\0');
    QTest::newRow("the key") << plain;
    QTest::newRow("the key and a line break") << QByteArray(key + '\n').toBase64();
    QTest::newRow("a line with the key") << line;
    QTest::newRow("broken over two lines") << QByteArray(line.first(76) + '\n' + line.sliced(76));
    QTest::newRow("broken at 64 characters with CRLF")
        << QByteArray(plain.first(64) + "\r\n" + plain.sliced(64));
    QTest::newRow("without padding") << makeKey().toBase64(QByteArray::OmitTrailingEquals);
    QTest::newRow("of UTF-16") << utf16.toBase64();
    QTest::newRow("in quotes") << QByteArray('"' + plain + '"');
    QTest::newRow("encoded twice") << plain.toBase64();
    QTest::newRow("a line, encoded twice, as a value") << QByteArray("api-key: " + line.toBase64() + '\n');
    QTest::newRow("as a value") << QByteArray("api-key: " + plain + '\n');
    QTest::newRow("of a login") << QByteArray("Authorization: Basic "
                                              + QByteArray(makeKey() + ':').toBase64());
}

void TestKeyEvidence::readsBase64()
{
    QFETCH(QByteArray, text);
    const Inspection inspection = inspectKey(text, testFacts());
    QCOMPARE(leadingId(inspection), QByteArray("key-base64"));
    QVERIFY(inspection.cleaned.bytes() == makeKey());
}

void TestKeyEvidence::readsOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("id");
    const QByteArray key = makeKey();
    QByteArray little;
    QByteArray big;
    for (const char c : key) {
        little.append(c).append('\0');
        big.append('\0').append(c);
    }
    QTest::newRow("UTF-16 LE with its mark")
        << QByteArray("\xFF\xFE" + little) << QByteArray("key-invisible");
    QTest::newRow("UTF-16 BE with its mark") << QByteArray("\xFE\xFF" + big) << QByteArray("key-invisible");
    QTest::newRow("UTF-16 LE") << little << QByteArray("key-invisible");
    QTest::newRow("UTF-16 BE") << big << QByteArray("key-invisible");
    QTest::newRow("UTF-16 LE with a zero-width space")
        << QByteArray(little + "\x0B\x20") << QByteArray("key-invisible");
    QTest::newRow("UTF-16 LE and a byte of the shell")
        << QByteArray("\xFF\xFE" + little + '\n') << QByteArray("key-invisible");
    QTest::newRow("Latin-1 with a no-break space")
        << QByteArray('\xA0' + makeKey()) << QByteArray("key-surrounding-space");
    QTest::newRow("Windows quotes") << QByteArray('\x93' + makeKey() + '\x94') << QByteArray("key-quoted");
    QTest::newRow("UTF-8 encoded twice")
        << QByteArray("\u00C2\u00A0" + makeKey()) << QByteArray("key-surrounding-space");
}

void TestKeyEvidence::readsOtherEncodings()
{
    QFETCH(QByteArray, text);
    const Inspection inspection = inspectKey(text, testFacts());
    QTEST(leadingId(inspection), "id");
    QVERIFY(inspection.cleaned.bytes() == makeKey());
}

void TestKeyEvidence::namesTheVariableOfALine()
{
    const Inspection inspection = inspectKey(filled("export PPLX_KEY='{K}'\n"), testFacts());
    QCOMPARE(inspection.findings.first().detail[detail::variable].toString(), u"PPLX_KEY"_s);
    const Inspection reference = inspectKey("api_key: ${MY_KEY}", testFacts());
    QCOMPARE(reference.cause, Cause::KeyVariable);
    QVERIFY(std::ranges::any_of(reference.findings, [](const Finding &finding) {
        return finding.detail[detail::variable].toString() == u"MY_KEY"_s;
    }));
}

void TestKeyEvidence::tellsWhichTwinStandsForALookalike()
{
    // CYRILLIC CAPITAL LETTER A, whose case tells which of several letters it stands for.
    const Inspection inspection = inspectKey(QByteArray("pplx-\u0410" + makeBody(1, 47)), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray("key-lookalike"));
    QCOMPARE(inspection.findings.first().detail[detail::expected].toString(), u"A"_s);
    QVERIFY(inspection.cleaned.bytes() == QByteArray("pplx-A" + makeBody(1, 47)));
}

void TestKeyEvidence::neverRepairsWhatLooksAlikeInAscii()
{
    const QByteArray key = "pplx-0O1lI5S2Z8B" + makeBody(1, 37);
    const Inspection inspection = inspectKey(key, testFacts());
    QCOMPARE(leadingId(inspection), QByteArray("key-clean"));
    QVERIFY(inspection.cleaned.bytes() == key);
}

void TestKeyEvidence::cutsAtOneMegabyte()
{
    constexpr qsizetype limit = 1 << 20;
    const Inspection inspection = inspectKey(QByteArray(QByteArray(limit + 100, ' ')), testFacts());
    QCOMPARE(inspection.given.size(), limit);
    QCOMPARE(leadingId(inspection), QByteArray("key-empty"));
    QVERIFY(inspection.removed.size() <= 4096);
}

QTEST_APPLESS_MAIN(TestKeyEvidence)
#include "tst_keyevidence.moc"

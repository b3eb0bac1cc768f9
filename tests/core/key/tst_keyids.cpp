#include "core/cause.h"
#include "core/facts.h"
#include "core/key/comparison.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace keywright;
using namespace keywright::testing;

namespace {

constexpr qsizetype enough = 2; ///< rows for what an id is, and for what it is not

/// A text that the id is about, or one that comes near and is something else.
struct KeyRow
{
    Cause cause;
    QByteArray text;
    bool is;
};

/// The same for two keys.
struct PairRow
{
    Cause cause;
    QByteArray left;
    QByteArray right;
    bool is;
};

QByteArray base64Of(const QByteArray &text)
{
    return text.toBase64();
}

/// A first key in which these characters stand from the tenth place on.
QByteArray keyWith(const QByteArray &characters)
{
    return makeKey().replace(9, characters.size(), characters);
}

std::vector<KeyRow> keyRows()
{
    std::vector<KeyRow> table;
    const auto add = [&table](Cause cause, const std::vector<QByteArray> &is,
                              const std::vector<QByteArray> &isNot) {
        for (const QByteArray &text : is)
            table.push_back({ cause, filled(text), true });
        for (const QByteArray &text : isNot)
            table.push_back({ cause, filled(text), false });
    };
    using enum Cause;
    add(KeyEmpty, { "", " \n\t", "\u00a0\u200b" }, { ".", "-", "{K}" });
    add(KeySurroundingSpace, { " {K}", "{K}\u00a0", "\t{K}" }, { "{K}\n", "X = {K}", "{L} {R}" });
    add(KeyLineBreak, { "{K}\r\n", "{L}\n{R}", "{K}\u2028" }, { "{K}\\n", "X={K}\n", "{K} " });
    add(KeyInnerSpace, { "{L} {R}", "pplx- {B}", "{L}\u2009{R}" }, { " {K} ", "{L}\n{R}", "{K} {O}" });
    add(KeyInvisible, { "{L}\u200b{R}", "\ufeff{K}", "{K}{N}" }, { "{K}\u00a0", "{K}\n", "{L}–{R}" });
    add(KeyLookalike, { "\u0440plx-{B}", "pplx-{BL}\uff11" + makeBody(1, 48).mid(21) },
        { "{L}é{R}", "pplx–{B}", keyWith("O0") });
    add(KeyDash, { "pplx–{B}", "pplx\u2212{B}", "pplx\u2011{B}" }, { "pplx_{B}", "pplx--{B}", "– {K}" });
    add(KeyQuoted, { "\"{K}\"", "“{K}”", "`{K}`" }, { "X=\"{K}\"", R"({"x": "{K}"})", "{K}" });
    add(KeyBearer, { "Bearer {K}", "Authorization: Bearer {K}" },
        { "curl -H 'Authorization: Bearer {K}' https://x.example", "bearer_token={K}", "{K}" });
    add(KeyAssignment, { "export PPLX_API_KEY={K}", R"("x": "{K}",)", "setx X {K}", "$env:X = '{K}'" },
        { "={B}", "{K}=", "My key is {K} here." });
    add(KeyEscaped, { "{K}%20", "{K}\\n", "pplx\\x2d{B}", "\033[1m{K}\033[0m", "{K}&nbsp;" },
        { "{L}%{R}", "{K}\n", "{K}%" });
    add(KeyBase64, { base64Of(makeKey()), base64Of("X=" + makeKey() + '\n') },
        { base64Of("nothing of a key is in this text, only words"), "{K}", "{B}" });
    add(KeySeveral, { "{K} {O}", "A={K}\nB={O}\n" }, { "{K} {K}", "{L}\n{R}", "X={K}\nY=${X}\n" });
    add(KeyRepeated, { "{K}{K}", "{K}\n{K}" }, { "{K}{O}", "A={K}\nB={K}\n", "pplx-{K}" });
    add(KeyMasked, { "pplx-…9fQ2", "••••1b0b", "pplx-***" }, { "pplx-…", "* {K}", "{K}" });
    add(KeyPlaceholder, { "your_api_key_here", "pplx-xxxxxxxx", "<key>", "pplx-…" },
        { "{K}", "$KEY", "pplx-…9fQ2" });
    add(KeyVariable, { "${PPLX_API_KEY}", "$KEY", "%KEY%", "{{KEY}}", "os.environ/KEY" },
        { "X=${X:-{K}}", "100%", "$5 a month" });
    add(KeyUrl, { "https://api.perplexity.ai/v1/models", "console.perplexity.ai" },
        { "{K}", "curl -H 'Authorization: Bearer {K}' https://api.perplexity.ai", "pplx.{B}" });
    add(KeyProse, { "Where do I find my key?", "someone@example.com", "My key is {K} here." },
        { "{K}", "X={K}", "your_api_key" });
    add(KeyOtherProvider, { "gsk_" + makeBody(3, 52), "sk-or-v1-" + QByteArray(makeBody(4, 32).toHex()) },
        { "{K}", "sk-learn", "hf_model" });
    add(KeyModelName, { "sonar-pro", "pplx-7b-online" }, { "{K}", "sonar system", "pplx-7b-{B}" });
    add(KeyPrefixMissing, { "{B}", " {B}\n" }, { "plx-{B}", "{BL}", "{B}{B}" });
    add(KeyPrefixCase, { "PPLX-{B}", "Pplx-{B}" }, { "ppix-{B}", "{K}", "PPLX_API_KEY={K}" });
    add(KeyPrefixMistyped, { "plx-{B}", "ppix-{B}", "pplx_{B}", "pplx--{B}", "pplx{B}", "pplx- {K}" },
        { "PPLX-{B}", "pplx–{B}", "{B}", "Keys begin with pplx- {K}" });
    add(KeyTooShort, { "pplx-" + makeBody(1, 47), "{L}" }, { "{B}", "{L}…{R}", "{L}\n{R}" });
    add(KeyTooLong, { "{K}a", "pplx-" + makeBody(1, 60) }, { "{K}.", "{K}{O}", "{K}\u200b" });
    add(KeyWrongCharacter, { "{L}é{R}", "{L}_{R}", "{K}." }, { "{K}\n", "\"{K}\"", "pplx_{B}" });
    add(KeyClean, { "{K}", "{O}" }, { "{K} ", "{B}", "PPLX-{B}" });
    return table;
}

std::vector<PairRow> pairRows()
{
    using enum Cause;
    const QByteArray key = makeKey();
    const QByteArray other = makeKey(2);
    return {
        { CompareSame, key, key, true },
        { CompareSame, ' ' + key, ' ' + key, true },
        { CompareSame, key, key + '\n', false },
        { CompareSame, key, other, false },
        { CompareSameAfterCleaning, key, key + '\n', true },
        { CompareSameAfterCleaning, key, "X=" + key, true },
        { CompareSameAfterCleaning, key, key, false },
        { CompareSameAfterCleaning, key, other + '\n', false },
        { CompareCase, keyWith("Qa"), keyWith("qa"), true },
        { CompareCase, key, "pplx-" + key.sliced(5).toUpper(), true },
        { CompareCase, keyWith("I"), keyWith("l"), false },
        { CompareCase, key, "PPLX-" + key.sliced(5), false },
        { CompareConfused, keyWith("0"), keyWith("O"), true },
        { CompareConfused, keyWith("1"), keyWith("l"), true },
        { CompareConfused, keyWith("5"), keyWith("S"), true },
        { CompareConfused, keyWith("0"), keyWith("Q"), false },
        { CompareConfused, keyWith("a"), keyWith("A"), false },
        { CompareCut, key, key.first(50), true },
        { CompareCut, key.first(30), key, true },
        { CompareCut, key, other.first(30), false },
        { CompareCut, key, key + ' ', false },
        { CompareSwapped, keyWith("ab"), keyWith("ba"), true },
        { CompareSwapped, keyWith("7x"), keyWith("x7"), true },
        { CompareSwapped, keyWith("ab"), keyWith("bc"), false },
        { CompareSwapped, keyWith("a1b"), keyWith("b2a"), false },
        { CompareDifferent, key, other, true },
        { CompareDifferent, key, makeKey(3), true },
        { CompareDifferent, key, key.first(50), false },
        { CompareDifferent, keyWith("0"), keyWith("O"), false },
    };
}

} // namespace

/// One table with a few rows for every id about a key's text; the other tests have the many.
class TestKeyIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFoundOnlyWhereItIs_data();
    void isFoundOnlyWhereItIs();
    void isTheAnswerOnlyWhereItIs_data();
    void isTheAnswerOnlyWhereItIs();
    void everyIdHasRowsForBoth_data();
    void everyIdHasRowsForBoth();
};

void TestKeyIds::isFoundOnlyWhereItIs_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("is");
    int number = 0;
    for (const KeyRow &row : keyRows())
        QTest::addRow("%s, row %d", causeId(row.cause).data(), ++number) << row.cause << row.text << row.is;
}

void TestKeyIds::isFoundOnlyWhereItIs()
{
    QFETCH(Cause, cause);
    QFETCH(QByteArray, text);
    QFETCH(bool, is);
    const Inspection inspection = inspectKey(text, testFacts());
    QVERIFY2(hasCause(inspection.findings, cause) == is,
             qPrintable(idsOf(inspection).join(QLatin1StringView(", "))));
}

void TestKeyIds::isTheAnswerOnlyWhereItIs_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("is");
    int number = 0;
    for (const PairRow &row : pairRows())
        QTest::addRow("%s, row %d", causeId(row.cause).data(), ++number)
            << row.cause << row.left << row.right << row.is;
}

void TestKeyIds::isTheAnswerOnlyWhereItIs()
{
    QFETCH(Cause, cause);
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(bool, is);
    QCOMPARE(hasCause(compareKeys(left, right, testFacts()).findings, cause), is);
}

void TestKeyIds::everyIdHasRowsForBoth_data()
{
    QTest::addColumn<Cause>("cause");
    for (const Cause cause : allCauses()) {
        const QLatin1StringView id = causeId(cause);
        if (id.startsWith(QLatin1StringView("key-")) || id.startsWith(QLatin1StringView("compare-")))
            QTest::newRow(id.data()) << cause;
    }
}

void TestKeyIds::everyIdHasRowsForBoth()
{
    QFETCH(Cause, cause);
    const std::vector<KeyRow> keys = keyRows();
    const std::vector<PairRow> pairs = pairRows();
    for (const bool is : { true, false }) {
        const auto counts = [&](const auto &row) { return row.cause == cause && row.is == is; };
        QVERIFY(std::ranges::count_if(keys, counts) + std::ranges::count_if(pairs, counts) >= enough);
    }
}

QTEST_APPLESS_MAIN(TestKeyIds)
#include "tst_keyids.moc"

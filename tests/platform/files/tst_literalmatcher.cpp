#include "core/places/searchliterals.h"
#include "core/secret.h"
#include "platform/files/literalmatcher.h"
#include "platform/files/portablematcher.h"
#include "platform/files/searchrules.h"
#include "support/testfacts.h"
#include "support/testkeys.h"
#ifdef KEYWRIGHT_VECTORSCAN
#include "platform/files/vectormatcher.h"
#endif

#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <random>
#include <thread>
#include <utility>
#include <vector>

using namespace keywright;
using namespace keywright::testing;

namespace {

using Factory = std::function<std::unique_ptr<LiteralMatcher>(const QList<SearchLiteral> &)>;

bool holds(const QByteArray &text, const SearchLiteral &literal)
{
    if (literal.bytes.isEmpty())
        return false;
    return literal.anyCase ? text.toLower().contains(literal.bytes.toLower()) : text.contains(literal.bytes);
}

} // namespace

Q_DECLARE_METATYPE(Factory)

/// What platform/files/literalmatcher.h promises, asked of every matcher that this build has.
class TestLiteralMatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithAPlainSearch_data() { matchers(); }
    void agreesWithAPlainSearch();
    void findsEveryLiteralOfTheSearchWhereverItStands_data() { matchers(); }
    void findsEveryLiteralOfTheSearchWhereverItStands();
    void matchesEitherCaseWhereToldTo_data() { matchers(); }
    void matchesEitherCaseWhereToldTo();
    void takesLiteralsOfAnyLength_data();
    void takesLiteralsOfAnyLength();
    void prefersVectorscanForTheLiteralsOfTheSearch();
    void worksInSeveralThreads_data() { matchers(); }
    void worksInSeveralThreads();
    void tellsTextFromOtherBytes_data();
    void tellsTextFromOtherBytes();

private:
    static QList<std::pair<const char *, Factory>> factories();
    static void matchers();
};

QList<std::pair<const char *, Factory>> TestLiteralMatcher::factories()
{
    return {
        { "portable", [](const auto &literals) { return std::make_unique<PortableMatcher>(literals); } },
        { "the one that is chosen", makeLiteralMatcher },
    };
}

void TestLiteralMatcher::matchers()
{
    QTest::addColumn<Factory>("make");
    for (const auto &[name, make] : factories())
        QTest::newRow(name) << make;
}

void TestLiteralMatcher::agreesWithAPlainSearch()
{
    QFETCH(const Factory, make);
    std::minstd_rand random(7);
    // Few different letters, NUL among them, so that parts of literals are everywhere.
    const auto text = [&random](qsizetype size) {
        QByteArray bytes;
        for (qsizetype i = 0; i < size; ++i)
            bytes.append("abAB-"[random() % 6]);
        return bytes;
    };
    int hits = 0;
    int rounds = 0;
    for (int set = 0; set < 400; ++set) {
        QList<SearchLiteral> literals;
        for (unsigned long count = 1 + random() % 5; count > 0; --count)
            literals.append({ text(1 + static_cast<qsizetype>(random() % 7)), random() % 2 == 0 });
        const auto matcher = make(literals);
        for (int round = 0; round < 60; ++round, ++rounds) {
            const QByteArray searched = text(static_cast<qsizetype>(random() % (round % 10 == 0 ? 400 : 20)));
            const bool expected = std::ranges::any_of(
                literals, [&](const SearchLiteral &literal) { return holds(searched, literal); });
            hits += expected ? 1 : 0;
            QCOMPARE(matcher->matches(searched), expected);
        }
    }
    QVERIFY(hits > rounds / 10 && hits < rounds * 9 / 10);
}

void TestLiteralMatcher::findsEveryLiteralOfTheSearchWhereverItStands()
{
    QFETCH(const Factory, make);
    const Secret key { QByteArrayView(makeKey()) };
    const QList<SearchLiteral> literals = searchLiterals(testFacts(), &key);
    const auto matcher = make(literals);
    for (const SearchLiteral &literal : literals) {
        for (const qsizetype before : { 0, 1, 2, 3, 31, 63, 4095 }) {
            for (const qsizetype after : { 0, 1, 64 }) {
                const QByteArray text = QByteArray(before, '.') + literal.bytes + QByteArray(after, '.');
                QVERIFY(matcher->matches(text));
                QVERIFY(!matcher->matches(text.sliced(0, before + literal.bytes.size() - 1)));
            }
        }
    }
}

void TestLiteralMatcher::matchesEitherCaseWhereToldTo()
{
    QFETCH(const Factory, make);
    const auto matcher = make({ { "Perplexity" }, { "PPLX-" }, { "cHBseC", false } });
    QVERIFY(matcher->matches("see PERPLEXITY_API_KEY"));
    QVERIFY(matcher->matches("https://api.perplexity.ai"));
    QVERIFY(matcher->matches("pplx-"));
    QVERIFY(!matcher->matches("pplx_ perplexit y"));
    QVERIFY(matcher->matches("=cHBseC1"));
    QVERIFY(!matcher->matches("=chbsec1"));
    // One bit apart, as letters of both cases are.
    QVERIFY(!make({ { "k[" } })->matches("k{"));
}

void TestLiteralMatcher::takesLiteralsOfAnyLength_data()
{
    QTest::addColumn<Factory>("make");
    QTest::addColumn<QByteArray>("literal");
    for (const auto &[name, make] : factories()) {
        for (const int size : { 1, 2, 3, 255, 256, 257, 1000 })
            QTest::addRow("%s, %d bytes", name, size) << make << QByteArray(size - 1, 'x') + 'Y';
    }
}

void TestLiteralMatcher::takesLiteralsOfAnyLength()
{
    QFETCH(const Factory, make);
    QFETCH(const QByteArray, literal);
    const auto matcher = make({ { literal }, { QByteArray() } });
    QVERIFY(matcher->matches(QByteArray(3000, 'x').append(literal).append("tail")));
    QVERIFY(!matcher->matches(QByteArray(3000, 'x')));
    QVERIFY(!matcher->matches({}));
}

void TestLiteralMatcher::prefersVectorscanForTheLiteralsOfTheSearch()
{
    const Secret key { QByteArrayView(makeKey()) };
    const QList<SearchLiteral> literals = searchLiterals(testFacts(), &key);
    QVERIFY(makeLiteralMatcher(literals));
#ifdef KEYWRIGHT_VECTORSCAN
    // Where the processor can run it at all, it takes them all.
    const bool runs = makeVectorMatcher({ { "two" } }) != nullptr;
    QCOMPARE(makeVectorMatcher(literals) != nullptr, runs);
#endif
}

void TestLiteralMatcher::worksInSeveralThreads()
{
    QFETCH(const Factory, make);
    const auto matcher = make({ { "pplx-" } });
    std::atomic_int right = 0;
    constexpr int count = 4;
    std::vector<std::thread> threads;
    threads.reserve(count);
    constexpr int rounds = 2000;
    for (int thread = 0; thread < count; ++thread) {
        threads.emplace_back([&] {
            const auto own = matcher->clone();
            for (int round = 0; round < rounds; ++round) {
                const QByteArray before(round % 90, 'p');
                const bool found = own->matches(QByteArray(before).append("plx-"));
                const bool other = own->matches(QByteArray(before).append("plx_"));
                right += found != before.isEmpty() && !other ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), count * rounds);
}

void TestLiteralMatcher::tellsTextFromOtherBytes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextKind>("kind");
    QTest::newRow("nothing") << QByteArray() << TextKind::Bytes;
    QTest::newRow("latin-1") << QByteArray("\xe9t\xe9") << TextKind::Bytes;
    QTest::newRow("little-endian") << QByteArray("a\0=\0b\0", 6) << TextKind::Wide;
    QTest::newRow("big-endian") << QByteArray("\0a\0=\0b", 6) << TextKind::Wide;
    QTest::newRow("a BOM, then Chinese and a line end")
        << QByteArray("\xff\xfe\x2d\x4e\x87\x65\n\0", 8) << TextKind::Wide;
    QTest::newRow("one NUL") << QByteArray("key=\0value and more", 19) << TextKind::Binary;
    QTest::newRow("many NULs at both") << QByteArray("\0\0a\0\0\0b\0", 8) << TextKind::Binary;
    QTest::newRow("NUL behind 8 kB") << QByteArray(8192, 'x') + QByteArray(1, '\0') << TextKind::Bytes;
}

void TestLiteralMatcher::tellsTextFromOtherBytes()
{
    QFETCH(const QByteArray, content);
    QTEST(textKind(content), "kind");
}

QTEST_APPLESS_MAIN(TestLiteralMatcher)
#include "tst_literalmatcher.moc"

#include "platform/files/literalmatcher.h"
#include "platform/files/searchrules.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace keywright;

class TestLiteralMatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithAPlainSearch();
    void matchesEitherCase();
    void takesLiteralsOfAnyLength_data();
    void takesLiteralsOfAnyLength();
    void tellsTextFromOtherBytes_data();
    void tellsTextFromOtherBytes();
};

void TestLiteralMatcher::agreesWithAPlainSearch()
{
    std::minstd_rand random(7);
    // Few different letters, so that parts of literals are everywhere.
    const auto text = [&random](qsizetype size) {
        QByteArray bytes;
        for (qsizetype i = 0; i < size; ++i)
            bytes.append("abAB-"[random() % 5]);
        return bytes;
    };
    int hits = 0;
    constexpr int rounds = 20000;
    for (int round = 0; round < rounds; ++round) {
        QList<QByteArray> literals;
        for (unsigned count = 1 + random() % 4; count > 0; --count)
            literals.append(text(1 + static_cast<qsizetype>(random() % 7)));
        const QByteArray searched = text(static_cast<qsizetype>(random() % 24));
        const bool expected = std::ranges::any_of(literals, [&](const QByteArray &literal) {
            return searched.toLower().contains(literal.toLower());
        });
        hits += expected ? 1 : 0;
        QCOMPARE(LiteralMatcher(literals).matches(searched), expected);
    }
    QVERIFY(hits > rounds / 10 && hits < rounds * 9 / 10);
}

void TestLiteralMatcher::matchesEitherCase()
{
    const LiteralMatcher matcher({ "Perplexity", "PPLX-" });
    QVERIFY(matcher.matches("see PERPLEXITY_API_KEY"));
    QVERIFY(matcher.matches("https://api.perplexity.ai"));
    QVERIFY(matcher.matches("pplx-"));
    QVERIFY(!matcher.matches("pplx_ perplexit y"));
    QVERIFY(!LiteralMatcher({ "k[" }).matches("k{")); // One bit apart, as letters of both cases are.
}

void TestLiteralMatcher::takesLiteralsOfAnyLength_data()
{
    QTest::addColumn<QByteArray>("literal");
    for (const int size : { 1, 2, 3, 255, 256, 257, 1000 })
        QTest::addRow("%d bytes", size) << QByteArray(size - 1, 'x') + 'Y';
}

void TestLiteralMatcher::takesLiteralsOfAnyLength()
{
    QFETCH(const QByteArray, literal);
    const LiteralMatcher matcher({ literal, QByteArray() });
    QVERIFY(matcher.matches(QByteArray(3000, 'x').append(literal).append("tail")));
    QVERIFY(!matcher.matches(QByteArray(3000, 'x')));
    QVERIFY(!matcher.matches({}));
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

#include "core/places/searchliterals.h"
#include "core/secret.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;

namespace {

QByteArray wide(const QByteArray &text, bool bigEndian)
{
    QByteArray bytes;
    for (const char byte : text)
        bigEndian ? bytes.append('\0').append(byte) : bytes.append(byte).append('\0');
    return bytes;
}

bool isComeTo(const QByteArray &content, const Secret *key)
{
    return std::ranges::any_of(searchLiterals(testFacts(), key), [&](const SearchLiteral &literal) {
        return literal.anyCase ? content.toLower().contains(literal.bytes.toLower())
                               : content.contains(literal.bytes);
    });
}

} // namespace

/// That a search comes to every file with a key or a key's name in it.
class TestSearchLiterals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeToAKeyInEveryDisguise_data();
    void comeToAKeyInEveryDisguise();
    void comeToTheKeyInHandWithoutItsPrefix_data();
    void comeToTheKeyInHandWithoutItsPrefix();
    void comeToEveryKnownName();
    void comeToBase64WhereverItBegins();
    void passOverWhatHasNothingToDoWithIt_data();
    void passOverWhatHasNothingToDoWithIt();
};

void TestSearchLiterals::comeToAKeyInEveryDisguise_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray key = makeKey(2);
    const QByteArray body = key.sliced(5);
    QTest::newRow("as it is") << key;
    QTest::newRow("upper case") << QByteArray("PPLX-" + body);
    QTest::newRow("UTF-16, little-endian") << wide(key, false);
    QTest::newRow("UTF-16, big-endian") << wide(key, true);
    for (const char *dash : { "\\x2d", "\\u002d", "\\055", "%2d", "%2D", "=2D", "&#45;", "&#x2d;", "_",
                              "\u2010", "\u2011", "\u2013", "\u2014", "\u2212" })
        QTest::newRow(dash) << QByteArray("pplx" + QByteArray(dash) + body);
}

void TestSearchLiterals::comeToAKeyInEveryDisguise()
{
    QFETCH(const QByteArray, content);
    QVERIFY(isComeTo(content, nullptr));
}

void TestSearchLiterals::comeToTheKeyInHandWithoutItsPrefix_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray body = makeKey(1).sliced(5);
    QTest::newRow("as it is") << body;
    QTest::newRow("UTF-16, little-endian") << wide(body, false);
    QTest::newRow("UTF-16, big-endian") << wide(body, true);
    for (const int before : { 0, 1, 2 })
        QTest::addRow("base64 after %d", before) << QByteArray(QByteArray(before, ':') + body).toBase64();
}

void TestSearchLiterals::comeToTheKeyInHandWithoutItsPrefix()
{
    QFETCH(const QByteArray, content);
    const Secret key { QByteArrayView(makeKey(1)) };
    const Secret bare { QByteArrayView(key.bytes().sliced(5)) };
    QVERIFY(isComeTo(content, &key));
    QVERIFY(isComeTo(content, &bare));
    QVERIFY(!isComeTo(content, nullptr));
}

void TestSearchLiterals::comeToEveryKnownName()
{
    for (const KeyName &known : testFacts().places.names) {
        const QByteArray name = known.name.toUtf8();
        QVERIFY2(isComeTo(name, nullptr), name.constData());
        QVERIFY2(isComeTo(wide(name, false), nullptr), name.constData());
        QVERIFY2(isComeTo(wide(name, true), nullptr), name.constData());
    }
}

void TestSearchLiterals::comeToBase64WhereverItBegins()
{
    for (const QByteArray &word :
         { makeKey(2), QByteArray("PERPLEXITY_API_KEY=x"), QByteArray("PPLX_API_KEY=x"),
           QByteArray("perplexityApiKey"), QByteArray("PerplexityKey: x") }) {
        for (int before = 0; before < 7; ++before) {
            for (const char *after : { "", "a", "zz" }) {
                const QByteArray content = QByteArray(QByteArray(before, '~') + word + after).toBase64();
                QVERIFY2(isComeTo(content, nullptr), content.constData());
            }
        }
    }
}

void TestSearchLiterals::passOverWhatHasNothingToDoWithIt_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("a complex supply of perplexed people");
    QTest::newRow("another provider's key") << QByteArray("sk-" + makeBody(3, 48));
    QTest::newRow("a short key in hand") << QByteArray("x");
}

void TestSearchLiterals::passOverWhatHasNothingToDoWithIt()
{
    QFETCH(const QByteArray, content);
    const Secret shortKey { QByteArrayView("x") };
    QVERIFY(!isComeTo(content, &shortKey));
}

QTEST_APPLESS_MAIN(TestSearchLiterals)
#include "tst_searchliterals.moc"

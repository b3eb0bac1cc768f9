#include "core/redact.h"
#include "core/secret.h"
#include "support/testkeys.h"

#include <QDebug>
#include <QTest>

#include <type_traits>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

// A secret that could be copied or streamed by accident would not stay one.
static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString>);

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void masksAllButTheEnd_data();
    void masksAllButTheEnd();
    void isEqualOnlyToTheSameBytes();
    void countsCharactersNotBytes();
    void leavesNothingInTheArrayItTakes();
    void hasAFingerprintOfTwelveDigits();
    void redactsWhatLooksLikeAKeyInForeignText();
    void keepsModelNamesWhenItRedacts();
    void redactsTheSecretItselfWhateverItsShape();
};

void TestSecret::masksAllButTheEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("masked");
    const QByteArray key = makeKey();
    QTest::newRow("a key") << key << u"pplx-…"_s + QString::fromLatin1(key.last(4));
    QTest::newRow("another long text") << QByteArray(40, 'a') << u"…aaaa"_s;
    QTest::newRow("a short text") << QByteArray("pplx-12345") << u"…"_s;
    QTest::newRow("nothing") << QByteArray() << u"…"_s;
    QTest::newRow("an end that is not a key's") << key + "\n" << u"…"_s;
}

void TestSecret::masksAllButTheEnd()
{
    QFETCH(QByteArray, text);
    QTEST(Secret(text).masked(), "masked");
}

void TestSecret::isEqualOnlyToTheSameBytes()
{
    const Secret key(makeKey(1));
    QVERIFY(key == key.clone());
    QVERIFY(!(key == Secret(makeKey(2))));
    QVERIFY(!(key == Secret(makeKey(1).chopped(1))));
}

void TestSecret::countsCharactersNotBytes()
{
    QCOMPARE(Secret("pplx\xe2\x80\x93").length(), 5);
}

void TestSecret::leavesNothingInTheArrayItTakes()
{
    QByteArray bytes = makeKey();
    const QByteArray expected(bytes.constData(), bytes.size());
    const Secret key = Secret::taking(std::move(bytes));
    QCOMPARE(key.bytes().toByteArray(), expected);
}

void TestSecret::hasAFingerprintOfTwelveDigits()
{
    // SHA-256 of "abc" from FIPS 180-2.
    QCOMPARE(Secret("abc").fingerprint(), u"ba7816bf8f01"_s);
}

void TestSecret::redactsWhatLooksLikeAKeyInForeignText()
{
    const QByteArray key = makeKey();
    const QString text = redacted(u"Incorrect API key provided: "_s + QString::fromLatin1(key));
    QCOMPARE(text, u"Incorrect API key provided: pplx-…"_s + QString::fromLatin1(key.last(4)));
}

void TestSecret::keepsModelNamesWhenItRedacts()
{
    QCOMPARE(redacted(u"Invalid model pplx-70b-online"_s), u"Invalid model pplx-70b-online"_s);
}

void TestSecret::redactsTheSecretItselfWhateverItsShape()
{
    const Secret odd("not a key but secret all the same");
    const std::array<const Secret *, 1> secrets { &odd };
    QCOMPARE(redacted(QByteArray("echo: not a key but secret all the same."), secrets),
             QByteArray("echo: …same."));
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"

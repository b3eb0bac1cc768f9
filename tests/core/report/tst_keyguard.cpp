#include "core/report/keyguard.h"
#include "core/secret.h"
#include "encodings.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestKeyGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAKeyOutOfEveryEncoding_data();
    void readsAKeyOutOfEveryEncoding();
    void leavesOrdinaryTextAlone_data();
    void leavesOrdinaryTextAlone();
    void cutsTheFieldAndSaysSo();
    void cutsAKeyThatIsSpreadOverFields();
    void cutsTheLinesOfAText();
    void knowsAKeyThatIsBrokenItself();
    void findsNothingBeforeItKnowsAKey();
    void cleanupTestCase();

private:
    int m_found = 0;
};

void TestKeyGuard::readsAKeyOutOfEveryEncoding_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < keyEncodings().size(); ++number)
        QTest::newRow(keyEncodings().at(number).name) << number;
}

void TestKeyGuard::readsAKeyOutOfEveryEncoding()
{
    QFETCH(int, number);
    constexpr int keys = 20;
    for (int key = 1; key <= keys; ++key) {
        KeyGuard guard;
        guard.know(Secret(makeKey(key)));
        const QByteArray encoded = keyEncodings().at(number).encode(makeKey(key));
        QVERIFY2(guard.finds(QByteArray("before " + encoded + " behind")), "not found");
        ++m_found;
    }
}

void TestKeyGuard::leavesOrdinaryTextAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray masked = Secret(makeKey(1)).masked().toUtf8();
    QTest::newRow("masked") << masked;
    QTest::newRow("masked with its length") << masked + " (53 characters)";
    QTest::newRow("fingerprint") << Secret(makeKey(1)).fingerprint().toUtf8();
    QTest::newRow("address") << QByteArray("https://api.perplexity.ai/v1/agent");
    QTest::newRow("model") << QByteArray("pplx-70b-online");
    QTest::newRow("path") << QByteArray("~/projects/my-bot2/.env, line 12");
    QTest::newRow("another key") << makeKey(2);
    QTest::newRow("words") << QByteArray(2000, 'a') + " Perplexity accepts the key";
}

void TestKeyGuard::leavesOrdinaryTextAlone()
{
    QFETCH(QByteArray, text);
    KeyGuard guard;
    guard.know(Secret(makeKey(1)));
    guard.know(Secret(QByteArray("curl https://api.perplexity.ai/v1/agent -H 'Authorization: Bearer "
                                 + makeKey(1) + '\'')));
    QVERIFY(!guard.finds(text));
}

void TestKeyGuard::cutsTheFieldAndSaysSo()
{
    KeyGuard guard;
    guard.know(Secret(makeKey(1)));
    const QJsonObject report { { u"a"_s, QString::fromLatin1(makeKey(1).toHex()) },
                               { u"b"_s, u"stays"_s },
                               { u"c"_s, QJsonArray { QString::fromLatin1(makeKey(1)) } } };
    const QJsonObject sealed = guard.sealed(report);
    QCOMPARE(sealed["a"_L1].toString(), u"[cut]"_s);
    QCOMPARE(sealed["b"_L1].toString(), u"stays"_s);
    QCOMPARE(sealed["cut"_L1].toInt(), 2);
    QVERIFY(!guard.finds(QJsonDocument(sealed).toJson()));
}

void TestKeyGuard::cutsAKeyThatIsSpreadOverFields()
{
    KeyGuard guard;
    guard.know(Secret(makeKey(1)));
    QJsonArray pieces;
    for (qsizetype at = 0; at < makeKey(1).size(); at += 5)
        pieces.append(QString::fromLatin1(makeKey(1).mid(at, 5)));
    const QJsonObject sealed = guard.sealed({ { u"pieces"_s, pieces } });
    QVERIFY(sealed["cut"_L1].toInt() > 0);
    QVERIFY(!guard.finds(QJsonDocument(sealed).toJson()));
}

void TestKeyGuard::cutsTheLinesOfAText()
{
    KeyGuard guard;
    guard.know(Secret(makeKey(1)));
    const QByteArray text = "one\ntwo " + makeKey(1).toBase64() + "\nthree\n";
    QCOMPARE(guard.sealedLines(text, "[cut]"), QByteArray("one\n[cut]\nthree\n"));
}

void TestKeyGuard::knowsAKeyThatIsBrokenItself()
{
    const QByteArray key = makeKey(1);
    KeyGuard guard;
    guard.know(Secret(QByteArray(key.left(20) + " \xE2\x80\x8B\n" + key.mid(20))));
    QVERIFY(guard.finds(key.mid(5, 12)));
    QVERIFY(guard.finds(key.mid(15, 12)));
    QVERIFY(guard.finds(key.mid(30, 12)));
}

void TestKeyGuard::findsNothingBeforeItKnowsAKey()
{
    QVERIFY(!KeyGuard().finds(makeKey(1)));
}

void TestKeyGuard::cleanupTestCase()
{
    qInfo("keys read out of %d encodings: %d", int(keyEncodings().size()), m_found);
}

QTEST_APPLESS_MAIN(TestKeyGuard)
#include "tst_keyguard.moc"

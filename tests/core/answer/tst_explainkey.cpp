#include "core/answer/explain.h"
#include "core/detail.h"
#include "core/secret.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Explanation explained(const QByteArray &text, const Secret *key = nullptr)
{
    return explainMessage(text, testFacts(), key);
}

} // namespace

/// The key that a message is about.
class TestExplainKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheEndOfAShortenedKey_data();
    void findsTheEndOfAShortenedKey();
    void saysThatAnotherKeyIsMeant();
    void findsTheKeyAmongOthers();
    void keepsKeysOutOfItsFindings();
    void keepsOtherProvidersKeysOutToo();
    void looksAtBothEndsOfALongLog();
};

void TestExplainKey::findsTheEndOfAShortenedKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("end");
    QTest::newRow("OpenAI's stars") << QByteArray("provided: pplx-abc1************9fQ2. You") << u"9fQ2"_s;
    QTest::newRow("an ellipsis") << QByteArray("key pplx-…9fQ2 is") << u"9fQ2"_s;
    QTest::newRow("three dots") << QByteArray("pplx-ab...9fQ2") << u"9fQ2"_s;
    QTest::newRow("bullets") << QByteArray("my-secret-key\n••••••••1b0b\nCreated") << u"1b0b"_s;
    QTest::newRow("in words") << QByteArray("the API key ending in 'x7Yz' was") << u"x7Yz"_s;
    QTest::newRow("a whole key") << "Bearer " + makeKey(4) << QString::fromLatin1(makeKey(4).last(4));
    QTest::newRow("three dots alone") << QByteArray("Using API key ...1b0b") << u"1b0b"_s;
    QTest::newRow("three stars alone") << QByteArray("api_key='***1b0b'") << u"1b0b"_s;
    QTest::newRow("a sentence about a key") << QByteArray("check your key...then restart") << QString();
    QTest::newRow("bold type") << QByteArray("***Note*** this") << QString();
    QTest::newRow("a pause") << QByteArray("wait...more text") << QString();
    QTest::newRow("a rule of stars") << QByteArray("********* Error **********") << QString();
}

void TestExplainKey::findsTheEndOfAShortenedKey()
{
    QFETCH(QByteArray, text);
    QTEST(explained(text).keyEnd, "end");
}

void TestExplainKey::saysThatAnotherKeyIsMeant()
{
    const Secret key(makeKey(5));
    const QByteArray refusal = "{'type': 'invalid_api_key', 'code': 401} for key pplx-****";
    const Explanation same = explained(refusal + key.bytes().last(4).toByteArray(), &key);
    QCOMPARE(same.cause, Cause::AnswerInvalidKey);
    QVERIFY(!hasCause(same.findings, Cause::RequestOldKey));
    const Explanation other = explained(refusal + "0000", &key);
    QCOMPARE(other.cause, Cause::RequestOldKey);
    QCOMPARE(other.findings.first().detail[detail::masked].toString(), u"…0000"_s);
    QVERIFY(hasCause(other.findings, Cause::AnswerInvalidKey));
    const Explanation provider = explained("Incorrect API key provided: pplx-****0000", &key);
    QCOMPARE(provider.cause, Cause::AnswerOtherProvider);
    QVERIFY(hasCause(provider.findings, Cause::RequestOldKey));
}

void TestExplainKey::findsTheKeyAmongOthers()
{
    const Secret key(makeKey(5));
    const QByteArray list = "keys: pplx-…0000, pplx-…" + key.bytes().last(4).toByteArray();
    QVERIFY(!hasCause(explained(list, &key).findings, Cause::RequestOldKey));
}

void TestExplainKey::keepsKeysOutOfItsFindings()
{
    const QByteArray key = makeKey(6);
    const Explanation explanation =
        explained(R"({"error":{"message":"Cannot use )" + key + R"(","type":"invalid_request","code":400}})");
    QCOMPARE(explanation.cause, Cause::AnswerBadRequest);
    QVERIFY(
        !explanation.findings.first().detail[detail::message].toString().contains(QString::fromLatin1(key)));
}

void TestExplainKey::keepsOtherProvidersKeysOutToo()
{
    const QByteArray key = "sk-" + makeKey(6).sliced(5);
    const Explanation explanation =
        explained(R"({"error":{"message":"Cannot use )" + key + R"(","type":"invalid_request","code":400}})");
    QCOMPARE(explanation.findings.first().detail[detail::message].toString(),
             QString(u"Cannot use …"_s + QString::fromLatin1(key.last(4))));
}

void TestExplainKey::looksAtBothEndsOfALongLog()
{
    const QByteArray filler(2'000'000, '.');
    const QByteArray refusal = "{'type': 'insufficient_quota', 'code': 401}";
    QCOMPARE(explained(refusal + filler).cause, Cause::AnswerNoCredit);
    QCOMPARE(explained(filler + refusal).cause, Cause::AnswerNoCredit);
}

QTEST_APPLESS_MAIN(TestExplainKey)
#include "tst_explainkey.moc"

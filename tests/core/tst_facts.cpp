#include "core/facts.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFilesInTheRepositoryAreRight();
    void saysWhereAFileIsWrong_data();
    void saysWhereAFileIsWrong();
    void findsAnEndpointWithOrWithoutATrailingSlash();
};

void TestFacts::theFilesInTheRepositoryAreRight()
{
    const auto facts = parseFacts(testFactsSources());
    const QString problem =
        facts ? QString() : facts.error().file + facts.error().where + facts.error().problem;
    QVERIFY2(facts, qPrintable(problem));
    QCOMPARE(facts->key.length(), 53);
    QCOMPARE(facts->service.baseUrl, QUrl(u"https://api.perplexity.ai"_s));
}

void TestFacts::saysWhereAFileIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    QTest::newRow("an unknown word") << QByteArray(R"("state": "live", "kind": "models")")
                                     << QByteArray(R"("state": "alive", "kind": "models")")
                                     << u"/endpoints/0/state"_s;
    QTest::newRow("an unknown member")
        << QByteArray(R"("key_prefix")") << QByteArray(R"("key_begin")") << u"/key_begin"_s;
    QTest::newRow("an address without TLS")
        << QByteArray(R"("base_url": "https:)") << QByteArray(R"("base_url": "http:)") << u"/base_url"_s;
    QTest::newRow("an unknown cause")
        << QByteArray("answer-no-credit") << QByteArray("answer-no-money") << u"/error_types/1/cause"_s;
    QTest::newRow("a text for a number") << QByteArray(R"("key_body_length": 48)")
                                         << QByteArray(R"("key_body_length": "48")") << u"/key_body_length"_s;
}

void TestFacts::saysWhereAFileIsWrong()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    FactsSources sources = testFactsSources();
    QVERIFY(sources.perplexity.contains(from));
    sources.perplexity.replace(from, to);
    const auto facts = parseFacts(sources);
    QVERIFY(!facts);
    QCOMPARE(facts.error().file, u"perplexity.json"_s);
    QTEST(facts.error().where, "where");
}

void TestFacts::findsAnEndpointWithOrWithoutATrailingSlash()
{
    const ServiceFacts &service = testFacts().service;
    QVERIFY(service.endpoint(u"/v1/agent") != nullptr);
    QCOMPARE(service.endpoint(u"/v1/agent/"), service.endpoint(u"/v1/agent"));
    QCOMPARE(service.endpoint(u"/v1/unheard-of"), nullptr);
}

QTEST_APPLESS_MAIN(TestFacts)
#include "tst_facts.moc"

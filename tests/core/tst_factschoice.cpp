#include "core/factschoice.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto ownPath = u"/home/user/.config/keywright/perplexity.json"_s;

/// The program's own file with that day and, if wanted, another change.
QByteArray fileOf(const QByteArray &day, const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray content = testFactsSources().perplexity;
    content.replace(testFacts().service.collected.toString(Qt::ISODate).toLatin1(), day);
    return from.isEmpty() ? content : content.replace(from, to);
}

FactsChoice choiceOf(const OwnFactsFile &own)
{
    auto choice = chooseFacts(testFactsSources(), own);
    if (!choice)
        qFatal("the program's own facts are wrong");
    return *std::move(choice);
}

} // namespace

class TestFactsChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheProgramsOwnWithoutAFile();
    void takesANewerFile();
    void leavesAnOlderFileAside_data();
    void leavesAnOlderFileAside();
    void refusesAWrongFileWithAReason_data();
    void refusesAWrongFileWithAReason();
    void saysWhyAFileWasNotRead();
};

void TestFactsChoice::takesTheProgramsOwnWithoutAFile()
{
    const FactsChoice choice = choiceOf({ ownPath, {} });
    QCOMPARE(choice.own, OwnFacts::None);
    QVERIFY(choice.path.isEmpty());
    QCOMPARE(choice.facts.service.keysPath, u"/v1/models"_s);
}

void TestFactsChoice::takesANewerFile()
{
    const FactsChoice choice =
        choiceOf({ ownPath, fileOf("2031-01-01", R"("path": "/v1/agent")", R"("path": "/v2/agent")") });
    QCOMPARE(choice.own, OwnFacts::InUse);
    QCOMPARE(choice.path, ownPath);
    QVERIFY(choice.facts.service.endpoint(u"/v2/agent"_s) != nullptr);
    QCOMPARE(choice.facts.service.collected, QDate(2031, 1, 1));
}

void TestFactsChoice::leavesAnOlderFileAside_data()
{
    QTest::addColumn<QByteArray>("day");
    QTest::newRow("older") << QByteArray("2025-01-01");
    QTest::newRow("of the same day") << testFacts().service.collected.toString(Qt::ISODate).toLatin1();
}

void TestFactsChoice::leavesAnOlderFileAside()
{
    QFETCH(QByteArray, day);
    const FactsChoice choice =
        choiceOf({ ownPath, fileOf(day, R"("path": "/v1/agent")", R"("path": "/v2/agent")") });
    QCOMPARE(choice.own, OwnFacts::Older);
    QVERIFY(choice.facts.service.endpoint(u"/v1/agent"_s) != nullptr);
}

void TestFactsChoice::refusesAWrongFileWithAReason_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("where");
    const QByteArray newer("2031-01-01");
    QTest::newRow("no JSON") << QByteArray("{") << u"/"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"/"_s;
    QTest::newRow("no day") << fileOf("soon") << u"/collected"_s;
    QTest::newRow("an address without TLS")
        << fileOf(newer, R"("base_url": "https:)", R"("base_url": "http:)") << u"/base_url"_s;
    QTest::newRow("a login in the address")
        << fileOf(newer, R"("base_url": "https://)", R"("base_url": "https://user:word@)") << u"/base_url"_s;
    QTest::newRow("a path that leads elsewhere")
        << fileOf(newer, R"("path": "/v1/agent")", R"("path": "@example.com/v1/agent")")
        << u"/endpoints/1/path"_s;
    QTest::newRow("an unknown member")
        << fileOf(newer, R"("key_prefix")", R"("key_begin")") << u"/key_begin"_s;
}

void TestFactsChoice::refusesAWrongFileWithAReason()
{
    QFETCH(QByteArray, content);
    const FactsChoice choice = choiceOf({ ownPath, content });
    QCOMPARE(choice.own, OwnFacts::Refused);
    QVERIFY(!choice.error.problem.isEmpty());
    QTEST(choice.error.where, "where");
    QCOMPARE(choice.facts.service.baseUrl, testFacts().service.baseUrl);
}

void TestFactsChoice::saysWhyAFileWasNotRead()
{
    const FactsChoice choice = choiceOf({ ownPath, {}, u"not a file"_s });
    QCOMPARE(choice.own, OwnFacts::Refused);
    QCOMPARE(choice.error.problem, u"not a file"_s);
}

QTEST_APPLESS_MAIN(TestFactsChoice)
#include "tst_factschoice.moc"

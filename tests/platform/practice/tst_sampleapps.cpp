#include "brokenworld.h"
#include "support/asking.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What the sample apps take their settings from, and what changes with the world.
class TestSampleApps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void takeTheTerminalsKeyFirst();
    void keepTheTerminalsKeyUntilTheyAreStartedAgain();
    void listWhatRunsWithTheTerminalsKey();
    void askNobodyElse();
    void refuseAgainWithoutCredit();
    void startAnew();
};

namespace {

QUrl modelsOf(const BrokenWorld &broken)
{
    QUrl url = broken.world->baseUrl();
    url.setPath(u"/v1/models"_s);
    return url;
}

} // namespace

void TestSampleApps::takeTheTerminalsKeyFirst()
{
    BrokenWorld broken(PracticeScenario::OldKeyWins);
    QVERIFY(!allWork(broken.run()));
    QVERIFY(QFile::remove(broken.world->home() / ".bashrc"));
    broken.apps.restart();
    QVERIFY(allWork(broken.run()));
}

void TestSampleApps::keepTheTerminalsKeyUntilTheyAreStartedAgain()
{
    BrokenWorld broken(PracticeScenario::OldKeyWins);
    QVERIFY(QFile::remove(broken.world->home() / ".bashrc"));
    QCOMPARE(firstFailure(broken.run()).status, 401);
}

void TestSampleApps::listWhatRunsWithTheTerminalsKey()
{
    const BrokenWorld broken(PracticeScenario::OldKeyWins);
    const auto running = broken.apps.running();
    QCOMPARE(running.size(), std::size_t(1));
    QCOMPARE(running.front().program, u"my-bot"_s);
    QVERIFY(running.front().value == broken.world->keys().back().key);
    QVERIFY(BrokenWorld(PracticeScenario::WrongName).apps.running().empty());
}

void TestSampleApps::askNobodyElse()
{
    BrokenWorld broken(PracticeScenario::WrongAddress);
    QFile settings(broken.world->project() / "my-bot" / ".env");
    QVERIFY(settings.open(QIODevice::Append));
    settings.write("PERPLEXITY_BASE_URL=https://api.example.com\n");
    settings.close();
    const SampleAnswer answer = firstFailure(broken.run());
    QCOMPARE(answer.says, u"Name or service not known"_s);
    QCOMPARE(answer.status, 0);
}

void TestSampleApps::refuseAgainWithoutCredit()
{
    BrokenWorld broken(PracticeScenario::NoCredit);
    const QByteArray another = broken.world->createKey().bytes().toByteArray();
    QCOMPARE(ask(broken.prober, questionTo(modelsOf(broken), another)).status, 401);
    broken.world->addCredit();
    QCOMPARE(ask(broken.prober, questionTo(modelsOf(broken), another)).status, 200);
}

void TestSampleApps::startAnew()
{
    BrokenWorld broken(PracticeScenario::TwoKeys);
    const QByteArray former = broken.keyInHand().bytes().toByteArray();
    const QUrl address = broken.world->baseUrl();
    const std::filesystem::path home = broken.world->home();
    QVERIFY(broken.world->choose(PracticeScenario::WrongName));
    broken.apps.restart();
    QCOMPARE(broken.world->baseUrl(), address);
    QCOMPARE(broken.world->home(), home);
    QVERIFY(!std::filesystem::exists(home / "projects" / "news-reader"));
    QVERIFY(broken.keyInHand().bytes() != former);
    QCOMPARE(ask(broken.prober, questionTo(modelsOf(broken), former)).status, 401);
    QCOMPARE(broken.run().size(), qsizetype(1));
}

QTEST_GUILESS_MAIN(TestSampleApps)
#include "tst_sampleapps.moc"

#include "core/answer/explain.h"
#include "core/facts.h"
#include "core/places/placefinder.h"
#include "core/places/replacer.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/net/networkprober.h"
#include "platform/practice/practicekeyring.h"
#include "platform/practice/practiceworld.h"
#include "platform/practice/sampleapps.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/fakeenvironment.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/testfacts.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Who mends a world.
enum class Mender { Replacer, Website, AppUpdate, Editor, Keyring };

constexpr char savedName[] = "my-bot";

} // namespace

/// The ten broken worlds of practice mode: each has its cause, its app fails as a real one does, and the
/// right fix makes it work.
class TestBrokenWorlds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup();
    void haveTheirCause_data() { worlds(); }
    void haveTheirCause();
    void failAsRealAppsDo_data() { worlds(); }
    void failAsRealAppsDo();
    void sayWhatThePasteBoxKnows_data() { worlds(); }
    void sayWhatThePasteBoxKnows();
    void workAfterTheRightFix_data() { worlds(); }
    void workAfterTheRightFix();
    void printNoKey_data() { worlds(); }
    void printNoKey();
    void takeTheTerminalsKeyFirst();
    void keepTheTerminalsKeyUntilTheyAreStartedAgain();
    void listWhatRunsWithTheTerminalsKey();
    void refuseAgainWithoutCredit();
    void startAnew();

private:
    static void worlds();
    void enter(PracticeScenario scenario);
    PlaceReport report();
    QList<SampleAnswer> run();
    bool mend(Mender mender);
    const Secret &keyInHand() const { return m_world->keys().front().key; }

    std::unique_ptr<PracticeWorld> m_world;
    std::unique_ptr<NetworkProber> m_prober;
    std::unique_ptr<PracticeKeyring> m_keyring;
    std::unique_ptr<SampleApps> m_apps;
};

void TestBrokenWorlds::worlds()
{
    using enum PracticeScenario;
    using enum Cause;
    QTest::addColumn<PracticeScenario>("scenario");
    QTest::addColumn<QList<Cause>>("causes"); // of the places; the one that matters first
    QTest::addColumn<int>("status"); // of the first app that fails
    QTest::addColumn<std::optional<Cause>>("told"); // by its message
    QTest::addColumn<Mender>("mender");
    const auto row = [](PracticeScenario scenario, const QList<Cause> &causes, int status,
                        std::optional<Cause> told, Mender mender) {
        QTest::newRow(practiceScenarioId(scenario).data()) << scenario << causes << status << told << mender;
    };
    row(BadText, { PlaceDirty }, 0, KeyQuoted, Mender::Replacer);
    row(OldKeyWins, { PlaceShadowed, PlaceOtherKey }, 401, AnswerInvalidKey, Mender::Replacer);
    row(TwoKeys, { PlaceConflict, PlaceOtherKey }, 401, AnswerInvalidKey, Mender::Replacer);
    row(NoCredit, { PlaceSame }, 401, AnswerNoCredit, Mender::Website);
    row(WrongAddress, { PlaceBaseUrl }, 404, AnswerWrongPath, Mender::Replacer);
    row(RetiredEndpoint, { PlaceBaseUrl }, 403, AnswerRetired, Mender::AppUpdate);
    row(WrongName, { PlaceWrongName }, 0, RequestNoAuthorization, Mender::Replacer);
    row(Placeholder, { PlacePlaceholder }, 401, AnswerInvalidKey, Mender::Replacer);
    row(Proxy, { PlaceProxy }, 0, ConnectProxyUnreachable, Mender::Editor);
    row(LockedKeyring, {}, 0, std::nullopt, Mender::Keyring);
}

void TestBrokenWorlds::enter(PracticeScenario scenario)
{
    auto world = PracticeWorld::create(testFacts(), scenario);
    QVERIFY(world);
    m_world = *std::move(world);
    m_prober = std::make_unique<NetworkProber>(practiceOptions());
    m_keyring = std::make_unique<PracticeKeyring>(
        [](QObject *, const std::function<void(bool)> &done) { done(false); });
    m_keyring->reset(true);
    m_keyring->put(QString::fromLatin1(savedName), keyInHand().clone());
    m_apps = std::make_unique<SampleApps>(*m_world, *m_prober, testFacts(),
                                          [this] { return m_keyring->peek(QString::fromLatin1(savedName)); });
}

void TestBrokenWorlds::cleanup()
{
    m_apps.reset();
    m_keyring.reset();
    m_prober.reset();
    m_world.reset();
}

PlaceReport TestBrokenWorlds::report()
{
    DiskFileStore files(m_world->changesFolder());
    DiskFolderSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    const SystemClock clock;
    PlaceFinder finder({ files, folders, environment, startEnvironments, processes, clock }, testFacts());
    FindRequest request;
    request.home = m_world->home();
    request.environment = false;
    request.folders = { m_world->project() };
    request.system = DesktopSystem::Linux;
    std::optional<PlaceReport> found;
    finder.find(request, &keyInHand(), [&found](PlaceReport report) { found = std::move(report); });
    return QTest::qWaitFor([&found] { return found.has_value(); }) ? *std::move(found) : PlaceReport();
}

QList<SampleAnswer> TestBrokenWorlds::run()
{
    std::optional<QList<SampleAnswer>> answers;
    m_apps->run(this, [&answers](const QList<SampleAnswer> &told) { answers = told; });
    if (answers || !QTest::qWaitFor([&answers] { return answers.has_value(); }))
        return {};
    return *answers;
}

bool TestBrokenWorlds::mend(Mender mender)
{
    switch (mender) {
    case Mender::Replacer: {
        const PlaceReport places = report();
        DiskFileStore files(m_world->changesFolder());
        Replacer replacer(files, testFacts());
        ReplaceChoice choice;
        for (std::size_t i = 0; i < places.places.size(); ++i) {
            if (isSafelyReplaceable(places.places.at(i)))
                choice.places.append(static_cast<qsizetype>(i));
        }
        for (const Repair &repair : repairsOf(places, testFacts())) {
            if (repair.isSafe)
                choice.repairs.append(repair);
        }
        auto plan = replacer.plan(places, choice, keyInHand());
        const ChangeMade change = replacer.apply(plan);
        m_apps->restart();
        return !change.files.isEmpty() && std::ranges::all_of(change.files, &FileChange::done);
    }
    case Mender::Website:
        m_world->addCredit();
        return true;
    case Mender::AppUpdate:
        return m_world->updateApp();
    case Mender::Editor:
        return m_world->removeProxy();
    case Mender::Keyring:
        m_keyring->unlock();
        return true;
    }
    Q_UNREACHABLE();
}

namespace {

/// Every cause that the report tells, of one place or of several together.
QList<Cause> causesOf(const PlaceReport &report)
{
    QList<Finding> findings = report.findings;
    for (const Place &place : report.places)
        findings += place.findings;
    QList<Cause> causes;
    for (const Finding &finding : std::as_const(findings))
        causes.append(finding.cause);
    return causes;
}

SampleAnswer firstFailure(const QList<SampleAnswer> &answers)
{
    const auto found = std::ranges::find(answers, false, &SampleAnswer::works);
    return found == answers.end() ? SampleAnswer() : *found;
}

bool allWork(const QList<SampleAnswer> &answers)
{
    return !answers.isEmpty() && std::ranges::all_of(answers, &SampleAnswer::works);
}

} // namespace

void TestBrokenWorlds::haveTheirCause()
{
    QFETCH(PracticeScenario, scenario);
    QFETCH(QList<Cause>, causes);
    enter(scenario);
    const QList<Cause> found = causesOf(report());
    for (const Cause cause : causes)
        QVERIFY2(found.contains(cause), causeId(cause).data());
    if (causes.isEmpty())
        QCOMPARE(found, QList<Cause>());
}

void TestBrokenWorlds::failAsRealAppsDo()
{
    QFETCH(PracticeScenario, scenario);
    enter(scenario);
    const QList<SampleAnswer> answers = run();
    QVERIFY(!answers.isEmpty());
    QVERIFY(!allWork(answers));
    QTEST(firstFailure(answers).status, "status");
    QVERIFY(!firstFailure(answers).says.isEmpty());
}

void TestBrokenWorlds::sayWhatThePasteBoxKnows()
{
    QFETCH(PracticeScenario, scenario);
    enter(scenario);
    const QByteArray message = firstFailure(run()).message.toUtf8();
    QTEST(explainMessage(message, testFacts(), nullptr).cause, "told");
}

void TestBrokenWorlds::workAfterTheRightFix()
{
    QFETCH(PracticeScenario, scenario);
    QFETCH(Mender, mender);
    enter(scenario);
    QVERIFY(mend(mender));
    const QList<SampleAnswer> answers = run();
    QVERIFY2(allWork(answers), qPrintable(firstFailure(answers).message));
}

void TestBrokenWorlds::printNoKey()
{
    QFETCH(PracticeScenario, scenario);
    enter(scenario);
    for (const SampleAnswer &answer : run()) {
        for (const StandInKey &key : m_world->keys()) {
            const QString whole = QString::fromUtf8(key.key.bytes());
            QVERIFY(!answer.message.contains(whole.mid(5, 12)) && !answer.says.contains(whole.mid(5, 12)));
        }
    }
}

void TestBrokenWorlds::takeTheTerminalsKeyFirst()
{
    enter(PracticeScenario::OldKeyWins);
    QVERIFY(!allWork(run()));
    QVERIFY(QFile::remove(m_world->home() / ".bashrc"));
    m_apps->restart();
    QVERIFY(allWork(run()));
}

void TestBrokenWorlds::keepTheTerminalsKeyUntilTheyAreStartedAgain()
{
    enter(PracticeScenario::OldKeyWins);
    QVERIFY(QFile::remove(m_world->home() / ".bashrc"));
    QCOMPARE(firstFailure(run()).status, 401);
}

void TestBrokenWorlds::listWhatRunsWithTheTerminalsKey()
{
    enter(PracticeScenario::OldKeyWins);
    const auto running = m_apps->running();
    QCOMPARE(running.size(), std::size_t(1));
    QCOMPARE(running.front().program, u"my-bot"_s);
    QVERIFY(running.front().value == m_world->keys().back().key);
    enter(PracticeScenario::WrongName);
    QVERIFY(m_apps->running().empty());
}

void TestBrokenWorlds::refuseAgainWithoutCredit()
{
    enter(PracticeScenario::NoCredit);
    const QByteArray another = m_world->createKey().bytes().toByteArray();
    QUrl url = m_world->baseUrl();
    url.setPath(u"/v1/models"_s);
    QCOMPARE(ask(*m_prober, questionTo(url, another)).status, 401);
    m_world->addCredit();
    QCOMPARE(ask(*m_prober, questionTo(url, another)).status, 200);
}

void TestBrokenWorlds::startAnew()
{
    enter(PracticeScenario::TwoKeys);
    const QByteArray former = keyInHand().bytes().toByteArray();
    const QUrl address = m_world->baseUrl();
    const std::filesystem::path home = m_world->home();
    QVERIFY(m_world->choose(PracticeScenario::WrongName));
    m_apps->restart();
    QCOMPARE(m_world->baseUrl(), address);
    QCOMPARE(m_world->home(), home);
    QVERIFY(!std::filesystem::exists(home / "projects" / "news-reader"));
    QVERIFY(keyInHand().bytes() != former);
    QUrl url = address;
    url.setPath(u"/v1/models"_s);
    QCOMPARE(ask(*m_prober, questionTo(url, former)).status, 401);
    QCOMPARE(run().size(), qsizetype(1));
}

QTEST_GUILESS_MAIN(TestBrokenWorlds)
#include "tst_brokenworlds.moc"

#include "core/vault/savedkey.h"
#include "practicebench.h"
#include "support/testkeys.h"
#include "ui/page.h"
#include "ui/practicewords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSet>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Practice mode's broken worlds in the window.
class TestPracticeWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithAMixOfMistakes();
    void offersEveryWorldWithItsStory();
    void doesNotGiveTheCauseAway_data();
    void doesNotGiveTheCauseAway();
    void showsWhatTheAppSays();
    void takesTheMessageAlong();
    void beginsAnewInAnotherWorld();
    void makesANewKey();
    void offersAnActOnlyWhereItsCauseIsKnown();
    void forgetsTheMessageOfAnAppThatWorks();
    void asksBeforeTheKeyringOpens_data();
    void asksBeforeTheKeyringOpens();
    void takesWhatItSavedOutOfTheKeychain();
    void leavesTheUsersKeysAlone();
    void looksAtNobodysVariablesAndPrograms();

private:
    static void choose(PracticeBench &bench, PracticeScenario scenario);
    static QString messageOf(const PracticeBench &bench);
};

void TestPracticeWindow::choose(PracticeBench &bench, PracticeScenario scenario)
{
    auto *worlds = bench.window->findChild<QComboBox *>(u"practiceWorldBox"_s);
    const int index = worlds->findData(QVariant::fromValue(scenario));
    worlds->setCurrentIndex(index);
    Q_EMIT worlds->activated(index);
    bench.settle();
}

QString TestPracticeWindow::messageOf(const PracticeBench &bench)
{
    return bench.window->findChild<QPlainTextEdit *>(u"errorMessageEdit"_s)->toPlainText();
}

void TestPracticeWindow::beginsWithAMixOfMistakes()
{
    const PracticeBench bench(PracticeScenario::Mixed);
    QVERIFY(bench.button(u"practiceKeyBlocked"_s) != nullptr);
    QVERIFY(bench.button(u"runSampleAppButton"_s) == nullptr);
}

void TestPracticeWindow::offersEveryWorldWithItsStory()
{
    PracticeBench bench(PracticeScenario::Mixed);
    const auto *worlds = bench.window->findChild<QComboBox *>(u"practiceWorldBox"_s);
    QCOMPARE(worlds->count(), int(allPracticeScenarios.size()));
    QSet<QString> stories;
    for (const PracticeScenario scenario : allPracticeScenarios) {
        choose(bench, scenario);
        const QString story = bench.window->findChild<QLabel *>(u"practiceStory"_s)->text();
        QCOMPARE(story, scenarioStory(scenario));
        stories.insert(story);
    }
    QCOMPARE(stories.size(), qsizetype(allPracticeScenarios.size()));
}

void TestPracticeWindow::doesNotGiveTheCauseAway_data()
{
    QTest::addColumn<PracticeScenario>("scenario");
    for (const PracticeScenario scenario : allPracticeScenarios) {
        if (scenario != PracticeScenario::Mixed)
            QTest::newRow(practiceScenarioId(scenario).data()) << scenario;
    }
}

void TestPracticeWindow::doesNotGiveTheCauseAway()
{
    QFETCH(PracticeScenario, scenario);
    const PracticeBench bench(scenario);
    for (const char *name : { "practiceAddCreditButton", "practiceUpdateAppButton",
                              "practiceRemoveProxyButton", "practiceUnlockButton" })
        QVERIFY2(bench.button(QString::fromLatin1(name)) == nullptr, name);
    const bool isTold = bench.button(u"practiceKeyGood"_s) != nullptr
        && bench.button(u"practiceKeyGood"_s)->text().contains(u"good"_s);
    QVERIFY(!isTold);
}

void TestPracticeWindow::showsWhatTheAppSays()
{
    PracticeBench bench(PracticeScenario::NoCredit);
    const auto shown = [&bench] {
        for (const QLabel *label : bench.window->findChildren<QLabel *>(u"sampleAnswer"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QCOMPARE(shown(), u"my-bot says: 401 insufficient_quota"_s);
    bench.world->addCredit();
    QVERIFY(bench.press(u"runSampleAppButton"_s));
    QCOMPARE(shown(), u"my-bot works: it got its answer."_s);
}

void TestPracticeWindow::takesTheMessageAlong()
{
    PracticeBench bench(PracticeScenario::RetiredEndpoint);
    QVERIFY(bench.press(u"takeMessageButton"_s));
    QVERIFY(messageOf(bench).contains(u"chat_completions_not_available"_s));
    QVERIFY(bench.session.explanation());
    QCOMPARE(bench.session.explanation()->cause, std::optional(Cause::AnswerRetired));
}

void TestPracticeWindow::beginsAnewInAnotherWorld()
{
    PracticeBench bench(PracticeScenario::OldKeyWins);
    bench.press(u"takeMessageButton"_s);
    bench.press(u"practiceKeyGood"_s);
    bench.window->goTo(MainWindow::CheckKey);
    bench.press(u"pasteButton"_s);
    bench.press(u"askButton"_s);
    QVERIFY(bench.session.isAccepted());
    bench.window->goTo(MainWindow::FindPlaces);
    bench.settle();
    QVERIFY(bench.session.wasSearched());
    const MainWindow *before = bench.window.get();

    QVERIFY(bench.ground.choose(PracticeScenario::Placeholder));
    bench.settle();
    QCOMPARE(bench.window.get(), before);
    QCOMPARE(bench.window->currentId(), int(MainWindow::GetKey));
    QVERIFY(bench.session.inspection() == nullptr && !bench.session.verdict());
    QVERIFY(!bench.session.wasSearched() && !bench.session.explanation());
    QVERIFY(messageOf(bench).isEmpty());
    QVERIFY(bench.button(u"practiceKeyOldOne"_s) == nullptr);
}

void TestPracticeWindow::makesANewKey()
{
    PracticeBench bench(PracticeScenario::Placeholder);
    QVERIFY(bench.press(u"practiceCreateKeyButton"_s));
    const QString made = QGuiApplication::clipboard()->text();
    QVERIFY(made != QString::fromUtf8(bench.services.practice.keys.front().key.bytes()) + u'\n');
    bench.window->goTo(MainWindow::CheckKey);
    bench.press(u"pasteButton"_s);
    bench.press(u"askButton"_s);
    QVERIFY(bench.session.isAccepted());
}

void TestPracticeWindow::offersAnActOnlyWhereItsCauseIsKnown()
{
    PracticeBench bench(PracticeScenario::Proxy);
    bench.window->goTo(MainWindow::ShowResult);
    bench.settle();
    QVERIFY(bench.ground.offeredActs().contains(PracticeAct::RemoveProxy));
    QVERIFY(bench.button(u"practiceRemoveProxyButton"_s) != nullptr);
    QVERIFY(bench.press(u"practiceRemoveProxyButton"_s));
    QVERIFY(!bench.session.wasSearched());
    QVERIFY(bench.button(u"practiceRemoveProxyButton"_s) == nullptr);
    QVERIFY(bench.appsWork());
}

void TestPracticeWindow::forgetsTheMessageOfAnAppThatWorks()
{
    PracticeBench bench(PracticeScenario::NoCredit);
    bench.press(u"takeMessageButton"_s);
    QVERIFY(bench.session.explanation());
    bench.world->addCredit();
    QVERIFY(bench.appsWork());
    QVERIFY(!bench.session.explanation());
}

void TestPracticeWindow::asksBeforeTheKeyringOpens_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("works");
    QTest::newRow("yes") << u"practiceUnlockYes"_s << true;
    QTest::newRow("no") << u"practiceUnlockNo"_s << false;
}

void TestPracticeWindow::asksBeforeTheKeyringOpens()
{
    QFETCH(QString, button);
    PracticeBench bench(PracticeScenario::LockedKeyring);
    bench.window->goTo(MainWindow::CheckKey);
    bench.press(u"readKeychainButton"_s);
    QPushButton *answer = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        answer = bench.window->findChild<QPushButton *>(button);
        return answer != nullptr;
    }));
    bench.press(answer);
    QTEST(bench.session.key() != nullptr, "works");
    QTEST(bench.appsWork(), "works");
    QVERIFY(bench.keychain.entries.isEmpty());
}

void TestPracticeWindow::takesWhatItSavedOutOfTheKeychain()
{
    PracticeBench bench(PracticeScenario::Placeholder);
    for (const QString &name : { practiceKeyName(), QString(practiceKeyName() + u" (dates)"_s) })
        bench.ground.vault().write(name, bench.world->madeUpKey(), this, [](const auto &) {});
    QTRY_COMPARE(bench.keychain.entries.size(), qsizetype(2));
    QVERIFY(bench.ground.choose(PracticeScenario::WrongName));
    QTRY_VERIFY(bench.keychain.entries.isEmpty());
}

void TestPracticeWindow::leavesTheUsersKeysAlone()
{
    PracticeBench bench(PracticeScenario::Placeholder);
    const QByteArray kept = makeKey(5);
    bench.keychain.entries.insert(defaultKeyName(), kept);
    int refused = 0;
    const auto count = [&refused](const auto &result) { refused += result ? 0 : 1; };
    bench.ground.vault().write(defaultKeyName(), bench.world->madeUpKey(), this, count);
    bench.ground.vault().read(defaultKeyName(), this, count);
    bench.ground.vault().remove(defaultKeyName(), this, count);
    QTRY_COMPARE(refused, 3);
    QCOMPARE(bench.keychain.entries.value(defaultKeyName()), kept);
}

void TestPracticeWindow::looksAtNobodysVariablesAndPrograms()
{
    qputenv("PERPLEXITY_API_KEY", makeKey(7));
    const PracticeBench mixed(PracticeScenario::Mixed);
    QVERIFY(mixed.services.environment.names().isEmpty());
    QVERIFY(!mixed.services.processes.isAvailable());
    PracticeBench bench(PracticeScenario::OldKeyWins);
    qunsetenv("PERPLEXITY_API_KEY");
    QCOMPARE(bench.services.environment.names(), QStringList { u"PERPLEXITY_API_KEY"_s });
    QVERIFY(*bench.services.environment.value(u"PERPLEXITY_API_KEY"_s) == bench.world->keys().back().key);
    QStringList programs;
    bench.services.processes.startedWith({ { u"PERPLEXITY_API_KEY"_s }, {}, 0 }, this,
                                         [&programs](const std::vector<RunningProgram> &running) {
                                             for (const RunningProgram &program : running)
                                                 programs.append(program.program);
                                         });
    QTRY_COMPARE(programs, QStringList { u"my-bot"_s });
}

QTEST_MAIN(TestPracticeWindow)
#include "tst_practicewindow.moc"

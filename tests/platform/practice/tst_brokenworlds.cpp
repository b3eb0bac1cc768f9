#include "brokenworld.h"
#include "core/answer/explain.h"
#include "core/facts.h"
#include "support/testfacts.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Who mends a world.
enum class Mender { Replacer, Website, AppUpdate, Editor, Keyring };

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

bool mend(BrokenWorld &broken, Mender mender)
{
    switch (mender) {
    case Mender::Replacer:
        return broken.replace();
    case Mender::Website:
        broken.world->addCredit();
        return true;
    case Mender::AppUpdate:
        return broken.world->updateApp();
    case Mender::Editor:
        return broken.world->removeProxy();
    case Mender::Keyring:
        broken.keyring.unlock();
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

/// The ten broken worlds of practice mode: each has its cause, its app fails as a real one does, and the
/// right fix makes it work.
class TestBrokenWorlds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
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

private:
    static void worlds();
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
    row(LockedKeyring, {}, 0, Cause::VaultLocked, Mender::Keyring);
}

void TestBrokenWorlds::haveTheirCause()
{
    QFETCH(PracticeScenario, scenario);
    QFETCH(QList<Cause>, causes);
    const QList<Cause> found = causesOf(BrokenWorld(scenario).report());
    for (const Cause cause : causes)
        QVERIFY2(found.contains(cause), causeId(cause).data());
    if (causes.isEmpty())
        QCOMPARE(found, QList<Cause>());
}

void TestBrokenWorlds::failAsRealAppsDo()
{
    QFETCH(PracticeScenario, scenario);
    const QList<SampleAnswer> answers = BrokenWorld(scenario).run();
    QVERIFY(!answers.isEmpty());
    QVERIFY(!allWork(answers));
    QTEST(firstFailure(answers).status, "status");
    QVERIFY(!firstFailure(answers).says.isEmpty());
}

void TestBrokenWorlds::sayWhatThePasteBoxKnows()
{
    QFETCH(PracticeScenario, scenario);
    const QByteArray message = firstFailure(BrokenWorld(scenario).run()).message.toUtf8();
    QTEST(explainMessage(message, testFacts(), nullptr).cause, "told");
}

void TestBrokenWorlds::workAfterTheRightFix()
{
    QFETCH(PracticeScenario, scenario);
    QFETCH(Mender, mender);
    BrokenWorld broken(scenario);
    QVERIFY(mend(broken, mender));
    const QList<SampleAnswer> answers = broken.run();
    QVERIFY2(allWork(answers), qPrintable(firstFailure(answers).message));
}

void TestBrokenWorlds::printNoKey()
{
    QFETCH(PracticeScenario, scenario);
    BrokenWorld broken(scenario);
    for (const SampleAnswer &answer : broken.run()) {
        for (const StandInKey &key : broken.world->keys()) {
            const QString part = QString::fromUtf8(key.key.bytes()).mid(5, 12);
            QVERIFY(!answer.message.contains(part) && !answer.says.contains(part));
        }
    }
}

QTEST_GUILESS_MAIN(TestBrokenWorlds)
#include "tst_brokenworlds.moc"

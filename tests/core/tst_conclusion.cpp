#include "core/conclusion.h"
#include "core/detail.h"
#include "core/diagnosis/diagnosis.h"
#include "core/session.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Inspection inspectionOf(int key, QList<Finding> findings = {})
{
    Inspection inspection;
    inspection.given = Secret(makeKey(key));
    inspection.cleaned = Secret(makeKey(key));
    inspection.wellFormed = true;
    inspection.findings = std::move(findings);
    return inspection;
}

void answer(Session &session, Cause cause)
{
    Verdict verdict;
    verdict.cause = cause;
    verdict.findings = { makeFinding(cause) };
    verdict.fingerprint = session.key()->fingerprint();
    session.setVerdict(verdict);
}

Place otherPlace()
{
    Place place;
    place.path = "/home/user/.env";
    place.state = PlaceState::Other;
    place.value = Secret(makeKey(2));
    place.editable = true;
    place.findings = { makeFinding(Cause::PlaceOtherKey) };
    return place;
}

ChangeMade changeOf(Cause mended)
{
    FileChange file;
    file.path = "/home/user/.env";
    file.done = true;
    file.mended = { makeFinding(mended) };
    return { u"1"_s, { file }, false };
}

QList<LeftToDo> leftOf(const Session &session)
{
    QList<LeftToDo> left;
    for (const LeftStep &step : conclude(session, testFacts()).left)
        left.append(step.what);
    return left;
}

QList<Cause> causesOf(const Conclusion &conclusion)
{
    QList<Cause> causes;
    for (const Concluded &concluded : conclusion.wrong)
        causes.append(concluded.finding.cause);
    return causes;
}

} // namespace

class TestConclusion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesNotLeadWithWhatIsMended();
    void believesAKeychainThatIsOpenNow();
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void beginsWithGettingAKey();
    void followsTheVerdict_data();
    void followsTheVerdict();
    void leavesNothingToDoWhenAllIsDone();
    void asksToReplaceWhatWasFound();
    void sendsElsewhereForWhatCannotBeEdited();
    void namesProgramsToRestart();
    void asksToDeleteTheOldKeyLast();
    void forgetsTheOldKeyAfterUndoing();
    void namesEachCauseOnceInTheOrderOfThePages();
    void saysWhatIsMended();
    void saysWhatIsMendedAtTheSecondTry();
};

void TestConclusion::beginsWithGettingAKey()
{
    const Session session;
    QCOMPARE(leftOf(session), QList<LeftToDo>({ LeftToDo::GetKey, LeftToDo::SearchPlaces }));
}

void TestConclusion::followsTheVerdict_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<LeftToDo>("first");
    QTest::newRow("no credit") << Cause::AnswerNoCredit << LeftToDo::TopUp;
    QTest::newRow("refused") << Cause::AnswerInvalidKey << LeftToDo::NewKey;
    QTest::newRow("retired endpoint") << Cause::AnswerRetired << LeftToDo::AnswerTrouble;
    QTest::newRow("no connection") << Cause::ConnectDns << LeftToDo::AnswerTrouble;
    QTest::newRow("accepted") << Cause::AnswerAccepted << LeftToDo::SearchPlaces;
}

void TestConclusion::followsTheVerdict()
{
    QFETCH(Cause, cause);
    Session session;
    session.setInspection(inspectionOf(1));
    answer(session, cause);
    QTEST(leftOf(session).first(), "first");
}

void TestConclusion::leavesNothingToDoWhenAllIsDone()
{
    Session session;
    session.setInspection(inspectionOf(1));
    answer(session, Cause::AnswerAccepted);
    session.setPlaces({});
    session.setVault(makeFinding(Cause::VaultReadBack));
    QVERIFY(leftOf(session).isEmpty());
    QVERIFY(conclude(session, testFacts()).wrong.isEmpty());
}

void TestConclusion::asksToReplaceWhatWasFound()
{
    Session session;
    PlaceReport report;
    report.places.push_back(otherPlace());
    session.setPlaces(std::move(report));
    QVERIFY(leftOf(session).contains(LeftToDo::ReplaceKey));
    QVERIFY(!leftOf(session).contains(LeftToDo::ChangeElsewhere));
}

void TestConclusion::sendsElsewhereForWhatCannotBeEdited()
{
    Session session;
    PlaceReport report;
    report.places.push_back(otherPlace());
    report.places.back().editable = false;
    report.places.back().whyNot = NotEditable::AppOnly;
    session.setPlaces(std::move(report));
    QVERIFY(leftOf(session).contains(LeftToDo::ChangeElsewhere));
    QVERIFY(!leftOf(session).contains(LeftToDo::ReplaceKey));
}

void TestConclusion::namesProgramsToRestart()
{
    Session session;
    session.setPlaces({});
    session.setStalePrograms({});
    QVERIFY(!leftOf(session).contains(LeftToDo::RestartPrograms));
    session.setStalePrograms({ StaleProgram { 7, u"node"_s, {}, {}, {} } });
    QVERIFY(leftOf(session).contains(LeftToDo::RestartPrograms));
}

void TestConclusion::asksToDeleteTheOldKeyLast()
{
    Session session;
    session.setInspection(inspectionOf(1));
    session.addChange(changeOf(Cause::PlaceOtherKey));
    QCOMPARE(leftOf(session).last(), LeftToDo::DeleteOldKey);
}

void TestConclusion::forgetsTheOldKeyAfterUndoing()
{
    Session session;
    session.addChange(changeOf(Cause::PlaceOtherKey));
    session.markUndone(u"1"_s);
    QVERIFY(!leftOf(session).contains(LeftToDo::DeleteOldKey));
}

void TestConclusion::namesEachCauseOnceInTheOrderOfThePages()
{
    Session session;
    session.setExplanation(
        Explanation { { makeFinding(Cause::AnswerInvalidKey) }, Cause::AnswerInvalidKey, {} });
    session.setInspection(
        inspectionOf(1, { makeFinding(Cause::KeyInvisible), makeFinding(Cause::KeyInvisible) }));
    PlaceReport report;
    report.places.push_back(otherPlace());
    report.places.push_back(otherPlace());
    session.setPlaces(std::move(report));
    answer(session, Cause::AnswerInvalidKey);
    QCOMPARE(causesOf(conclude(session, testFacts())),
             QList<Cause>({ Cause::AnswerInvalidKey, Cause::KeyInvisible, Cause::PlaceOtherKey }));
}

void TestConclusion::saysWhatIsMended()
{
    Session session;
    session.setInspection(inspectionOf(1, { makeFinding(Cause::KeyInvisible) }));
    session.addChange(changeOf(Cause::PlaceDirty));
    session.setPlaces({});
    for (const Concluded &concluded : conclude(session, testFacts()).wrong)
        QVERIFY(concluded.mended);
    session.markUndone(u"1"_s);
    QCOMPARE(conclude(session, testFacts()).wrong.last().mended, false);
}

void TestConclusion::saysWhatIsMendedAtTheSecondTry()
{
    Session session;
    ChangeMade first = changeOf(Cause::PlaceDirty);
    first.id = u"first"_s;
    session.addChange(first);
    session.markUndone(u"first"_s);
    QCOMPARE(conclude(session, testFacts()).wrong.last().mended, false);
    session.addChange(changeOf(Cause::PlaceDirty));
    QCOMPARE(conclude(session, testFacts()).wrong.last().mended, true);
}

void TestConclusion::doesNotLeadWithWhatIsMended()
{
    const QList<Finding> around { makeFinding(Cause::KeyLineBreak, {}, { { detail::kind, u"around"_s } }) };
    Session session;
    session.setInspection(inspectionOf(1, around));
    QCOMPARE(diagnose(evidenceOf(session)).cause(), Cause::KeyLineBreak);
    answer(session, Cause::AnswerAccepted);
    QVERIFY(!diagnose(evidenceOf(session)).cause());
    session.setInspection(inspectionOf(2, { makeFinding(Cause::KeyInvisible) }));
    answer(session, Cause::AnswerAccepted);
    QCOMPARE(diagnose(evidenceOf(session)).cause(), Cause::KeyInvisible);
    session.addChange(changeOf(Cause::PlaceDirty));
    QVERIFY(!diagnose(evidenceOf(session)).cause());
}

void TestConclusion::believesAKeychainThatIsOpenNow()
{
    Session session;
    session.setVault(makeFinding(Cause::VaultLocked));
    session.takeOutlook({ VaultState::Locked, {} });
    QVERIFY(session.vault().has_value());
    session.takeOutlook({ VaultState::Open, {} });
    QVERIFY(!session.vault().has_value());
}

QTEST_APPLESS_MAIN(TestConclusion)
#include "tst_conclusion.moc"

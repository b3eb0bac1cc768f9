#include "core/conclusion.h"
#include "core/detail.h"
#include "core/session.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Inspection inspectionOf(int key)
{
    Inspection inspection;
    inspection.given = Secret(makeKey(key));
    inspection.cleaned = Secret(makeKey(key));
    inspection.wellFormed = true;
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

QList<LeftToDo> leftOf(const Session &session)
{
    QList<LeftToDo> left;
    for (const LeftStep &step : conclude(session, testFacts()).left)
        left.append(step.what);
    return left;
}

} // namespace

class TestLeftSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void saysWhatIsLeftForAFinding_data();
    void saysWhatIsLeftForAFinding();
    void offersAnotherKeyWhereThisOneIsRefused();
    void keepsWhatWasTickedOff();
    void forgetsTicksWithTheKey();
    void asksToConnectOnlineServicesAgain();
    void remembersWhatWasAnsweredBetter();
    void saysHowFarTheUserHasCome_data();
    void saysHowFarTheUserHasCome();
};

void TestLeftSteps::saysWhatIsLeftForAFinding_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<bool>("editable");
    QTest::addColumn<LeftToDo>("what");
    const auto row = [](const char *name, Cause cause, const QJsonObject &detail, bool editable,
                        LeftToDo what) {
        QTest::newRow(name) << makeFinding(cause, {}, detail) << editable << what;
    };
    const QJsonObject address { { detail::name, u"PERPLEXITY_BASE_URL"_s },
                                { detail::kind, u"host"_s },
                                { detail::actual, u"https://api.example.com"_s } };
    row("wrong address", Cause::PlaceBaseUrl, address, true, LeftToDo::CorrectFiles);
    row("wrong address, read-only", Cause::PlaceBaseUrl, address, false, LeftToDo::CorrectByHand);
    row("wrong name", Cause::PlaceWrongName, { { detail::expected, u"PERPLEXITY_API_KEYS"_s } }, true,
        LeftToDo::CorrectFiles);
    row("header override", Cause::PlaceHeaderOverride, { { detail::name, u"PERPLEXITY_CUSTOM_HEADERS"_s } },
        true, LeftToDo::CorrectFiles);
    row("list of logins", Cause::PlaceNetrc, { { detail::host, u"api.perplexity.ai"_s } }, true,
        LeftToDo::CorrectFiles);
    row("default login", Cause::PlaceNetrc, { { detail::host, u"default"_s } }, true,
        LeftToDo::CorrectByHand);
    row("broken file", Cause::PlaceFileBroken, {}, true, LeftToDo::CorrectByHand);
    row("proxy on this computer", Cause::PlaceProxy, { { detail::proxy, u"127.0.0.1:3128"_s } }, true,
        LeftToDo::ChangeProxy);
}

void TestLeftSteps::saysWhatIsLeftForAFinding()
{
    QFETCH(Finding, finding);
    QFETCH(bool, editable);
    Session session;
    session.setInspection(inspectionOf(1));
    answer(session, Cause::AnswerAccepted);
    PlaceReport report;
    Place place;
    place.path = "/home/user/.env";
    place.line = 1;
    place.name = u"PERPLEXITY_API_KEY"_s;
    place.state = PlaceState::Same;
    place.value = Secret(makeKey(1));
    place.editable = editable;
    place.findings = { finding };
    report.places.push_back(std::move(place));
    session.setPlaces(std::move(report));
    const Conclusion conclusion = conclude(session, testFacts());
    QVERIFY(!conclusion.left.isEmpty());
    QTEST(conclusion.left.first().what, "what");
    QVERIFY(conclusion.left.first().breaks);
    QCOMPARE(conclusion.outcome, Outcome::Unfinished);
}

void TestLeftSteps::offersAnotherKeyWhereThisOneIsRefused()
{
    Session session;
    session.setInspection(inspectionOf(1));
    answer(session, Cause::AnswerInvalidKey);
    PlaceReport report;
    report.places.push_back(otherPlace());
    session.setPlaces(std::move(report));
    const LeftStep step = conclude(session, testFacts()).left.first();
    QCOMPARE(step.what, LeftToDo::UseOtherKey);
    QCOMPARE(step.place, 0);
    session.setInspection(inspectionOf(2));
    answer(session, Cause::AnswerInvalidKey);
    QCOMPARE(conclude(session, testFacts()).left.first().what, LeftToDo::NewKey);
}

void TestLeftSteps::keepsWhatWasTickedOff()
{
    Session session;
    session.setInspection(inspectionOf(1));
    answer(session, Cause::AnswerAccepted);
    session.setPlaces({});
    const LeftStep step = conclude(session, testFacts()).left.first();
    QCOMPARE(step.what, LeftToDo::SaveKey);
    session.setTicked(step.id, true);
    QVERIFY(conclude(session, testFacts()).left.first().done);
    QVERIFY(conclude(session, testFacts()).open().isEmpty());
}

void TestLeftSteps::forgetsTicksWithTheKey()
{
    Session session;
    session.setInspection(inspectionOf(1));
    session.setTicked(u"save-key"_s, true);
    session.setInspection(inspectionOf(2));
    QVERIFY(session.ticks().isEmpty());
}

void TestLeftSteps::asksToConnectOnlineServicesAgain()
{
    Session session;
    session.setOnlineTool(u"zapier-make"_s, true);
    QVERIFY(leftOf(session).contains(LeftToDo::ReconnectOnline));
    session.setOnlineTool(u"zapier-make"_s, false);
    QVERIFY(!leftOf(session).contains(LeftToDo::ReconnectOnline));
}

void TestLeftSteps::remembersWhatWasAnsweredBetter()
{
    Session session;
    session.setInspection(inspectionOf(1));
    answer(session, Cause::AnswerNoCredit);
    answer(session, Cause::AnswerAccepted);
    const QList<Concluded> wrong = conclude(session, testFacts()).wrong;
    QCOMPARE(wrong.size(), 1);
    QCOMPARE(wrong.first().finding.cause, Cause::AnswerNoCredit);
    QVERIFY(wrong.first().mended);
}

void TestLeftSteps::saysHowFarTheUserHasCome_data()
{
    QTest::addColumn<bool>("wasWrong");
    QTest::addColumn<bool>("saved");
    QTest::addColumn<bool>("online");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("never wrong") << false << true << false << Outcome::AlwaysFine;
    QTest::newRow("mended") << true << true << false << Outcome::Fixed;
    QTest::newRow("not saved") << true << false << false << Outcome::FixedSoFar;
    QTest::newRow("by the user's word") << true << true << true << Outcome::FixedByWord;
}

void TestLeftSteps::saysHowFarTheUserHasCome()
{
    QFETCH(bool, wasWrong);
    QFETCH(bool, saved);
    QFETCH(bool, online);
    Session session;
    session.setInspection(inspectionOf(1));
    if (wasWrong)
        answer(session, Cause::AnswerNoCredit);
    answer(session, Cause::AnswerAccepted);
    session.setPlaces({});
    if (saved)
        session.setVault(makeFinding(Cause::VaultReadBack));
    if (online) {
        session.setOnlineTool(u"n8n"_s, true);
        QCOMPARE(conclude(session, testFacts()).outcome, Outcome::Unfinished);
        session.setTicked(conclude(session, testFacts()).left.first().id, true);
    }
    QTEST(conclude(session, testFacts()).outcome, "outcome");
}

QTEST_APPLESS_MAIN(TestLeftSteps)
#include "tst_leftsteps.moc"

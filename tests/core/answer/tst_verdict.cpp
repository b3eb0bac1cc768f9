#include "core/answer/verdict.h"
#include "core/detail.h"

#include <QTest>

using namespace keywright;

namespace {

Verdict verdict(Cause cause, RungState control, RungState key)
{
    Verdict result;
    result.cause = cause;
    result.rungs = { { RungId::Control, control, -1, {} }, { RungId::Key, key, -1, {} } };
    return result;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAnAcceptedKeyAsSuchWhateverCameAfter();
    void countsALimitForTheKeyOnlyAfterTheControlWasRefused();
    void neverCountsARefusalAsAccepted();
    void judgesByTheCauseWithoutRungs();
    void tellsWhenToTryANewKeyAgain();
    void givesNoHopeWhereANewKeyIsNotTheReason();
};

void TestVerdict::countsAnAcceptedKeyAsSuchWhateverCameAfter()
{
    QVERIFY(keyWasAccepted(verdict(Cause::AnswerRetired, RungState::Ok, RungState::Ok)));
    QVERIFY(keyWasAccepted(verdict(Cause::AnswerNoCredit, RungState::Ok, RungState::Ok)));
}

void TestVerdict::countsALimitForTheKeyOnlyAfterTheControlWasRefused()
{
    QVERIFY(keyWasAccepted(verdict(Cause::AnswerRateLimited, RungState::Ok, RungState::Broken)));
    QVERIFY(!keyWasAccepted(verdict(Cause::AnswerRateLimited, RungState::Broken, RungState::Skipped)));
}

void TestVerdict::neverCountsARefusalAsAccepted()
{
    QVERIFY(!keyWasAccepted(verdict(Cause::AnswerInvalidKey, RungState::Ok, RungState::Broken)));
    QVERIFY(!keyWasAccepted(verdict(Cause::AnswerOrganizationKey, RungState::Ok, RungState::Ok)));
    QVERIFY(!keyWasAccepted(verdict(Cause::AnswerForbidden, RungState::Ok, RungState::Ok)));
    QVERIFY(!keyWasAccepted(verdict(Cause::AnswerNoCredit, RungState::Ok, RungState::Broken)));
    QVERIFY(keyWasRefused(Cause::AnswerNoCredit));
}

void TestVerdict::judgesByTheCauseWithoutRungs()
{
    Verdict bare;
    bare.cause = Cause::AnswerAccepted;
    QVERIFY(keyWasAccepted(bare));
}

void TestVerdict::tellsWhenToTryANewKeyAgain()
{
    Verdict refused;
    refused.cause = Cause::AnswerInvalidKey;
    refused.findings = { makeFinding(Cause::AnswerInvalidKey) };
    refused.when = QDateTime(QDate(2026, 11, 23), QTime(14, 4), Qt::UTC);
    const Finding finding = forNewKey(refused).findings.first();
    QCOMPARE(finding.detail[detail::retryAt].toString(), QStringLiteral("2026-11-23T14:05:00Z"));
}

void TestVerdict::givesNoHopeWhereANewKeyIsNotTheReason()
{
    Verdict withoutCredit;
    withoutCredit.cause = Cause::AnswerNoCredit;
    withoutCredit.findings = { makeFinding(Cause::AnswerNoCredit) };
    withoutCredit.when = QDateTime(QDate(2026, 11, 23), QTime(14, 4), Qt::UTC);
    QVERIFY(!forNewKey(withoutCredit).findings.first().detail.contains(detail::retryAt));
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"

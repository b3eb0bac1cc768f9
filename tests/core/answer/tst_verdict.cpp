#include "core/answer/verdict.h"

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
    QVERIFY(!keyWasAccepted(verdict(Cause::AnswerNoCredit, RungState::Ok, RungState::Broken)));
    QVERIFY(keyWasRefused(Cause::AnswerNoCredit));
}

void TestVerdict::judgesByTheCauseWithoutRungs()
{
    Verdict bare;
    bare.cause = Cause::AnswerAccepted;
    QVERIFY(keyWasAccepted(bare));
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"

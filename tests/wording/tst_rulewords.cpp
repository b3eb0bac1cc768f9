#include "core/cause.h"
#include "core/places/winners.h"
#include "support/testfacts.h"
#include "wording/wording.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace keywright::wording;
using namespace Qt::Literals::StringLiterals;

/// Ids in the data and in findings have their words.
class TestRuleWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheIdsOfRules();
    void saysNothingForAnUnknownRule();
    void namesEveryKindOfDamage();
};

void TestRuleWords::knowsTheIdsOfRules()
{
    for (const QString &why : winnerRules())
        QVERIFY2(!winnerReason(why).isEmpty(), qPrintable(why));
    for (const QString &kind :
         { u"readable"_s, u"git"_s, u"git-next"_s, u"dropbox"_s, u"onedrive"_s, u"icloud"_s,
           u"google-drive"_s, u"template"_s, u"history"_s, u"command-line"_s })
        QVERIFY2(exposureInWords(kind).endsWith(u'.'), qPrintable(kind));
    for (const PlaceFact &place : testFacts().places.places)
        QVERIFY2(applyInWords(place.apply).endsWith(u'.'), qPrintable(place.apply));
}

void TestRuleWords::saysNothingForAnUnknownRule()
{
    QCOMPARE(winnerReason(u"something-new"_s), QString());
    QCOMPARE(applyInWords({}), QString());
    QCOMPARE(exposureInWords(u"?"_s), QString());
}

void TestRuleWords::namesEveryKindOfDamage()
{
    for (const Cause cause : allCauses()) {
        if (!causeId(cause).startsWith("key-"_L1) || cause == Cause::KeyClean)
            continue;
        QVERIFY2(!damageInWords({ QString(causeId(cause)) }).isEmpty(), causeId(cause).data());
    }
    QCOMPARE(damageInWords({ u"key-invisible"_s, u"key-quoted"_s }), u"an invisible character, quotes"_s);
    QCOMPARE(damageInWords({}), QString());
}

QTEST_APPLESS_MAIN(TestRuleWords)
#include "tst_rulewords.moc"

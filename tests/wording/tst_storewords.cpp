#include "core/detail.h"
#include "support/testfacts.h"
#include "wording/wording.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace keywright::wording;
using namespace Qt::Literals::StringLiterals;

/// Where a key is changed that no file of the user's holds.
class TestStoreWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowToChangeAKeyInAStore();
    void saysWhichStoreKeepsTheKey();
    void listsStoresThatNoProgramCanLookInto();
};

void TestStoreWords::saysHowToChangeAKeyInAStore()
{
    const Finding managed =
        makeFinding(Cause::PlaceManaged, {}, { { detail::tool, u"n8n"_s }, { detail::toolId, u"n8n"_s } });
    QVERIFY(wordsFor(managed).todo.contains(u"Credentials"_s));
    QVERIFY(wordsFor(makeFinding(Cause::PlaceManaged)).todo.contains(u"settings"_s));
    Place place;
    place.whyNot = NotEditable::AppOnly;
    place.tool = place.toolId = u"n8n"_s;
    QVERIFY(notEditableInWords(place).contains(u"Credentials"_s));
    QCOMPARE(stepsInWords(u"dotenv"_s), QString());
}

void TestStoreWords::saysWhichStoreKeepsTheKey()
{
    Place place;
    place.whyNot = NotEditable::Reference;
    const QString unknown = notEditableInWords(place);
    place.store = u"gha"_s;
    QVERIFY(notEditableInWords(place).contains(u"GitHub"_s));
    QVERIFY(!unknown.contains(u"GitHub"_s));
    // An encrypted line of a .env file is the secret manager's, not the file's.
    place.whyNot = NotEditable::AppOnly;
    place.toolId = u"dotenv"_s;
    place.store = u"secret-managers"_s;
    QVERIFY(notEditableInWords(place).contains(u"secret manager"_s));
}

void TestStoreWords::listsStoresThatNoProgramCanLookInto()
{
    const QList<HiddenStore> stores = hiddenStores(testFacts().places);
    QStringList tools;
    for (const HiddenStore &store : stores) {
        QVERIFY2(store.steps.endsWith(u'.'), qPrintable(store.tool));
        tools.append(store.tool);
    }
    QVERIFY(tools.contains(u"n8n"_s) && tools.contains(u"Vercel"_s) && tools.contains(u"GitHub Actions"_s));
    QVERIFY(!tools.contains(u"OpenAI SDK"_s) && !tools.contains(u"crontab"_s));
    QStringList sorted = tools;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(tools, sorted);
}

QTEST_APPLESS_MAIN(TestStoreWords)
#include "tst_storewords.moc"

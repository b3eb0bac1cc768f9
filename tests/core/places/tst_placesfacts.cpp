#include "core/facts.h"
#include "support/testfacts.h"

#include <QSet>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The list of places as data.
class TestPlacesFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsEveryPlaceOnce();
    void saysHowAChangeCounts();
    void hasAPathForEachFileThatCanBeChanged();
    void namesTheKeysThatToolsRead();
    void writesPathsInOneWay();
};

void TestPlacesFacts::listsEveryPlaceOnce()
{
    QSet<QString> ids;
    for (const PlaceFact &place : testFacts().places.places)
        ids.insert(place.id);
    QCOMPARE(ids.size(), testFacts().places.places.size());
    QCOMPARE(ids.size(), qsizetype(92));
}

void TestPlacesFacts::saysHowAChangeCounts()
{
    const QSet<QString> known { u"restart"_s,
                                u"next-run"_s,
                                u"new-terminal"_s,
                                u"new-login"_s,
                                u"rebuild"_s,
                                u"redeploy"_s,
                                u"recreate-container"_s,
                                u"apply-manifest"_s,
                                u"reload-units"_s,
                                u"reload-agents"_s,
                                u"restart-kernel"_s,
                                u"restart-server"_s,
                                u"reenter-in-app"_s,
                                u"import-again"_s,
                                u"allow-folder"_s,
                                u"apply-terraform"_s,
                                u"switch-configuration"_s,
                                u"quit-fully"_s };
    for (const PlaceFact &place : testFacts().places.places)
        QVERIFY2(known.contains(place.apply), qPrintable(place.id));
}

void TestPlacesFacts::hasAPathForEachFileThatCanBeChanged()
{
    for (const PlaceFact &place : testFacts().places.places) {
        const bool paths =
            !place.linuxPaths.isEmpty() || !place.macosPaths.isEmpty() || !place.windowsPaths.isEmpty();
        QVERIFY2(paths || place.editing != Editing::Yes, qPrintable(place.id));
    }
}

void TestPlacesFacts::namesTheKeysThatToolsRead()
{
    const auto named = [](const QString &name) {
        const auto &names = testFacts().places.names;
        return std::ranges::find(names, name, &KeyName::name);
    };
    const auto end = testFacts().places.names.end();
    for (const QString &name : { u"PERPLEXITY_API_KEY"_s, u"PPLX_API_KEY"_s, u"VITE_PERPLEXITY_API_KEY"_s,
                                 u"EXPO_PUBLIC_PERPLEXITY_API_KEY"_s, u"REACT_APP_PERPLEXITY_API_KEY"_s })
        QVERIFY2(named(name) != end && named(name)->isApiKey, qPrintable(name));
    QVERIFY(!named(u"PERPLEXITY_SESSION_TOKEN"_s)->isApiKey);
    QVERIFY(!named(u"PERPLEXITY_TOKEN"_s)->isApiKey);
}

void TestPlacesFacts::writesPathsInOneWay()
{
    QStringList paths;
    for (const PlaceFact &place : testFacts().places.places) {
        paths += place.linuxPaths + place.macosPaths + place.windowsPaths;
        for (const PlaceStore &store : place.stores)
            paths += store.linuxPaths + store.macosPaths + store.windowsPaths;
    }
    for (const QString &path : paths) {
        const bool known = path.startsWith("~/"_L1) || path.startsWith(u'$') || path.startsWith(u'/')
            || path.startsWith("<project>/"_L1);
        QVERIFY2(known && !path.contains(u'\\') && !path.contains("**"_L1), qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TestPlacesFacts)
#include "tst_placesfacts.moc"

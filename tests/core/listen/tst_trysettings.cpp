#include "core/listen/trysettings.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestTrySettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheAppsOwnSetting_data();
    void namesTheAppsOwnSetting();
    void knowsWhoCannotBeLed_data();
    void knowsWhoCannotBeLed();
    void hasSomethingForEveryApp();
    void namesOnlyKnownAppsAndKinds();
};

namespace {

QString textsFor(const QString &tool)
{
    QStringList texts;
    for (const TrySetting &setting : trySettings(testFacts().places, tool, QUrl(u"http://127.0.0.1:4711"_s)))
        texts.append(setting.kind + u' ' + setting.text);
    return texts.join(u" | "_s);
}

} // namespace

void TestTrySettings::namesTheAppsOwnSetting_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("texts");
    const auto row = [](const char *tool, const QString &texts) {
        QTest::newRow(tool) << QString::fromLatin1(tool) << texts;
    };
    const QString any =
        u"address http://127.0.0.1:4711 | variable PERPLEXITY_BASE_URL=http://127.0.0.1:4711"_s;
    row("", any);
    row("dotenv", any);
    row("nobody-knows-it", any);
    row("pplx-mcp", u"mcp-env \"PERPLEXITY_BASE_URL\": \"http://127.0.0.1:4711\""_s);
    row("openai-sdk",
        u"responses OPENAI_BASE_URL=http://127.0.0.1:4711/v1 | chat OPENAI_BASE_URL=http://127.0.0.1:4711"_s);
    row("emacs", u"code :protocol \"http\" :host \"127.0.0.1:4711\""_s);
    row("aichat", u"line api_base: http://127.0.0.1:4711"_s);
}

void TestTrySettings::namesTheAppsOwnSetting()
{
    QFETCH(QString, tool);
    QTEST(textsFor(tool), "texts");
}

void TestTrySettings::knowsWhoCannotBeLed_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<bool>("can");
    QTest::newRow("any app") << QString() << true;
    QTest::newRow("an editor") << u"cursor"_s << true;
    QTest::newRow("a fixed address") << u"langchain-py"_s << false;
    QTest::newRow("a cloud tool") << u"zapier-make"_s << false;
}

void TestTrySettings::knowsWhoCannotBeLed()
{
    QFETCH(QString, tool);
    QTEST(canBeLedHere(testFacts().places, tool), "can");
}

void TestTrySettings::hasSomethingForEveryApp()
{
    for (const PlaceFact &place : testFacts().places.places)
        QVERIFY2(!textsFor(place.id).isEmpty(), qPrintable(place.id));
}

void TestTrySettings::namesOnlyKnownAppsAndKinds()
{
    const QStringList kinds { u"address"_s,   u"variable"_s, u"code"_s,    u"line"_s,
                              u"field"_s,     u"mcp-env"_s,  u"mcp-url"_s, u"chat"_s,
                              u"responses"_s, u"fixed"_s,    u"cloud"_s };
    for (const TrySetting &setting : testFacts().places.tries) {
        QVERIFY2(kinds.contains(setting.kind), qPrintable(setting.kind));
        const bool isLed = setting.kind != "fixed"_L1 && setting.kind != "cloud"_L1;
        QCOMPARE(setting.text.contains(u'{'), isLed);
        for (const QString &tool : setting.toolIds)
            QVERIFY2(tool == "*"_L1 || testFacts().places.place(tool) != nullptr, qPrintable(tool));
    }
}

QTEST_APPLESS_MAIN(TestTrySettings)
#include "tst_trysettings.moc"

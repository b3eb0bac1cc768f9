#include "core/detail.h"
#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QSet>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestProviders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheProvider_data();
    void namesTheProvider();
    void findsItInWhateverIsRoundIt_data();
    void findsItInWhateverIsRoundIt();
    void noPatternTakesAKeyOfThisService();
    void everyProviderSaysWhereItsShapeComesFrom();
};

void TestProviders::namesTheProvider_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QByteArray &key) {
        QTest::newRow(QByteArray(key.left(8) + name).constData()) << key << QString::fromLatin1(name);
    };
    const QByteArray hex = QByteArray("0a1b2c3d4e5f6789").repeated(4);
    row("OpenAI", "sk-" + makeBody(1, 48));
    row("OpenAI", "sk-proj-" + makeBody(1, 120));
    row("OpenAI", "sk-svcacct-" + makeBody(1, 80));
    row("Anthropic", "sk-ant-api03-" + makeBody(1, 93));
    row("OpenRouter", "sk-or-v1-" + hex);
    row("DeepSeek", "sk-" + hex.first(32));
    row("ElevenLabs", "sk_" + hex.first(48));
    row("Stripe", "sk_live_" + makeBody(1, 24));
    row("Google", "AIza" + makeBody(1, 35));
    row("Groq", "gsk_" + makeBody(1, 52));
    row("xAI", "xai-" + makeBody(1, 80));
    row("Hugging Face", "hf_" + makeBody(1, 34));
    row("Together AI", "tgp_v1_" + makeBody(1, 43));
    row("Fireworks AI", "fw_" + makeBody(1, 24));
    row("Replicate", "r8_" + makeBody(1, 37));
    row("NVIDIA", "nvapi-" + makeBody(1, 64));
    row("Cerebras", "csk-" + makeBody(1, 48).toLower());
    row("Voyage AI", "pa-" + makeBody(1, 43));
    row("Amazon Web Services", "AKIA" + QByteArray("ABCDEFGH234567ZY"));
    row("GitHub", "ghp_" + makeBody(1, 36));
    row("GitHub", "github_pat_" + makeBody(1, 22) + '_' + makeBody(2, 59));
    row("GitLab", "glpat-" + makeBody(1, 20));
    row("Slack", "xoxb-123456789012-" + makeBody(1, 24));
    row("Tavily", "tvly-" + makeBody(1, 32));
    row("Firecrawl", "fc-" + hex.first(32));
    row("Jina AI", "jina_" + makeBody(1, 60));
    row("Notion", "ntn_" + makeBody(1, 46));
    row("Linear", "lin_api_" + makeBody(1, 40));
    row("LiteLLM", "sk-" + makeBody(7, 22));
    row("OpenAI", "sk-admin-" + makeBody(1, 120));
    row("Anthropic", "sk-ant-oat01-" + makeBody(1, 60));
    row("Azure OpenAI", makeBody(1, 52) + "JQQJ99" + makeBody(2, 26));
    row("Replicate", "r8_" + makeBody(1, 20) + "_-" + makeBody(2, 15));
    row("Brave Search", "BSA" + makeBody(1, 28));
    row("LangSmith", "lsv2_pt_" + hex.first(32) + '_' + hex.first(10));
    row("SendGrid", "SG." + makeBody(1, 22) + '.' + makeBody(2, 43));
    row("npm", "npm_" + makeBody(1, 36));
    row("Apify", "apify_api_" + makeBody(1, 36));
    row("Telegram", "110201543:" + makeBody(1, 35));
    row("Supabase", "sbp_" + hex.first(40));
    row("Supabase", "sb_secret_" + makeBody(1, 31));
    row("Pinecone", "pcsk_" + makeBody(1, 6) + '_' + makeBody(2, 63));
}

void TestProviders::namesTheProvider()
{
    QFETCH(QByteArray, key);
    const Inspection inspection = inspectKey(key, testFacts());
    QCOMPARE(inspection.cause, Cause::KeyOtherProvider);
    QTEST(inspection.findings.first().detail[detail::provider].toString(), "name");
    QVERIFY(inspection.cleaned.isEmpty());
}

void TestProviders::findsItInWhateverIsRoundIt_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a line break") << QByteArray() << QByteArray("\n");
    QTest::newRow("a line") << QByteArray("OPENAI_API_KEY=") << QByteArray();
    QTest::newRow("JSON") << QByteArray(R"({"OPENAI_API_KEY":")") << QByteArray("\"}");
    QTest::newRow("a header") << QByteArray("Authorization: Bearer ") << QByteArray();
    QTest::newRow("a sentence") << QByteArray("my key is ") << QByteArray(".");
    QTest::newRow("a name and a colon") << QByteArray("key:") << QByteArray();
    QTest::newRow("quotes") << QByteArray("“") << QByteArray("”");
}

void TestProviders::findsItInWhateverIsRoundIt()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Inspection inspection =
        inspectKey(QByteArray(before + "sk-proj-" + makeBody(5, 80) + after), testFacts());
    QCOMPARE(inspection.cause, Cause::KeyOtherProvider);
}

void TestProviders::noPatternTakesAKeyOfThisService()
{
    for (int number = 1; number <= 300; ++number) {
        const QString key = QString::fromLatin1(makeKey(number));
        const QString body = key.sliced(5);
        for (const Provider &provider : testFacts().providers) {
            if (provider.keyPattern.pattern().isEmpty())
                continue;
            QVERIFY2(!provider.keyPattern.match(key).hasMatch(), qPrintable(provider.id));
            QVERIFY2(!provider.keyPattern.match(body).hasMatch(), qPrintable(provider.id));
        }
    }
}

void TestProviders::everyProviderSaysWhereItsShapeComesFrom()
{
    QSet<QString> ids;
    for (const Provider &provider : testFacts().providers) {
        QVERIFY2(!ids.contains(provider.id), qPrintable(provider.id));
        ids.insert(provider.id);
        QVERIFY2(!provider.source.isEmpty(), qPrintable(provider.id));
        QVERIFY2(!provider.name.isEmpty(), qPrintable(provider.id));
    }
    QVERIFY(ids.size() >= 25);
}

QTEST_APPLESS_MAIN(TestProviders)
#include "tst_providers.moc"

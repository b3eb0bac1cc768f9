#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

class TestKeyStranger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatStandsInTheKeysPlace_data();
    void namesWhatStandsInTheKeysPlace();
    void leavesRealKeysAlone_data();
    void leavesRealKeysAlone();
};

void TestKeyStranger::namesWhatStandsInTheKeysPlace_data()
{
    addColumns();
    rows(Cause::KeyEmpty,
         {
             "",
             " ",
             "\n\n",
             "\u200b",
             "\"\"",
             "PERPLEXITY_API_KEY=",
             "Bearer ",
             "export X=\"\"",
         });
    rows(Cause::KeyMasked,
         {
             "pplx-…9fQ2",
             "pplx-...9fQ2",
             "••••1b0b",
             "pplx-***",
             "****1b0b",
             "pplx-abcd…wxyz",
             "pplx-abc****xyz",
             "pplx-xxxx…1b0b",
             "●●●●●●●●●●",
             "********",
             "pplx-************9fQ2",
             "pplx-[REDACTED]",
             "X=pplx-***",
             "pplx-••••••••",
             "sk-...9fQ2",
             "pplx-xxxxxxxxxxxx9f2b",
             "My key pplx-…9fQ2 2025-01-01",
             "…9fQ2",
             "\"pplx-…9fQ2\"",
         });
    rows(Cause::KeyPlaceholder,
         {
             "your_api_key_here",
             "<your-key>",
             "pplx-xxxx",
             "TODO",
             "changeme",
             "sk-…",
             "REPLACE_ME",
             "INSERT_KEY_HERE",
             "pplx-your-api-key-here",
             "YOUR_API_KEY",
             "[YOUR_API_KEY]",
             "<key>",
             "pplx-<your key>",
             "api_key",
             "none",
             "null",
             "undefined",
             "PERPLEXITY_API_KEY=your_key",
             "Bearer YOUR_TOKEN",
             "pplx-...",
             "xxxxxxxx",
             "pplx-1234567890abcdef",
             "pplx-abc123",
             "<PERPLEXITY_API_KEY>",
             "Paste your API key here",
             "pplx-XXXXXXXX",
             "dummy",
             "pplx-test",
             "YourApiKeyHere",
             "sk-your-key",
             "\"your_api_key\"",
             "pplx-"
             "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
             "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
             "{YOUR_API_KEY}",
             "pplx-{your_key}",
             "Your API Key",
             "curl -H \"Authorization: Bearer YOUR_API_KEY\" https://api.perplexity.ai",
             "export A=x\nexport PERPLEXITY_API_KEY=changeme\n",
             "{\n  \"PERPLEXITY_API_KEY\": \"your-api-key\"\n}",
         });
    rows(Cause::KeyVariable,
         {
             "${PERPLEXITY_API_KEY}",
             "$PERPLEXITY_API_KEY",
             "%PERPLEXITY_API_KEY%",
             "{{PERPLEXITY_API_KEY}}",
             "os.environ/PERPLEXITY_API_KEY",
             "process.env.PERPLEXITY_API_KEY",
             "os.getenv(\"PERPLEXITY_API_KEY\")",
             "$env:PERPLEXITY_API_KEY",
             "!PERPLEXITY_API_KEY!",
             "op://Private/Perplexity/key",
             "${{ secrets.PERPLEXITY_API_KEY }}",
             "Bearer $PERPLEXITY_API_KEY",
             "X=${Y}",
             "os.environ[\"X\"]",
             "\"${X}\"",
             "{{ env.X }}",
             "import.meta.env.VITE_KEY",
             "%ACCESS_KEY%",
             "{env:PPLX}",
             "!secret perplexity_key",
             "PERPLEXITY_API_KEY",
             "$(cat key.txt)",
             "ENV[\"X\"]",
             "<%= ENV[\"X\"] %>",
             "std::env::var(\"X\")",
             "Bearer {api_key}",
             "curl -H \"Authorization: Bearer $KEY\" https://x.example",
         });
    rows(Cause::KeyModelName,
         {
             "pplx-7b-online",
             "pplx-70b-chat",
             "sonar-pro",
             "sonar",
             "perplexity/sonar",
             "llama-3.1-sonar-small-128k-online",
             "Sonar Pro",
             "sonar-deep-research",
             "gpt-4o",
             "model: sonar-pro",
             "\"sonar-pro\"",
             "openai/gpt-5",
             "r1-1776",
             "sonar-pro\n",
             "PPLX-70B-ONLINE",
         });
    rows(Cause::KeyUrl,
         {
             "https://www.perplexity.ai/settings/api",
             "http://localhost:3000",
             "api.perplexity.ai",
             "www.perplexity.ai",
             "console.perplexity.ai/keys",
             "\"https://api.perplexity.ai\"",
             "https://api.perplexity.ai\n",
             "BASE_URL=https://api.perplexity.ai",
         });
    rows(Cause::KeyProse,
         {
             "someone@example.com",
             "hello world",
             "API Key",
             "This is my key",
             "where do I find my key?",
             "hunter2",
             "Perplexity API Key",
             "A longer message.\nIt has two lines.",
             "Name <a@b.com>",
             "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
         });
}

void TestKeyStranger::namesWhatStandsInTheKeysPlace()
{
    QFETCH(QByteArray, pattern);
    QFETCH(Cause, cause);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QCOMPARE(leadingId(inspection), QByteArray(causeId(cause).data()));
    QVERIFY(!inspection.wellFormed);
    QVERIFY(inspection.cleaned.isEmpty());
}

void TestKeyStranger::leavesRealKeysAlone_data()
{
    addColumns();
    rows(Cause::KeyPlaceholder,
         {
             "{K}",
             "X={K} # your_api_key_here",
             "{L}\n{R}",
             "plx-{B}",
             "hello world",
             "sonar",
         });
    rows(Cause::KeyMasked,
         {
             "{K}",
             "{K}...",
             "**{K}**",
             "wait... what",
             "{L}*{R}",
         });
    rows(Cause::KeyVariable,
         {
             "{K}",
             "$env:X=\"{K}\"",
             "hello",
             "<your-key>",
             "100% sure",
         });
    rows(Cause::KeyModelName,
         {
             "{K}",
             "sonar is a model",
             "pplx-",
             "X={K} MODEL=sonar-pro",
         });
    rows(Cause::KeyOtherProvider,
         {
             "{K}",
             "A={K}\nOPENAI_API_KEY=sk-your-key",
             "{B}",
             "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
             "plx-{B}",
             "pplx_{B}",
         });
}

void TestKeyStranger::leavesRealKeysAlone()
{
    QFETCH(QByteArray, pattern);
    QFETCH(Cause, cause);
    const Inspection inspection = inspectKey(filled(pattern), testFacts());
    QVERIFY2(!idsOf(inspection).contains(causeId(cause)), qPrintable(idsOf(inspection).join(u' ')));
}

QTEST_APPLESS_MAIN(TestKeyStranger)
#include "tst_keystranger.moc"

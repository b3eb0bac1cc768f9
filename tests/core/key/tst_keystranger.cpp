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
             "X= # none yet",
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
             "pplx-9fQ2…",
             "pplx-a1B2c3D4...",
             "pplx-a1B2c3D4e5F6g7H8i9J0k1L2m3…",
             "＊＊＊＊9fQ2",
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
             ("pplx-"
              "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
             "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
             "{YOUR_API_KEY}",
             "pplx-{your_key}",
             "Your API Key",
             "curl -H \"Authorization: Bearer YOUR_API_KEY\" https://api.perplexity.ai",
             "export A=x\nexport PERPLEXITY_API_KEY=changeme\n",
             "{\n  \"PERPLEXITY_API_KEY\": \"your-api-key\"\n}",
             "<pplx-…>",
             "pplx-????",
             "dein-api-schlüssel",
             "hier-api-key-einfügen",
             "votre_clé_api",
             "tu_clave_api",
             "N/A",
             "<key>",
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
             "={{ $env.KEY }}",
             "{{ .Values.apiKey }}",
             "{% env KEY %}",
             "#{ENV[\"KEY\"]}",
             "{file:~/.secrets/pplx}",
             "$[variables.KEY]",
             "#{KEY}#",
             "%{ENV:KEY}",
             "userdata.get(\"KEY\")",
             "var.perplexity_api_key",
             "f\"Bearer {api_key}\"",
             R"("PERPLEXITY_API_KEY": "${PERPLEXITY_API_KEY}")",
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
             "pplx-embed-v1",
             "text-embedding-3-small",
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
             "<https://console.perplexity.ai>",
             "[console](https://console.perplexity.ai)",
             "//api.perplexity.ai/v1",
             "https://例え.jp/",
             "192.168.1.1:8080",
             "localhost:3000",
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
             "+49 170 1234567",
             "(555) 123-4567",
             "2026-11-23",
             "<html><body>401</body></html>",
             "401 Authorization Required",
             "pplx-mcp-server-perplexity-ask-long-name",
         });
}

void TestKeyStranger::namesWhatStandsInTheKeysPlace()
{
    findsNoKey();
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
             "4111 1111 1111 1111",
             "2026-11-23",
             "pplx-a1B2…",
             "https://console.perplexity.ai",
             "{K} # TODO",
         });
    rows(Cause::KeyMasked,
         {
             "{K}",
             "{K}...",
             "**{K}**",
             "wait... what",
             "{L}*{R}",
             "pplx-...",
             "pplx-xxxx",
             "{K}…",
             "...",
         });
    rows(Cause::KeyVariable,
         {
             "{K}",
             "$env:X=\"{K}\"",
             "hello",
             "<your-key>",
             "100% sure",
             "{YOUR_API_KEY}",
             "x = get(1)",
             "price: $5",
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
    rows(Cause::KeyUrl,
         {
             "someone@example.com",
             "v1.2",
             "op://vault/item/key",
             "3.14",
         });
    rows(Cause::KeyEmpty,
         {
             "-",
             "0",
             "\u0301",
         });
}

void TestKeyStranger::leavesRealKeysAlone()
{
    doesNotFindTheCause();
}

QTEST_APPLESS_MAIN(TestKeyStranger)
#include "tst_keystranger.moc"

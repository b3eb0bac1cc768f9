#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

class TestKeyLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheKeyOutOfALine_data();
    void takesTheKeyOutOfALine();
    void namesTheWorseProblemOfALine_data();
    void namesTheWorseProblemOfALine();
    void findsNoLineWhereThereIsNone_data();
    void findsNoLineWhereThereIsNone();
};

void TestKeyLine::takesTheKeyOutOfALine_data()
{
    addColumns();
    rows(Cause::KeyAssignment,
         {
             "PERPLEXITY_API_KEY={K}",
             "export PERPLEXITY_API_KEY={K}",
             "export PERPLEXITY_API_KEY=\"{K}\"",
             "PERPLEXITY_API_KEY = \"{K}\"",
             "PERPLEXITY_API_KEY: {K}",
             R"("api_key": "{K}",)",
             "  \"PERPLEXITY_API_KEY\": \"{K}\"\n",
             "setx PERPLEXITY_API_KEY {K}",
             "setx PERPLEXITY_API_KEY \"{K}\" /M",
             "set PERPLEXITY_API_KEY={K}",
             "set \"PERPLEXITY_API_KEY={K}\"",
             "set -x PERPLEXITY_API_KEY {K}",
             "set -gx PERPLEXITY_API_KEY \"{K}\"",
             "setenv PERPLEXITY_API_KEY {K}",
             "$env:PERPLEXITY_API_KEY = \"{K}\"",
             "curl https://api.perplexity.ai/v1/models -H \"Authorization: Bearer {K}\"",
             "curl -X POST \\\n  --header \"Authorization: Bearer {K}\" \\\n  -d '{\"a\":1}'",
             "api_key: \"{K}\"",
             R"(client = OpenAI(api_key="{K}", base_url="https://api.perplexity.ai"))",
             R"(os.environ["PERPLEXITY_API_KEY"] = "{K}")",
             R"({"env":{"PERPLEXITY_API_KEY":"{K}"}})",
             "key={K}",
             "API key: {K}",
             "Perplexity API Key: {K}",
             "PERPLEXITY_API_KEY={K} # mine",
             "PERPLEXITY_API_KEY=\"{K}\"\nOTHER=1\n",
             R"([Environment]::SetEnvironmentVariable("X","{K}","User"))",
             R"(<env name="X" value="{K}" />)",
             "<string>{K}</string>",
             "machine api.perplexity.ai login x password {K}",
             "docker run -e X={K} image",
             "--api-key {K}",
             "const apiKey = '{K}';",
             "PPLX_API_KEY={K}",
             "define('X', '{K}');",
             "launchctl setenv X_KEY {K}",
             "- name: X\n  value: {K}\n",
             "(setq key \"{K}\")",
             "PERPLEXITY_API_KEY\n{K}",
             "| key | {K} |",
             "A={K}\nB={K}\n",
             "PERPLEXITY_API_KEY={K} ",
             "x-api-key: {K}",
             R"(const client = new OpenAI({ apiKey: "{K}", baseURL: "https://x.example" });)",
             "{ baseURL: url, apiKey: {K}, other: 1 }",
             "api_key <- \"{K}\"",
             "machine x.example\n  login me\n  password {K}\n",
             "kubectl create secret generic pplx --from-literal=X={K}",
             "npx pplx-mcp-server-for-research --api-key {K}",
             "docker run -e X={K} pplx-mcp-server-latest-build-image",
             "**API key:** {K}",
             "**API key**: {K}",
             "密钥：{K}",
             "API key：{K}",
             "key: >-\n  {K}\n",
             "key: |\n  {K}\n",
         });
}

void TestKeyLine::takesTheKeyOutOfALine()
{
    repairsToTheKey();
}

void TestKeyLine::namesTheWorseProblemOfALine_data()
{
    addColumns();
    rows(Cause::KeyQuoted,
         {
             "X=“{K}”",
             "X=\"'{K}'\"",
             "X=\"{K}",
             "set X=\"{K}\"",
             "X=‘{K}’",
         });
    rows(Cause::KeyBearer,
         {
             "PERPLEXITY_API_KEY=Bearer {K}",
             "X=\"Bearer {K}\"",
         });
    rows(Cause::KeyEscaped,
         {
             R"(X="{K}\n")",
             "X=pplx\\x2d{B}",
             "X={K}\\r",
             "api_key%3D{K}",
         });
    rows(Cause::KeyInvisible,
         {
             "X=\"{K}\u200b\"",
         });
    rows(Cause::KeyUrl,
         {
             "https://api.perplexity.ai/?api_key={K}",
         });
    rows(Cause::KeyProse,
         {
             "Here is my key {K} thanks",
             "Hi Bob,\n\nthe key is {K}.\n\nBest",
             "{K} is the key",
             "my key is {K}",
             "{K}\n\nSent from my phone",
             "Use \"{K}\" please",
             "Hello, my key: {K} is broken",
             "我的密钥是 {K} 不能用",
             "キーは{K}です",
             "ключ {K} не работает",
         });
}

void TestKeyLine::namesTheWorseProblemOfALine()
{
    repairsToTheKey();
}

void TestKeyLine::findsNoLineWhereThereIsNone_data()
{
    addColumns();
    rows(Cause::KeyAssignment,
         {
             "{K}",
             "\"{K}\"",
             "Bearer {K}",
             "{K}\n",
             "Here is my key {K} thanks",
             "{K},",
             "({K})",
             "Authorization: Bearer {K}",
             "Authorization: Token {K}",
             R"(C:\\Users\\me\\key.txt)",
             "192.168.1.1:8080",
         });
    rows(Cause::KeyProse,
         {
             "{K}",
             "X={K}",
             "curl -H \"Authorization: Bearer {K}\" https://x.example",
             "API key: {K}",
             "\"{K}\"",
             "{K}\n",
             "[my key]({K})",
             "```bash\n{K}\n```",
         });
    rows(Cause::KeyUrl,
         {
             "{K}",
             "curl https://x.example -H \"Authorization: Bearer {K}\"",
             "BASE=https://x.example KEY={K}",
             "{K}:443",
             "//{K}",
         });
}

void TestKeyLine::findsNoLineWhereThereIsNone()
{
    doesNotFindTheCause();
}

QTEST_APPLESS_MAIN(TestKeyLine)
#include "tst_keyline.moc"

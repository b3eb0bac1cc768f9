#include "placesof.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What speaks of Perplexity and is no key.
class TestNearMisses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysNothing_data();
    void saysNothing();
    void callsNoKey_data();
    void callsNoKey();
    void saysWhichStoreIsMeant_data();
    void saysWhichStoreIsMeant();
};

namespace {

bool isKey(const Place &place)
{
    return place.state == PlaceState::Same || place.state == PlaceState::Other
        || place.state == PlaceState::Damaged;
}

void add(const char *row, const char *path, const QByteArray &content)
{
    QTest::newRow(row) << QByteArray(path) << content;
}

void addColumns()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
}

/// A text that only begins like a key.
QByteArray shortKey(qsizetype length)
{
    return "pplx-" + makeBody(3, length);
}

void addModels()
{
    add("models in JSON", "/p/models.json",
        R"({"models": ["pplx-7b-online", "pplx-70b-chat", "pplx-embed-v1", "pplx-embed-context-v1-0.6b"]})");
    add("a model in YAML", "/p/config.yaml", "llm:\n  provider: perplexity\n  model: pplx-7b-online\n");
    add("a model in Python", "/p/a.py", "MODEL = \"pplx-embed-v1-4b\"\nmodel = 'sonar-pro'\n");
    add("a model in a variable", "/p/.env", "PERPLEXITY_MODEL=pplx-70b-online\nPPLX_MODEL=sonar\n");
    add("a model in TOML", "/p/a.toml", "[perplexity]\nmodel = \"pplx-8x7b-online\"\n");
}

void addMetrics()
{
    add("a metric in JSON", "/p/results.json",
        R"({"eval": {"perplexity": 12.3, "loss": 2.51, "word_perplexity,none": 8.21}})");
    add("a metric as text", "/p/results.json", R"({"perplexity": "12.345678", "token_perplexity": "9"})");
    add("a metric in YAML", "/p/metrics.yaml", "metrics:\n  perplexity: 12.3\n  token_perplexity: 3.2\n");
    add("a metric in TOML", "/p/run.toml", "[metrics]\nperplexity = 12.3\n");
    add("a metric in a property list", "/p/run.plist",
        "<plist><dict><key>perplexity</key><real>12.3</real></dict></plist>");
    add("a metric in a log", "/p/train.log", "step 100 perplexity=12.3 tokens=2048\nperplexity: 8.1\n");
    add("a metric in a table", "/p/run.csv", "step,perplexity,perplexity_token\n1,12.3,55\n");
    add("the metric's name", "/p/train.py",
        "perplexity_key = \"val/perplexity\"\nbest_metric_key = 'eval_perplexity'\n");
    add("a longer name of it", "/p/train.yaml", "perplexity_key: eval/perplexity_v2_epoch_10\n");
    add("a count of tokens", "/p/.env", "PERPLEXITY_TOKEN=1200\nPERPLEXITY_TOKENS=4096\n");
    add("limits", "/p/.env",
        "PERPLEXITY_MAX_TOKENS=4096\nMAX_PERPLEXITY=30.5\nPERPLEXITY_TIMEOUT_MS=600000\n");
    add("a number in a program", "/p/a.py", "perplexity_token = 50256\nperplexity = math.exp(loss)\n");
}

void addCookies()
{
    add("a session's cookie", "/p/.env",
        "PERPLEXITY_SESSION_TOKEN=" + makeBody(4, 120) + "\nPERPLEXITY_CSRF_TOKEN=" + makeBody(5, 64) + '\n');
    add("a file of cookies", "/p/.env", "PERPLEXITY_COOKIES_FILE=/home/user/cookies.json\n");
    add("cookies in JSON", "/p/cookies.json",
        R"([{"name": "__Secure-next-auth.session-token", "domain": ".perplexity.ai", "value": ")"
            + makeBody(6, 80) + "\"}]");
}

void addAddresses()
{
    add("a page of the website", "/p/links.md", "https://www.perplexity.ai/search/what-is-pplx-1234\n");
    add("an address in a program", "/p/a.js", "const url = \"https://www.perplexity.ai/search/abc-123\";\n");
    add("an address in a variable", "/p/.env", "PERPLEXITY_PAGE=https://www.perplexity.ai/settings/api\n");
    add("a package", "/p/package.json",
        R"({"dependencies": {"@perplexity-ai/perplexity_ai": "^0.14.0", "@ai-sdk/perplexity": "2.0.1"}})");
    add("a locked package", "/p/package-lock.json",
        R"({"packages": {"node_modules/@perplexity-ai/mcp-server": {"version": "0.4.0", "integrity": "sha512-)"
            + makeBody(7, 86) + "==\"}}}");
    add("a locked package in TOML", "/p/uv.lock",
        "[[package]]\nname = \"perplexityai\"\nsdist = { hash = \"sha256:" + makeBody(8, 64) + "\" }\n");
    add("requirements", "/p/requirements.txt", "perplexityai==0.17.0\nlangchain-perplexity>=1.0\n");
    add("a server's package", "/p/.mcp.json",
        R"({"mcpServers": {"perplexity": {"command": "npx", "args": ["-y", "@perplexity-ai/mcp-server"]}}})");
}

void addCode()
{
    add("a packed script", "/p/app.min.js",
        "(()=>{const e={perplexity:\"Perplexity\",openai:\"OpenAI\"},n=\"perplexityApiKey\";"
        "function r(t){return t.perplexityApiKey||t.apiKey}window.k=r})();");
    add("a type", "/p/types.ts",
        "interface Settings {\n  perplexityApiKey: string;\n  pplxApiKey?: string;\n}\n");
    add("a member of a class", "/p/Settings.cs",
        "public class Settings { public string PerplexityApiKey { get; set; } }\n");
    add("a member in Rust", "/p/a.rs", "struct Settings {\n    perplexity_api_key: Option<String>,\n}\n");
    add("a member in Go", "/p/a.go",
        "type Settings struct {\n\tPerplexityAPIKey string `json:\"perplexity_api_key\"`\n}\n");
    add("an option of the command line", "/p/cli.py",
        "parser.add_argument(\"--perplexity-api-key\", help=\"Your Perplexity API key\")\n");
    add("a column", "/p/schema.sql", "CREATE TABLE users (perplexity_api_key VARCHAR(255));\n");
    add("a check", "/p/check.sh",
        "if [ -z \"$PERPLEXITY_API_KEY\" ]; then\n  echo \"PERPLEXITY_API_KEY is not set\"\nfi\n");
    add("a build argument", "/p/Dockerfile", "FROM node\nARG PERPLEXITY_API_KEY\n");
    add("a declared variable", "/p/variables.tf",
        "variable \"perplexity_api_key\" {\n  type = string\n  sensitive = true\n}\n");
    add("a schema", "/p/schema.json",
        R"({"properties": {"perplexityApiKey": {"type": "string", "title": "Perplexity API key"}}})");
    add("a hint in an app", "/p/strings.xml",
        "<resources><string name=\"perplexity_api_key_hint\">Enter your key</string></resources>\n");
    add("a label", "/p/en.json", R"({"perplexityApiKeyLabel": "Perplexity API key", "save": "Save"})");
    add("a comment in Python", "/p/a.py", "# PERPLEXITY_API_KEY=your key goes here, see perplexity.ai\n");
    add("a comment in JavaScript", "/p/a.js", "// set PERPLEXITY_API_KEY (pplx-...) before you start\n");
    add("a document", "/p/README.md",
        "Set `PERPLEXITY_API_KEY` to a key from https://www.perplexity.ai/account/api/keys.\n");
}

void addShort()
{
    add("a short hash", "/p/deploy.yaml", "image: bot:" + shortKey(12) + "\nname: pplx-proxy-1\n");
    add("a style", "/p/a.css", ".pplx-button-3a { color: red }\n#" + shortKey(8) + " { }\n");
    add("a short hash in JSON", "/p/state.json", R"({"build": ")" + shortKey(19) + R"(", "id": "pplx-1"})");
    add("a name without digits", "/p/a.yaml", "service: pplx-" + QByteArray("integration-tests-main\n"));
}

} // namespace

void TestNearMisses::saysNothing_data()
{
    addColumns();
    addModels();
    addMetrics();
    addCookies();
    addAddresses();
    addCode();
    addShort();
}

void TestNearMisses::saysNothing()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const std::vector<Place> places = placesOf(path.constData(), content);
    const QString first =
        places.empty() ? QString() : QString(placeStateId(places.front().state)) + u' ' + places.front().name;
    QVERIFY2(places.empty(), qPrintable(first));
}

void TestNearMisses::callsNoKey_data()
{
    addColumns();
    add("a model under the key's name", "/p/.env", "PERPLEXITY_API_KEY=sonar-pro\n");
    add("an address under the key's name", "/p/.env", "PERPLEXITY_API_KEY=https://api.perplexity.ai\n");
    add("a placeholder", "/p/.env", "PERPLEXITY_API_KEY=pplx-" + QByteArray(32, 'x') + '\n');
    add("dots", "/p/config.yaml", "perplexity:\n  api_key: pplx-...\n");
    add("a name in angle brackets", "/p/.mcp.json", R"({"env": {"PERPLEXITY_API_KEY": "<your key>"}})");
    add("a variable", "/p/compose.yaml",
        "environment:\n  PERPLEXITY_API_KEY: ${PERPLEXITY_API_KEY:?not set}\n");
    add("a variable of LiteLLM", "/p/litellm.yaml",
        "litellm_params:\n  api_key: os.environ/PERPLEXITY_API_KEY\n");
    add("a label beside a value", "/p/app.json",
        R"({"env": {"PERPLEXITY_API_KEY": {"description": "Your key", "required": true}}})");
    add("an annotation", "/p/A.java", "@Value(\"${perplexity.api.key}\") private String apiKey;\n");
    add("an encrypted value", "/p/.env", "PERPLEXITY_API_KEY=\"encrypted:" + makeBody(9, 120) + "\"\n");
    add("a value of sops", "/p/secrets.yaml",
        "PERPLEXITY_API_KEY: ENC[AES256_GCM,data:" + makeBody(9, 70) + ",type:str]\n");
}

void TestNearMisses::callsNoKey()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    for (const Place &place : placesOf(path.constData(), content))
        QVERIFY2(!isKey(place), qPrintable(place.name));
}

void TestNearMisses::saysWhichStoreIsMeant_data()
{
    addColumns();
    QTest::addColumn<QString>("store");
    const auto refers = [](const char *row, const char *path, const char *content, const char *store) {
        QTest::newRow(row) << QByteArray(path) << QByteArray(content) << QString::fromLatin1(store);
    };
    refers("GitHub", "/p/.github/workflows/ci.yml",
           "env:\n  PERPLEXITY_API_KEY: ${{ secrets.PERPLEXITY_API_KEY }}\n", "gha");
    refers("Vercel", "/p/vercel.json", R"({"env": {"PERPLEXITY_API_KEY": "@perplexity-api-key"}})", "vercel");
    refers("1Password", "/p/.env", "PERPLEXITY_API_KEY=op://work/perplexity/credential\n", "secret-managers");
    refers("Kubernetes", "/p/deployment.yaml",
           "env:\n  - name: PERPLEXITY_API_KEY\n    valueFrom:\n      secretKeyRef:\n        name: bot\n"
           "        key: PERPLEXITY_API_KEY\n",
           "k8s-secret");
    refers("VS Code", "/p/.vscode/mcp.json",
           R"({"servers": {"p": {"env": {"PERPLEXITY_API_KEY": "${input:perplexity-key}"}}}})", "vscode");
    refers("Continue", "/home/user/.continue/config.yaml",
           "models:\n  - provider: perplexity\n    apiKey: ${{ secrets.PERPLEXITY_API_KEY }}\n", "continue");
    refers("Colab", "/p/a.py",
           "from google.colab import userdata\nPERPLEXITY_API_KEY = userdata.get('PERPLEXITY_API_KEY')\n",
           "colab");
    refers("Streamlit", "/p/a.py", "PERPLEXITY_API_KEY = st.secrets[\"PERPLEXITY_API_KEY\"]\n", "streamlit");
    refers("Apps Script", "/p/Code.js",
           "const PERPLEXITY_API_KEY = PropertiesService.getScriptProperties().getProperty('KEY');\n", "gas");
    refers("Supabase", "/p/supabase/functions/ask/index.ts",
           "const PERPLEXITY_API_KEY = Deno.env.get('PERPLEXITY_API_KEY');\n", "supabase");
    refers("a secret manager's cipher", "/p/.env", "PERPLEXITY_API_KEY=ENC[AES256_GCM,data:abc]\n",
           "secret-managers");
    refers("a variable", "/p/.mcp.json", R"({"env": {"PERPLEXITY_API_KEY": "${PERPLEXITY_API_KEY}"}})", "");
    refers("a variable in a program", "/p/a.py", "PERPLEXITY_API_KEY = os.getenv('PERPLEXITY_API_KEY')\n",
           "");
}

void TestNearMisses::saysWhichStoreIsMeant()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const std::vector<Place> places = placesOf(path.constData(), content);
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().state, PlaceState::Reference);
    QVERIFY(!places.front().editable);
    QTEST(places.front().store, "store");
}

QTEST_APPLESS_MAIN(TestNearMisses)
#include "tst_nearmisses.moc"

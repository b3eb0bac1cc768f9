#include "placesof.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What is said about a place beyond its value.
class TestPlaceFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesProblems_data();
    void namesProblems();
    void pointsAtTheWrongAddress();
    void changesOnlyWhatMayBeChanged_data();
    void changesOnlyWhatMayBeChanged();
    void saysWhoElseCanReadTheFile();
    void showsNoOtherSecret_data();
    void showsNoOtherSecret();
    void knowsTheToolByThePath_data();
    void knowsTheToolByThePath();
    void knowsTheToolByTheContent();
};

void TestPlaceFindings::namesProblems_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const char *path, const char *content, const char *problems) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(content)
                            << QString::fromLatin1(problems).split(u' ', Qt::SkipEmptyParts);
    };
    row("nothing wrong", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n", "");
    row("a typing error", "/p/.env", "PERPEXITY_API_KEY=@KEY@\n", "place-wrong-name");
    row("two letters swapped", "/p/.env", "PERPLEXITY_AIP_KEY=@KEY@\n", "place-wrong-name");
    row("a name that nobody reads", "/p/.env", "PERPLEXITY_SECRET_KEY=@KEY@\n", "place-wrong-name");
    row("a false friend", "/p/.env", "PERPLEXITY_TOKEN=@KEY@\n", "place-wrong-name");
    row("a project's prefix", "/p/.env", "TRADER_PERPLEXITY_API_KEY=@KEY@\n", "");
    row("a front end's prefix", "/p/.env", "VITE_PERPLEXITY_API_KEY=@KEY@\n", "");
    row("a variable of a program", "/p/a.py", "perplexity_secret_key = \"@KEY@\"\n", "");
    row("another provider's slot", "/p/.env", "OPENAI_API_KEY=@KEY@\n", "place-other-provider-slot");
    row("the slot with the address", "/p/.env",
        "OPENAI_API_KEY=@KEY@\nOPENAI_BASE_URL=https://api.perplexity.ai/v1\n", "");
    row("/v1 too much", "/p/.env",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v1\n", "place-base-url");
    row("a doubled /v1", "/p/.env", "OPENAI_API_KEY=@KEY@\nOPENAI_BASE_URL=https://api.perplexity.ai/v1/v1\n",
        "place-base-url");
    row("a host with a typing error", "/p/.env",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexty.ai\n", "place-base-url");
    row("http", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=http://api.perplexity.ai\n",
        "place-base-url");
    row("the website", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://www.perplexity.ai\n",
        "place-base-url");
    row("a right address", "/p/.env",
        "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/\n", "");
    row("another model's address", "/p/litellm.yaml",
        "model_list:\n  - litellm_params:\n      api_key: @KEY@\n  - litellm_params:\n"
        "      api_base: https://api.perplexity.ai/v1\n",
        "");
    row("a proxy", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\nHTTPS_PROXY=http://proxy.corp:3128\n",
        "place-proxy");
    row("its own header", "/p/.env", "PERPLEXITY_CUSTOM_HEADERS=\"Authorization: Bearer @KEY@\"\n",
        "place-header-override");
    row("netrc", "/home/user/.netrc", "machine api.perplexity.ai login a password @KEY@\n", "place-netrc");
    row("netrc for all hosts", "/home/user/.netrc", "default login a password x\n", "place-netrc");
    row("Emacs' netrc", "/home/user/.authinfo", "machine api.perplexity.ai login a password @KEY@\n", "");
    row("a mark at the start", "/p/.env", "\xEF\xBB\xBFPERPLEXITY_API_KEY=@KEY@\n", "place-file-encoding");
    row("a mark before another name", "/p/.env", "\xEF\xBB\xBFX=1\nPERPLEXITY_API_KEY=@KEY@\n", "");
    row("a comment for docker", "/p/env.list", "PERPLEXITY_API_KEY=@KEY@ # old\n", "place-value-comment");
    row("quotes for docker", "/p/env.list", "PERPLEXITY_API_KEY=\"@KEY@\"\n", "place-value-comment");
    row("a comment for dotenv", "/p/.env", "PERPLEXITY_API_KEY=@KEY@ # old\n", "");
    row("quotes for aichat", "/home/user/.config/aichat/.env", "PERPLEXITY_API_KEY=\"@KEY@\"\n",
        "place-value-comment");
    row("a backup", "/p/.env.bak", "PERPLEXITY_API_KEY=@OTHER@\n", "place-copy");
    row("build output", "/p/dist/index.js", "const perplexityKey = \"@OTHER@\";\n", "place-copy");
    row("a history", "/home/user/.bash_history", "export PERPLEXITY_API_KEY=@OTHER@\n",
        "place-copy place-exposed");
    row("a key in a template", "/p/.env.example", "PERPLEXITY_API_KEY=@KEY@\n", "place-exposed");
    row("a placeholder", "/p/.env", "PERPLEXITY_API_KEY=your_key\n", "place-placeholder");
    row("a placeholder in a template", "/p/.env.example", "PERPLEXITY_API_KEY=your_key\n", "");
    row("a placeholder in a document", "/p/README.md", "PERPLEXITY_API_KEY=your_key\n", "");
    row("a reference that stays as it is", "/home/user/.config/Claude/claude_desktop_config.json",
        R"({"env": {"PERPLEXITY_API_KEY": "${PPLX}"}})", "place-placeholder");
    row("broken JSON", "/p/mcp.json", R"({"env": {"PERPLEXITY_API_KEY": "@KEY@" "x": 1}})",
        "place-file-broken");
    row("an empty value", "/p/.env", "PERPLEXITY_API_KEY=\n", "place-empty");
    row("a commented old key", "/p/.env", "#PERPLEXITY_API_KEY=@OTHER@\n", "place-copy");
}

void TestPlaceFindings::namesProblems()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    const auto places = placesOf(path.constData(), filledIn(content));
    QCOMPARE(places.size(), std::size_t(1));
    QTEST(problemsOf(places.front()), "problems");
}

void TestPlaceFindings::pointsAtTheWrongAddress()
{
    const auto places = placesOf(
        "/p/.env", filledIn("PERPLEXITY_API_KEY=@KEY@\nPERPLEXITY_BASE_URL=https://api.perplexity.ai/v1\n"));
    const auto finding = std::ranges::find(places.front().findings, Cause::PlaceBaseUrl, &Finding::cause);
    QVERIFY(finding != places.front().findings.end());
    QCOMPARE(finding->where.line, 2);
}

void TestPlaceFindings::changesOnlyWhatMayBeChanged_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<NotEditable>("whyNot");
    const auto row = [](const char *name, const char *path, const char *content, NotEditable whyNot) {
        QTest::newRow(name) << QByteArray(path) << QByteArray(content) << whyNot;
    };
    row("a setting", "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n", NotEditable::No);
    row("a reference", "/p/.env", "PERPLEXITY_API_KEY=$X\n", NotEditable::Reference);
    row("a secret of Kubernetes", "/p/k8s/a.yaml",
        "env:\n- name: K\n  valueFrom:\n    secretKeyRef:\n      key: PERPLEXITY_API_KEY\n",
        NotEditable::Reference);
    row("a secret of GitHub", "/p/a.yml", "env:\n  PERPLEXITY_API_KEY: ${{ secrets.PPLX }}\n",
        NotEditable::Reference);
    row("a program", "/p/a.py", "PERPLEXITY_API_KEY = os.environ[\"X\"]\n", NotEditable::Reference);
    row("a template", "/p/.env.sample", "PERPLEXITY_API_KEY=@KEY@\n", NotEditable::Template);
    row("an encrypted value", "/p/s.yaml", "perplexity_api_key: ENC[AES256_GCM,data:abc=]\n",
        NotEditable::AppOnly);
    row("a workflow", "/p/w.json",
        R"({"nodes": [{"type": "n8n-nodes-base.x", "apiKey": "@KEY@"}], "connections": {}})",
        NotEditable::ExportedCopy);
}

void TestPlaceFindings::changesOnlyWhatMayBeChanged()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, content);
    QFETCH(NotEditable, whyNot);
    const auto places = placesOf(path.constData(), filledIn(content));
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().whyNot, whyNot);
    QCOMPARE(places.front().editable, whyNot == NotEditable::No);
}

void TestPlaceFindings::saysWhoElseCanReadTheFile()
{
    const Secret key { QByteArrayView(makeKey(1)) };
    const QByteArray content = filledIn("PERPLEXITY_API_KEY=@KEY@\n");
    const auto open = findPlaces({ "/p/.env", content, true, true }, testFacts(), &key);
    QVERIFY(has(open.front(), Cause::PlaceExposed));
    const auto closed = findPlaces({ "/p/.env", content, false, true }, testFacts(), &key);
    QVERIFY(!has(closed.front(), Cause::PlaceExposed));
}

void TestPlaceFindings::showsNoOtherSecret_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("another provider's key")
        << QByteArray("A=hunter2hunter2hunter2hunter2 PERPLEXITY_API_KEY=@KEY@");
    QTest::newRow("a password") << QByteArray("DB_PASSWORD=hunter2 PERPLEXITY_API_KEY=@KEY@");
    QTest::newRow("a token") << QByteArray("PERPLEXITY_API_KEY=@KEY@ GH_TOKEN='hunter2-hunter2'");
    QTest::newRow("under the key's name") << QByteArray("PERPLEXITY_API_KEY=hunter2hunter2hunter2hunter2");
}

void TestPlaceFindings::showsNoOtherSecret()
{
    QFETCH(QByteArray, line);
    const auto places = placesOf("/p/run.sh", filledIn(line + '\n'));
    QVERIFY(!places.empty());
    QVERIFY(!places.front().beforeMasked.contains("hunter2"_L1));
}

void TestPlaceFindings::knowsTheToolByThePath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("tool");
    const auto row = [](const char *path, const char *tool) {
        QTest::newRow(path) << QByteArray(path) << QString::fromLatin1(tool);
    };
    row("/home/user/.cursor/mcp.json", "cursor");
    row("/home/user/p/.mcp.json", "claude-code");
    row("/home/user/.bashrc", "shell-rc");
    row("/home/user/.env", "aider");
    row("/home/user/p/.env", "dotenv");
    row("/home/user/p/.env.local", "dotenv");
    row("/home/user/p/litellm_config.yaml", "litellm");
    row("/home/user/.config/Code/User/mcp.json", "vscode");
    row("/Users/a/Library/Application Support/Claude/claude_desktop_config.json", "claude-desktop");
    row("C:/Users/a/AppData/Roaming/Claude/claude_desktop_config.json", "claude-desktop");
    row("/home/user/.config/environment.d/10.conf", "environment-d");
}

void TestPlaceFindings::knowsTheToolByThePath()
{
    QFETCH(QByteArray, path);
    const QByteArray content = path.endsWith(".yaml") ? QByteArray("api_key: @KEY@\n")
        : path.endsWith(".json")                      ? QByteArray(R"({"PERPLEXITY_API_KEY": "@KEY@"})")
                                                      : QByteArray("PERPLEXITY_API_KEY=@KEY@\n");
    const auto places = placesOf(path.constData(), filledIn(content));
    QCOMPARE(places.size(), std::size_t(1));
    QTEST(places.front().toolId, "tool");
}

void TestPlaceFindings::knowsTheToolByTheContent()
{
    const auto places =
        placesOf("/home/user/p/config.yaml",
                 filledIn("model_list:\n  - model_name: sonar\n    litellm_params:\n      api_key: @KEY@\n"));
    QCOMPARE(places.size(), std::size_t(1));
    QCOMPARE(places.front().toolId, u"litellm"_s);
}

QTEST_APPLESS_MAIN(TestPlaceFindings)
#include "tst_placefindings.moc"

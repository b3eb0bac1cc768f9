#include "core/detail.h"
#include "core/places/storeplaces.h"
#include "core/places/winners.h"
#include "placesof.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

using Files = QList<std::pair<QByteArray, QByteArray>>;

class TestWinners : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decides_data();
    void decides();
    void decidesOnceForEachProject();
    void saysNothingOfASingleSource();
    void namesWhatLoses();
    void namesDifferentKeysInUse();
    void takesAListForOneSetting();
};

namespace {

/// The places of several files; ".db" is the database of Open WebUI, and a path without a slash is a variable
/// of the environment.
std::vector<Place> gathered(const Files &files)
{
    std::vector<Place> places;
    for (const auto &[path, content] : files) {
        if (path.endsWith(".db")) {
            const PlaceFact *fact = testFacts().places.place(u"openwebui");
            const Secret key { QByteArrayView(makeKey(1)) };
            std::ranges::move(storePlaces({ path.toStdString(), filledIn(content), false, true, fact },
                                          fact->stores.first(), testFacts(), &key),
                              std::back_inserter(places));
            continue;
        }
        if (path.contains('/')) {
            auto found = placesOf(path.constData(), filledIn(content));
            std::ranges::move(found, std::back_inserter(places));
            continue;
        }
        Place place;
        place.origin = PlaceOrigin::Environment;
        place.name = QString::fromLatin1(path);
        place.whyNot = NotEditable::Environment;
        place.value = Secret(filledIn(content));
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace

void TestWinners::decides_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("winner");
    const auto row = [](const char *name, const Files &files, const char *why, int winner) {
        QTest::newRow(name) << files << QString::fromLatin1(why) << winner;
    };
    const QByteArray oldLine = "PERPLEXITY_API_KEY=@OTHER@\n";
    const QByteArray newLine = "PERPLEXITY_API_KEY=@KEY@\n";
    row("the same name twice", { { "/p/.env", oldLine + newLine } }, "later-line-wins", 1);
    row("a local file", { { "/p/.env", newLine }, { "/p/.env.local", oldLine } }, "local-file-wins", 1);
    row("the environment", { { "PERPLEXITY_API_KEY", "@OTHER@" }, { "/p/.env", newLine } },
        "environment-beats-file", 0);
    row("a start file", { { "/home/user/.bashrc", "export " + oldLine }, { "/p/.env", newLine } },
        "environment-beats-file", 0);
    row("Aider", { { "PERPLEXITY_API_KEY", "@OTHER@" }, { "/home/user/.env", newLine } },
        "file-beats-environment", 1);
    row("aichat", { { "PERPLEXITY_API_KEY", "@OTHER@" }, { "/home/user/.config/aichat/.env", newLine } },
        "file-beats-environment", 1);
    row("LiteLLM", { { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\nPERPLEXITYAI_API_KEY=@OTHER@\n" } },
        "first-name-wins", 1);
    row("Claude Code",
        { { "/home/user/.claude.json",
            "{\"mcpServers\":{\"p\":{\"env\":{\"PERPLEXITY_API_KEY\":\"@KEY@\"}}},"
            "\"projects\":{\"/"
            "x\":{\"mcpServers\":{\"p\":{\"env\":{\"PERPLEXITY_API_KEY\":\"@OTHER@\"}}}}}}" } },
        "local-project-user", 1);
    row("a project of Claude Code",
        { { "/home/user/.claude.json", R"({"mcpServers":{"p":{"env":{"PERPLEXITY_API_KEY":"@KEY@"}}}})" },
          { "/p/.mcp.json", R"({"mcpServers":{"p":{"env":{"PERPLEXITY_API_KEY":"@OTHER@"}}}})" } },
        "local-project-user", 1);
    row("the system's environment",
        { { "/etc/environment", newLine }, { "/home/user/.zshrc", "export " + oldLine } },
        "shell-beats-system", 1);
    row("a start file that exports nothing",
        { { "/home/user/.zshenv", "export " + newLine },
          { "/home/user/.zprofile", "export " + oldLine },
          { "/home/user/.zshrc", newLine } },
        "later-file-wins", 1);
    row("Open WebUI",
        { { "OPENAI_API_KEYS", "@KEY@" }, { "/home/user/.open-webui/webui.db", R"("keys": ["@OTHER@"])" } },
        "database-beats-environment", 1);
    row("two start files",
        { { "/home/user/.zshenv", "export " + newLine }, { "/home/user/.zshrc", "export " + oldLine } },
        "later-file-wins", 1);
}

void TestWinners::decides()
{
    QFETCH(Files, files);
    QFETCH(QString, why);
    const auto places = gathered(files);
    const QList<Winner> winners = decideWinners(places, testFacts());
    const auto found = std::ranges::find(winners, why, &Winner::why);
    QVERIFY(found != winners.end());
    QTEST(static_cast<int>(found->winner), "winner");
    QVERIFY(!found->losers.isEmpty());
}

void TestWinners::decidesOnceForEachProject()
{
    const auto places = gathered({ { "PERPLEXITY_API_KEY", "@OTHER@" },
                                   { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                                   { "/p/.env.local", "PERPLEXITY_API_KEY=@OTHER@\n" } });
    const QList<Winner> winners = decideWinners(places, testFacts());
    QCOMPARE(winners.size(), 1);
    QCOMPARE(winners.first().winner, 0);
    QCOMPARE(winners.first().losers, QList<qsizetype>({ 2, 1 }));
}

void TestWinners::saysNothingOfASingleSource()
{
    const auto places = gathered({ { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n" },
                                   { "/p/.env.bak", "PERPLEXITY_API_KEY=@OTHER@\n" },
                                   { "/p/.env.example", "PERPLEXITY_API_KEY=your_key\n" } });
    QVERIFY(decideWinners(places, testFacts()).isEmpty());
}

void TestWinners::namesWhatLoses()
{
    const auto places = gathered(
        { { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n" }, { "/p/.env.local", "PERPLEXITY_API_KEY=@OTHER@\n" } });
    const QList<Finding> findings = judgeTogether(places, decideWinners(places, testFacts()));
    const auto shadowed = std::ranges::find(findings, Cause::PlaceShadowed, &Finding::cause);
    QVERIFY(shadowed != findings.end());
    QCOMPARE(shadowed->detail[detail::path].toString(), u"/p/.env"_s);
    QCOMPARE(shadowed->detail[detail::winner].toString(), u"/p/.env.local"_s);
}

void TestWinners::namesDifferentKeysInUse()
{
    const auto different = gathered(
        { { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n" }, { "/q/.env", "PERPLEXITY_API_KEY=@OTHER@\n" } });
    QVERIFY(hasCause(judgeTogether(different, {}), Cause::PlaceConflict));
    const auto unexported = gathered(
        { { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n" }, { "/h/.bashrc", "PERPLEXITY_API_KEY=@OTHER@\n" } });
    QVERIFY(judgeTogether(unexported, {}).isEmpty());
    const auto same = gathered(
        { { "/p/.env", "PERPLEXITY_API_KEY=@KEY@\n" }, { "/q/.env", "PERPLEXITY_API_KEY=@KEY@\n" } });
    QVERIFY(judgeTogether(same, {}).isEmpty());
}

void TestWinners::takesAListForOneSetting()
{
    const auto places = gathered({ { "/p/.env", "PERPLEXITY_API_KEYS=@KEY@,@OTHER@\n" } });
    QVERIFY(decideWinners(places, testFacts()).isEmpty());
    QVERIFY(judgeTogether(places, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestWinners)
#include "tst_winners.moc"

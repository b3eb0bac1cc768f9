#include "core/facts.h"
#include "platform/net/networkprober.h"
#include "platform/practice/practiceworld.h"
#include "support/asking.h"
#include "support/testfacts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestPracticeWorld : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void hasAWellFormedKeyOfEachRole();
    void makesOtherKeysEachTime();
    void answersItsKeys_data();
    void answersItsKeys();
    void holdsTheMistakesOfTheGuide_data();
    void holdsTheMistakesOfTheGuide();
    void writesJsonThatParses_data();
    void writesJsonThatParses();
    void keepsTheNewKeyOutOfAllOtherFiles();
    void isReadByItsOwnerOnly();
    void leavesNothingBehind();
    void leavesNothingOfWhatWasAddedBehind();

private:
    QByteArray key(StandInRole role) const;
    QByteArray content(const QString &path) const;

    std::unique_ptr<PracticeWorld> m_world;
};

void TestPracticeWorld::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    auto world = PracticeWorld::create(testFacts());
    QVERIFY(world);
    m_world = *std::move(world);
}

QByteArray TestPracticeWorld::key(StandInRole role) const
{
    const auto found =
        std::ranges::find_if(m_world->keys(), [role](const StandInKey &one) { return one.role == role; });
    return found == m_world->keys().end() ? QByteArray() : found->key.bytes().toByteArray();
}

QByteArray TestPracticeWorld::content(const QString &path) const
{
    QFile file(m_world->home() / path.toStdString());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPracticeWorld::hasAWellFormedKeyOfEachRole()
{
    QList<QByteArray> different;
    for (const StandInRole role :
         { StandInRole::Good, StandInRole::Bad, StandInRole::NoCredit, StandInRole::Blocked,
           StandInRole::RateLimited, StandInRole::Trouble, StandInRole::OldOne }) {
        const QByteArray one = key(role);
        QCOMPARE(one.size(), qsizetype(53));
        QVERIFY(one.startsWith("pplx-"));
        QVERIFY(std::ranges::all_of(one.sliced(5),
                                    [](char byte) { return QChar::fromLatin1(byte).isLetterOrNumber(); }));
        QVERIFY(!different.contains(one));
        different.append(one);
    }
    QCOMPARE(m_world->keys().size(), std::size_t(7));
}

void TestPracticeWorld::makesOtherKeysEachTime()
{
    const QByteArray before = key(StandInRole::Good);
    init();
    QVERIFY(key(StandInRole::Good) != before);
}

void TestPracticeWorld::answersItsKeys_data()
{
    QTest::addColumn<StandInRole>("role");
    QTest::addColumn<int>("status");
    QTest::newRow("good") << StandInRole::Good << 200;
    QTest::newRow("bad") << StandInRole::Bad << 401;
    QTest::newRow("no credit") << StandInRole::NoCredit << 401;
    QTest::newRow("blocked") << StandInRole::Blocked << 403;
    QTest::newRow("rate limited") << StandInRole::RateLimited << 429;
    QTest::newRow("trouble") << StandInRole::Trouble << 502;
    QTest::newRow("old") << StandInRole::OldOne << 401;
}

void TestPracticeWorld::answersItsKeys()
{
    QFETCH(StandInRole, role);
    NetworkProber prober(practiceOptions());
    QUrl url = m_world->baseUrl();
    url.setPath(u"/v1/models"_s);
    QTEST(ask(prober, questionTo(url, key(role))).status, "status");
}

void TestPracticeWorld::holdsTheMistakesOfTheGuide_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("keyCut"); // where U+200B stands in the key; -1 for nowhere, -2 for no key
    QTest::addColumn<bool>("newKey");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("quotes and an invisible character")
        << u"projects/my-bot/.env"_s << QByteArray("\nPERPLEXITY_API_KEY=\"") << 17 << false
        << QByteArray("\"\n");
    QTest::newRow("shell") << u".bashrc"_s << QByteArray("\nexport PERPLEXITY_API_KEY=") << -1 << false
                           << QByteArray("\n");
    QTest::newRow("a space before") << u".cursor/mcp.json"_s << QByteArray(R"("PERPLEXITY_API_KEY": " )")
                                    << -1 << true << QByteArray("\"");
    QTest::newRow("llm") << u".config/io.datasette.llm/keys.json"_s << QByteArray(R"("perplexity": ")") << -1
                         << false << QByteArray("\"");
    QTest::newRow("placeholder") << u"projects/notes-app/.env"_s
                                 << QByteArray("PERPLEXITY_API_KEY=your_api_key_here\n") << -2 << false
                                 << QByteArray();
    QTest::newRow("example") << u"projects/my-bot/.env.example"_s
                             << QByteArray("PERPLEXITY_API_KEY=your_api_key_here\n") << -2 << false
                             << QByteArray();
    QTest::newRow("program") << u"projects/report/app.py"_s
                             << QByteArray(R"(os.getenv("PERPLEXITY_API_KEY"))") << -2 << false
                             << QByteArray();
}

void TestPracticeWorld::holdsTheMistakesOfTheGuide()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    QFETCH(int, keyCut);
    QFETCH(bool, newKey);
    QFETCH(QByteArray, after);
    QByteArray expected = key(newKey ? StandInRole::Good : StandInRole::OldOne);
    if (keyCut > 0)
        expected.insert(keyCut, "\xe2\x80\x8b");
    if (keyCut == -2)
        expected.clear();
    QVERIFY(content(path).contains(QByteArray(before + expected + after)));
}

void TestPracticeWorld::writesJsonThatParses_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("cursor") << u".cursor/mcp.json"_s;
    QTest::newRow("llm") << u".config/io.datasette.llm/keys.json"_s;
}

void TestPracticeWorld::writesJsonThatParses()
{
    QFETCH(QString, path);
    QVERIFY(QJsonDocument::fromJson(content(path)).isObject());
}

void TestPracticeWorld::keepsTheNewKeyOutOfAllOtherFiles()
{
    QStringList holders;
    const QDir home(m_world->home());
    QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = home.relativeFilePath(files.next());
        if (content(path).contains(key(StandInRole::Good)))
            holders.append(path);
    }
    QCOMPARE(holders, QStringList { u".cursor/mcp.json"_s });
}

void TestPracticeWorld::isReadByItsOwnerOnly()
{
    const auto permissions = std::filesystem::status(m_world->home().parent_path()).permissions();
    QCOMPARE(permissions & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
             std::filesystem::perms::none);
}

void TestPracticeWorld::leavesNothingBehind()
{
    const std::filesystem::path folder = m_world->home().parent_path();
    QVERIFY(std::filesystem::exists(m_world->project()));
    const QUrl url = m_world->baseUrl();
    m_world.reset();
    QVERIFY(!std::filesystem::exists(folder));
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QTRY_COMPARE(socket.error(), QTcpSocket::ConnectionRefusedError);
}

void TestPracticeWorld::leavesNothingOfWhatWasAddedBehind()
{
    const std::filesystem::path folder = m_world->home().parent_path();
    std::filesystem::create_directories(m_world->changesFolder() / "one");
    QFile backup(m_world->changesFolder() / "one" / "backup");
    QVERIFY(backup.open(QIODevice::WriteOnly));
    backup.close();
    m_world.reset();
    QVERIFY(!std::filesystem::exists(folder));
}

QTEST_GUILESS_MAIN(TestPracticeWorld)
#include "tst_practiceworld.moc"

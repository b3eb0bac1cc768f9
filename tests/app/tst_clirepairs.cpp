#include "clirunner.h"
#include "core/secret.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What "replace" mends beside the key.
class TestCliRepairs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void mendsWhatIsAskedFor_data();
    void mendsWhatIsAskedFor();
    void offersWhatWasNotAskedFor();
    void refusesAnUnknownRepair();

private:
    QByteArray line(int number) const { return "PERPLEXITY_API_KEY=" + makeKey(number) + "\n"; }

    std::unique_ptr<CliRunner> m_runner;
    const std::filesystem::path m_file { "/home/user/bot/.env" };
};

void TestCliRepairs::init()
{
    m_runner = std::make_unique<CliRunner>();
    m_runner->put(m_file, line(1));
    m_runner->prober.answer = [](const AskedQuestion &asked) {
        return asked.key == makeKey(2) ? acceptedAnswer() : refusedAnswer();
    };
}

void TestCliRepairs::mendsWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QByteArray>("after");
    const QByteArray wrongName = "PERPEXITY_API_KEY=" + makeKey(1) + "\n";
    const QByteArray wrongAddress = "PERPLEXITY_BASE_URL=http://api.perplexity.ai\n";
    const QByteArray address = "PERPLEXITY_BASE_URL=https://api.perplexity.ai\n";
    QTest::newRow("nothing") << QString() << QByteArray(wrongName + wrongAddress);
    QTest::newRow("what is plain") << u"safe"_s << QByteArray(line(1) + address);
    QTest::newRow("one kind") << u"address"_s << QByteArray(wrongName + address);
    QTest::newRow("two kinds") << u"address,rename"_s << QByteArray(line(1) + address);
}

void TestCliRepairs::mendsWhatIsAskedFor()
{
    QFETCH(QString, kinds);
    m_runner->put("/home/user/c/.env",
                  "PERPEXITY_API_KEY=" + makeKey(2) + "\nPERPLEXITY_BASE_URL=http://api.perplexity.ai\n");
    QStringList call { u"replace"_s, u"--force"_s, u"/home/user/c"_s };
    if (!kinds.isEmpty())
        call.append({ u"--repair"_s, kinds });
    QCOMPARE(m_runner->run(call, makeKey(1) + '\n').status, 0);
    QTEST(m_runner->files.content("/home/user/c/.env"), "after");
}

void TestCliRepairs::offersWhatWasNotAskedFor()
{
    m_runner->put("/home/user/c/.env", "PERPEXITY_API_KEY=" + makeKey(2) + "\n");
    const CliRun run =
        m_runner->run({ u"replace"_s, u"--json"_s, u"--dry-run"_s, u"/home/user/c"_s }, makeKey(1) + '\n');
    const QJsonObject offered = run.json()["offered"_L1][0].toObject();
    QCOMPARE(offered["kind"_L1].toString(), u"rename"_s);
    QCOMPARE(offered["value"_L1].toString(), u"PERPLEXITY_API_KEY"_s);
}

void TestCliRepairs::refusesAnUnknownRepair()
{
    QCOMPARE(m_runner->run({ u"replace"_s, u"--repair"_s, u"magic"_s, u"/home/user/c"_s }).status, 2);
}

QTEST_GUILESS_MAIN(TestCliRepairs)
#include "tst_clirepairs.moc"

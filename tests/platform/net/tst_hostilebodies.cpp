#include "core/answer/keycheck.h"
#include "hostilebodies.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/processmemory.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <list>
#include <memory>
#include <optional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Ends the process that it is told to. QProcess would warn of one that still runs.
struct Kill
{
    void operator()(QProcess *process) const
    {
        process->kill();
        process->waitForFinished();
        delete process; // NOLINT(cppcoreguidelines-owning-memory): this is a deleter
    }
};

using ServerProcess = std::unique_ptr<QProcess, Kill>;

} // namespace

/// Figure 12: whatever a server sends, to the made-up key or to the user's, there is a verdict in time, and
/// memory stays.
class TestHostileBodies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanupTestCase() const;
    void haveAVerdict_data();
    void haveAVerdict();
    void endAtTheDeadline();

private:
    /// A server in another process, whose memory is its own.
    ServerProcess serve(const QString &body, bool toTheKey, QUrl &url) const;

    NetworkProber::Options options() const;
    void note(qint64 milliseconds, qint64 growth);

    TestCertificates m_certificates;
    CertificateFiles m_files { m_certificates.make() };
    qint64 m_longest = 0;
    qint64 m_mostGrowth = 0;
    int m_verdicts = 0;
};

ServerProcess TestHostileBodies::serve(const QString &body, bool toTheKey, QUrl &url) const
{
    ServerProcess server(new QProcess);
    server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server->start(
        QCoreApplication::applicationFilePath(),
        { u"--serve"_s, body, toTheKey ? u"key"_s : u"control"_s, m_files.certificate, m_files.key });
    while (!server->canReadLine() && server->waitForReadyRead()) { }
    url = QUrl(QString::fromLatin1(server->readLine().trimmed()));
    return server;
}

NetworkProber::Options TestHostileBodies::options() const
{
    NetworkProber::Options options;
    options.extraCaFile = m_certificates.authorityFile();
    return options;
}

void TestHostileBodies::initTestCase()
{
    // What is loaded once is loaded here: libraries, authorities, tables.
    QUrl url;
    const auto server = serve(u"HTML of a portal"_s, true, url);
    NetworkProber prober(options());
    const SystemClock clock;
    KeyCheck check(prober, clock, testFacts(), url);
    QCOMPARE(causeId(verdictOf(check, RealRequest::None).cause), causeId(Cause::AnswerNotPerplexity));
}

void TestHostileBodies::cleanupTestCase() const
{
    std::printf(
        "figure 12: %d verdicts, the last after %.1f s (to reach: 11), growth at most %.1f MB (to reach: "
        "8)\n",
        m_verdicts, static_cast<double>(m_longest) / 1000, static_cast<double>(m_mostGrowth) / 1e6);
}

void TestHostileBodies::haveAVerdict_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("toTheKey");
    QTest::addColumn<QString>("verdict");
    for (const HostileBody &body : hostileBodies()) {
        if (body.isSlow)
            continue;
        const QString name = QString::fromLatin1(body.name);
        QTest::addRow("%s, to the made-up key", body.name)
            << name << false << causeId(body.toControl).toString();
        QTest::addRow("%s, to the key", body.name) << name << true << causeId(body.toKey).toString();
    }
}

void TestHostileBodies::haveAVerdict()
{
    QFETCH(QString, body);
    QFETCH(bool, toTheKey);
    QUrl url;
    const auto server = serve(body, toTheKey, url);
    QVERIFY(url.isValid());
    NetworkProber prober(options());
    const SystemClock clock;
    KeyCheck check(prober, clock, testFacts(), url);
    const qint64 before = startPeak();
    QElapsedTimer time;
    time.start();
    const Verdict verdict = verdictOf(check, RealRequest::None);
    note(time.elapsed(), peakSince(before));
    QTEST(causeId(verdict.cause).toString(), "verdict");
    // Servers give back what they were sent: nothing of it may be told on.
    for (const Finding &finding : verdict.findings)
        QVERIFY(!QJsonDocument(finding.detail).toJson().contains(makeKey().sliced(5, 20)));
}

void TestHostileBodies::endAtTheDeadline()
{
    struct Slow
    {
        ServerProcess server;
        std::unique_ptr<KeyCheck> check;
        std::optional<Verdict> verdict;
    };
    NetworkProber prober(options());
    const SystemClock clock;
    std::list<Slow> all; // at once, as each takes the whole time
    for (const HostileBody &body : hostileBodies()) {
        for (const bool toTheKey : { false, true }) {
            if (!body.isSlow)
                continue;
            QUrl url;
            Slow &one = all.emplace_back();
            one.server = serve(QString::fromLatin1(body.name), toTheKey, url);
            one.check = std::make_unique<KeyCheck>(prober, clock, testFacts(), url);
        }
    }
    const qint64 before = startPeak();
    QElapsedTimer time;
    time.start();
    for (Slow &one : all) {
        one.check->start(Secret(makeKey()), RealRequest::None,
                         [&one](const Verdict &verdict) { one.verdict = verdict; });
    }
    const auto isTold = [](const Slow &one) { return one.verdict.has_value(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(all, isTold), 20'000);
    note(time.elapsed(), peakSince(before));
    for (const Slow &one : all)
        QCOMPARE(causeId(one.verdict->cause), causeId(Cause::ConnectAnswerTimeout));
}

void TestHostileBodies::note(qint64 milliseconds, qint64 growth)
{
    ++m_verdicts;
    m_longest = std::max(m_longest, milliseconds);
    m_mostGrowth = std::max(m_mostGrowth, growth);
    constexpr qint64 mostGrowth = 8'000'000;
    QVERIFY2(growth < mostGrowth, qPrintable(u"%1 bytes"_s.arg(growth)));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--serve"_L1)
        return serveHostileBody(arguments.sliced(2));
    TestHostileBodies test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostilebodies.moc"

#include "core/answer/keycheck.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"
#include "verdictcases.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// A test can be ended at every rung: the connection is closed at once, and nothing is told afterwards.
class TestCancel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_options.extraCaFile = m_certificates.authorityFile(); }
    void init();
    void whileTheNameIsLookedUp();
    void whileConnecting();
    void whileTlsIsAgreedOn();
    void betweenTheTwoQuestions();
    void whileAnAnswerIsAwaited_data();
    void whileAnAnswerIsAwaited();

private:
    void start(const QUrl &url, RealRequest real = RealRequest::None);
    /// Ends the test under way; later it has told nothing, and the rungs have not moved.
    void cancel();

    TestCertificates m_certificates;
    NetworkProber::Options m_options;
    SystemClock m_clock;
    std::unique_ptr<NetworkProber> m_prober;
    std::unique_ptr<KeyCheck> m_check;
    bool m_isTold = false;
};

void TestCancel::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_isTold = false;
}

void TestCancel::start(const QUrl &url, RealRequest real)
{
    m_prober = std::make_unique<NetworkProber>(m_options);
    m_check = std::make_unique<KeyCheck>(*m_prober, m_clock, testFacts(), url);
    m_check->start(Secret(makeKey()), real, [this](const Verdict &) { m_isTold = true; });
}

void TestCancel::cancel()
{
    QVERIFY(m_check->isRunning());
    m_check->cancel();
    QVERIFY(!m_check->isRunning());
    const QSignalSpy moved(m_check.get(), &KeyCheck::progressed);
    // Until a question that was asked later is answered: what was to be told has been told.
    const ScriptedServer later(ScriptedServer::answer(httpAnswer(200, "{}")),
                               TestCertificates::serverTls(m_certificates.make()));
    QCOMPARE(ask(*m_prober, questionTo(later.url())).status, 200);
    QVERIFY(!m_isTold);
    QCOMPARE(moved.count(), 0);
}

void TestCancel::whileTheNameIsLookedUp()
{
    start(QUrl(u"https://service.invalid"_s));
    cancel();
}

void TestCancel::whileConnecting()
{
    const ObstacleCourse course({ Cause::ConnectTimeout, Obstacle::FullQueue }, m_certificates,
                                m_certificates);
    start(course.url());
    QCoreApplication::processEvents();
    cancel();
}

void TestCancel::whileTlsIsAgreedOn()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress(QHostAddress::LocalHost)));
    start(QUrl(u"https://localhost:%1"_s.arg(silent.serverPort())));
    QTRY_VERIFY(silent.hasPendingConnections());
    const QTcpSocket *socket = silent.nextPendingConnection();
    cancel();
    QTRY_COMPARE(socket->state(), QTcpSocket::UnconnectedState);
}

void TestCancel::betweenTheTwoQuestions()
{
    bool isClosed = false;
    const QByteArray refused =
        httpAnswer(401, R"({"error":{"message":"no","type":"invalid_api_key","code":401}})");
    const ScriptedServer server(
        [&](QTcpSocket *socket) {
            connect(socket, &QTcpSocket::disconnected, this, [&] { isClosed = true; });
            socket->write(refused);
        },
        TestCertificates::serverTls(m_certificates.make()));
    start(server.url(QString()));
    bool isCancelled = false;
    connect(m_check.get(), &KeyCheck::progressed, this, [&](const QList<Rung> &rungs) {
        isCancelled = rungs.at(static_cast<int>(RungId::Key)).state == RungState::Running;
        if (isCancelled)
            m_check->cancel();
    });
    QTRY_VERIFY(isCancelled);
    QTRY_VERIFY(isClosed); // the connection that was kept for the key
    QCOMPARE(server.requests, 1);
    QVERIFY(!server.received.contains(makeKey()));
    QVERIFY(!m_isTold);
}

void TestCancel::whileAnAnswerIsAwaited_data()
{
    QTest::addColumn<int>("silentFrom");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("to the made-up key") << 1 << false;
    QTest::newRow("to the key") << 2 << false;
    QTest::newRow("to the key, on the connection of the made-up one") << 2 << true;
    QTest::newRow("to the real request") << 3 << false;
    QTest::newRow("to the real request, to a server that keeps connections") << 3 << true;
}

void TestCancel::whileAnAnswerIsAwaited()
{
    QFETCH(int, silentFrom);
    QFETCH(bool, keeps);
    const QList<QByteArray> answers {
        httpAnswer(401, R"({"error":{"message":"no","type":"invalid_api_key","code":401}})"),
        httpAnswer(200, R"({"object":"list","data":[{"id":"perplexity/sonar"}]})")
    };
    int number = 0;
    const auto isClosed = std::make_shared<bool>(false);
    const ScriptedServer server(
        [&](QTcpSocket *socket) {
            if (++number < silentFrom && keeps)
                socket->write(answers.at(number - 1));
            else if (number < silentFrom)
                ScriptedServer::answer(answers.at(number - 1))(socket);
            else
                connect(socket, &QTcpSocket::disconnected, socket, [isClosed] { *isClosed = true; });
        },
        TestCertificates::serverTls(m_certificates.make()));
    start(server.url(QString()), RealRequest::Agent);
    QTRY_COMPARE(number, silentFrom);
    cancel();
    QTRY_VERIFY(*isClosed);
    QCOMPARE(server.requests, silentFrom);
}

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"

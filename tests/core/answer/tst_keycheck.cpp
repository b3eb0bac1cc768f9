#include "causetype.h"
#include "core/answer/keycheck.h"
#include "core/detail.h"
#include "support/fakeprober.h"
#include "support/fixedclock.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(keywright::ProbeOutcome)

namespace {

QString statesOf(const QList<Rung> &rungs)
{
    QStringList states;
    for (const Rung &rung : rungs)
        states.append(QString(rungStateId(rung.state)));
    return states.join(u' ');
}

ProbeOutcome failureAt(ProbeFailure failure, const QList<StageTime> &stages = {})
{
    ProbeOutcome outcome = noAnswer(failure);
    outcome.stages = stages;
    outcome.tlsProtocol = u"TLS 1.3"_s;
    return outcome;
}

} // namespace

class TestKeyCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksWithAMadeUpKeyFirst();
    void neverUsesTheSameMadeUpKeyTwice();
    void believesAnAcceptanceOnlyAfterARefusal();
    void saysWhichKeyTheVerdictIsAbout();
    void asksForARealAnswerOnlyWhenTold();
    void keepsTheAcceptanceBesideARefusedRequest();
    void stopsAtTheFirstBrokenRung_data();
    void stopsAtTheFirstBrokenRung();
    void takesTimesAndEvidenceFromTheControl();
    void tellsItsProgress();
    void leavesWhatWasNotEncryptedUnchecked();
    void leavesTheNameToTheProxy();
    void givesBothFreeQuestionsTenSeconds();
    void asksAboutTheKeyWhereTheMadeUpOneWasRefused();
    void asksAtTheAddressThatWasSet();
    void describesTheRequestWithoutTheKey();

private:
    Verdict verdictOf(RealRequest real = RealRequest::None);

    std::unique_ptr<FakeProber> m_prober;
    FixedClock m_clock;
    std::unique_ptr<KeyCheck> m_check;
    Secret m_key { makeKey(7) };
};

void TestKeyCheck::init()
{
    m_check.reset();
    m_prober = std::make_unique<FakeProber>();
    m_prober->answers = { refusedAnswer() };
    m_prober->answer = [](const AskedQuestion &) { return acceptedAnswer(); };
    m_check = std::make_unique<KeyCheck>(*m_prober, m_clock, testFacts(), testFacts().service.baseUrl);
}

Verdict TestKeyCheck::verdictOf(RealRequest real)
{
    int calls = 0;
    Verdict result;
    m_check->start(m_key, real, [&](const Verdict &verdict) {
        ++calls;
        result = verdict;
    });
    [&] { QTRY_COMPARE(calls, 1); }();
    QCoreApplication::processEvents();
    if (calls != 1)
        qFatal("told more than once");
    return result;
}

void TestKeyCheck::asksWithAMadeUpKeyFirst()
{
    const Verdict verdict = verdictOf();
    QCOMPARE(verdict.cause, Cause::AnswerAccepted);
    QCOMPARE(m_prober->asked.size(), 2);
    const QByteArray control = m_prober->asked.first().key;
    QVERIFY(control != m_key.bytes());
    QVERIFY(control.startsWith("pplx-"));
    QCOMPARE(control.size(), 53);
    QCOMPARE(m_prober->asked.last().key, m_key.bytes().toByteArray());
    for (const AskedQuestion &asked : std::as_const(m_prober->asked)) {
        QCOMPARE(asked.method, QByteArray("GET"));
        QCOMPARE(asked.url, QUrl(u"https://api.perplexity.ai/v1/models"_s));
    }
}

void TestKeyCheck::neverUsesTheSameMadeUpKeyTwice()
{
    verdictOf();
    const QByteArray first = m_prober->asked.first().key;
    m_prober->answers = { refusedAnswer() };
    verdictOf();
    QVERIFY(m_prober->asked.at(2).key != first);
}

void TestKeyCheck::believesAnAcceptanceOnlyAfterARefusal()
{
    m_prober->answers.clear();
    const Verdict verdict = verdictOf();
    QCOMPARE(verdict.cause, Cause::AnswerNotPerplexity);
    QCOMPARE(m_prober->asked.size(), 1);
    QCOMPARE(statesOf(verdict.rungs), u"ok ok ok ok ok broken skipped skipped"_s);
    QVERIFY(!keyWasAccepted(verdict));
}

void TestKeyCheck::saysWhichKeyTheVerdictIsAbout()
{
    const Verdict verdict = verdictOf();
    QCOMPARE(verdict.fingerprint, m_key.fingerprint());
    QCOMPARE(verdict.maskedKey, m_key.masked());
    QCOMPARE(verdict.when, m_clock.time);
}

void TestKeyCheck::asksForARealAnswerOnlyWhenTold()
{
    m_prober->answers = { refusedAnswer(), acceptedAnswer(),
                          jsonAnswer(200,
                                     R"({"object":"response","status":"completed","output":[{"content":)"
                                     R"([{"type":"output_text","text":"Hello\nthere."}]}]})") };
    const Verdict verdict = verdictOf(RealRequest::Agent);
    QCOMPARE(verdict.cause, Cause::AnswerCompleted);
    QCOMPARE(verdict.answerText, u"Hello there."_s);
    QCOMPARE(statesOf(verdict.rungs), u"ok ok ok ok ok ok ok ok"_s);
    const AskedQuestion &asked = m_prober->asked.last();
    QCOMPARE(asked.method, QByteArray("POST"));
    QCOMPARE(asked.url.path(), u"/v1/agent"_s);
    QVERIFY(asked.body.contains(R"("preset":"fast")"));
}

void TestKeyCheck::keepsTheAcceptanceBesideARefusedRequest()
{
    m_prober->answers = { refusedAnswer(), acceptedAnswer(),
                          jsonAnswer(403, R"({"error":{"type":"chat_completions_not_available"}})") };
    const Verdict verdict = verdictOf(RealRequest::Guide);
    QCOMPARE(m_prober->asked.last().url.path(), u"/chat/completions"_s);
    QCOMPARE(verdict.cause, Cause::AnswerRetired);
    QVERIFY(hasCause(verdict.findings, Cause::AnswerAccepted));
    QVERIFY(keyWasAccepted(verdict));
    QCOMPARE(statesOf(verdict.rungs), u"ok ok ok ok ok ok ok broken"_s);
}

void TestKeyCheck::stopsAtTheFirstBrokenRung_data()
{
    QTest::addColumn<ProbeOutcome>("control");
    QTest::addColumn<QString>("states");
    const QList<StageTime> toConnection { { ProbeStage::Name, 1 }, { ProbeStage::Connection, 2 } };
    const QList<StageTime> toTls = toConnection + QList<StageTime> { { ProbeStage::Tls, 3 } };
    const auto row = [](const char *name, const ProbeOutcome &outcome, const QString &states) {
        QTest::newRow(name) << outcome << states;
    };
    row("offline", failureAt(ProbeFailure::Offline),
        u"broken skipped skipped skipped skipped skipped skipped skipped"_s);
    row("name", failureAt(ProbeFailure::NameNotFound),
        u"ok broken skipped skipped skipped skipped skipped skipped"_s);
    row("refused", failureAt(ProbeFailure::ConnectionRefused),
        u"ok ok broken skipped skipped skipped skipped skipped"_s);
    row("reset at once", failureAt(ProbeFailure::ConnectionReset),
        u"ok ok broken skipped skipped skipped skipped skipped"_s);
    row("reset in the handshake", failureAt(ProbeFailure::ConnectionReset, toConnection),
        u"ok ok ok broken skipped skipped skipped skipped"_s);
    row("reset after it", failureAt(ProbeFailure::ConnectionReset, toTls),
        u"ok ok ok ok broken skipped skipped skipped"_s);
    row("certificate", failureAt(ProbeFailure::TlsUntrusted),
        u"ok ok ok broken skipped skipped skipped skipped"_s);
    row("no answer", failureAt(ProbeFailure::AnswerTimeout, toTls),
        u"ok ok ok ok broken skipped skipped skipped"_s);
    row("a portal", jsonAnswer(200, "<html><title>Log in</title></html>"),
        u"ok ok ok ok broken skipped skipped skipped"_s);
    row("too fast", jsonAnswer(429, {}), u"ok ok ok ok ok broken skipped skipped"_s);
}

void TestKeyCheck::stopsAtTheFirstBrokenRung()
{
    QFETCH(ProbeOutcome, control);
    QFETCH(QString, states);
    m_prober->answers = { control };
    const Verdict verdict = verdictOf(RealRequest::Agent);
    QCOMPARE(statesOf(verdict.rungs), states);
    QCOMPARE(m_prober->asked.size(), 1);
    QVERIFY(!keyWasAccepted(verdict));
}

void TestKeyCheck::takesTimesAndEvidenceFromTheControl()
{
    const QList<Rung> rungs = verdictOf().rungs;
    QCOMPARE(rungs.size(), 8);
    QCOMPARE(rungs.at(1).milliseconds, 12);
    QCOMPARE(rungs.at(1).detail[detail::host].toString(), u"api.perplexity.ai"_s);
    QCOMPARE(rungs.at(1).detail[detail::actual].toString(), u"127.0.0.1"_s);
    QCOMPARE(rungs.at(2).milliseconds, 18);
    QCOMPARE(rungs.at(3).milliseconds, 31);
    QCOMPARE(rungs.at(3).detail[detail::type].toString(), u"TLS 1.3"_s);
    QCOMPARE(rungs.at(3).detail[detail::issuer].toString(), u"Test Authority"_s);
    QCOMPARE(rungs.at(4).milliseconds, 84);
    QCOMPARE(rungs.at(5).detail[detail::status].toInt(), 401);
    QCOMPARE(rungs.at(6).detail[detail::status].toInt(), 200);
    QCOMPARE(rungs.at(7).state, RungState::Skipped);
}

void TestKeyCheck::tellsItsProgress()
{
    const QSignalSpy spy(m_check.get(), &KeyCheck::progressed);
    verdictOf();
    QStringList told;
    for (const QVariantList &arguments : spy)
        told.append(statesOf(arguments.first().value<QList<Rung>>()));
    QCOMPARE(told,
             QStringList({ u"ok running waiting waiting waiting waiting waiting waiting"_s,
                           u"ok ok ok ok ok ok running waiting"_s, u"ok ok ok ok ok ok ok skipped"_s }));
}

void TestKeyCheck::leavesWhatWasNotEncryptedUnchecked()
{
    ProbeOutcome plain = refusedAnswer();
    plain.tlsProtocol.clear();
    plain.issuer.clear();
    plain.stages.removeAt(2);
    m_prober->answers = { plain };
    QCOMPARE(statesOf(verdictOf().rungs), u"ok ok ok skipped ok ok ok skipped"_s);
}

void TestKeyCheck::leavesTheNameToTheProxy()
{
    ProbeOutcome proxied = refusedAnswer();
    proxied.proxy = u"proxy.example.com:3128"_s;
    proxied.stages.removeAt(0);
    m_prober->answers = { proxied };
    QCOMPARE(statesOf(verdictOf().rungs), u"ok skipped ok ok ok ok ok skipped"_s);
}

void TestKeyCheck::givesBothFreeQuestionsTenSeconds()
{
    using namespace std::chrono_literals;
    verdictOf(RealRequest::Agent);
    QCOMPARE(m_prober->asked.size(), 3);
    QCOMPARE(m_prober->asked.at(0).patience, std::chrono::milliseconds::max());
    QVERIFY(m_prober->asked.at(1).patience <= 10s);
    QVERIFY(m_prober->asked.at(2).patience > 9s);
}

void TestKeyCheck::asksAboutTheKeyWhereTheMadeUpOneWasRefused()
{
    verdictOf(RealRequest::Agent);
    QList<ConnectionUse> connections;
    for (const AskedQuestion &question : std::as_const(m_prober->asked))
        connections.append(question.connection);
    // What may cost something is never sent again, and so has its own.
    QCOMPARE(connections, QList({ ConnectionUse::Keep, ConnectionUse::Kept, ConnectionUse::Own }));
}

void TestKeyCheck::asksAtTheAddressThatWasSet()
{
    m_check->setBaseUrl(QUrl(u"https://gateway.example/pplx/"_s));
    verdictOf();
    QCOMPARE(m_prober->asked.first().url, QUrl(u"https://gateway.example/pplx/v1/models"_s));
}

void TestKeyCheck::describesTheRequestWithoutTheKey()
{
    const QString free = m_check->describeRequest(m_key, RealRequest::None);
    QCOMPARE(free,
             u"GET /v1/models HTTP/1.1\nHost: api.perplexity.ai\nAuthorization: Bearer "_s + m_key.masked()
                 + u"\nAccept: application/json\nAccept-Encoding: identity\nUser-Agent: keywright\n"
                   "Connection: close"_s);
    const QString real = m_check->describeRequest(m_key, RealRequest::Guide);
    QVERIFY(real.startsWith(free));
    QVERIFY(real.contains(u"POST /chat/completions HTTP/1.1\nHost: api.perplexity.ai\n"_s));
    QVERIFY(real.contains(u"\"model\":\"sonar-pro\""_s));
    QVERIFY(!real.contains(QString::fromLatin1(m_key.bytes())));
}

QTEST_GUILESS_MAIN(TestKeyCheck)
#include "tst_keycheck.moc"

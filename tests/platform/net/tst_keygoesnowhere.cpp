#include "core/answer/keycheck.h"
#include "platform/net/wirerequest.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"
#include "support/tunnel.h"

#include <QNetworkProxy>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>
#include <utility>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array redirectStatuses { 301, 302, 303, 307, 308 };
constexpr qsizetype keyRun = 8; // so many characters of a key in a row are a part of it

/// True where a part of the key is in the bytes, as it is or in base64.
bool holdsPartOf(QByteArrayView key, const QByteArray &bytes)
{
    const auto holdsRunOf = [&bytes](const QByteArray &text) {
        for (qsizetype i = 0; i + keyRun <= text.size(); ++i) {
            if (bytes.contains(text.sliced(i, keyRun)))
                return true;
        }
        return false;
    };
    // Behind the prefix, which stands in the paths and texts of others too.
    const QByteArray body = key.sliced(QByteArrayView("pplx-").size()).toByteArray();
    return holdsRunOf(body) || holdsRunOf(body.toBase64().chopped(4)) || holdsRunOf(body.sliced(1).toBase64())
        || holdsRunOf(body.sliced(2).toBase64());
}

} // namespace

/// Figures 9 and 10: the key goes to the shown host only, as one header, over TLS.
class TestKeyGoesNowhere : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void cleanupTestCase() const;
    void followsNoRedirect_data();
    void followsNoRedirect();
    void isNotSeenByAProxyInBetween();
    void isNotSeenOnTheWire();
    void isOneHeaderWhateverItHolds_data();
    void isOneHeaderWhateverItHolds();
    void isOneHeaderAfterAnyMutation();

private:
    NetworkProber::Options options() const;
    Verdict askAbout(const QUrl &url) const;
    void judgeOneHeader(Prober &prober, ScriptedServer &server, const QByteArray &key);

    TestCertificates m_certificates;
    QSslConfiguration m_tls { TestCertificates::serverTls(m_certificates.make()) };
    int m_redirects = 0;
    int m_elsewhere = 0;
    int m_keys = 0;
    int m_injections = 0;
};

NetworkProber::Options TestKeyGoesNowhere::options() const
{
    NetworkProber::Options options = practiceOptions();
    options.extraCaFile = m_certificates.authorityFile();
    return options;
}

Verdict TestKeyGoesNowhere::askAbout(const QUrl &url) const
{
    NetworkProber prober(options());
    const SystemClock clock;
    KeyCheck check(prober, clock, testFacts(), url);
    return verdictOf(check, RealRequest::None);
}

void TestKeyGoesNowhere::cleanupTestCase() const
{
    std::printf("figure 9: %d redirects, %d requests elsewhere (to reach: 0)\n", m_redirects, m_elsewhere);
    std::printf("figure 10: %d keys, %d headers injected (to reach: 0)\n", m_keys, m_injections);
}

void TestKeyGoesNowhere::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("another host") << QByteArray("https://127.0.0.1:OTHER/v1/models");
    QTest::newRow("another port") << QByteArray("https://localhost:OTHER/v1/models");
    QTest::newRow("without TLS") << QByteArray("http://localhost:PLAIN/v1/models");
    QTest::newRow("the same scheme elsewhere") << QByteArray("//127.0.0.1:OTHER/v1/models");
    QTest::newRow("with a login") << QByteArray("https://user:word@127.0.0.1:OTHER/v1/models");
    QTest::newRow("itself, for ever") << QByteArray("https://localhost:SAME/v1/models");
    QTest::newRow("another path") << QByteArray("/v1/elsewhere");
    QTest::newRow("no address") << QByteArray("https://[::1:OTHER/ \t%zz");
}

void TestKeyGoesNowhere::followsNoRedirect()
{
    QFETCH(QByteArray, location);
    const ScriptedServer other(ScriptedServer::answer(httpAnswer(200, "{}")), m_tls);
    const ScriptedServer plain(ScriptedServer::answer(httpAnswer(200, "{}")));
    location.replace("OTHER", QByteArray::number(other.port()))
        .replace("PLAIN", QByteArray::number(plain.port()));
    for (const int status : redirectStatuses) {
        int number = 0;
        QByteArray where = location;
        const ScriptedServer server(
            [&](QTcpSocket *socket) {
                // The made-up key is refused as it should be: the user's key is what the redirect would take.
                const QByteArray headers = "Location: " + where + "\r\nRefresh: 0; url=" + where + "\r\n";
                const QByteArray refused =
                    httpAnswer(401, R"({"error":{"message":"no","type":"invalid_api_key","code":401}})");
                ScriptedServer::answer(number++ == 0 ? refused : httpAnswer(status, {}, headers))(socket);
            },
            m_tls);
        where.replace("SAME", QByteArray::number(server.port()));
        QCOMPARE(causeId(askAbout(server.url(QString())).cause), causeId(Cause::AnswerRedirected));
        QCOMPARE(server.requests, 2);
        ++m_redirects;
    }
    m_elsewhere += other.connections + plain.connections;
    QCOMPARE(other.connections + plain.connections, 0);
}

void TestKeyGoesNowhere::isNotSeenByAProxyInBetween()
{
    CertificateWish wish;
    wish.names = u"DNS:service.example"_s; // this computer itself is asked without a proxy
    const ScriptedServer server(ScriptedServer::answer(httpAnswer(401, "{}")),
                                TestCertificates::serverTls(m_certificates.make(wish)));
    const Tunnel proxy(server.port());
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()));
    NetworkProber prober(options());
    const ProbeOutcome outcome = ask(prober, questionTo(QUrl(u"https://service.example/v1/models"_s)));
    QCOMPARE(outcome.status, 401);
    QVERIFY(holdsPartOf(makeKey(), server.received));
    QVERIFY(proxy.seen().startsWith("CONNECT service.example:443 "));
    QVERIFY(!holdsPartOf(makeKey(), proxy.seen()));
}

void TestKeyGoesNowhere::isNotSeenOnTheWire()
{
    const ScriptedServer server(ScriptedServer::answer(httpAnswer(401, "{}")), m_tls);
    const Tunnel wire(server.port(), Tunnel::Kind::Wire);
    NetworkProber prober(options());
    QCOMPARE(ask(prober, questionTo(QUrl(u"https://localhost:%1/v1/models"_s.arg(wire.port())))).status, 401);
    QVERIFY(holdsPartOf(makeKey(), server.received));
    QVERIFY(!wire.seen().isEmpty());
    QVERIFY(!holdsPartOf(makeKey(), wire.seen()));
}

/// What arrives is the usual request with that key in the other's place, or nothing does.
void TestKeyGoesNowhere::judgeOneHeader(Prober &prober, ScriptedServer &server, const QByteArray &key)
{
    server.received.clear();
    ask(prober, questionTo(server.url()));
    const QByteArray usual = std::exchange(server.received, {});
    const ProbeOutcome outcome = ask(prober, questionTo(server.url(), key));
    ++m_keys;
    if (!isSendable(Secret(key))) {
        QCOMPARE(outcome.failure, ProbeFailure::KeyNotSendable);
        QVERIFY(server.received.isEmpty());
        return;
    }
    QCOMPARE(outcome.failure, ProbeFailure::None);
    const bool isInjected = server.received != QByteArray(usual).replace(makeKey(), key)
        || std::ranges::any_of(key, [](char byte) { return byte <= ' ' || byte > '~'; });
    m_injections += isInjected ? 1 : 0;
    QVERIFY(!isInjected);
}

void TestKeyGoesNowhere::isOneHeaderWhateverItHolds_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::newRow("at the start") << qsizetype(0);
    QTest::newRow("behind the prefix") << qsizetype(5);
    QTest::newRow("inside") << qsizetype(30);
    QTest::newRow("at the end") << qsizetype(53);
}

void TestKeyGoesNowhere::isOneHeaderWhateverItHolds()
{
    QFETCH(qsizetype, position);
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber prober(options());
    constexpr int bytes = 256;
    for (int byte = 0; byte < bytes; ++byte) {
        judgeOneHeader(prober, server, makeKey().insert(position, static_cast<char>(byte)));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"byte %1"_s.arg(byte)));
    }
}

void TestKeyGoesNowhere::isOneHeaderAfterAnyMutation()
{
    const QList<QByteArray> pieces { "\r\n",         "\n",
                                     "\r",           QByteArray(1, '\0'),
                                     "\r\nX: y\r\n", " ",
                                     "\t",           "\x0b",
                                     "\xff",         "\xe2\x80\xa8",
                                     "\xc2\x85",     ":",
                                     "\r\n\r\nGET ", "%0d%0a",
                                     "\\r\\n",       "a",
                                     "\x7f",         "~",
                                     "\r\n ",        "\xe5\x98\x8a\xe5\x98\x8d" };
    ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")));
    NetworkProber prober(options());
    std::minstd_rand random(4); // NOLINT(cert-msc51-cpp): the same mutations in every run
    const auto below = [&random](qsizetype end) { return static_cast<qsizetype>(random()) % end; };
    constexpr int mutations = 2000;
    for (int i = 0; i < mutations; ++i) {
        QByteArray key = makeKey(i);
        for (qsizetype left = below(4); left >= 0; --left) {
            const qsizetype at = below(key.size() + 1);
            key.remove(at, below(3));
            key.insert(at, pieces.at(below(pieces.size())));
        }
        judgeOneHeader(prober, server, key);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"mutation %1"_s.arg(i)));
    }
}

QTEST_GUILESS_MAIN(TestKeyGoesNowhere)
#include "tst_keygoesnowhere.moc"

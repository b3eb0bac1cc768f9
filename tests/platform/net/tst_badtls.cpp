#include "core/answer/keycheck.h"
#include "core/detail.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"
#include "wording/wording.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cstdio>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A server that nobody may tell a key to, and what is to be said of it.
struct BadServer
{
    const char *name = nullptr;
    QSslConfiguration tls {};
    Cause cause {};
    QString kind {}; ///< what the finding says more exactly; empty for nothing
    CertificateFiles tooWeakForQt {}; ///< served by the openssl command instead
};

/// A server that takes any certificate: Qt's own would refuse a weak one before the client could.
class OpensslServer
{
public:
    explicit OpensslServer(const CertificateFiles &files)
    {
        m_process.start(u"openssl"_s,
                        { u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, files.certificate,
                          u"-key"_s, files.key, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s });
        static const QRegularExpression accepting(u"ACCEPT \\S+:(\\d+)"_s);
        while (!accepting.match(QString::fromLatin1(m_said)).hasMatch() && m_process.waitForReadyRead())
            m_said += m_process.readAllStandardOutput();
        m_port = accepting.match(QString::fromLatin1(m_said)).captured(1);
    }
    Q_DISABLE_COPY_MOVE(OpensslServer)
    ~OpensslServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url() const { return QUrl(u"https://127.0.0.1:"_s + m_port); }
    /// What came through the encryption, between the server's own words.
    QByteArray received()
    {
        m_process.waitForReadyRead(100); // there is nothing to come, and so nothing to wait for
        return m_process.readAllStandardOutput();
    }

private:
    QProcess m_process;
    QByteArray m_said;
    QString m_port;
};

/// What the client is to refuse, the server must not refuse first.
QSslConfiguration serverTls(TestCertificates &certificates, const CertificateWish &wish,
                            const QByteArray &newest = {}, const QByteArray &ciphers = "DEFAULT:@SECLEVEL=0")
{
    QSslConfiguration configuration = TestCertificates::serverTls(certificates.make(wish));
    configuration.setBackendConfigurationOption("CipherString", ciphers);
    if (!newest.isEmpty()) {
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        configuration.setBackendConfigurationOption("MaxProtocol", newest);
    }
    return configuration;
}

} // namespace

/// Figure 11: nine bad servers get no byte of the request, and each has its own words.
class TestBadTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void sendsNothingAndSaysWhy_data();
    void sendsNothingAndSaysWhy();
    void hasWordsOfItsOwnForEach();

private:
    Verdict askAbout(const QUrl &url) const;
    /// Counts what the server could read.
    Verdict verdictOn(const BadServer &bad, int &requests) const;

    TestCertificates m_known { u"Example Authority"_s };
    TestCertificates m_unknown { u"Somebody Else"_s };
    QList<BadServer> m_servers;
};

void TestBadTls::initTestCase()
{
    using enum Cause;
    const auto wish = [](const auto &change) {
        CertificateWish result;
        change(result);
        return result;
    };
    const CertificateWish selfSigned = wish([](auto &one) { one.selfSigned = true; });
    const CertificateWish expired = wish([](auto &one) { one.until = u"20210101000000Z"_s; });
    const CertificateWish tooEarly = wish([](auto &one) { one.from = u"20980101000000Z"_s; });
    const CertificateWish otherHost = wish([](auto &one) { one.names = u"DNS:portal.example.com"_s; });
    const CertificateWish forClients = wish([](auto &one) { one.usage = u"clientAuth"_s; });
    const CertificateWish strongRsa = wish([](auto &one) { one.rsa = true; });
    CertificateWish weakRsa = strongRsa;
    weakRsa.rsaBits = 1024;
    const CertificateWish weakSignature = wish([](auto &one) { one.digest = u"sha1"_s; });
    m_servers = {
        { "self-signed", serverTls(m_known, selfSigned), ConnectTlsUntrusted, u"self-signed"_s },
        { "unknown authority", serverTls(m_unknown, {}), ConnectTlsUntrusted },
        { "expired", serverTls(m_known, expired), ConnectTlsExpired },
        { "not yet valid", serverTls(m_known, tooEarly), ConnectTlsClock },
        { "wrong host", serverTls(m_known, otherHost), ConnectTlsHost },
        { "for clients only", serverTls(m_known, forClients), ConnectTlsFailed, u"not-for-servers"_s },
        { "weak key", {}, ConnectTlsFailed, u"weak-key"_s, m_known.make(weakRsa) },
        { "weak signature", {}, ConnectTlsFailed, u"weak-key"_s, m_known.make(weakSignature) },
        { "TLS 1.1", serverTls(m_known, strongRsa, "TLSv1.1", "ALL:@SECLEVEL=0"), ConnectTlsFailed,
          u"old-protocol"_s },
        { "RSA key exchange", serverTls(m_known, strongRsa, "TLSv1.2", "AES256-GCM-SHA384"), ConnectTlsFailed,
          u"no-common-cipher"_s },
    };
}

Verdict TestBadTls::askAbout(const QUrl &url) const
{
    NetworkProber::Options options;
    options.extraCaFile = m_known.authorityFile();
    NetworkProber prober(options);
    const SystemClock clock;
    KeyCheck check(prober, clock, testFacts(), url);
    return verdictOf(check, RealRequest::Agent);
}

Verdict TestBadTls::verdictOn(const BadServer &bad, int &requests) const
{
    if (!bad.tooWeakForQt.certificate.isEmpty()) {
        OpensslServer server(bad.tooWeakForQt);
        Verdict verdict = askAbout(server.url());
        requests += server.received().contains("HTTP/1.1") ? 1 : 0;
        return verdict;
    }
    const ScriptedServer server(ScriptedServer::answer(httpAnswer(200, "{}")), bad.tls);
    Verdict verdict = askAbout(server.url(QString()));
    requests += server.received.isEmpty() ? 0 : 1;
    return verdict;
}

void TestBadTls::sendsNothingAndSaysWhy_data()
{
    QTest::addColumn<qsizetype>("number");
    for (qsizetype i = 0; i < m_servers.size(); ++i)
        QTest::newRow(m_servers.at(i).name) << i;
}

void TestBadTls::sendsNothingAndSaysWhy()
{
    QFETCH(qsizetype, number);
    const BadServer &bad = m_servers.at(number);
    int requests = 0;
    const Verdict verdict = verdictOn(bad, requests);
    QCOMPARE(causeId(verdict.cause), causeId(bad.cause));
    QCOMPARE(verdict.findings.first().detail[detail::kind].toString(), bad.kind);
    QCOMPARE(verdict.rungs.at(static_cast<int>(RungId::Tls)).state, RungState::Broken);
    QCOMPARE(requests, 0);
}

void TestBadTls::hasWordsOfItsOwnForEach()
{
    QSet<QString> words;
    int requests = 0;
    for (const BadServer &bad : std::as_const(m_servers)) {
        const wording::Words said = wording::wordsFor(verdictOn(bad, requests).findings.first());
        words.insert(said.what + u' ' + said.how);
    }
    QCOMPARE(words.size(), 9);
    QCOMPARE(requests, 0);
    std::printf("figure 11: %d bad servers, %d requests, %d different answers (to reach: 9, 0, 9)\n",
                static_cast<int>(m_servers.size()), requests, static_cast<int>(words.size()));
}

QTEST_GUILESS_MAIN(TestBadTls)
#include "tst_badtls.moc"

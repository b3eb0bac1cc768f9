#include "causetype.h"
#include "core/answer/judge.h"
#include "core/detail.h"
#include "support/fakeprober.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(keywright::ProbeFailure)

namespace {

QDateTime day(int year, int month = 11)
{
    return { QDate(year, month, 23), QTime(12, 0), Qt::UTC };
}

} // namespace

class TestJudgeConnect : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhyThereIsNoAnswer_data();
    void namesWhyThereIsNoAnswer();
    void tellsAClockFromACertificate_data();
    void tellsAClockFromACertificate();
    void knowsProductsThatOpenConnections_data();
    void knowsProductsThatOpenConnections();
    void saysWhatWasNotSent();
};

void TestJudgeConnect::namesWhyThereIsNoAnswer_data()
{
    using enum Cause;
    QTest::addColumn<ProbeFailure>("failure");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("offline") << ProbeFailure::Offline << ConnectOffline;
    QTest::newRow("name") << ProbeFailure::NameNotFound << ConnectDns;
    QTest::newRow("refused") << ProbeFailure::ConnectionRefused << ConnectRefused;
    QTest::newRow("timeout") << ProbeFailure::ConnectionTimeout << ConnectTimeout;
    QTest::newRow("reset") << ProbeFailure::ConnectionReset << ConnectReset;
    QTest::newRow("untrusted") << ProbeFailure::TlsUntrusted << ConnectTlsUntrusted;
    QTest::newRow("expired") << ProbeFailure::TlsExpired << ConnectTlsExpired;
    QTest::newRow("not yet valid") << ProbeFailure::TlsNotYetValid << ConnectTlsClock;
    QTest::newRow("host") << ProbeFailure::TlsWrongHost << ConnectTlsHost;
    QTest::newRow("handshake") << ProbeFailure::TlsFailed << ConnectTlsFailed;
    QTest::newRow("proxy gone") << ProbeFailure::ProxyUnreachable << ConnectProxyUnreachable;
    QTest::newRow("proxy login") << ProbeFailure::ProxyLogin << ConnectProxyLogin;
    QTest::newRow("no answer") << ProbeFailure::AnswerTimeout << ConnectAnswerTimeout;
    QTest::newRow("too much") << ProbeFailure::AnswerTooLarge << ConnectAnswerTooLarge;
    QTest::newRow("not allowed") << ProbeFailure::AddressNotAllowed << AnswerUnknown;
}

void TestJudgeConnect::namesWhyThereIsNoAnswer()
{
    QFETCH(ProbeFailure, failure);
    QFETCH(Cause, cause);
    QCOMPARE(causeId(judgeOutcome(noAnswer(failure), Asked::Control, testFacts()).cause), causeId(cause));
    QCOMPARE(causeId(judgeOutcome(noAnswer(failure), Asked::Key, testFacts(), day(2026)).cause),
             causeId(cause));
}

void TestJudgeConnect::tellsAClockFromACertificate_data()
{
    using enum Cause;
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("until");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("ran out last month") << day(2026, 7) << day(2026, 10) << day(2026) << ConnectTlsExpired;
    QTest::newRow("ran out long before the program was made")
        << day(2019) << day(2020) << day(2026) << ConnectTlsExpired;
    QTest::newRow("clock years ahead") << day(2026, 7) << day(2027, 1) << day(2036) << ConnectTlsClock;
    QTest::newRow("clock behind") << day(2026, 7) << day(2027, 1) << day(2012) << ConnectTlsClock;
    QTest::newRow("time unknown") << day(2026, 7) << day(2027, 1) << QDateTime() << ConnectTlsExpired;
}

void TestJudgeConnect::tellsAClockFromACertificate()
{
    QFETCH(QDateTime, from);
    QFETCH(QDateTime, until);
    QFETCH(QDateTime, now);
    QFETCH(Cause, cause);
    ProbeOutcome outcome = noAnswer(ProbeFailure::TlsExpired);
    outcome.certificateFrom = from;
    outcome.certificateUntil = until;
    QCOMPARE(causeId(judgeOutcome(outcome, Asked::Key, testFacts(), now).cause), causeId(cause));
}

void TestJudgeConnect::knowsProductsThatOpenConnections_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("intercepted");
    QTest::newRow("Zscaler") << u"Zscaler Inc."_s << true;
    QTest::newRow("mitmproxy") << u"mitmproxy"_s << true;
    QTest::newRow("AVG") << u"AVG Technologies"_s << true;
    QTest::newRow("Cisco Umbrella") << u"CISCO UMBRELLA ROOT CA"_s << true;
    QTest::newRow("Kaspersky") << u"Kaspersky Anti-Virus Personal Root Certificate"_s << true;
    QTest::newRow("a name that only holds the letters") << u"Havgard Bank"_s << false;
    QTest::newRow("a public issuer") << u"Google Trust Services"_s << false;
    QTest::newRow("self-signed") << u"localhost"_s << false;
    QTest::newRow("unknown") << QString() << false;
}

void TestJudgeConnect::knowsProductsThatOpenConnections()
{
    QFETCH(QString, issuer);
    QFETCH(bool, intercepted);
    ProbeOutcome outcome = noAnswer(ProbeFailure::TlsUntrusted);
    outcome.issuer = issuer;
    const Finding finding = judgeOutcome(outcome, Asked::Key, testFacts());
    QCOMPARE(finding.cause, intercepted ? Cause::ConnectTlsIntercepted : Cause::ConnectTlsUntrusted);
    QCOMPARE(finding.detail[detail::issuer].toString(), issuer);
}

void TestJudgeConnect::saysWhatWasNotSent()
{
    const auto kind = [](ProbeFailure failure) {
        return judgeOutcome(noAnswer(failure), Asked::Key, testFacts()).detail[detail::kind].toString();
    };
    QCOMPARE(kind(ProbeFailure::AddressNotAllowed), u"address-not-allowed"_s);
    QCOMPARE(kind(ProbeFailure::KeyNotSendable), u"key-not-sendable"_s);
}

QTEST_APPLESS_MAIN(TestJudgeConnect)
#include "tst_judgeconnect.moc"

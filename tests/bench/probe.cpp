#include "core/answer/keycheck.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/processmemory.h"
#include "support/scriptedserver.h"
#include "support/testcertificates.h"
#include "support/testfacts.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

// The free check, a made-up key and then the real one, against two requests of curl on one connection: the
// same server, over TLS in a process of its own, in the same run. And what stays in memory after many checks.

namespace {

constexpr int rounds = 40;
constexpr int manyChecks = 300;

QByteArray answer(int status, const QByteArray &body)
{
    return httpAnswer(status, body, "Content-Type: application/json\r\n");
}

/// Refuses every key but that of the tests, and keeps the connection, as the service does.
int serve(const QStringList &arguments)
{
    const ScriptedServer *itself = nullptr;
    const ScriptedServer server(
        [&itself](QTcpSocket *socket) {
            const QByteArray &received = itself->received;
            const bool isGood = received.indexOf(makeKey(), received.lastIndexOf("Bearer ")) >= 0;
            socket->write(
                isGood ? answer(200, R"({"object":"list","data":[{"id":"perplexity/sonar"}]})")
                       : answer(401, R"({"error":{"message":"no","type":"invalid_api_key","code":401}})"));
        },
        TestCertificates::serverTls({ arguments.value(0), arguments.value(1) }));
    itself = &server;
    std::printf("%s\n", server.url(QString()).toEncoded().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

struct CurlCost
{
    double whole = 0; ///< from the start of the program to its end, in milliseconds
    double exchanges = 0; ///< what curl itself says of its two requests
    int connections = 0;
};

CurlCost curl(const QUrl &url, const QString &authority)
{
    const auto request = [&](const QByteArray &key) -> QByteArray {
        return "url = \"" + url.toEncoded() + "/v1/models\"\nheader = \"Authorization: Bearer " + key
            + "\"\ncacert = \"" + authority.toUtf8() + "\"\nnoproxy = \"*\"\nsilent\noutput = /dev/null\n"
            + "write-out = \"%{time_total} %{num_connects} \"\n";
    };
    QElapsedTimer time;
    time.start();
    QProcess program;
    program.start(u"curl"_s, { u"-q"_s, u"--config"_s, u"-"_s });
    program.write(request(makeKey(2)) + "next\n" + request(makeKey()));
    program.closeWriteChannel();
    program.waitForFinished();
    CurlCost cost { static_cast<double>(time.nsecsElapsed()) / 1e6 };
    const QList<QByteArray> words = program.readAllStandardOutput().simplified().split(' ');
    if (program.exitCode() != 0 || words.size() != 4)
        qFatal("curl: %s", program.readAllStandardError().constData());
    cost.exchanges = (words.at(0).toDouble() + words.at(2).toDouble()) * 1e3;
    cost.connections = words.at(1).toInt() + words.at(3).toInt();
    return cost;
}

double median(const QList<double> &values)
{
    QList<double> sorted = values;
    std::ranges::sort(sorted);
    return sorted.at(sorted.size() / 2);
}

class Bench
{
public:
    Bench()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QCoreApplication::applicationFilePath(),
                       { u"--serve"_s, m_files.certificate, m_files.key });
        while (!m_server.canReadLine() && m_server.waitForReadyRead()) { }
        m_url = QUrl(QString::fromLatin1(m_server.readLine().trimmed()));
        m_prober.setExtraCaFile(m_certificates.authorityFile());
    }
    Q_DISABLE_COPY_MOVE(Bench)
    ~Bench()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    double check()
    {
        QElapsedTimer time;
        time.start();
        KeyCheck check(m_prober, m_clock, testFacts(), m_url);
        const Verdict verdict = verdictOf(check, RealRequest::None);
        if (verdict.cause != Cause::AnswerAccepted)
            qFatal("not accepted: %s", causeId(verdict.cause).data());
        return static_cast<double>(time.nsecsElapsed()) / 1e6;
    }
    CurlCost curl() const { return ::curl(m_url, m_certificates.authorityFile()); }

private:
    TestCertificates m_certificates;
    CertificateFiles m_files { m_certificates.make() };
    QProcess m_server;
    QUrl m_url;
    NetworkProber m_prober;
    SystemClock m_clock;
};

void compareTimes(Bench &bench, QTextStream &out)
{
    const double first = bench.check();
    QList<double> ours;
    QList<double> wholes;
    QList<double> exchanges;
    int connections = 0;
    for (int round = 0; round < rounds; ++round) {
        ours.append(bench.check());
        const CurlCost cost = bench.curl();
        wholes.append(cost.whole);
        exchanges.append(cost.exchanges);
        connections = cost.connections;
    }
    out << u"free check: %1 ms (the first, which loads authorities: %2 ms)\n"_s.arg(median(ours), 0, 'f', 1)
               .arg(first, 0, 'f', 1)
        << u"two requests of curl on %1 connection: %2 ms, of which %3 ms by its own account\n"_s
               .arg(connections)
               .arg(median(wholes), 0, 'f', 1)
               .arg(median(exchanges), 0, 'f', 1)
        << u"ratio to curl's own account: %1 (to reach: below 1.3); with the start of its program: %2\n"_s
               .arg(median(ours) / median(exchanges), 0, 'f', 2)
               .arg(median(ours) / median(wholes), 0, 'f', 2)
        << Qt::flush;
}

void measureMemory(Bench &bench, QTextStream &out)
{
    const qint64 before = startPeak();
    for (int i = 0; i < manyChecks; ++i)
        bench.check();
    out << u"memory after %1 checks more: %2 MB, at most %3 MB (to reach: below 8)\n"_s.arg(manyChecks)
               .arg(static_cast<double>(memoryFigure("VmRSS:") - before) / 1e6, 0, 'f', 1)
               .arg(static_cast<double>(peakSince(before)) / 1e6, 0, 'f', 1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--serve"_L1)
        return serve(arguments.sliced(2));
    QTextStream out(stdout);
    Bench bench;
    compareTimes(bench, out);
    measureMemory(bench, out);
    return 0;
}

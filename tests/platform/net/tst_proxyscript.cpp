#include "platform/net/networkprober.h"
#include "support/asking.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// The system's own settings name a script (PAC), and the system's own engine runs it.
class TestProxyScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void asksTheProxyThatTheScriptNames();
    void asksWithoutAProxyWhereTheScriptSaysSo() const;

private:
    QTemporaryDir m_folder;
    ScriptedServer m_proxy;
};

void TestProxyScript::initTestCase()
{
    QFile script(m_folder.filePath(u"proxy.pac"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("function FindProxyForURL(url, host) {\n"
                 "    return shExpMatch(host, '*.example.com') ? 'PROXY 127.0.0.1:"
                 + QByteArray::number(m_proxy.port()) + "' : 'DIRECT';\n}\n");
    script.close();
    qputenv("https_proxy", "pac+file://" + QFile::encodeName(script.fileName()));
    qunsetenv("no_proxy");
    QNetworkProxyFactory::setUseSystemConfiguration(true);
}

void TestProxyScript::asksTheProxyThatTheScriptNames()
{
    NetworkProber prober(impatientOptions());
    const ProbeOutcome outcome = ask(prober, questionTo(QUrl(u"https://api.example.com/v1/models"_s)));
    QCOMPARE(outcome.proxy, u"127.0.0.1:%1"_s.arg(m_proxy.port()));
    QVERIFY(m_proxy.received.startsWith("CONNECT api.example.com:443 HTTP/1.1\r\n"));
    QVERIFY(!m_proxy.received.contains("Bearer"));
}

void TestProxyScript::asksWithoutAProxyWhereTheScriptSaysSo() const
{
    NetworkProber prober(impatientOptions());
    const int before = m_proxy.connections;
    // RFC 2606: nobody has this name.
    const ProbeOutcome outcome = ask(prober, questionTo(QUrl(u"https://service.invalid/v1/models"_s)));
    QVERIFY(outcome.proxy.isEmpty());
    QCOMPARE(m_proxy.connections, before);
}

QTEST_GUILESS_MAIN(TestProxyScript)
#include "tst_proxyscript.moc"

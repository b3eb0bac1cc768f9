#include "core/listen/proxyinway.h"
#include "support/fakeenvironment.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestProxyInWay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheVariable_data();
    void namesTheVariable();
};

void TestProxyInWay::namesTheVariable_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<QString>("named");
    const QString proxy = u"http_proxy"_s;
    QTest::newRow("no proxy") << QString() << QByteArray() << QString();
    QTest::newRow("a proxy") << proxy << QByteArray() << proxy;
    QTest::newRow("in capitals") << u"HTTP_PROXY"_s << QByteArray() << u"HTTP_PROXY"_s;
    QTest::newRow("for everything") << u"all_proxy"_s << QByteArray() << u"all_proxy"_s;
    QTest::newRow("for https alone") << u"https_proxy"_s << QByteArray() << QString();
    QTest::newRow("with exceptions") << proxy << QByteArray("example.org, 127.0.0.1") << QString();
    QTest::newRow("with the whole network") << proxy << QByteArray("127.0.0.0/8") << QString();
    QTest::newRow("with no use at all") << proxy << QByteArray("*") << QString();
    QTest::newRow("with other exceptions") << proxy << QByteArray("localhost,example.org") << proxy;
}

void TestProxyInWay::namesTheVariable()
{
    QFETCH(QString, proxy);
    QFETCH(QByteArray, exceptions);
    FakeEnvironment environment;
    if (!proxy.isEmpty())
        environment.variables[proxy] = "http://proxy.example:3128";
    if (!exceptions.isEmpty())
        environment.variables[u"NO_PROXY"_s] = exceptions;
    QTEST(proxyInWay(environment), "named");
}

QTEST_APPLESS_MAIN(TestProxyInWay)
#include "tst_proxyinway.moc"

#include "core/detail.h"
#include "core/facts.h"
#include "core/listen/heardcheck.h"
#include "core/listen/wirereader.h"
#include "core/places/place.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestHeardCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void saysWhereAnotherKeyStands();
    void saysThatANetrcMayBeBehindIt();
    void keepsNothingOfTheBody_data();
    void keepsNothingOfTheBody();
    void tellsNoPassword();
    void showsNoKey();
    void saysWhatItCouldNotRead();
    void namesTheClient();
};

namespace {

constexpr QByteArrayView question = R"({"preset":"fast","input":"Hi"})";

WireMessage heard(QByteArray bytes)
{
    bytes.replace("KEY!", makeKey(1)).replace("OTHER!", makeKey(2));
    WireReader reader;
    reader.feed(bytes);
    return reader.take();
}

/// A request with these first line and headers, and the body that belongs to it.
QByteArray asking(const QByteArray &first, const QByteArray &headers, QByteArrayView body = question)
{
    return first + " HTTP/1.1\r\nHost: 127.0.0.1:4711\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nUser-Agent: OpenAI/Python 1.99.1\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n\r\n"
        + body.toByteArray();
}

QString idsOf(const RequestCheck &check)
{
    QStringList ids;
    for (const Finding &finding : check.findings)
        ids.append(causeId(finding.cause));
    return ids.join(u' ');
}

const QByteArray right = "Authorization: Bearer KEY!\r\nContent-Type: application/json";

} // namespace

void TestHeardCheck::names_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QByteArray &bytes, const char *ids) {
        QTest::newRow(name) << bytes << QString::fromLatin1(ids);
    };
    const QByteArray agent = "POST /v1/agent";
    const QByteArray json = "\r\nContent-Type: application/json";
    row("nothing wrong", asking(agent, right), "request-fine");
    row("the other name of the path", asking("POST /v1/responses", right), "request-fine");
    row("the free check", asking("GET /v1/models", "Authorization: Bearer KEY!", ""), "request-fine");
    row("a lower-case scheme", asking(agent, "authorization: bearer KEY!" + json), "request-fine");
    row("a whole address of this computer", asking("POST http://127.0.0.1:4711/v1/agent", right),
        "request-fine");
    row("a whole address of the service", asking("POST https://api.perplexity.ai/v1/agent", right),
        "request-fine");
    row("a whole address of another host", asking("POST https://api.openai.com/v1/responses", right),
        "request-host");
    row("another key", asking(agent, "Authorization: Bearer OTHER!" + json), "request-old-key");
    row("no key", asking(agent, "Content-Type: application/json"), "request-no-authorization");
    row("an empty key", asking(agent, "Authorization: Bearer " + json), "request-variable");
    row("no scheme", asking(agent, "Authorization: KEY!" + json), "request-no-bearer");
    row("twice Bearer", asking(agent, "Authorization: Bearer Bearer KEY!" + json), "request-double-bearer");
    row("two spaces", asking(agent, "Authorization: Bearer  KEY!" + json), "request-bearer-spacing");
    row("a colon", asking(agent, "Authorization: Bearer: KEY!" + json), "request-bearer-spacing");
    row("quotes", asking(agent, "Authorization: Bearer \"KEY!\"" + json), "request-bearer-spacing");
    row("a line break behind the key",
        "POST /v1/agent HTTP/1.1\r\nAuthorization: Bearer KEY!\n\r\nContent-Type: application/json\r\n"
        "Content-Length: "
            + QByteArray::number(question.size()) + "\r\n\r\n" + question.toByteArray(),
        "request-key-text");
    row("the return sign of a file from Windows", asking(agent, "Authorization: Bearer KEY!\r" + json),
        "request-key-text");
    row("a line break behind Bearer", asking(agent, "Authorization: Bearer\nKEY!" + json),
        "request-bearer-spacing");
    row("Basic", asking(agent, "Authorization: Basic dXNlcjpwYXNz" + json), "request-wrong-scheme");
    row("another service's header", asking(agent, "x-api-key: KEY!" + json), "request-wrong-scheme");
    row("the header of Azure", asking(agent, "api-key: KEY!" + json), "request-wrong-scheme");
    row("a query", asking("POST /v1/agent?api_key=KEY!", "Content-Type: application/json"),
        "request-wrong-scheme");
    row("two headers", asking(agent, right + "\r\nAuthorization: Bearer OTHER!"),
        "request-header-twice request-old-key");
    row("a variable nobody filled in", asking(agent, "Authorization: Bearer $PERPLEXITY_API_KEY" + json),
        "request-variable");
    row("the old path",
        asking("POST /chat/completions", right, R"({"model":"sonar","messages":[{"role":"user"}]})"),
        "request-path-retired");
    row("the path of another interface",
        asking("POST /v1/chat/completions", right, R"({"model":"sonar","messages":[{"role":"user"}]})"),
        "request-path");
    row("/v1 twice", asking("POST /v1/v1/responses", right), "request-path");
    row("the wrong method", asking("PUT /v1/agent", right), "request-method");
    row("no content type", asking(agent, "Authorization: Bearer KEY!"), "request-content-type");
    row("a body that is no JSON", asking(agent, right, "{'input': 'Hi'}"), "request-body-json");
    row("the fields of a form",
        asking(agent, "Authorization: Bearer KEY!\r\nContent-Type: application/x-www-form-urlencoded",
               "preset=fast&input=Hi"),
        "request-content-type request-body-json");
    row("JSON that curl calls a form",
        asking(agent, "Authorization: Bearer KEY!\r\nContent-Type: application/x-www-form-urlencoded"),
        "request-content-type");
    row("no body", asking(agent, right, ""), "request-body-missing");
    row("no model", asking(agent, right, R"({"input":"Hi"})"), "request-model-missing");
    row("a model that is gone", asking(agent, right, R"({"model":"pplx-70b-online","input":"Hi"})"),
        "request-model-retired");
}

void TestHeardCheck::names()
{
    QFETCH(QByteArray, bytes);
    const Secret key(makeKey(1));
    const RequestCheck check = checkHeard(heard(bytes), &key, testFacts());
    QTEST(idsOf(check), "ids");
    QVERIFY(check.heard);
    QVERIFY(check.understood);
}

void TestHeardCheck::saysWhereAnotherKeyStands()
{
    const Secret key(makeKey(1));
    PlaceReport report;
    for (const char *path : { "/home/me/.bashrc", "/home/me/bot/.env" }) {
        Place place;
        place.path = path;
        place.line = 3;
        place.name = u"PPLX_API_KEY"_s;
        place.tool = u"bash"_s;
        place.value = Secret(makeKey(2));
        report.places.push_back(std::move(place));
    }
    const WireMessage message =
        heard(asking("POST /v1/agent", "Authorization: Bearer OTHER!\r\nContent-Type: application/json"));
    RequestCheck check = checkHeard(message, &key, testFacts());
    sayWhereItComesFrom(check, heardKey(message, testFacts()), report, "/home/me");
    const QJsonObject detail = check.findings.constFirst().detail;
    QCOMPARE(detail[detail::path].toString(), u"~/.bashrc"_s);
    QCOMPARE(detail[detail::line].toInt(), 3);
    QCOMPARE(detail[detail::name].toString(), u"PPLX_API_KEY"_s);
    QCOMPARE(detail[detail::count].toInt(), 2);
    QCOMPARE(check.parts.at(2).findings.constFirst().detail, detail);
}

void TestHeardCheck::saysThatANetrcMayBeBehindIt()
{
    const Secret key(makeKey(1));
    PlaceReport report;
    report.places.emplace_back();
    const WireMessage message =
        heard(asking("POST /v1/agent", "Authorization: Basic dTpw\r\nContent-Type: application/json"));
    RequestCheck check = checkHeard(message, &key, testFacts());
    sayWhereItComesFrom(check, heardKey(message, testFacts()), report, "/home/me");
    QVERIFY(!check.findings.constFirst().detail.contains(detail::why));
    report.places.back().toolId = u"netrc"_s;
    sayWhereItComesFrom(check, heardKey(message, testFacts()), report, "/home/me");
    QCOMPARE(check.findings.constFirst().detail[detail::why].toString(), u"netrc"_s);
}

void TestHeardCheck::keepsNothingOfTheBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("whole") << QByteArray(R"({"preset":"fast","input":"my private question"})");
    QTest::newRow("with a mistake") << QByteArray(R"({'preset':'fast','input':'my private question'})");
    QTest::newRow("in the wrong place")
        << QByteArray(R"({"preset":"fast","messages":"my private question"})");
    QTest::newRow("text") << QByteArray("my private question");
}

void TestHeardCheck::keepsNothingOfTheBody()
{
    QFETCH(QByteArray, body);
    const RequestCheck check = checkHeard(heard(asking("POST /v1/agent", right, body)), nullptr, testFacts());
    const auto isTold = [](const QList<Finding> &findings) {
        return std::ranges::any_of(findings, [](const Finding &finding) {
            return QJsonDocument(finding.detail).toJson().contains("private");
        });
    };
    QVERIFY(!check.corrected.contains("private"_L1));
    QVERIFY(!isTold(check.findings));
    for (const PartCheck &part : check.parts) {
        QVERIFY(!part.shown.contains("private"_L1));
        QVERIFY(!isTold(part.findings));
    }
    QVERIFY(check.parts.at(3).present);
}

void TestHeardCheck::tellsNoPassword()
{
    const auto sentAs = [](const QByteArray &login) {
        return heardKey(heard(asking("GET /v1/models", "Authorization: Basic " + login.toBase64(), "")),
                        testFacts());
    };
    QVERIFY(sentAs("me:a password of mine").isEmpty());
    QVERIFY(sentAs(makeKey(1) + ":") == Secret(makeKey(1)));
}

void TestHeardCheck::showsNoKey()
{
    const RequestCheck check =
        checkHeard(heard(asking("POST /v1/agent?key=KEY!", "Authorization: Bearer KEY!\r\nX-Trace: KEY!")),
                   nullptr, testFacts());
    for (const PartCheck &part : check.parts)
        QVERIFY(!part.shown.contains(QString::fromLatin1(makeKey(1))));
    QVERIFY(!check.corrected.contains(QString::fromLatin1(makeKey(1))));
}

void TestHeardCheck::saysWhatItCouldNotRead()
{
    const WireMessage packed =
        heard(asking("POST /v1/agent", right + "\r\nContent-Encoding: gzip", "\x1f\x8b..."));
    QCOMPARE(idsOf(checkHeard(packed, nullptr, testFacts())), u"request-fine"_s);
}

void TestHeardCheck::namesTheClient()
{
    QCOMPARE(heardClient(heard(asking("GET /", ""))), u"OpenAI/Python 1.99.1"_s);
    QCOMPARE(heardClient(heard("GET / HTTP/1.1\r\n\r\n")), QString());
    QCOMPARE(
        heardClient(heard("GET / HTTP/1.1\r\nUser-Agent: " + QByteArray("word ").repeated(40) + "\r\n\r\n"))
            .size(),
        qsizetype(61));
}

QTEST_APPLESS_MAIN(TestHeardCheck)
#include "tst_heardcheck.moc"

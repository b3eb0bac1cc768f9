#include "requesttesting.h"

#include <QJsonArray>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestHeaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void listsWhatIsWrongWithTheKey();
    void leavesAKeyAloneWhereNoneWasTested();
};

namespace {

/// A free check with that option, which needs nothing else.
QByteArray models(const QByteArray &options)
{
    return "curl https://api.perplexity.ai/v1/models " + options;
}

} // namespace

void TestRequestHeaders::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QByteArray &options, const QString &ids) {
        QTest::newRow(name) << models(options) << ids;
    };
    row("none", "", u"request-no-authorization"_s);
    row("mistyped name", "-H 'Authorisation: Bearer KEY!'", u"request-no-authorization"_s);
    row("space before the colon", "-H 'Authorization : Bearer KEY!'", u"request-no-authorization"_s);
    row("= for the colon", "-H 'Authorization=Bearer KEY!'", u"request-no-authorization"_s);
    row("unquoted", "-H Authorization: Bearer KEY!", u"request-no-authorization"_s);
    row("key alone", "-H 'Authorization: KEY!'", u"request-no-bearer"_s);
    row("variable alone", R"(-H "Authorization: $PERPLEXITY_API_KEY")", u"request-no-bearer"_s);
    row("variable for the whole value", R"(-H "Authorization: $AUTH_HEADER")", u"request-fine"_s);
    row("Bearer twice", "-H 'Authorization: Bearer Bearer KEY!'", u"request-double-bearer"_s);
    row("Bearer and bearer", "-H 'Authorization: Bearer bearer KEY!'", u"request-double-bearer"_s);
    row("Bearer twice before a variable", R"(-H "Authorization: Bearer Bearer $KEY")",
        u"request-double-bearer"_s);
    row("colon", "-H 'Authorization: Bearer:KEY!'", u"request-bearer-spacing"_s);
    row("colon and space", "-H 'Authorization: Bearer: KEY!'", u"request-bearer-spacing"_s);
    row("no space", "-H 'Authorization: BearerKEY!'", u"request-bearer-spacing"_s);
    row("no space before a variable", R"(-H "Authorization: Bearer$KEY")", u"request-bearer-spacing"_s);
    row("two spaces", "-H 'Authorization: Bearer  KEY!'", u"request-bearer-spacing"_s);
    row("tab", "-H $'Authorization: Bearer\\tKEY!'", u"request-bearer-spacing"_s);
    row("no-break space", "-H 'Authorization: Bearer\u00A0KEY!'", u"request-bearer-spacing"_s);
    row("quotes", R"(-H 'Authorization: Bearer "KEY!"')", u"request-bearer-spacing"_s);
    row("single quotes", R"(-H "Authorization: Bearer 'KEY!'")", u"request-bearer-spacing"_s);
    row("typographic quotes inside", "-H 'Authorization: Bearer “KEY!”'", u"request-bearer-spacing"_s);
    row("Basic", "-H 'Authorization: Basic KEY!'", u"request-wrong-scheme"_s);
    row("Token", "-H 'Authorization: Token KEY!'", u"request-wrong-scheme"_s);
    row("mistyped Bearer", "-H 'Authorization: Beaer KEY!'", u"request-wrong-scheme"_s);
    row("-u", "-u KEY!:", u"request-wrong-scheme"_s);
    row("x-api-key", "-H 'x-api-key: KEY!'", u"request-wrong-scheme"_s);
    row("api-key", "-H 'api-key: KEY!'", u"request-wrong-scheme"_s);
    row("x-api-key beside the right header", "-H 'x-api-key: KEY!' -H 'Authorization: Bearer KEY!'",
        u"request-fine"_s);
    row("two headers", "-H 'Authorization: Bearer KEY!' -H 'Authorization: Bearer KEY!'",
        u"request-header-twice"_s);
    row("two headers in other cases", "-H 'authorization: Bearer KEY!' -H 'Authorization: Bearer OTHER!'",
        u"request-header-twice request-old-key"_s);
    row("variable in single quotes", "-H 'Authorization: Bearer $PERPLEXITY_API_KEY'", u"request-variable"_s);
    row("cmd's variable in bash", "-X GET \\\n -H \"Authorization: Bearer %PERPLEXITY_API_KEY%\"",
        u"request-variable"_s);
    row("PowerShell's variable in bash", "\\\n -H \"Authorization: Bearer $env:PERPLEXITY_API_KEY\"",
        u"request-variable"_s);
    row("template variable", "-H 'Authorization: Bearer {{PERPLEXITY_API_KEY}}'", u"request-variable"_s);
    row("empty", "-H 'Authorization: Bearer '", u"request-variable"_s);
    row("typographic quotes", "-H “Authorization: Bearer KEY!”", u"request-quotes"_s);
    row("typographic single quotes", "-H ‘Authorization: Bearer KEY!’", u"request-quotes"_s);
    row("damaged key", "-H 'Authorization: Bearer KEY!\u200B'", u"request-key-text"_s);
    row("cut key", "-H 'Authorization: Bearer pplx-abc123'", u"request-key-text"_s);
    row("placeholder", "-H 'Authorization: Bearer <your_api_key>'", u"request-key-text"_s);
    row("masked key", "-H 'Authorization: Bearer pplx-****'", u"request-key-text"_s);
    row("another key", "-H 'Authorization: Bearer OTHER!'", u"request-old-key"_s);
    QTest::newRow("query parameter") << QByteArray("curl 'https://api.perplexity.ai/v1/models?api_key=KEY!'")
                                     << u"request-wrong-scheme"_s;
    QTest::newRow("user in the address")
        << QByteArray("curl https://KEY!@api.perplexity.ai/v1/models") << u"request-wrong-scheme"_s;
    QTest::newRow("set on the same line")
        << QByteArray(R"(K=KEY! curl https://api.perplexity.ai/v1/models -H "Authorization: Bearer $K")")
        << u"request-variable"_s;
    QTest::newRow("set to nothing") << QByteArray(
        "export K=\"\"\ncurl https://api.perplexity.ai/v1/models -H \"Authorization: Bearer $K\"")
                                    << u"request-variable"_s;
    QTest::newRow("set to another key")
        << QByteArray("K=OTHER!\ncurl https://api.perplexity.ai/v1/models -H \"Authorization: Bearer $K\"")
        << u"request-old-key"_s;
}

void TestRequestHeaders::namesWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, ids);
    QCOMPARE(foundIn(checked(text)), ids);
}

void TestRequestHeaders::listsWhatIsWrongWithTheKey()
{
    const RequestCheck check = checked(models("-H 'Authorization: Bearer <your_api_key>'"));
    const QJsonArray causes = check.findings.first().detail["causes"_L1].toArray();
    QCOMPARE(causes, QJsonArray { u"key-placeholder"_s });
}

void TestRequestHeaders::leavesAKeyAloneWhereNoneWasTested()
{
    const QByteArray text = withKeys(models("-H 'Authorization: Bearer OTHER!'"));
    QCOMPARE(foundIn(checkRequest(text, {}, nullptr, testFacts())), u"request-fine"_s);
}

QTEST_APPLESS_MAIN(TestRequestHeaders)
#include "tst_requestheaders.moc"

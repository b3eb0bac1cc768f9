#include "requesttesting.h"

#include <QJsonDocument>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestCorrectedRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRight_data();
    void isRight();
    void takesTheQuestionOver();
    void keepsAQuestionThatIsRight();
    void writesTheRequestOfALargeTextAnew();
    void shortensManyHeaders();
    void showsNoKey_data();
    void showsNoKey();
};

namespace {

QByteArray guide()
{
    return R"(curl -X POST https://api.perplexity.ai/chat/completions -H "Authorization: KEY!" )"
           R"(-d '{"model":"sonar","messages":[{"role":"system","content":"Be \"brief\"."},)"
           R"({"role":"user","content":"What'\''s 100% ü?"}]}')";
}

/// Long enough runs of the key must not be found, except for the four that are shown.
bool holdsRunOf(const QByteArray &key, const QByteArray &text)
{
    constexpr qsizetype run = 8;
    for (qsizetype at = 5; at + run <= key.size(); ++at) {
        if (text.contains(key.sliced(at, run)))
            return true;
    }
    return false;
}

} // namespace

void TestCorrectedRequest::isRight_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Shell>>("shell");
    QTest::addColumn<QString>("variable");
    using OptionalShell = std::optional<Shell>;
    const QByteArray wrong = "https://www.perplexity.ai/agent";
    QTest::newRow("bash") << guide() << OptionalShell(Shell::Bash)
                          << u"\"Authorization: Bearer $PERPLEXITY_API_KEY\""_s;
    QTest::newRow("cmd") << guide() << OptionalShell(Shell::Cmd) << u"Bearer %PERPLEXITY_API_KEY%\""_s;
    QTest::newRow("PowerShell") << guide() << OptionalShell(Shell::PowerShell)
                                << u"Bearer $env:PERPLEXITY_API_KEY\""_s;
    QTest::newRow("wget") << "wget --header 'Authorization: KEY!' " + wrong << OptionalShell() << u"wget"_s;
    QTest::newRow("HTTPie") << "http GET " + wrong << OptionalShell() << u"http POST"_s;
    QTest::newRow("Invoke-RestMethod")
        << "Invoke-RestMethod -Uri " + wrong << OptionalShell() << u"Invoke-RestMethod"_s;
    QTest::newRow("Python") << "requests.post('" + wrong + "', json={'input': 'Hi'})" << OptionalShell()
                            << u"requests.post("_s;
    QTest::newRow("free check") << QByteArray("curl -X POST https://api.perplexity.ai/models")
                                << OptionalShell() << u"/v1/models"_s;
}

void TestCorrectedRequest::isRight()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Shell>, shell);
    QFETCH(QString, variable);
    const RequestCheck check = checked(text, shell);
    QVERIFY(check.cause);
    QVERIFY2(check.corrected.contains(variable), qPrintable(check.corrected));
    const RequestCheck again = checked(check.corrected.toUtf8(), shell);
    QVERIFY2(foundIn(again) == "request-fine"_L1, qPrintable(foundIn(again) + u'\n' + check.corrected));
}

void TestCorrectedRequest::takesTheQuestionOver()
{
    const QString corrected = checked(guide()).corrected;
    QVERIFY(corrected.contains(u"https://api.perplexity.ai/v1/agent"_s));
    QVERIFY(corrected.contains(u"\"model\":\"perplexity/sonar\""_s));
    QVERIFY(corrected.contains(u"\"input\":\"What\\u0027s 100\\u0025 \\u00fc?\""_s));
    QVERIFY(corrected.contains(u"\"instructions\":\"Be \\\"brief\\\".\""_s));
    QVERIFY(!corrected.contains(u"messages"_s));
}

void TestCorrectedRequest::keepsAQuestionThatIsRight()
{
    const QString corrected =
        checked(
            R"(curl http://api.perplexity.ai/v1/agent --json '{"preset":"low","input":"Hi","max_steps":3}')")
            .corrected;
    QVERIFY(corrected.contains(u"\"preset\":\"low\""_s));
    QVERIFY(corrected.contains(u"\"max_steps\":3"_s));
    QVERIFY(!corrected.contains(u"\"model\""_s));
}

void TestCorrectedRequest::writesTheRequestOfALargeTextAnew()
{
    const QByteArray program =
        "import requests\n"
        "requests.post('https://www.perplexity.ai/v1/agent', "
        "headers={'Authorization': 'Bearer KEY!'}, json={'preset': 'low', 'input': 'Hi'})\n";
    QVERIFY(checked(program + "other = 1\n").corrected.contains(u"other"_s));
    const QString corrected = checked(program + QByteArray("other = 1\n").repeated(8000)).corrected;
    QVERIFY(corrected.contains(u"https://api.perplexity.ai/v1/agent"_s));
    QVERIFY(!corrected.contains(u"other"_s));
}

void TestCorrectedRequest::shortensManyHeaders()
{
    const QByteArray header = " -H 'X-Other: a'";
    const RequestCheck check = checked("curl https://api.perplexity.ai/v1/agent" + header.repeated(300)
                                       + " -H 'Authorization: KEY!'");
    QCOMPARE(check.parts.at(2).shown.count(u"X-Other"_s), 200);
    QVERIFY(foundIn(check).contains("bearer"_L1));
}

void TestCorrectedRequest::showsNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray url = "curl https://api.perplexity.ai/v1/agent ";
    QTest::newRow("header") << url + "-H 'Authorization: Bearer KEY!'";
    QTest::newRow("no scheme") << url + "-H 'Authorization: KEY!'";
    QTest::newRow("no space") << url + "-H 'Authorization: BearerKEY!'";
    QTest::newRow("other header") << url + "-H 'x-api-key: KEY!' -H 'X-Other: KEY!' -H 'Cookie: s=KEY!'";
    QTest::newRow("header without a colon") << url + "-H 'Authorization Bearer KEY!'";
    QTest::newRow("header's name") << url + "-H 'KEY!: x'";
    QTest::newRow("user") << url + "-u KEY!:";
    QTest::newRow("query") << QByteArray("curl 'https://api.perplexity.ai/v1/agent?k=KEY!&KEY!'");
    QTest::newRow("address's user") << QByteArray("curl https://KEY!@api.perplexity.ai/v1/agent");
    QTest::newRow("host") << QByteArray("curl https://KEY!.example.com/v1/agent");
    QTest::newRow("path") << QByteArray("curl https://api.perplexity.ai/KEY!");
    QTest::newRow("method") << url + "-X KEY!";
    QTest::newRow("model") << url
            + R"(-H "Authorization: Bearer $X" --json '{"model":"KEY!","input":"KEY!"}')";
    QTest::newRow("broken body") << url + R"(-H "Authorization: Bearer $X" --json '{"input":"KEY!)";
    QTest::newRow("variable's name") << url + "-H 'Authorization: Bearer $KEY!'";
    QTest::newRow("Python") << QByteArray(
        "client = OpenAI(api_key='KEY!', base_url='https://KEY!.example.com')");
    QTest::newRow("settings") << QByteArray(
        "PERPLEXITY_API_KEY=KEY! # KEY!\nPERPLEXITY_BASE_URL=https://x/KEY!");
    QTest::newRow("words") << QByteArray(
        "POST https://api.perplexity.ai/v1/agent Authorization: Bearer KEY! KEY!");
    QTest::newRow("where a long body is cut") << url + "-d '" + QByteArray("a1").repeated(32758) + " KEY!'";
    QTest::newRow("kept header") << url + "-H 'User-Agent: KEY!'";
}

void TestCorrectedRequest::showsNoKey()
{
    QFETCH(QByteArray, text);
    const QByteArray key = makeKey(1);
    // Without a tested key nothing knows which text is one.
    const RequestCheck check = checkRequest(withKeys(text), {}, nullptr, testFacts());
    QVERIFY(check.understood);
    QVERIFY(!holdsRunOf(key, check.corrected.toUtf8()));
    for (const PartCheck &part : check.parts)
        QVERIFY(!holdsRunOf(key, part.shown.toUtf8()));
    for (const Finding &finding : check.findings)
        QVERIFY(!holdsRunOf(key, QJsonDocument(finding.detail).toJson()));
}

QTEST_APPLESS_MAIN(TestCorrectedRequest)
#include "tst_correctedrequest.moc"

#include "requesttesting.h"
#include "requestways.h"

#include <QTest>

#include <functional>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestRequestIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsEachInEveryWay_data();
    void findsEachInEveryWay();
    void passesByWhatOnlyLooksLikeIt_data();
    void passesByWhatOnlyLooksLikeIt();
    void leavesOutNoneWithoutAReason_data();
    void leavesOutNoneWithoutAReason();
};

namespace {

using Change = std::function<void(MeantRequest &)>;

struct IdCase
{
    Cause cause {};
    Change wrong; ///< makes the request wrong in that way
    Change near; ///< makes it look alike, and right
    QList<Way> silent; ///< ways that can't express it
    const char *reason = nullptr; ///< why they can't
};

Change credential(const QByteArray &value)
{
    return [value](MeantRequest &request) { request.headers.first().second = value; };
}

Change url(const QByteArray &value)
{
    return [value](MeantRequest &request) { request.url = value; };
}

Change body(const QByteArray &value)
{
    return [value](MeantRequest &request) { request.body = value; };
}

Change contentType(const QByteArray &value)
{
    return [value](MeantRequest &request) { request.headers.last().second = value; };
}

void models(MeantRequest &request)
{
    request.url = "https://api.perplexity.ai/v1/models";
    request.method = "GET";
    request.body.clear();
    request.headers.removeLast();
}

void unchanged(MeantRequest & /*request*/) { }

const QByteArray base = "https://api.perplexity.ai";

QList<IdCase> addressCases()
{
    return {
        { Cause::RequestHost, url("https://api.openai.com/v1/agent"), url(base + ":443/v1/agent"), {}, {} },
        { Cause::RequestScheme,
          url("http://api.perplexity.ai/v1/agent"),
          url("HTTPS://api.perplexity.ai/v1/agent"),
          {},
          {} },
        { Cause::RequestPath, url(base + "/v1/v1/agent"), url(base + "/v1/responses"), {}, {} },
        { Cause::RequestPathRetired,
          [](MeantRequest &request) { request.url = base + "/chat/completions"; },
          url(base + "/v1/responses"),
          { Way::Settings },
          "an address that a path is added to can't be an endpoint" },
        { Cause::RequestMethod,
          [](MeantRequest &request) { request.method = "PUT"; },
          models,
          { Way::Settings },
          "settings name no method" },
    };
}

QList<IdCase> credentialCases()
{
    const QList<Way> keyAlone { Way::Settings };
    const char *reason = "a setting holds the key alone, and the program writes the header";
    return {
        { Cause::RequestNoAuthorization,
          [](MeantRequest &request) { request.headers.removeFirst(); },
          [](MeantRequest &request) { request.headers.first().first = "authorization"; },
          { Way::Settings, Way::Words },
          "what is not said there may be sent all the same" },
        { Cause::RequestNoBearer, credential("KEY!"), credential("bearer KEY!"), keyAlone, reason },
        { Cause::RequestDoubleBearer, credential("Bearer Bearer KEY!"), credential("Bearer KEY!"), {}, {} },
        { Cause::RequestBearerSpacing, credential("BearerKEY!"), credential("BEARER KEY!"), keyAlone,
          reason },
        { Cause::RequestWrongScheme, credential("Basic KEY!"), credential("bearer KEY!"), keyAlone, reason },
        { Cause::RequestHeaderTwice,
          [](MeantRequest &request) { request.headers.emplaceBack("authorization", "Bearer KEY!"); },
          [](MeantRequest &request) { request.headers.emplaceBack("X-Request-Id", "1"); },
          { Way::Settings, Way::Words },
          "a setting is one header; a sentence says one header again" },
        { Cause::RequestKeyText, credential("Bearer your_api_key_here"), unchanged, {}, {} },
        { Cause::RequestOldKey, credential("Bearer OTHER!"), unchanged, {}, {} },
    };
}

QList<IdCase> bodyCases()
{
    const QList<Way> noBody { Way::Settings, Way::Words };
    const char *reason = "there is no body in it";
    return {
        { Cause::RequestContentType, contentType("text/plain"),
          contentType("application/json; charset=utf-8"), noBody, reason },
        { Cause::RequestBodyMissing,
          body({}),
          models,
          { Way::Settings, Way::Words, Way::Har },
          "a record may leave the body out" },
        { Cause::RequestBodyJson, body(R"({"model":"perplexity/sonar","input":"Hi",})"),
          body(R"({"model":"perplexity/sonar","input":"Hi,}"})"), noBody, reason },
        { Cause::RequestQuotes, body("{“model”:“perplexity/sonar”,“input”:“Hi”}"),
          body(R"({"model":"perplexity/sonar","input":"“Hi”"})"), noBody, reason },
        { Cause::RequestModelRetired, body(R"({"model":"sonar-pro","input":"Hi"})"),
          body(R"({"model":"openai/gpt-5","input":"sonar-pro"})"), noBody, reason },
        { Cause::RequestModelMissing, body(R"({"input":"Hi"})"), body(R"({"preset":"fast","input":"Hi"})"),
          noBody, reason },
    };
}

/// How each way writes a variable, and one that it does not know.
std::pair<QByteArray, QByteArray> variables(Way way)
{
    switch (way) {
    case Way::CurlCmd:
        return { "%PERPLEXITY_API_KEY%", "$PERPLEXITY_API_KEY" };
    case Way::Settings:
        return { "${SECRET}", "" };
    case Way::Message:
    case Way::Har:
    case Way::N8n:
    case Way::Make:
        return { "{{PERPLEXITY_API_KEY}}", "${PERPLEXITY_API_KEY}" };
    case Way::Words:
        return { "$PERPLEXITY_API_KEY", "" };
    default:
        // In single quotes, as these ways are written here, nothing is filled in.
        return { "", "%PERPLEXITY_API_KEY%" };
    }
}

QList<IdCase> allCases()
{
    QList<IdCase> cases = addressCases() + credentialCases() + bodyCases();
    cases.append({ Cause::RequestFine, unchanged, {}, {}, {} });
    return cases;
}

std::optional<Shell> shellOf(Way way)
{
    if (way == Way::CurlCmd)
        return Shell::Cmd;
    if (way == Way::CurlBash || way == Way::Wget || way == Way::Httpie)
        return Shell::Bash;
    return way == Way::CurlPowerShell ? std::optional(Shell::PowerShell) : std::nullopt;
}

void addRow(const IdCase &one, const Change &change, Way way)
{
    MeantRequest request;
    change(request);
    if (const std::optional<QByteArray> text = written(way, request))
        QTest::addRow("%s: %s", causeId(one.cause).data(), wayName(way))
            << *text << shellOf(way) << QString(causeId(one.cause));
}

void columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Shell>>("shell");
    QTest::addColumn<QString>("id");
}

} // namespace

void TestRequestIds::findsEachInEveryWay_data()
{
    columns();
    for (const IdCase &one : allCases()) {
        for (const Way way : allWays()) {
            if (!one.silent.contains(way))
                addRow(one, one.wrong, way);
        }
    }
    for (const Way way : allWays()) {
        const QByteArray foreign = variables(way).second;
        if (!foreign.isEmpty())
            addRow({ Cause::RequestVariable, {}, {}, {}, {} }, credential("Bearer " + foreign), way);
    }
    QTest::newRow("request-client-default: settings")
        << QByteArray("OPENAI_API_KEY=KEY!\n") << std::optional<Shell>() << u"request-client-default"_s;
}

void TestRequestIds::findsEachInEveryWay()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Shell>, shell);
    QFETCH(QString, id);
    const RequestCheck check = checked(text, shell);
    QVERIFY2(foundIn(check).split(u' ').contains(id),
             qPrintable(foundIn(check) + u'\n' + QString::fromUtf8(text)));
    const RequestCheck again = checkRequest(check.corrected.toUtf8(), shell, nullptr, testFacts());
    QVERIFY2(foundIn(again) == "request-fine"_L1, qPrintable(foundIn(again) + u'\n' + check.corrected));
    QVERIFY(!check.corrected.contains(QString::fromLatin1(makeKey(1))));
    QVERIFY(!check.corrected.contains(QString::fromLatin1(makeKey(2))));
}

void TestRequestIds::passesByWhatOnlyLooksLikeIt_data()
{
    columns();
    for (const IdCase &one : allCases()) {
        for (const Way way : allWays()) {
            if (one.near)
                addRow(one, one.near, way);
        }
    }
    for (const Way way : allWays()) {
        const QByteArray own = variables(way).first;
        if (!own.isEmpty())
            addRow({ Cause::RequestVariable, {}, {}, {}, {} }, credential("Bearer " + own), way);
    }
    QTest::newRow("request-client-default: settings")
        << QByteArray("OPENAI_API_KEY=KEY!\nOPENAI_BASE_URL=https://api.perplexity.ai/v1\n")
        << std::optional<Shell>() << u"request-client-default"_s;
}

void TestRequestIds::passesByWhatOnlyLooksLikeIt()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Shell>, shell);
    const RequestCheck check = checked(text, shell);
    QVERIFY2(foundIn(check) == "request-fine"_L1,
             qPrintable(foundIn(check) + u'\n' + QString::fromUtf8(text)));
}

void TestRequestIds::leavesOutNoneWithoutAReason_data()
{
    QTest::addColumn<int>("cause");
    for (const Cause cause : allCauses()) {
        if (causeId(cause).startsWith("request-"_L1))
            QTest::newRow(causeId(cause).data()) << static_cast<int>(cause);
    }
}

void TestRequestIds::leavesOutNoneWithoutAReason()
{
    QFETCH(int, cause);
    const Cause wanted { cause };
    // Shown above by rows of their own: what each way takes for a variable, and the settings of another
    // service's library, which only settings and programs can name.
    if (wanted == Cause::RequestVariable || wanted == Cause::RequestClientDefault)
        return;
    for (const IdCase &one : allCases()) {
        if (one.cause != wanted)
            continue;
        QVERIFY(one.silent.isEmpty() || one.reason != nullptr);
        for (const Way way : allWays()) {
            MeantRequest request;
            one.wrong(request);
            const bool isWritten = written(way, request).has_value();
            QVERIFY2(isWritten || one.silent.contains(way), wayName(way));
        }
        return;
    }
    QFAIL("no case has that id");
}

QTEST_APPLESS_MAIN(TestRequestIds)
#include "tst_requestids.moc"

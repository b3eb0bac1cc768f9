#include "core/answer/explain.h"
#include "explainrows.h"
#include "support/testfacts.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;

/// What was sent in the place of a key: nothing, or something that is none.
class TestExplainSent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsThatNoKeyWasThere_data();
    void knowsThatNoKeyWasThere();
    void knowsWhatWasSentInstead_data();
    void knowsWhatWasSentInstead();
};

void TestExplainSent::knowsThatNoKeyWasThere_data()
{
    using enum Cause;
    columns();
    row("OpenAI SDK",
        "openai.OpenAIError: The api_key client option must be set either by passing api_key to the client "
        "or by "
        "setting the OPENAI_API_KEY environment variable",
        RequestNoAuthorization);
    row("Node SDK",
        "Error: The PERPLEXITY_API_KEY environment variable is missing or empty; either provide it",
        RequestNoAuthorization);
    row("LangChain",
        "Did not find pplx_api_key, please add an environment variable `PPLX_API_KEY` which contains it",
        RequestNoAuthorization);
    row("LiteLLM",
        "PerplexityException - PERPLEXITYAI_API_KEY is not set. Set `PERPLEXITYAI_API_KEY` environment "
        "variable.",
        RequestNoAuthorization);
    row("Python", "KeyError: 'PERPLEXITY_API_KEY'", RequestNoAuthorization);
    row("AI SDK", "LoadAPIKeyError: Perplexity API key is missing. Pass it using the 'apiKey' parameter",
        RequestNoAuthorization);
    row("LibreChat", "AI response error; aborting request: Missing API Key for Perplexity.",
        RequestNoAuthorization);
    row("an empty header", "httpx.LocalProtocolError: Illegal header value b'Bearer '",
        RequestNoAuthorization);
    row("shell", "./ask.sh: line 4: PERPLEXITY_API_KEY: unbound variable", RequestNoAuthorization);
    row("Docker", "The \"PERPLEXITY_API_KEY\" variable is not set. Defaulting to a blank string.",
        RequestNoAuthorization);
    row("Aider", "- PERPLEXITYAI_API_KEY: Not set", RequestNoAuthorization);
    row("Ruby", "key not found: \"PERPLEXITY_API_KEY\" (KeyError)", RequestNoAuthorization);
    row("Rust", "environment variable not found: PERPLEXITY_API_KEY", RequestNoAuthorization);
    row("several", "Missing required environment variables: PERPLEXITY_API_KEY, OTHER",
        RequestNoAuthorization);
    row("a request", "please export PERPLEXITY_API_KEY before starting", RequestNoAuthorization);
    row("German", "Die Umgebungsvariable PERPLEXITY_API_KEY ist nicht gesetzt.", RequestNoAuthorization);
    row("a word for nothing", "Authorization: 'Bearer undefined', status: 401", RequestNoAuthorization);
    row("a word for nothing, sent to OpenAI",
        "Incorrect API key provided: None. You can find your API key at https://platform.openai.com",
        RequestNoAuthorization);
    row("missing, and then refused like a wrong one",
        "warning: PERPLEXITY_API_KEY is not set\n{'type': 'invalid_api_key', 'code': 401}",
        RequestNoAuthorization);
}

void TestExplainSent::knowsThatNoKeyWasThere()
{
    QFETCH(QByteArray, text);
    QFETCH(Cause, cause);
    const Explanation explanation = explainMessage(text, testFacts(), nullptr);
    QVERIFY(explanation.cause);
    QCOMPARE(causeId(*explanation.cause), causeId(cause));
}

void TestExplainSent::knowsWhatWasSentInstead_data()
{
    using enum Cause;
    columns();
    row("a variable", "> authorization: Bearer $PERPLEXITY_API_KEY\n< HTTP/2 401", RequestVariable);
    row("a variable of Windows", "> Authorization: Bearer %PERPLEXITY_API_KEY%\n< HTTP/1.1 401",
        RequestVariable);
    row("an example", "Incorrect API key provided: your_api*****here. See https://platform.openai.com",
        KeyPlaceholder);
    row("the word twice", "> Authorization: Bearer Bearer x\n< HTTP/2 401", RequestDoubleBearer);
}

void TestExplainSent::knowsWhatWasSentInstead()
{
    knowsThatNoKeyWasThere();
}

QTEST_APPLESS_MAIN(TestExplainSent)
#include "tst_explainsent.moc"

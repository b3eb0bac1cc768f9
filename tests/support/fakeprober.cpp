#include "support/fakeprober.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

AskedQuestion recorded(ProbeQuestion &&question)
{
    return { std::move(question.method),
             std::move(question.url),
             question.key ? question.key->bytes().toByteArray() : QByteArray(),
             std::move(question.body),
             question.patience,
             question.connection };
}

} // namespace

void FakeProber::probe(ProbeQuestion question, QObject *context, Done done)
{
    asked.append(recorded(std::move(question)));
    if (silent)
        return;
    ProbeOutcome outcome;
    if (!answers.empty()) {
        outcome = answers.front();
        answers.pop_front();
    } else if (answer) {
        outcome = answer(asked.constLast());
    }
    if (outcome.host.isEmpty())
        outcome.host = asked.constLast().url.host();
    QTimer::singleShot(0, context, [done = std::move(done), outcome = std::move(outcome)] { done(outcome); });
}

ProbeOutcome jsonAnswer(int status, const QByteArray &body)
{
    ProbeOutcome outcome;
    outcome.status = status;
    outcome.body = body;
    outcome.headers = { { "content-type", "application/json" } };
    outcome.address = u"127.0.0.1"_s;
    outcome.port = 443;
    outcome.tlsProtocol = u"TLS 1.3"_s;
    outcome.issuer = u"Test Authority"_s;
    outcome.stages = { { ProbeStage::Name, 12 },
                       { ProbeStage::Connection, 18 },
                       { ProbeStage::Tls, 31 },
                       { ProbeStage::Answer, 84 } };
    return outcome;
}

ProbeOutcome noAnswer(ProbeFailure failure)
{
    ProbeOutcome outcome;
    outcome.failure = failure;
    return outcome;
}

ProbeOutcome refusedAnswer()
{
    return jsonAnswer(
        401,
        R"({"error":{"message":"Invalid API key provided. Ensure your API key is correct and active.",)"
        R"("type":"invalid_api_key","code":401}})");
}

ProbeOutcome acceptedAnswer()
{
    return jsonAnswer(200,
                      R"({"object":"list","data":[{"id":"perplexity/sonar","object":"model","created":0,)"
                      R"("owned_by":"perplexity"}]})");
}

ProbeOutcome noCreditAnswer()
{
    return jsonAnswer(
        401,
        R"({"error":{"message":"You exceeded your current quota, please check your plan and billing )"
        R"(details.","type":"insufficient_quota","code":401}})");
}

} // namespace keywright::testing

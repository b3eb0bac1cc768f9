#include "platform/practice/standinanswer.h"

#include "core/facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

StandInAnswer jsonAnswer(int status, const QByteArray &body)
{
    return { status, "application/json", body, {} };
}

StandInAnswer errorAnswer(int status, QLatin1StringView type, const QString &message)
{
    const QJsonObject error { { "message"_L1, message }, { "type"_L1, type }, { "code"_L1, status } };
    const QJsonObject envelope { { "error"_L1, error } };
    return jsonAnswer(status, QJsonDocument(envelope).toJson(QJsonDocument::Compact));
}

StandInAnswer refused()
{
    return errorAnswer(401, "invalid_api_key"_L1,
                       u"Invalid API key provided. Ensure your API key is correct and active."_s);
}

StandInAnswer noCredit()
{
    return errorAnswer(401, "insufficient_quota"_L1,
                       u"You exceeded your current quota, please check your plan and billing details. For "
                       "more information, visit https://www.perplexity.ai/settings/api."_s);
}

StandInAnswer rateLimited()
{
    StandInAnswer answer = errorAnswer(429, "request_rate_limit_exceeded"_L1,
                                       u"Request rate limit exceeded, please try again later."_s);
    answer.headers = { { "retry-after", "20" } };
    return answer;
}

StandInAnswer trouble()
{
    return { 502,
             "text/html",
             "<html> <head><title>502 Bad Gateway</title></head> <body> <center><h1>502 Bad "
             "Gateway</h1></center> <hr><center>cloudflare</center> </body></html>",
             {} };
}

StandInAnswer retired()
{
    return errorAnswer(403, "chat_completions_not_available"_L1,
                       u"Sonar is now the Agent API. Use /v1/responses instead of /v1/sonar. Migrate here: "
                       "https://docs.perplexity.ai/docs/agent-api/migrate-from-sonar/overview"_s);
}

StandInAnswer modelList(const ServiceFacts &facts)
{
    QJsonArray models;
    for (const QString &id : facts.liveModels) {
        models.append(QJsonObject { { "id"_L1, id },
                                    { "object"_L1, "model"_L1 },
                                    { "created"_L1, 0 },
                                    { "owned_by"_L1, id.section(u'/', 0, 0) } });
    }
    const QJsonObject list { { "object"_L1, "list"_L1 }, { "data"_L1, models } };
    return jsonAnswer(200, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

bool isKnownModel(const QString &model, const ServiceFacts &facts)
{
    return facts.liveModels.contains(model)
        || std::ranges::any_of(facts.modelPrefixes, [&](const QString &prefix) {
               return model.size() > prefix.size() && model.startsWith(prefix);
           });
}

/// One event of a stream (text/event-stream), as the clients read them.
QByteArray event(QLatin1StringView type, int number, QJsonObject data)
{
    data.insert("type"_L1, type);
    data.insert("sequence_number"_L1, number);
    return "event: " + QByteArray(type.data(), type.size())
        + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

/// The answer piece by piece, for who asks with "stream": true.
QByteArray streamOf(const QJsonObject &response)
{
    QJsonObject begun = response;
    begun.insert("status"_L1, "in_progress"_L1);
    begun.insert("output"_L1, QJsonArray());
    const QJsonObject delta { { "item_id"_L1, "msg_1"_L1 },
                              { "output_index"_L1, 0 },
                              { "content_index"_L1, 0 },
                              { "delta"_L1, "Hello."_L1 } };
    return event("response.created"_L1, 0, { { "response"_L1, begun } })
        + event("response.output_text.delta"_L1, 1, delta)
        + event("response.completed"_L1, 2, { { "response"_L1, response } });
}

StandInAnswer completed(const QString &model, bool asStream)
{
    const QJsonObject text { { "type"_L1, "output_text"_L1 },
                             { "text"_L1, "Hello."_L1 },
                             { "annotations"_L1, QJsonArray() } };
    const QJsonObject message { { "type"_L1, "message"_L1 },
                                { "role"_L1, "assistant"_L1 },
                                { "status"_L1, "completed"_L1 },
                                { "id"_L1, "msg_1"_L1 },
                                { "content"_L1, QJsonArray { text } } };
    const QJsonObject response {
        { "id"_L1, "resp_1"_L1 },
        { "object"_L1, "response"_L1 },
        { "status"_L1, "completed"_L1 },
        { "model"_L1, model },
        { "error"_L1, QJsonValue() },
        { "output"_L1, QJsonArray { message } },
        { "usage"_L1,
          QJsonObject { { "input_tokens"_L1, 10 }, { "output_tokens"_L1, 2 }, { "total_tokens"_L1, 12 } } }
    };
    StandInAnswer answer = jsonAnswer(200, QJsonDocument(response).toJson(QJsonDocument::Compact));
    if (asStream)
        answer = { 200, "text/event-stream", streamOf(response), {} };
    answer.headers = { { "x-ratelimit-limit", "50" }, { "x-ratelimit-remaining", "49" } };
    return answer;
}

bool isEmptyInput(const QJsonValue &input)
{
    return input.isArray() ? input.toArray().isEmpty() : input.toString().trimmed().isEmpty();
}

StandInAnswer agentAnswer(const QByteArray &body, const ServiceFacts &facts)
{
    const auto invalid = [](const QString &message) {
        return errorAnswer(400, "invalid_request"_L1, message);
    };
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return invalid(u"invalid request body: it is not a JSON object"_s);
    const QJsonObject question = document.object();
    const QString model = question["model"_L1].toString();
    if (!model.isEmpty() && !isKnownModel(model, facts)) {
        return errorAnswer(400, "invalid_model"_L1,
                           u"Invalid model '%1'. Permitted models can be found in the documentation at "
                           "https://docs.perplexity.ai/getting-started/models."_s.arg(model));
    }
    if (isEmptyInput(question["input"_L1]))
        return invalid(u"validation failed: input cannot be empty"_s);
    const QString preset = question["preset"_L1].toString();
    if (model.isEmpty() && !facts.presets.contains(preset))
        return invalid(u"validation failed: model or preset is required"_s);
    return completed(model.isEmpty() ? facts.liveModels.value(0) : model, question["stream"_L1].toBool());
}

StandInAnswer acceptedAnswer(const Endpoint &endpoint, const QByteArray &body, const ServiceFacts &facts)
{
    switch (endpoint.kind) {
    case EndpointKind::Models:
        return modelList(facts);
    case EndpointKind::Agent:
        return agentAnswer(body, facts);
    case EndpointKind::Chat:
    case EndpointKind::Search:
    case EndpointKind::Embeddings:
    case EndpointKind::Mcp:
    case EndpointKind::Other:
        return errorAnswer(400, "invalid_request"_L1, u"this endpoint does not answer in practice mode"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

StandInAnswer standInAnswer(const ReceivedRequest &request, std::optional<StandInRole> role,
                            const ServiceFacts &facts)
{
    const Endpoint *endpoint = facts.endpoint(QString::fromUtf8(request.path));
    if (endpoint == nullptr || endpoint->state == EndpointState::Missing)
        return { 404, {}, {}, {} };
    if (!endpoint->methods.isEmpty() && !endpoint->methods.contains(QString::fromLatin1(request.method)))
        return { 405, {}, {}, { { "allow", endpoint->methods.join(", "_L1).toLatin1() } } };
    if (endpoint->state == EndpointState::Retired)
        return retired();
    if (!role)
        return refused();
    switch (*role) {
    case StandInRole::Good:
        return acceptedAnswer(*endpoint, request.body, facts);
    case StandInRole::Bad:
    case StandInRole::OldOne:
        return refused();
    case StandInRole::NoCredit:
        return noCredit();
    case StandInRole::Blocked:
        return errorAnswer(403, "forbidden"_L1, u"forbidden"_s);
    case StandInRole::RateLimited:
        return rateLimited();
    case StandInRole::Trouble:
        return trouble();
    }
    Q_UNREACHABLE();
}

StandInAnswer malformedAnswer(RequestReader::State state)
{
    switch (state) {
    case RequestReader::State::HeadTooLarge:
        return { 431, {}, {}, {} };
    case RequestReader::State::BodyTooLarge:
        return { 413, {}, {}, {} };
    case RequestReader::State::LengthMissing:
        return { 411, {}, {}, {} };
    case RequestReader::State::Reading:
    case RequestReader::State::Complete:
    case RequestReader::State::Malformed:
        return { 400, {}, {}, {} };
    }
    Q_UNREACHABLE();
}

} // namespace keywright

#include "core/request/correction.h"
#include "core/request/judges.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

const QString placeholderQuestion = u"Hello"_s;

/// The text of a message, whose content may be a text or a list of parts.
QString messageText(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList texts;
    const QJsonArray parts = content.toArray();
    for (const auto part : parts)
        texts.append(part.toObject()["text"_L1].toString());
    return texts.join(u'\n');
}

/// What the chat form asks, in the form of the current interface.
void takeMessages(const QJsonArray &messages, QJsonObject &agent)
{
    QStringList instructions;
    QJsonArray turns;
    for (const auto value : messages) {
        const QJsonObject message = value.toObject();
        const QString role = message["role"_L1].toString();
        const QString text = messageText(message["content"_L1]);
        if (role == "system"_L1 || role == "developer"_L1)
            instructions.append(text);
        else if (!text.isEmpty())
            turns.append(
                QJsonObject { { u"type"_s, u"message"_s }, { u"role"_s, role }, { u"content"_s, text } });
    }
    if (!instructions.isEmpty())
        agent.insert("instructions"_L1, instructions.join(u'\n'));
    if (turns.size() == 1)
        agent.insert("input"_L1, turns.first().toObject()["content"_L1]);
    else if (!turns.isEmpty())
        agent.insert("input"_L1, turns);
}

bool isCurrentModel(const QString &model, const ServiceFacts &service)
{
    return model.contains(u'/') && !service.retiredModels.contains(model) && model == model.trimmed();
}

QJsonObject agentBody(const QJsonObject &given, const Facts &facts)
{
    QJsonObject agent = given;
    for (const QLatin1StringView member : { "messages"_L1, "model"_L1, "input"_L1 })
        agent.remove(member);
    // The chat form's other settings are unknown to the current interface, which refuses what it does not
    // know.
    const QJsonValue input = given["input"_L1];
    const bool hasInput = (input.isString() && !input.toString().isEmpty()) || !input.toArray().isEmpty();
    if (given.contains("messages"_L1) && !hasInput) {
        agent = {};
        if (given.contains("stream"_L1))
            agent.insert("stream"_L1, given["stream"_L1]);
    }
    const QString model = given["model"_L1].toString();
    const bool hasOther = given.contains("preset"_L1) || given.contains("models"_L1);
    if (isCurrentModel(model, facts.service))
        agent.insert("model"_L1, model);
    else if (!hasOther && !facts.service.liveModels.isEmpty())
        agent.insert("model"_L1, facts.service.liveModels.first());
    if (hasInput)
        agent.insert("input"_L1, input);
    else
        takeMessages(given["messages"_L1].toArray(), agent);
    if (!agent.contains("input"_L1))
        agent.insert("input"_L1, placeholderQuestion);
    return agent;
}

QByteArray straightened(QByteArray text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype length = typographicQuote(text, at);
        if (length > 0)
            text.replace(at, length, "\"");
    }
    return text;
}

/// The body's object, with quotes repaired where that is all it takes.
QJsonObject readable(const ReadRequest &request)
{
    if (!request.body || request.bodyIsForm)
        return {};
    if (!jsonTrouble(*request.body))
        return jsonObject(*request.body);
    const QByteArray straight = straightened(*request.body);
    return jsonTrouble(straight) ? QJsonObject() : jsonObject(straight);
}

QJsonObject bodyFor(EndpointKind kind, const QJsonObject &given, const Facts &facts)
{
    QJsonObject body = given;
    switch (kind) {
    case EndpointKind::Agent:
        return agentBody(given, facts);
    case EndpointKind::Search:
        if (!body.contains("query"_L1))
            body.insert("query"_L1, placeholderQuestion);
        return body;
    case EndpointKind::Embeddings:
        if (!body.contains("input"_L1))
            body.insert("input"_L1, QJsonArray { placeholderQuestion });
        return body;
    case EndpointKind::Models:
    case EndpointKind::Chat:
    case EndpointKind::Mcp:
    case EndpointKind::Other:
        return body;
    }
    Q_UNREACHABLE();
}

/// ASCII only, without single quotes and percent signs, so that no shell and no code page changes it; without
/// keys that stand in a question.
QByteArray asciiJson(const QJsonObject &object)
{
    const QByteArray json = withoutKeys(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QByteArray ascii;
    const QString text = QString::fromUtf8(json);
    for (const QChar c : text) {
        if (c.unicode() < 0x7F && c != u'\'' && c != u'%')
            ascii.append(static_cast<char>(c.unicode()));
        else
            ascii.append("\\u").append(QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
    }
    return ascii;
}

} // namespace

QByteArray correctedBody(const ReadRequest &request, const Target &target, const Facts &facts)
{
    if (!wantsBody(target))
        return {};
    QJsonObject body = bodyFor(target.meant->kind, readable(request), facts);
    // A variable in a text becomes a visible gap.
    QByteArray json = asciiJson(body);
    json.replace("\\ufffc", "...");
    return json;
}

bool isRewritten(const ReadRequest &request, const Target &target, const Facts &facts)
{
    if (!wantsBody(target) || !request.body)
        return false;
    const QJsonObject sent = readable(request);
    return sent.isEmpty() || bodyFor(target.meant->kind, sent, facts) != sent;
}

} // namespace keywright::request

#include "core/detail.h"
#include "core/request/judges.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

bool isUnknown(const QJsonValue &value)
{
    return !value.isString() || value.toString().contains(QChar(unknownText));
}

/// True where straight quotes in place of the typographic ones would make it JSON.
bool isBrokenByTypographicQuotes(QByteArray text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype length = typographicQuote(text, at);
        if (length > 0)
            text.replace(at, length, "\"");
    }
    return !jsonTrouble(text);
}

/// The character at which the body stops being JSON; its last one where more is missing.
Where whereTrouble(const Case &given, const QByteArray &body, qsizetype offset)
{
    const PlacedText &placed = given.request.placedBody;
    if (placed.bytes() == body && !body.isEmpty())
        return given.text.where(placed.at(std::min(offset, body.size() - 1), 1));
    Where where = whereIs(given, body, given.request.bodyAt);
    if (where.position < 0)
        return where;
    const qsizetype points = QString::fromUtf8(QByteArrayView(body).first(offset)).toUcs4().size();
    where.position += std::min(points, std::max<qsizetype>(where.length - 1, 0));
    where.length = 1;
    return where;
}

QList<Finding> judgeJson(const Case &given, const QByteArray &body)
{
    const std::optional<JsonTrouble> trouble = jsonTrouble(body);
    if (!trouble && body.trimmed().startsWith('{'))
        return {};
    if (!trouble)
        return { makeFinding(Cause::RequestBodyJson, whereIs(given, body, given.request.bodyAt),
                             { { detail::kind, u"not-object"_s } }) };
    if (trouble->kind == "empty")
        return { makeFinding(Cause::RequestBodyMissing, {}, { { detail::kind, u"empty"_s } }) };
    if (trouble->kind == "typographic-quotes" && isBrokenByTypographicQuotes(body))
        return { makeFinding(Cause::RequestQuotes, whereIs(given, body, given.request.bodyAt),
                             { { detail::kind, u"typographic"_s } }) };
    const QByteArrayView before = QByteArrayView(body).first(trouble->offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype position = QString::fromUtf8(before).size();
    const Where where = whereTrouble(given, body, trouble->offset);
    return { makeFinding(Cause::RequestBodyJson, where,
                         { { detail::kind, QString::fromUtf8(trouble->kind) },
                           { detail::position, position + 1 },
                           { detail::line, before.count('\n') + 1 },
                           { detail::actual,
                             shownText(QByteArrayView(body).sliced(lineStart).first(
                                 std::min<qsizetype>(60, body.size() - lineStart))) } }) };
}

QJsonObject modelDetail(const QString &model, const QString &expected, const QString &kind)
{
    QJsonObject detail { { detail::model, shownText(model.toUtf8()) }, { detail::kind, kind } };
    if (!expected.isEmpty())
        detail.insert(detail::expected, expected);
    return detail;
}

/// Names that the service once had; they may be written with spaces round them or in capitals.
bool isRetiredModel(const QString &model, const ServiceFacts &service)
{
    return service.retiredModels.contains(model.trimmed(), Qt::CaseInsensitive);
}

/// A body alone is for the interface whose member it has.
bool isForAgent(const Case &given)
{
    if (given.target.written != nullptr)
        return given.target.written->kind == EndpointKind::Agent;
    return !given.request.url && given.request.body && jsonObject(*given.request.body).contains("input"_L1);
}

std::optional<Finding> judgeModelName(const Case &given, const QString &model)
{
    const ServiceFacts &service = given.facts.service;
    const Where where = whereIs(given, model.toUtf8(), given.request.bodyAt);
    const QString current = service.liveModels.isEmpty() ? QString() : service.liveModels.first();
    if (isRetiredModel(model, service))
        return makeFinding(Cause::RequestModelRetired, where, modelDetail(model, current, u"retired"_s));
    if (model != model.trimmed())
        return makeFinding(Cause::RequestModelRetired, where,
                           modelDetail(model, model.trimmed(), u"space"_s));
    const bool isAgent = isForAgent(given);
    if (!isAgent || model.contains(u'/'))
        return std::nullopt;
    // Model names of the current interface carry their maker's name: "perplexity/sonar".
    const bool isChat = service.chatModels.contains(model, Qt::CaseInsensitive);
    return makeFinding(
        Cause::RequestModelRetired, where,
        modelDetail(model, isChat ? current : QString(), isChat ? u"chat-model"_s : u"no-maker"_s));
}

QList<Finding> judgeModel(const Case &given, const QJsonObject &body)
{
    const EndpointKind kind = given.target.meant->kind;
    const bool wantsModel = kind == EndpointKind::Agent || kind == EndpointKind::Embeddings;
    if (!wantsModel)
        return {};
    const QJsonValue model = body["model"_L1];
    const bool hasOther =
        kind == EndpointKind::Agent && (body.contains("preset"_L1) || body.contains("models"_L1));
    const bool isEmpty =
        model.isUndefined() || model.isNull() || (model.isString() && model.toString().trimmed().isEmpty());
    if (isEmpty && hasOther)
        return {};
    if (isEmpty)
        return { makeFinding(Cause::RequestModelMissing,
                             whereIs(given, *given.request.body, given.request.bodyAt),
                             { { detail::expected, u"model"_s } }) };
    if (isUnknown(model))
        return {};
    const std::optional<Finding> finding = judgeModelName(given, model.toString());
    return finding ? QList<Finding> { *finding } : QList<Finding> {};
}

QList<Finding> judgeMembers(const Case &given, const QJsonObject &body)
{
    const QString needed = neededMember(given.target);
    if (body.isEmpty() && !needed.isEmpty())
        return { makeFinding(Cause::RequestBodyMissing,
                             whereIs(given, *given.request.body, given.request.bodyAt),
                             { { detail::kind, u"empty-object"_s }, { detail::expected, needed } }) };
    QList<Finding> findings = judgeModel(given, body);
    // A path that does not exist tells nothing about which of the two forms is meant.
    const bool isChatForm = given.target.written == nullptr && body.contains("messages"_L1);
    if (needed.isEmpty() || isChatForm)
        return findings;
    const QJsonValue value = body.value(needed);
    const bool isEmpty = value.isUndefined() || value.isNull()
        || (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
    if (isEmpty) {
        QJsonObject detail { { detail::kind, u"member"_s }, { detail::expected, needed } };
        const bool isElsewhere = body.contains("messages"_L1) && needed != "messages"_L1;
        if (isElsewhere)
            detail.insert(detail::actual, u"messages"_s);
        const QByteArray evidence = isElsewhere ? QByteArray("messages") : *given.request.body;
        findings.append(
            makeFinding(Cause::RequestBodyMissing, whereIs(given, evidence, given.request.bodyAt), detail));
    }
    return findings;
}

} // namespace

QString neededMember(const Target &target)
{
    const EndpointKind kind = target.written != nullptr ? target.written->kind : target.meant->kind;
    switch (kind) {
    case EndpointKind::Agent:
    case EndpointKind::Embeddings:
        return u"input"_s;
    case EndpointKind::Chat:
        return u"messages"_s;
    case EndpointKind::Search:
        return u"query"_s;
    case EndpointKind::Models:
    case EndpointKind::Mcp:
    case EndpointKind::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QList<Finding> judgeBody(const Case &given)
{
    const ReadRequest &request = given.request;
    if (!wantsBody(given.target) || request.bodyElsewhere || request.isBaseUrl)
        return {};
    if (!request.body) {
        // An endpoint that takes GET too is asked for what was begun before.
        const bool isReading = request.method == "GET" && given.target.written != nullptr
            && given.target.written->methods.contains(u"GET"_s);
        if (!request.bodyKnown || isReading)
            return {};
        return { makeFinding(Cause::RequestBodyMissing) };
    }
    if (request.bodyIsForm)
        return { makeFinding(Cause::RequestBodyJson, {}, { { detail::kind, u"form"_s } }) };
    QList<Finding> findings = judgeJson(given, *request.body);
    if (findings.isEmpty())
        findings = judgeMembers(given, jsonObject(*request.body));
    return findings;
}

} // namespace keywright::request

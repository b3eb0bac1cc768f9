#include "core/request/rightbody.h"

#include "core/detail.h"
#include "core/request/correction.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

/// What is known of a model's or a preset's name.
enum class Known {
    No, ///< it may exist, and it may not
    Yes,
    Variable, ///< its name is not in the text
};

Known knownModel(const QJsonValue &model, const ServiceFacts &service)
{
    const QString name = model.toString();
    if (name.contains(QChar(unknownText)))
        return Known::Variable;
    if (service.liveModels.contains(name))
        return Known::Yes;
    // Of its own models the service's list is complete; of other makers it has many and changing ones.
    const auto isOf = [&](const QString &prefix) { return name.startsWith(prefix) && name != prefix; };
    const QString own = service.liveModels.value(0).section(u'/', 0, 0) + u'/';
    const bool isOthers = !name.startsWith(own) && std::ranges::any_of(service.modelPrefixes, isOf);
    return isOthers ? Known::Yes : Known::No;
}

Known knownPreset(const QJsonValue &preset, const ServiceFacts &service)
{
    const QString name = preset.toString();
    if (name.contains(QChar(unknownText)))
        return Known::Variable;
    return service.presets.contains(name) ? Known::Yes : Known::No;
}

void tell(PartCheck &part, Known known, const QJsonValue &name, const QString &subject)
{
    switch (known) {
    case Known::Yes:
        part.right.append({ "model"_L1, shownText(name.toString().toUtf8()) });
        break;
    case Known::No:
        part.unread.append(subject + u"-unknown"_s);
        break;
    case Known::Variable:
        part.unread.append(subject + u"-variable"_s);
        break;
    }
}

void tellModel(PartCheck &part, const QJsonObject &body, const ServiceFacts &service)
{
    const bool isDoubted = hasCause(part.findings, Cause::RequestModelRetired)
        || hasCause(part.findings, Cause::RequestModelMissing);
    if (isDoubted)
        return;
    if (body.contains("model"_L1))
        tell(part, knownModel(body["model"_L1], service), body["model"_L1], u"model"_s);
    else if (body.contains("preset"_L1))
        tell(part, knownPreset(body["preset"_L1], service), body["preset"_L1], u"preset"_s);
    else if (body.contains("models"_L1))
        tell(part, knownModel(body["models"_L1][0], service), body["models"_L1][0], u"model"_s);
}

bool wantsModel(const Case &given)
{
    const EndpointKind kind = given.target.meant->kind;
    return kind == EndpointKind::Agent || kind == EndpointKind::Embeddings;
}

/// A body that may be right for the address as it was written is not for the one that takes its place.
bool isForAnother(const Case &given)
{
    const Endpoint *written = given.target.written;
    const bool hasMoved = written == nullptr || written->state != EndpointState::Live;
    return hasMoved && isRewritten(given.request, given.target, given.facts);
}

/// The finding that says why the address can't stay, as a note beside the body.
void noteMove(PartCheck &part, const Case &given, const QJsonObject &body)
{
    const bool isRetired =
        given.target.written != nullptr && given.target.written->state == EndpointState::Retired;
    const bool isChatForm = body.contains("messages"_L1);
    QJsonObject detail { { detail::kind, u"body"_s }, { detail::expected, given.target.meant->path } };
    if (isChatForm)
        detail.insert(detail::actual, u"messages"_s);
    Finding note = makeFinding(isRetired ? Cause::RequestPathRetired : Cause::RequestPath,
                               whereIs(given, isChatForm ? "messages" : "", given.request.bodyAt), detail);
    note.severity = Severity::Note;
    part.findings.append(note);
}

void tellQuestion(PartCheck &part, const QString &member)
{
    if (!member.isEmpty() && !hasCause(part.findings, Cause::RequestBodyMissing))
        part.right.append({ "question"_L1, member });
}

} // namespace

bool hasRight(const PartCheck &part, QLatin1StringView id)
{
    return std::ranges::any_of(part.right, [&](const RightThing &one) { return one.id == id; });
}

bool isBodyNeedless(const Case &given)
{
    const ReadRequest &request = given.request;
    const bool hasBody = request.body || request.bodyElsewhere;
    const bool reads = request.method == "GET" || request.method == "HEAD" || request.method == "DELETE";
    const bool isKnown = request.bodyKnown && given.target.written != nullptr;
    return isKnown && !hasBody && reads && (!wantsBody(given.target) || given.target.isItem)
        && given.target.written->state == EndpointState::Live;
}

void tellBody(PartCheck &part, const Case &given)
{
    const ReadRequest &request = given.request;
    if (request.bodyElsewhere && part.unread.isEmpty())
        part.unread.append(u"body-elsewhere"_s);
    const bool isDoubted = hasCause(part.findings, Cause::RequestBodyJson)
        || hasCause(part.findings, Cause::RequestQuotes) || request.bodyElsewhere || request.bodyIsForm;
    const bool isJson = request.body && !isDoubted && !jsonTrouble(*request.body);
    if (!isJson)
        return;
    part.right.append({ "json"_L1, {} });
    if (given.target.meant == nullptr || request.isBaseUrl) {
        part.unread.append(u"body-address"_s);
        return;
    }
    if (neededMember(given.target).isEmpty() || !wantsBody(given.target)) {
        part.unread.append(u"body-content"_s);
        return;
    }
    const QJsonObject body = jsonObject(*request.body);
    if (isForAnother(given) && given.target.pathKnown) {
        noteMove(part, given, body);
        return;
    }
    if (isForAnother(given)) {
        part.unread.append(u"body-address"_s);
        return;
    }
    if (wantsModel(given))
        tellModel(part, body, given.facts.service);
    tellQuestion(part, neededMember(given.target));
    const bool hasReason = !part.unread.isEmpty() || !part.findings.isEmpty();
    if (!hasReason && isRewritten(given.request, given.target, given.facts))
        part.unread.append(u"body-members"_s);
}

bool isBodyWhole(const PartCheck &part, const Case &given)
{
    const bool wants = given.request.body && given.target.meant != nullptr && wantsBody(given.target);
    return wants && hasRight(part, "json"_L1) && (!wantsModel(given) || hasRight(part, "model"_L1))
        && hasRight(part, "question"_L1);
}

} // namespace keywright::request

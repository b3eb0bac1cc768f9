#include "core/request/rightparts.h"

#include "core/key/inspection.h"
#include "core/request/marked.h"
#include "core/request/rightbody.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

void add(PartCheck &part, QLatin1StringView id, const QByteArray &value)
{
    part.right.append({ id, shownText(value) });
}

void addUnread(PartCheck &part, const QString &id)
{
    if (!part.unread.contains(id))
        part.unread.append(id);
}

/// The part that an id of ReadRequest::unread is about, by how it begins; none where it may be about any.
std::optional<RequestPart> partOfUnread(const QString &id)
{
    const QString subject = id.section(u'-', 0, 0);
    if (QStringList { u"url"_s, u"address"_s, u"host"_s, u"path"_s, u"base"_s, u"client"_s }.contains(
            subject))
        return RequestPart::Address;
    if (subject == "method"_L1)
        return RequestPart::Method;
    if (QStringList { u"header"_s, u"headers"_s, u"key"_s, u"auth"_s, u"authorization"_s, u"token"_s,
                      u"netrc"_s, u"credential"_s }
            .contains(subject))
        return RequestPart::Headers;
    if (QStringList { u"body"_s, u"data"_s, u"json"_s, u"model"_s, u"input"_s }.contains(subject))
        return RequestPart::Body;
    return std::nullopt;
}

/// What the reader could not read of this part. What may be about any part is told of those that the text
/// does not show.
void takeUnread(PartCheck &part, const Case &given)
{
    for (const QString &id : given.request.unread) {
        const std::optional<RequestPart> about = partOfUnread(id);
        const bool isImplied =
            !part.present || (part.part == RequestPart::Method && !given.request.methodAt.isKnown());
        if (about ? *about == part.part : isImplied)
            addUnread(part, id);
    }
}

bool isLive(const Endpoint *endpoint)
{
    return endpoint != nullptr && endpoint->state == EndpointState::Live;
}

void tellAddress(PartCheck &part, const Case &given)
{
    const Target &target = given.target;
    if (given.request.usesClientDefault || !given.request.url)
        return;
    if (!target.known || holdsVariable(target.path)) {
        if (part.unread.isEmpty())
            addUnread(part, target.known ? u"path-variable"_s : u"url-variable"_s);
    }
    if (!target.known)
        return;
    if (!hasCause(part.findings, Cause::RequestHost))
        add(part, "host"_L1, target.host);
    if (target.scheme == "https" && !hasCause(part.findings, Cause::RequestScheme))
        add(part, "scheme"_L1, target.scheme);
    // Nobody has seen how the service takes a slash at the end.
    if (isLive(target.written) && target.path.size() > 1 && target.path.endsWith('/'))
        addUnread(part, u"path-slash"_s);
    else if (isLive(target.written))
        add(part, "path"_L1, target.path);
}

bool isAddressWhole(const PartCheck &part, const Case &given)
{
    return hasRight(part, "host"_L1) && hasRight(part, "scheme"_L1)
        && (given.request.isBaseUrl || hasRight(part, "path"_L1));
}

void tellMethod(PartCheck &part, const Case &given)
{
    const Target &target = given.target;
    if (!part.present)
        return;
    if (holdsVariable(*given.request.method)) {
        addUnread(part, u"method-variable"_s);
        return;
    }
    const bool isJudged =
        target.meant != nullptr && given.request.url && !target.isItem && !given.request.isBaseUrl;
    if (!isJudged && part.unread.isEmpty())
        addUnread(part, target.isItem ? u"method-unknown"_s : u"method-address"_s);
    // What a retired address took may be another method than the current one's.
    const QString method = QString::fromUtf8(*given.request.method).toUpper();
    const bool stays =
        isJudged && (target.meant->methods.isEmpty() || target.meant->methods.contains(method));
    if (stays && part.findings.isEmpty())
        add(part, "method"_L1, *given.request.method);
}

/// What stands behind "Bearer", where that is how the header begins.
QByteArray credentialOf(const HeaderField &field)
{
    constexpr QByteArrayView scheme { "bearer" };
    const QByteArray value = field.value.trimmed();
    return lower(value).startsWith(scheme) ? value.sliced(scheme.size()).trimmed() : QByteArray();
}

void tellKey(PartCheck &part, const QByteArray &credential, const Facts &facts)
{
    const bool isDoubted = hasCause(part.findings, Cause::RequestKeyText)
        || hasCause(part.findings, Cause::RequestOldKey) || hasCause(part.findings, Cause::RequestVariable);
    if (isDoubted || holdsVariable(credential) || credential.isEmpty())
        return;
    if (inspectKey(credential, facts).wellFormed)
        part.right.append({ "key"_L1, shownCredential(credential) });
    else
        addUnread(part, u"key-hidden"_s);
}

/// True for a setting that holds the key alone: the app makes the header of it, unseen.
bool isMadeByTheApp(const HeaderField &field, const ReadyText &text)
{
    if (!field.nameAt.isKnown() || field.nameAt.end() > text.text().size())
        return false;
    return !lower(text.text().sliced(field.nameAt.begin, field.nameAt.length)).contains("auth");
}

void tellAuthorization(PartCheck &part, const Case &given)
{
    static const QList<Cause> wrong { Cause::RequestNoAuthorization, Cause::RequestNoBearer,
                                      Cause::RequestDoubleBearer,    Cause::RequestBearerSpacing,
                                      Cause::RequestWrongScheme,     Cause::RequestHeaderTwice };
    const QList<HeaderField> fields = given.request.fields("authorization");
    if (fields.size() != 1)
        return;
    const QByteArray credential = credentialOf(fields.first());
    if (credential.isEmpty() && holdsVariable(fields.first().value)
        && !hasCause(part.findings, Cause::RequestNoBearer)) {
        addUnread(part, u"header-variable"_s);
        return;
    }
    if (isMadeByTheApp(fields.first(), given.text)) {
        addUnread(part, u"header-app"_s);
        tellKey(part, credential, given.facts);
        return;
    }
    const bool isRight =
        std::ranges::none_of(wrong, [&](Cause cause) { return hasCause(part.findings, cause); });
    if (isRight)
        add(part, "authorization"_L1, isVariable(credential) ? credential : QByteArray());
    tellKey(part, credential, given.facts);
}

bool needsContentType(const Case &given)
{
    return wantsBody(given.target) && (given.request.body || given.request.bodyElsewhere);
}

void tellHeaders(PartCheck &part, const Case &given)
{
    tellAuthorization(part, given);
    const bool isTyped = needsContentType(given) && !hasCause(part.findings, Cause::RequestContentType);
    const QList<HeaderField> types = given.request.fields("content-type");
    const QByteArray type = types.isEmpty() ? given.request.impliedContentType : types.last().value;
    if (isTyped && holdsVariable(type))
        addUnread(part, u"header-variable"_s);
    else if (isTyped && !type.isEmpty())
        add(part, "content-type"_L1, type);
}

bool isHeadersWhole(const PartCheck &part, const Case &given)
{
    return hasRight(part, "authorization"_L1)
        && (!needsContentType(given) || hasRight(part, "content-type"_L1));
}

bool isWhole(const PartCheck &part, const Case &given)
{
    switch (part.part) {
    case RequestPart::Address:
        return isAddressWhole(part, given);
    case RequestPart::Method:
        return hasRight(part, "method"_L1);
    case RequestPart::Headers:
        return isHeadersWhole(part, given);
    case RequestPart::Body:
        return isBodyWhole(part, given);
    }
    Q_UNREACHABLE();
}

PartState stateOf(const PartCheck &part, const Case &given)
{
    switch (worstSeverity(part.findings)) {
    case Severity::Problem:
        return PartState::Problem;
    case Severity::Warning:
        return PartState::Warning;
    case Severity::Note:
        break;
    }
    if (part.part == RequestPart::Body && isBodyNeedless(given))
        return PartState::NotNeeded;
    const bool isRight = part.unread.isEmpty() && part.findings.isEmpty() && isWhole(part, given);
    return isRight ? PartState::Right : PartState::Unchecked;
}

} // namespace

void tellWhatIsRight(PartCheck &part, const Case &given)
{
    takeUnread(part, given);
    switch (part.part) {
    case RequestPart::Address:
        tellAddress(part, given);
        break;
    case RequestPart::Method:
        tellMethod(part, given);
        break;
    case RequestPart::Headers:
        tellHeaders(part, given);
        break;
    case RequestPart::Body:
        tellBody(part, given);
        break;
    }
    part.state = stateOf(part, given);
}

} // namespace keywright::request

#include "core/listen/heardcheck.h"

#include "core/desktopsystem.h"
#include "core/detail.h"
#include "core/facts.h"
#include "core/key/inspection.h"
#include "core/places/pathfacts.h"
#include "core/places/place.h"
#include "core/request/correction.h"
#include "core/request/judgedrequest.h"
#include "core/request/marked.h"
#include "core/request/target.h"
#include "core/secret.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

using namespace request;

/// The address that the service would have been asked at.
QByteArray addressOf(const WireMessage &message, const Facts &facts)
{
    QByteArray base = facts.service.baseUrl.toEncoded();
    if (base.endsWith('/'))
        base.chop(1);
    if (message.target.startsWith('/'))
        return base + message.target;
    // A program that was told to take this computer for its proxy sends the whole address.
    const qsizetype host = message.target.indexOf("://") + 3;
    if (host < 3)
        return base + "/" + message.target;
    const qsizetype path = message.target.indexOf('/', host);
    const QByteArray name = message.target.sliced(host, (path < 0 ? message.target.size() : path) - host);
    const bool isHere = isLoopback(name.first(std::max<qsizetype>(name.indexOf(':'), 0)).toLower());
    return isHere ? base + (path < 0 ? QByteArray() : message.target.sliced(path)) : message.target;
}

/// Headers that speak of the connection to this computer, not of the request.
bool isOfConnection(const QByteArray &name)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "host", "connection", "content-length", "transfer-encoding", "expect", "accept-encoding",
          "keep-alive", "te", "upgrade", "http2-settings", "proxy-connection" });
    const QByteArray known = lower(name.trimmed());
    return std::ranges::find(names, QByteArrayView(known)) != names.end();
}

/// True for the fields of a form, whatever they are called: not for JSON that came without its name, which
/// curl calls a form too.
bool isForm(const WireMessage &message)
{
    const QByteArray type = lower(message.header("content-type"));
    return (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"))
        && !message.body.trimmed().startsWith('{');
}

ReadRequest readMessage(const WireMessage &message, const Facts &facts)
{
    ReadRequest read;
    read.language = Language::Http;
    read.headersKnown = true;
    read.bodyKnown = true;
    read.url = addressOf(message, facts);
    read.method = message.method;
    for (const WireField &field : message.fields) {
        if (!isOfConnection(field.name))
            read.headers.append({ field.name, field.value });
    }
    const bool isPacked = message.has("content-encoding");
    if (message.bodySize > 0 && message.isBodyWhole && !isPacked) {
        read.body = message.body;
        read.bodyIsForm = isForm(message);
    } else if (message.bodySize > 0) {
        read.bodyElsewhere = true;
        read.unread.append(isPacked ? u"body-packed"_s : u"body-large"_s);
    }
    read.client = heardClient(message).toUtf8();
    return read;
}

/// What stands behind the scheme, or the whole value where there is none.
QByteArray credentialOf(const WireMessage &message)
{
    const QByteArray value = message.header("authorization").trimmed();
    return value.mid(value.indexOf(' ') + 1);
}

/// Of a body that is no JSON, its line is shown where the user pasted it; here nobody asked for it.
void forgetBody(QList<Finding> &findings)
{
    for (Finding &finding : findings) {
        if (finding.cause == Cause::RequestBodyJson)
            finding.detail.remove(detail::actual);
    }
}

QString pathFrom(const std::filesystem::path &home, const std::filesystem::path &path)
{
    const std::filesystem::path below = home.empty() ? path : path.lexically_relative(home);
    const bool isBelow = !home.empty() && !below.empty() && *below.begin() != "..";
    return isBelow ? u"~/"_s + QString::fromStdU16String(below.generic_u16string()) : shownPath(path);
}

void sayWhereItStands(Finding &finding, const Secret &sent, const PlaceReport &places,
                      const std::filesystem::path &home)
{
    int count = 0;
    for (const Place &place : places.places) {
        if (sent.isEmpty() || !(place.value == sent))
            continue;
        if (count++ > 0)
            continue;
        if (!place.path.empty())
            finding.detail.insert(detail::path, pathFrom(home, place.path));
        if (place.line > 0)
            finding.detail.insert(detail::line, place.line);
        finding.detail.insert(detail::tool, place.tool);
        finding.detail.insert(detail::name, place.name);
    }
    if (count > 0)
        finding.detail.insert(detail::count, count);
}

bool knowsNetrc(const PlaceReport &report)
{
    return std::ranges::any_of(report.places, [](const Place &place) { return place.toolId == "netrc"_L1; });
}

void addEvidence(QList<Finding> &findings, const Secret &sent, const PlaceReport &places,
                 const std::filesystem::path &home)
{
    for (Finding &finding : findings) {
        const bool isBasic =
            finding.detail[detail::scheme].toString().compare("basic"_L1, Qt::CaseInsensitive) == 0;
        if (finding.cause == Cause::RequestOldKey)
            sayWhereItStands(finding, sent, places, home);
        else if (finding.cause == Cause::RequestWrongScheme && isBasic && knowsNetrc(places))
            finding.detail.insert(detail::why, u"netrc"_s);
    }
}

} // namespace

RequestCheck checkHeard(const WireMessage &message, const Secret *key, const Facts &facts)
{
    ReadRequest read = readMessage(message, facts);
    RequestCheck check = judgedRequest(read, ReadyText({}), key, facts);
    check.heard = true;
    // The question was the user's: it is judged and goes no further. What came over the wire is told as a
    // command, which can be tried at once.
    read.body.reset();
    read.language = Language::Curl;
    read.shell = thisSystem() == DesktopSystem::Windows ? Shell::PowerShell : Shell::Bash;
    check.corrected = correctedRequest(read, targetOf(read, facts), facts);
    const QString service = facts.service.baseUrl.toString(QUrl::StripTrailingSlash);
    forgetBody(check.findings);
    for (PartCheck &part : check.parts) {
        forgetBody(part.findings);
        if (part.part == RequestPart::Body)
            part.shown.clear();
        // The address was given to the app for this one try.
        part.right.removeIf(
            [](const RightThing &thing) { return thing.id == "host"_L1 || thing.id == "scheme"_L1; });
        if (part.part == RequestPart::Address && part.shown.startsWith(service))
            part.shown.remove(0, service.size());
    }
    return check;
}

Secret heardKey(const WireMessage &message, const Facts &facts)
{
    Inspection sent = inspectKey(credentialOf(message), facts);
    // A name and a password are not ours to show, in no form.
    const bool isLogin = !sent.wellFormed && lower(message.header("authorization")).startsWith("basic ");
    return isLogin ? Secret() : std::move(sent.cleaned);
}

void sayWhereItComesFrom(RequestCheck &check, const Secret &sent, const PlaceReport &places,
                         const std::filesystem::path &home)
{
    addEvidence(check.findings, sent, places, home);
    for (PartCheck &part : check.parts)
        addEvidence(part.findings, sent, places, home);
}

QString heardClient(const WireMessage &message)
{
    constexpr qsizetype longest = 60;
    const QString name = shownText(message.header("user-agent")).simplified();
    return name.size() <= longest ? name : name.first(longest) + u'…';
}

} // namespace keywright

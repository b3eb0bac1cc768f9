#include "core/request/requestcheck.h"

#include "core/detail.h"
#include "core/facts.h"
#include "core/request/codecorrection.h"
#include "core/request/correction.h"
#include "core/request/judgedrequest.h"
#include "core/request/judges.h"
#include "core/request/marked.h"
#include "core/request/readany.h"
#include "core/request/rightparts.h"
#include "core/secret.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

using namespace request;

/// What may be shown of a header; whatever carries a key is masked.
QString shownHeader(const HeaderField &field)
{
    const QByteArray name = lower(field.name.trimmed());
    const bool isPublic = name == "content-type" || name == "accept" || name == "user-agent" || name == "host"
        || name == "content-length";
    const QString shownName = shownText(field.name);
    if (isPublic)
        return shownName + u": "_s + shownText(field.value);
    QStringList words;
    for (const QByteArray &word : field.value.split(' '))
        words.append(shownCredential(word));
    return shownName + u": "_s + words.join(u' ');
}

QString shownHeaders(const ReadRequest &request)
{
    QStringList lines;
    for (const HeaderField &field : request.headers.first(std::min(mostHeaders, request.headers.size())))
        lines.append(shownHeader(field));
    if (request.headers.size() > mostHeaders)
        lines.append(u"…"_s);
    if (!request.basicUser.isEmpty())
        lines.append(u"Authorization: Basic …"_s);
    return lines.join(u'\n');
}

/// The address with what stands before "@" and behind "=" masked where it may be a key.
QString shownAddress(const ReadRequest &request, const Target &target)
{
    QByteArray url = *request.url;
    if (!target.user.isEmpty())
        url.replace(QByteArray(target.user + "@"), "…@");
    const qsizetype query = url.indexOf('?');
    if (query < 0)
        return shownText(url);
    QStringList pairs;
    for (const QByteArray &pair : url.sliced(query + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        pairs.append(equals < 0
                         ? shownText(pair)
                         : shownText(pair.first(equals + 1)) + shownCredential(pair.sliced(equals + 1)));
    }
    return shownText(url.first(query + 1)) + pairs.join(u'&');
}

QList<PartCheck> partsOf(const Case &given)
{
    const ReadRequest &request = given.request;
    QList<PartCheck> parts {
        { RequestPart::Address, request.url.has_value(),
          request.url ? shownAddress(request, given.target) : QString(), judgeAddress(given) },
        { RequestPart::Method, request.method.has_value(),
          request.method ? shownText(*request.method) : QString(), judgeMethod(given) },
        { RequestPart::Headers, !request.headers.isEmpty() || !request.basicUser.isEmpty(),
          shownHeaders(request), judgeHeaders(given) },
        { RequestPart::Body, request.body.has_value() || request.bodyElsewhere,
          request.body ? shownText(*request.body) : QString(), judgeBody(given) },
    };
    for (PartCheck &part : parts) {
        QList<Finding> early;
        for (const ReaderFinding &one : request.findings) {
            if (one.part != part.part || hasCause(early, one.finding.cause))
                continue;
            early.append(one.finding);
            early.last().where = given.text.where(one.at);
        }
        part.findings.removeIf([&](const Finding &finding) { return hasCause(early, finding.cause); });
        part.findings = early + part.findings;
        tellWhatIsRight(part, given);
    }
    return parts;
}

/// That nothing is wrong, and how much of the request that was said of.
Finding fineFinding(const RequestCheck &check)
{
    const bool isWhole =
        check.unread.isEmpty() && std::ranges::all_of(check.parts, [](const PartCheck &part) {
            return part.state == PartState::Right || part.state == PartState::NotNeeded;
        });
    if (isWhole)
        return makeFinding(Cause::RequestFine);
    return makeFinding(
        Cause::RequestFine, {},
        { { detail::kind, u"in-part"_s }, { detail::unread, QJsonArray::fromStringList(check.unread) } });
}

/// `unread` is what the reader left unread; some of it may be about no part.
void gather(RequestCheck &check, const QStringList &unread)
{
    for (const PartCheck &part : std::as_const(check.parts)) {
        for (const Finding &finding : part.findings) {
            if (finding.severity != Severity::Note)
                check.findings.append(finding);
        }
        check.unread.append(part.unread);
    }
    check.unread.append(unread);
    check.unread.removeDuplicates();
    if (check.findings.isEmpty())
        check.findings.append(fineFinding(check));
    check.cause = leadingCause(check.findings);
}

/// A last net: no text that leaves this check holds the tested key.
void maskKey(RequestCheck &check, const Secret *key)
{
    if (key == nullptr || key->isEmpty())
        return;
    const auto masked = [key](const QString &text) {
        QByteArray bytes = text.toUtf8();
        bytes.replace(key->bytes(), key->masked().toUtf8());
        return QString::fromUtf8(bytes);
    };
    check.corrected = masked(check.corrected);
    for (PartCheck &part : check.parts) {
        part.shown = masked(part.shown);
        for (RightThing &thing : part.right)
            thing.value = masked(thing.value);
    }
}

/// Says of a request with nothing wrong in it that its key is the tested one.
void tellSameKey(RequestCheck &check, const ReadRequest &request, const Secret *key)
{
    Finding &only = check.findings.first();
    const bool isFine = only.cause == Cause::RequestFine && !only.detail.contains(detail::kind);
    if (!isFine || key == nullptr || key->isEmpty())
        return;
    const QList<QByteArray> values = request.header("authorization");
    if (values.size() == 1 && values.first().endsWith(key->bytes()))
        only.detail.insert(detail::kind, u"same-key"_s);
}

} // namespace

RequestCheck checkRequest(QByteArrayView pasted, std::optional<Shell> shell, const Secret *key,
                          const Facts &facts)
{
    RequestCheck check;
    check.language = languageId(Language::Text);
    const ReadyText text(pasted);
    std::optional<ReadRequest> request = readAny(text.text(), shell);
    if (!request) {
        check.parts = { { RequestPart::Address, false, {}, {} },
                        { RequestPart::Method, false, {}, {} },
                        { RequestPart::Headers, false, {}, {} },
                        { RequestPart::Body, false, {}, {} } };
        return check;
    }
    if (text.isCut())
        request->unread.append(u"text-rest"_s);
    return request::judgedRequest(*request, text, key, facts);
}

RequestCheck request::judgedRequest(const ReadRequest &request, const ReadyText &text, const Secret *key,
                                    const Facts &facts)
{
    RequestCheck check;
    check.understood = true;
    check.language = languageId(request.language);
    check.shell = request.shell;
    const Target target = targetOf(request, facts);
    check.parts = partsOf({ request, target, text, facts, key });
    gather(check, request.unread);
    tellSameKey(check, request, key);
    const std::optional<QString> program = correctedProgram({ request, target, text, facts, key });
    check.corrected = program ? *program : correctedRequest(request, target, text, facts);
    maskKey(check, key);
    return check;
}

} // namespace keywright

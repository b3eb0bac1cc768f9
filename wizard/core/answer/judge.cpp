#include "core/answer/judge.h"

#include "core/answer/judge_connect.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

// The few HTTP statuses that have a meaning of their own.
enum Status {
    Ok = 200,
    FirstRedirect = 300,
    NotModified = 304,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    ProxyLogin = 407,
    TooLarge = 413,
    Unprocessable = 422,
    TooMany = 429,
    FirstServerError = 500,
    PortalLogin = 511,
};

constexpr QLatin1StringView controlAccepted { "control-accepted" };

/// An answer and how it is to be read.
struct Answer
{
    const ProbeOutcome &outcome;
    const AnswerBody body;
    const Asked asked;
    const Facts &facts;

    bool contains(QLatin1StringView words) const { return body.text.contains(words, Qt::CaseInsensitive); }
    bool servedByCloudflare() const
    {
        return outcome.header("server").toLower().contains("cloudflare") || contains("<center>cloudflare"_L1);
    }
};

bool isEntry(const QJsonValue &value)
{
    return value.isObject() && value["id"_L1].isString();
}

bool isModelList(const QJsonObject &object)
{
    const QJsonValue data = object["data"_L1];
    if (!data.isArray())
        return false;
    const QJsonArray entries = data.toArray();
    return (object["object"_L1] == "list"_L1 || !entries.isEmpty()) && std::ranges::all_of(entries, isEntry);
}

Cause causeOfRun(const QJsonObject &object)
{
    const QString status = object["status"_L1].toString();
    const bool isRun = object["object"_L1] == "response"_L1 || object["output"_L1].isArray();
    if (!isRun || status.isEmpty())
        return Cause::AnswerNotPerplexity;
    if (status == "failed"_L1 || status == "cancelled"_L1)
        return Cause::AnswerRunFailed;
    // "incomplete" is an answer that was cut at the few tokens that were asked for.
    return status == "completed"_L1 || status == "incomplete"_L1 ? Cause::AnswerCompleted
                                                                 : Cause::AnswerUnknown;
}

Cause causeOfSuccess(const Answer &answer)
{
    if (!answer.body.json)
        return Cause::AnswerNotPerplexity;
    const QJsonObject &object = *answer.body.json;
    switch (answer.asked) {
    case Asked::Control:
    case Asked::Key:
        return isModelList(object) ? Cause::AnswerAccepted : Cause::AnswerNotPerplexity;
    case Asked::Agent:
        return causeOfRun(object);
    case Asked::Chat:
        return object["choices"_L1].isArray() && !object["choices"_L1].toArray().isEmpty()
            ? Cause::AnswerCompleted
            : Cause::AnswerNotPerplexity;
    }
    Q_UNREACHABLE();
}

bool isCloudflareStop(const Answer &answer)
{
    if (!answer.outcome.header("cf-mitigated").isEmpty())
        return true;
    const QString &title = answer.body.title;
    if (title.startsWith("Just a moment"_L1) || title.startsWith("Attention Required!"_L1))
        return true;
    if (answer.outcome.status >= FirstServerError)
        return false;
    if (title.contains("Cloudflare"_L1, Qt::CaseInsensitive))
        return true;
    static const QRegularExpression blockCode(u"^\\s*error code: 10\\d\\d"_s);
    if (blockCode.match(answer.body.text).hasMatch())
        return true;
    return answer.outcome.status == Forbidden && (answer.body.empty || answer.body.html)
        && answer.servedByCloudflare() && !answer.contains("openresty"_L1);
}

const Provider *providerByHost(const QString &host, const Facts &facts)
{
    const auto found = std::ranges::find_if(
        facts.providers, [&host](const Provider &provider) { return provider.hosts.contains(host); });
    return found == facts.providers.end() ? nullptr : &*found;
}

const Provider *otherProvider(const Answer &answer)
{
    if (answer.outcome.status < BadRequest)
        return nullptr;
    if (const Provider *provider = providerByHost(answer.outcome.host, answer.facts))
        return provider;
    return providerByMarker(answer.body.text, answer.facts);
}

Cause causeOfUnauthorized(const Answer &answer)
{
    const AnswerBody &body = answer.body;
    if (body.json) {
        const bool strangeEnvelope = !body.error || body.error->type.isEmpty()
            || (*body.json)["type"_L1] == "error"_L1 || body.error->type == "invalid_request_error"_L1;
        return strangeEnvelope ? Cause::AnswerOtherProvider : Cause::AnswerUnknown;
    }
    if (body.title.contains("401 Authorization Required"_L1) && !answer.contains("<center>nginx"_L1))
        return Cause::AnswerRefusedUnclear;
    const bool asksForPassword = !answer.outcome.header("www-authenticate").isEmpty()
        && !answer.outcome.header("www-authenticate").toLower().startsWith("bearer");
    return body.empty && !asksForPassword ? Cause::AnswerUnknown : Cause::AnswerNotPerplexity;
}

Cause causeOfNotFound(const AnswerBody &body)
{
    if (body.empty)
        return Cause::AnswerWrongPath;
    return body.error && !body.error->type.isEmpty() ? Cause::AnswerUnknown : Cause::AnswerNotPerplexity;
}

Cause causeOfClientError(const Answer &answer)
{
    switch (answer.outcome.status) {
    case Unauthorized:
        return causeOfUnauthorized(answer);
    case NotFound:
        return causeOfNotFound(answer.body);
    case MethodNotAllowed:
        return Cause::AnswerWrongMethod;
    case BadRequest:
        // A page without an error object comes from the edge, which has not looked at the key.
        return answer.body.json ? Cause::AnswerBadRequest : Cause::AnswerUnknown;
    case TooLarge:
    case Unprocessable:
        return Cause::AnswerBadRequest;
    case TooMany:
        return Cause::AnswerRateLimited;
    case Forbidden:
        return answer.body.html && !answer.contains("openresty"_L1) ? Cause::AnswerNotPerplexity
                                                                    : Cause::AnswerUnknown;
    default:
        return Cause::AnswerUnknown;
    }
}

Cause causeOfAnswer(const Answer &answer)
{
    const int status = answer.outcome.status;
    if (status == ProxyLogin)
        return Cause::ConnectProxyLogin;
    if (status >= FirstRedirect && status < BadRequest)
        return answer.outcome.header("location").isEmpty() ? Cause::AnswerUnknown : Cause::AnswerRedirected;
    if (isCloudflareStop(answer))
        return Cause::AnswerCloudflare;
    if (status >= Ok && status < FirstRedirect)
        return causeOfSuccess(answer);
    if (otherProvider(answer) != nullptr)
        return Cause::AnswerOtherProvider;
    if (status == PortalLogin)
        return Cause::AnswerNotPerplexity;
    if (status >= FirstServerError)
        return Cause::AnswerServiceTrouble;
    const auto known = answer.body.error && status >= BadRequest
        ? causeOfError(*answer.body.error, status, answer.facts)
        : std::nullopt;
    return known ? *known : causeOfClientError(answer);
}

/// Where a redirect points to: without what follows the path, which may hold a token.
QString shownTarget(const ProbeOutcome &outcome)
{
    const QUrl target = QUrl(QString::fromUtf8(outcome.header("location")));
    const QString shown =
        target.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return shownForeignText(target.isRelative() ? outcome.host + shown : shown);
}

QString messageOf(const Answer &answer, Cause cause)
{
    if (answer.body.error)
        return answer.body.error->message;
    if (answer.body.json) {
        const QJsonObject &object = *answer.body.json;
        const QString message = object["message"_L1].toString(object["detail"_L1].toString());
        // Nobody knows what it means, so that all of it is shown.
        return shownForeignText(message.isEmpty() && cause == Cause::AnswerUnknown ? answer.body.text
                                                                                   : message);
    }
    if (answer.body.html)
        return cause == Cause::AnswerUnknown ? shownPage(answer.body.text) : QString();
    return shownForeignText(answer.body.text);
}

QString requestIdOf(const ProbeOutcome &outcome)
{
    const QByteArray id = outcome.header("x-request-id");
    return shownForeignText(QString::fromLatin1(id.isEmpty() ? outcome.header("cf-ray") : id));
}

QJsonObject detailOf(const Answer &answer, Cause cause)
{
    const ProbeOutcome &outcome = answer.outcome;
    QJsonObject detail;
    const auto add = [&detail](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            detail.insert(name, value);
    };
    detail.insert(detail::status, outcome.status);
    add(detail::host, outcome.host);
    add(detail::proxy, outcome.proxy);
    add(detail::title, answer.body.title);
    if (cause == Cause::AnswerNotPerplexity || answer.asked == Asked::Control)
        add(detail::issuer, shownForeignText(outcome.issuer));
    add(detail::requestId, requestIdOf(outcome));
    if (answer.body.error)
        add(detail::type, shownForeignText(answer.body.error->type));
    if (outcome.status != Ok || cause == Cause::AnswerRunFailed || cause == Cause::AnswerNotPerplexity)
        add(detail::message, messageOf(answer, cause));
    if (cause == Cause::AnswerRedirected)
        add(detail::redirect, shownTarget(outcome));
    if (cause == Cause::AnswerBadModel && answer.body.error)
        add(detail::model, modelInMessage(answer.body.error->message));
    if (cause == Cause::AnswerWrongMethod)
        add(detail::expected, shownForeignText(QString::fromLatin1(outcome.header("allow"))));
    if (const Provider *provider = otherProvider(answer); provider && cause == Cause::AnswerOtherProvider)
        add(detail::provider, provider->name);
    bool isNumber = false;
    const int wait = outcome.header("retry-after").trimmed().toInt(&isNumber);
    if (isNumber && wait > 0)
        detail.insert(detail::seconds, wait);
    return detail;
}

/// The control's answer is right where it is a refusal, and tells of somebody in between where it is not.
Finding asControl(Finding finding)
{
    using enum Cause;
    constexpr std::array refusals { AnswerInvalidKey, AnswerRefusedUnclear, AnswerForbidden };
    constexpr std::array acceptances { AnswerAccepted,   AnswerCompleted, AnswerBadModel,
                                       AnswerBadRequest, AnswerRunFailed, AnswerNoCredit };
    const auto isOneOf = [cause = finding.cause](const auto &causes) {
        return std::ranges::find(causes, cause) != causes.end();
    };
    if (isOneOf(refusals))
        return makeFinding(AnswerAccepted, {}, finding.detail);
    if (!isOneOf(acceptances))
        return finding;
    finding.detail.insert(detail::kind, controlAccepted);
    return makeFinding(AnswerNotPerplexity, {}, finding.detail);
}

} // namespace

Finding judgeOutcome(const ProbeOutcome &outcome, Asked asked, const Facts &facts, const QDateTime &now)
{
    if (outcome.failure != ProbeFailure::None)
        return judgeFailure(outcome, facts, now);
    const Answer answer { outcome, readAnswerBody(outcome.body), asked, facts };
    const Cause cause = causeOfAnswer(answer);
    Finding finding = makeFinding(cause, {}, detailOf(answer, cause));
    return asked == Asked::Control ? asControl(std::move(finding)) : finding;
}

} // namespace keywright

#include "core/answer/explain_parts.h"
#include "core/answer/judge.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

/// Something in the text says that a request was turned down.
bool speaksOfRefusal(const QString &text)
{
    static const QRegularExpression refusal = pattern(
        u"\\b(401|403)\\b|unauthori[sz]ed|authentication|api[ _-]?key|credential|invalid_request_error"_s);
    return refusal.match(text).hasMatch();
}

/// A host as part of an address that was asked, not of a link to read.
bool wasAsked(const QString &text, const QString &host)
{
    const QRegularExpression asked =
        pattern(u"(?:https?://|host=['\"]|to |host: )"_s + QRegularExpression::escape(host)
                + u"(?:/(?:api/)?(?:v\\d|chat|models|responses|openai)|['\"]?[,:) ]|$)"_s);
    return asked.match(text).hasMatch();
}

const Provider *providerByAskedHost(const QString &text, const Facts &facts)
{
    const auto found = std::ranges::find_if(facts.providers, [&text](const Provider &provider) {
        return std::ranges::any_of(provider.hosts,
                                   [&text](const QString &host) { return wasAsked(text, host); });
    });
    return found == facts.providers.end() ? nullptr : &*found;
}

/// LiteLLM names the provider before the word Exception; OpenAI's stands for every compatible one.
const Provider *providerByException(const QString &text, const Facts &facts)
{
    static const QRegularExpression exception(u"\\b([A-Z][A-Za-z]+)Exception - "_s);
    const QString named = exception.match(text).captured(1).toLower();
    if (named.isEmpty() || named == "openai"_L1)
        return nullptr;
    const auto found = std::ranges::find(facts.providers, named, &Provider::id);
    return found == facts.providers.end() ? nullptr : &*found;
}

/// Errors in the words or the shape of an OpenAI-compatible service, which Perplexity does not use.
bool hasForeignShape(const QString &text)
{
    static const QRegularExpression shape = pattern(
        u"\\bincorrect api key provided\\b|\\bmodel_not_found\\b|\\binvalid x-api-key\\b|"
        u"\\bno auth credentials found\\b|\\bmissing authentication header\\b|"
        u"['\"]type['\"]\\s*:\\s*['\"]invalid_request_error['\"][^{}]*['\"]code['\"]\\s*:\\s*['\"]invalid_api_key"_s);
    return shape.match(text).hasMatch();
}

} // namespace

std::optional<Finding> otherProviderIn(const QString &text, const Facts &facts)
{
    const Provider *provider = speaksOfRefusal(text) ? providerByMarker(text, facts) : nullptr;
    if (provider == nullptr && speaksOfRefusal(text))
        provider = providerByAskedHost(text, facts);
    if (provider == nullptr)
        provider = providerByException(text, facts);
    if (provider == nullptr && !hasForeignShape(text))
        return std::nullopt;
    QJsonObject detail;
    if (provider != nullptr)
        detail.insert(detail::provider, provider->name);
    return makeFinding(Cause::AnswerOtherProvider, {}, detail);
}

} // namespace keywright

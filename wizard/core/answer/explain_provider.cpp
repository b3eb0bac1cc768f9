#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Something in the text says that a request was turned down.
bool speaksOfRefusal(const QString &text)
{
    static const QRegularExpression refusal =
        anyOf({ u"\\b(?:401|402|403|404|429|529)\\b"_s, u"unauthori[sz]ed"_s, u"authentication"_s,
                u"api[ _-]?key"_s, u"credentials?"_s, u"invalid_request_error"_s, u"quota"_s,
                u"insufficient"_s, u"\\berror\\b"_s });
    return refusal.match(text).hasMatch();
}

/// A host as part of an address that was asked, not of a link to read.
bool wasAsked(const QString &text, const QString &host)
{
    if (!text.contains(host, Qt::CaseInsensitive))
        return false;
    const QRegularExpression asked =
        anyOf({ u"(?:https?://|host=['\"]|to |host: )"_s + QRegularExpression::escape(host)
                + u"(?:/(?:api/)?(?:v\\d|chat|models|responses|openai|search)|['\"]?[,:)\\s]|$)"_s });
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

/// The line around a place, without the addresses in it: a link to an issue may well hold a number like 401.
/// Where nothing else stands in it, the message was wrapped, and the line before belongs to it.
QString wordsAround(const QString &text, qsizetype place)
{
    static const QRegularExpression address(u"https?://\\S+"_s);
    constexpr qsizetype reach = 400;
    const auto lineFrom = [&](qsizetype start, qsizetype end) {
        const qsizetype from = std::max(start, place - reach);
        return text.sliced(from, std::max(from, std::min(end, place + reach)) - from).remove(address);
    };
    const qsizetype start = place == 0 ? 0 : text.lastIndexOf(u'\n', place - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', place);
    QString words = lineFrom(start, end < 0 ? text.size() : end);
    if (!words.trimmed().isEmpty() || start < 2)
        return words;
    return lineFrom(text.lastIndexOf(u'\n', start - 2) + 1, start);
}

/// The provider whose own words stand where something was turned down.
const Provider *providerByWords(const QString &text, const Facts &facts)
{
    const auto refuses = [&text](const QString &marker) {
        const qsizetype place = marker.isEmpty() ? -1 : text.indexOf(marker, 0, Qt::CaseInsensitive);
        return place >= 0 && (speaksOfRefusal(wordsAround(text, place)) || speaksOfRefusal(marker));
    };
    const auto found = std::ranges::find_if(facts.providers, [&refuses](const Provider &provider) {
        return std::ranges::any_of(provider.errorMarkers, refuses);
    });
    return found == facts.providers.end() ? nullptr : &*found;
}

const Provider *providerById(const QString &id, const Facts &facts)
{
    const auto found = std::ranges::find(facts.providers, id, &Provider::id);
    return found == facts.providers.end() ? nullptr : &*found;
}

/// LiteLLM names the provider before the word Exception; OpenAI's stands for every compatible one.
const Provider *providerByException(const QString &text, const Facts &facts)
{
    static const QRegularExpression exception(u"\\b([A-Z][A-Za-z]+)Exception - "_s);
    const QString named = exception.match(text).captured(1).toLower();
    return named.isEmpty() || named == "openai"_L1 ? nullptr : providerById(named, facts);
}

/// Sentences that hold no address, and whose they are.
const Provider *providerBySentence(const QString &text, const Facts &facts)
{
    struct Sentence
    {
        QString provider;
        QRegularExpression words;
    };
    static const QList<Sentence> sentences {
        { u"anthropic"_s,
          anyOf({ u"to access the anthropic api"_s,
                  u"['\"]type['\"] ?: ?['\"](?:authentication|overloaded)_error['\"].{0,200}req_"_s }) },
        { u"google"_s, anyOf({ u"api key not valid\\. please pass a valid api key"_s }) },
        { u"openrouter"_s,
          anyOf({ u"\\bno auth credentials found\\b"_s, u"\\bmissing authentication header\\b"_s,
                  u"['\"]user not found\\.['\"]"_s }) },
        { u"deepseek"_s,
          anyOf({ u"authentication fails, your api key"_s,
                  u"['\"]insufficient balance['\"].{0,200}invalid_request_error"_s }) },
        { u"fireworks"_s, anyOf({ u"the api key you provided is invalid\\."_s }) },
        { u"openai"_s,
          anyOf({ u"['\"]code['\"] ?: ?['\"]insufficient_quota['\"].{0,400}\\b429\\b"_s,
                  u"\\b429\\b.{0,400}['\"]code['\"] ?: ?['\"]insufficient_quota['\"]"_s }) },
    };
    const auto found = std::ranges::find_if(
        sentences, [&text](const Sentence &one) { return one.words.match(text).hasMatch(); });
    return found == sentences.end() ? nullptr : providerById(found->provider, facts);
}

/// Errors in the words or the shape of an OpenAI-compatible service, which Perplexity does not use.
bool hasForeignShape(const QString &text)
{
    static const QRegularExpression shape = anyOf(
        { u"\\bincorrect api key provided\\b"_s, u"\\bmodel_not_found\\b"_s, u"\\binvalid x-api-key\\b"_s,
          u"\\(invalid_request_error: invalid_api_key\\)"_s,
          u"['\"]status['\"] ?: ?['\"]invalid_api_key['\"]"_s,
          u"['\"]type['\"] ?: ?['\"]authentication_error['\"]"_s,
          u"['\"]?type['\"]? ?: ?['\"]invalid_request_error['\"][^{}]{0,400}['\"]?code['\"]? ?: ?['\"]invalid_api_key"_s });
    return shape.match(text).hasMatch();
}

const Provider *providerIn(const QString &text, const Facts &facts)
{
    if (const Provider *provider = providerByWords(text, facts))
        return provider;
    if (const Provider *provider = providerBySentence(text, facts))
        return provider;
    const Provider *asked = speaksOfRefusal(text) ? providerByAskedHost(text, facts) : nullptr;
    return asked == nullptr ? providerByException(text, facts) : asked;
}

} // namespace

std::optional<Finding> otherProviderIn(const QString &text, const Facts &facts)
{
    const Provider *provider = providerIn(text, facts);
    if (provider == nullptr && !hasForeignShape(text))
        return std::nullopt;
    QJsonObject detail;
    if (provider != nullptr)
        detail.insert(detail::provider, provider->name);
    return makeFinding(Cause::AnswerOtherProvider, {}, detail);
}

std::optional<Finding> ownErrorAmongOthers(const QString &text, const Facts &facts)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([&facts](const QString &line) {
        return !line.contains("perplex"_L1, Qt::CaseInsensitive) || otherProviderIn(line, facts);
    });
    return lines.isEmpty() ? std::nullopt : serviceErrorIn(lines.join(u'\n'), facts);
}

} // namespace keywright

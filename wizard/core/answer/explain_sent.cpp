#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/detail.h"
#include "core/facts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

Finding fromMessage(Cause cause, const QString &variable = {})
{
    QJsonObject detail { { detail::kind, u"from-message"_s } };
    if (!variable.isEmpty())
        detail.insert(detail::variable, variable);
    return makeFinding(cause, {}, detail);
}

/// The start of what a message shows as the key: after "Bearer" in a header, or after "key provided:".
const QString shownKey =
    u"(?:(?<!i\\.e\\.\\x20)authorization['\"]?[:=] ?b?['\"]?bearer |key provided: ?)['\"]?"_s;

/// A name that belongs to a service with another kind of key.
bool isForeignName(const QString &name, const Facts &facts)
{
    // Many libraries for OpenAI are used with Perplexity, and read this name.
    if (name == "OPENAI_API_KEY"_L1)
        return false;
    return std::ranges::any_of(facts.places.otherSlots,
                               [&name](const OtherSlot &slot) { return slot.name == name; });
}

/// Ways to say that a variable is not there; the capture is its name.
const QList<QRegularExpression> &missingNames()
{
    static const QString name = u"[`'\"]?\\b([A-Za-z][A-Za-z0-9_]*API_?KEY)[`'\"]?"_s;
    static const QString missing =
        u"(?:missing|not (?:been )?set|not found|unset|required|must be "
        u"(?:set|provided|defined)|undefined|empty|unbound|not "
        u"defined|"
        u"not provided|not configured|nicht gesetzt|nicht gefunden|nicht definiert|nicht vorhanden|leer|fehlt|manquante)"_s;
    static const QList<QRegularExpression> all {
        anyOf({ u"setting the "_s + name + u" environment variable"_s }),
        anyOf(
            { name
              + u"(?: (?:environment|env))?(?: (?:variable|var))?(?: (?:is|was|are|ist|wurde|has|cannot be retrieved because it has))?[ :]+(?:\\[ ?['\"])?"_s
              + missing }),
        anyOf({ u"(?:missing|no|set the|provide|expected|please (?:set|export)|bitte) "_s
                u"(?:required )?(?:(?:environment variables?|env vars?):? )?"_s
                + name + u"(?! (?:is|was) (?:set|loaded|found))"_s }),
        anyOf({ u"KeyError: "_s + name,
                u"(?:key not found:|undefined (?:array key|index|variable):?) "_s + name,
                u"did not find "_s + name, u"api key is missing.{0,200}?"_s + name,
                u"could not resolve placeholder "_s + name, u"input required and not supplied: "_s + name,
                u"environment variable not found: "_s + name, u"has no key "_s + name }),
    };
    return all;
}

/// Ways to say it without a name.
bool saysThatNoKeyIsThere(const QString &text)
{
    static const QRegularExpression words = anyOf(
        { u"api_key client option must be set"_s, u"could not resolve authentication method"_s,
          u"missing (?:perplexity )?api[ _-]?key"_s,
          u"no (?:perplexity )?api[ _-]?key (?:was )?(?:provided|found|set|configured)"_s,
          u"api[ _-]?key (?:is |was )?(?:missing|not provided|not found|not set|not configured|required)"_s,
          u"missing bearer"_s, u"cannot be null\\.? \\(parameter 'apikey'"_s, u"api_key field required"_s,
          u"please (?:set|enter|add|provide|configure) (?:your|a) perplexity api[ -]?key"_s,
          u"api-?schl.ssel (?:fehlt|nicht gesetzt|nicht gefunden|wird ben.tigt)"_s });
    return words.match(text).hasMatch();
}

} // namespace

std::optional<Finding> missingKeyIn(const QString &text, const Facts &facts)
{
    static const QRegularExpression nothing =
        anyOf({ shownKey + u"(?:undefined|none|null|nil|false|nan)\\b"_s,
                shownKey + u"(?:''|\"\"|['\"]? ?$|['\"] ?[,})\\]])"_s });
    if (nothing.match(text).hasMatch())
        return fromMessage(Cause::RequestNoAuthorization);
    for (const QRegularExpression &one : missingNames()) {
        const auto match = one.match(text);
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(match.lastCapturedIndex());
        if (!isForeignName(name, facts))
            return fromMessage(Cause::RequestNoAuthorization, name);
    }
    return saysThatNoKeyIsThere(text) ? std::optional(fromMessage(Cause::RequestNoAuthorization))
                                      : std::nullopt;
}

std::optional<Finding> wronglySentIn(const QString &text)
{
    using enum Cause;
    static const QList<Rule> rules {
        { RequestDoubleBearer, anyOf({ u"\\bbearer bearer\\b"_s }) },
        { RequestVariable, anyOf({ shownKey + u"(?:\\$\\{|\\$[a-z_]|%[a-z_]|\\{\\{|os\\.environ)"_s }) },
        { KeyPlaceholder,
          anyOf(
              { shownKey
                + u"(?:<|your|insert|enter[_-]|my[_-]?(?:api|key)|api[_-]?key\\b|change-?me|todo\\b|(?:pplx|sk)-(?:x{3,}|your)|x{5,})"_s }) },
    };
    const auto cause = causeByRules(rules, text);
    return cause ? std::optional(fromMessage(*cause)) : std::nullopt;
}

std::optional<Finding> wrongAddressIn(const QString &text)
{
    using enum Cause;
    static const QRegularExpression unencrypted =
        anyOf({ u"plain http request was sent to https port"_s, u"cleartext http traffic"_s,
                u"app transport security policy"_s });
    static const QRegularExpression incomplete =
        anyOf({ u"no scheme supplied"_s, u"url is missing an 'http://' or 'https://' protocol"_s,
                u"failed to parse url from (?!https?:)"_s, u"unsupported protocol scheme \"\""_s,
                u"relative url without a base"_s, u"only absolute urls are supported"_s,
                u"invalid uri: the format of the uri could not be determined"_s });
    // A line in single quotes falls apart in the Windows prompt, and curl takes its parts for addresses.
    static const QRegularExpression torn = anyOf(
        { u"protocol \"?'https?\"? (?:not supported|disabled)"_s,
          u"curl: \\(3\\) (?:\\[globbing\\] )?(?:unmatched|nested|empty string|bad range)"_s,
          u"could not resolve host:? ['\"]?(?:bearer|authorization|content-type|application|messages?|model|pplx-\\S{0,60})(?![\\w.-])"_s });
    if (torn.match(text).hasMatch())
        return fromMessage(RequestQuotes);
    if (incomplete.match(text).hasMatch())
        return makeFinding(RequestScheme, {}, { { detail::kind, u"incomplete"_s } });
    return unencrypted.match(text).hasMatch() ? std::optional(makeFinding(RequestScheme)) : std::nullopt;
}

} // namespace keywright

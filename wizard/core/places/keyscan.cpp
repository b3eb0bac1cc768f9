#include "core/places/keyscan.h"

#include "core/facts.h"
#include "core/key/strangers.h"
#include "core/places/base64text.h"
#include "core/places/characters.h"
#include "core/secret.h"

#include <algorithm>

namespace keywright {

namespace {

void add(std::vector<Span> &spans, Span span)
{
    const bool known = std::ranges::any_of(spans, [&](Span other) { return other.overlaps(span); });
    if (!known)
        spans.push_back(span);
}

/// The key that begins with the prefix at `begin`, or an empty span.
Span keyAt(QByteArrayView text, qsizetype begin, const Facts &facts)
{
    Span span { begin, begin + facts.key.prefix.size() };
    const qsizetype bodyBegin = span.end;
    while (span.end < text.size() && isAlnum(text[span.end]))
        ++span.end;
    // Two keys in a row: the second one's prefix is not part of the first.
    const QByteArrayView letters = QByteArrayView(facts.key.prefix).chopped(1);
    if (span.end < text.size() && text[span.end] == '-' && span.in(text).endsWith(letters)
        && span.end - bodyBegin > letters.size())
        span.end -= letters.size();
    const QByteArrayView body = text.sliced(bodyBegin, span.end - bodyBegin);
    const bool whole = body.size() == facts.key.bodyLength;
    if (!whole && (body.size() < shortestBody || std::ranges::none_of(body, isDigit)))
        return { begin, begin };
    if (isMadeUp({ body.data(), static_cast<std::size_t>(body.size()) }))
        return { begin, begin };
    return span;
}

bool isBase64(char c)
{
    return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
}

bool isOfInterest(const QByteArray &bytes, const Facts &facts, const Secret *key)
{
    if (key != nullptr && key->size() >= shortestBody && bytes.contains(withoutPrefix(*key, facts)))
        return true;
    const QByteArray lower = bytes.toLower();
    return bytes.contains(facts.key.prefix)
        || ((lower.contains("perplexity") || lower.contains("pplx")) && bytes.isValidUtf8());
}

} // namespace

QByteArrayView withoutPrefix(const Secret &key, const Facts &facts)
{
    const QByteArrayView bytes = key.bytes();
    return bytes.startsWith(facts.key.prefix) ? bytes.sliced(facts.key.prefix.size()) : bytes;
}

bool standsAlone(QByteArrayView text, Span span)
{
    const bool before = span.begin > 0 && isAlnum(text[span.begin - 1]);
    const bool after = span.end < text.size() && isAlnum(text[span.end]);
    return !before && !after;
}

std::vector<Span> findKeys(QByteArrayView text, const Facts &facts, const Secret *key)
{
    std::vector<Span> spans;
    if (key != nullptr && key->size() >= shortestBody) {
        const QByteArrayView bytes = key->bytes();
        for (qsizetype at = text.indexOf(bytes); at >= 0; at = text.indexOf(bytes, at + bytes.size())) {
            const Span span { at, at + bytes.size() };
            const bool repeats = span.end < text.size() && text.sliced(span.end).startsWith(facts.key.prefix);
            if (standsAlone(text, span) || repeats)
                spans.push_back(span);
        }
    }
    const QByteArrayView prefix = facts.key.prefix;
    for (qsizetype at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
        const Span span = keyAt(text, at, facts);
        const bool follows = !spans.empty() && spans.back().end == at;
        if (!span.isEmpty() && (follows || at == 0 || !isAlnum(text[at - 1])))
            add(spans, span);
    }
    std::ranges::sort(spans, {}, &Span::begin);
    return spans;
}

std::vector<Base64Part> findBase64(QByteArrayView text, const Facts &facts, const Secret *key)
{
    constexpr qsizetype shortest = 24;
    constexpr qsizetype longest = 1'048'576; // no settings file in base64 is larger
    std::vector<Base64Part> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isBase64(text[at])) {
            ++at;
            continue;
        }
        Span span { at, at };
        while (span.end < text.size() && isBase64(text[span.end]))
            ++span.end;
        while (span.end < text.size() && text[span.end] == '=' && span.end - at < longest)
            ++span.end;
        at = span.end;
        if (span.size() < shortest || span.size() > longest)
            continue;
        QByteArray bytes = base64Decoded(span.in(text));
        if (isOfInterest(bytes, facts, key))
            parts.push_back({ span, bytes });
    }
    return parts;
}

} // namespace keywright

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

namespace {

constexpr qsizetype shortestBase64 = 24;
constexpr qsizetype longestBase64 = 1'048'576; // no settings file in base64 is larger

/// One line of base64, with its padding.
Span base64Run(QByteArrayView text, qsizetype at)
{
    Span span { at, at };
    while (span.end < text.size() && isBase64(text[span.end]))
        ++span.end;
    while (span.end < text.size() && text[span.end] == '=' && span.size() < longestBase64)
        ++span.end;
    return span;
}

/// The first line of base64 from `at` on that is neither too short nor too long; empty where there is none.
Span nextBase64Run(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        if (!isBase64(text[at])) {
            ++at;
            continue;
        }
        const Span run = base64Run(text, at);
        if (run.size() >= shortestBase64 && run.size() <= longestBase64)
            return run;
        at = run.end;
    }
    return { at, at };
}

/// Where base64 ends that goes on in the lines below; the run's own end where it does not.
qsizetype wrappedEnd(QByteArrayView text, Span run)
{
    qsizetype end = run.end;
    while (end < text.size() && isBreak(text[end]) && text[end - 1] != '=') {
        const qsizetype next = nextLine(text, end);
        const Span more = base64Run(text, skipSpaces(text, next, lineEnd(text, next)));
        const bool isLine = more.end == text.size() || isBreak(text[more.end]);
        if (more.isEmpty() || !isLine || more.end - run.begin > longestBase64)
            break;
        end = more.end;
    }
    return end;
}

bool holdsWholeKey(const QByteArray &bytes, const Facts &facts, const Secret *key)
{
    return std::ranges::any_of(findKeys(bytes, facts, key),
                               [&](Span found) { return found.size() >= facts.key.length(); });
}

} // namespace

std::vector<Base64Part> findBase64(QByteArrayView text, const Facts &facts, const Secret *key)
{
    std::vector<Base64Part> parts;
    qsizetype joinedUpTo = 0; // lines before this were taken together already
    Span run = nextBase64Run(text, 0);
    while (!run.isEmpty()) {
        Base64Part part { run, base64Decoded(run.in(text)) };
        const bool known = run.begin < joinedUpTo || holdsWholeKey(part.decoded, facts, key);
        if (const qsizetype end = known ? run.end : wrappedEnd(text, run); end > run.end) {
            joinedUpTo = end;
            const Span whole { run.begin, end };
            QByteArray joined = base64Decoded(whole.in(text));
            if (isOfInterest(joined, facts, key))
                part = { whole, std::move(joined) };
        }
        run = nextBase64Run(text, part.span.end);
        if (isOfInterest(part.decoded, facts, key))
            parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace keywright

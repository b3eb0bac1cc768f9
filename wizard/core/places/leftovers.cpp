#include "core/places/leftovers.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/damage.h"
#include "core/places/format.h"
#include "core/places/keyscan.h"
#include "core/places/valuekind.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isTaken(const std::vector<Hit> &hits, Span span)
{
    return std::ranges::any_of(hits, [&](const Hit &hit) { return hit.span.overlaps(span); });
}

/// The word at `begin`: up to white space, a quote, or what ends a sentence.
Span wordAt(QByteArrayView text, qsizetype begin)
{
    Span span { begin, begin };
    while (span.end < text.size() && !isSpace(text[span.end]) && !isBreak(text[span.end])
           && !QByteArrayView("\"'`,;)<>&\\").contains(text[span.end]))
        ++span.end;
    return span;
}

/// Words that begin like a key and have something in them that does not belong there.
void scanDamagedWords(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
{
    const QByteArray prefix = context.facts.key.prefix;
    for (qsizetype at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
        const Span span = wordAt(text, at);
        if (span.size() < shortestBody || isTaken(hits, span) || (at > 0 && isAlnum(text[at - 1])))
            continue;
        const auto damage = damageOf(span.in(text), context.facts, false);
        if (!damage || damage->causes.isEmpty())
            continue;
        Hit hit;
        hit.span = span;
        hit.outer = span;
        hit.binding = Binding::Text;
        hit.state = PlaceState::Damaged;
        hit.value = Secret(span.in(text));
        hit.damage = damage->causes;
        nameByLine(hit, text, context);
        hits.push_back(std::move(hit));
    }
}

/// The key in hand without its beginning, as somebody may have copied it.
void scanBareBody(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
{
    const QByteArrayView prefix = context.facts.key.prefix;
    if (context.key == nullptr || context.key->size() != context.facts.key.length()
        || !context.key->bytes().startsWith(prefix))
        return;
    const QByteArrayView body = context.key->bytes().sliced(prefix.size());
    for (qsizetype at = text.indexOf(body); at >= 0; at = text.indexOf(body, at + 1)) {
        const Span span { at, at + body.size() };
        if (isTaken(hits, span) || !standsAlone(text, span))
            continue;
        Hit hit;
        hit.span = span;
        hit.outer = span;
        hit.binding = Binding::Text;
        hit.state = PlaceState::Damaged;
        hit.value = Secret(body);
        hit.damage = { Cause::KeyPrefixMissing };
        nameByLine(hit, text, context);
        hits.push_back(std::move(hit));
    }
}

/// A key in an address, whose dash may be written as "%2D" there.
void scanPercent(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
{
    const QByteArrayView letters = QByteArrayView(context.facts.key.prefix).chopped(1);
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        const bool dash = text.size() - at > 3 && text[at + 1] == '2' && (text[at + 2] | 0x20) == 'd';
        if (!dash || !text.first(at).endsWith(letters))
            continue;
        Span span { at - letters.size(), at + 3 };
        while (span.end < text.size() && isAlnum(text[span.end]))
            ++span.end;
        const QByteArrayView body = text.sliced(at + 3, span.end - at - 3);
        if (body.size() != context.facts.key.bodyLength || isTaken(hits, span))
            continue;
        Hit hit;
        hit.span = span;
        hit.outer = span;
        hit.binding = Binding::Text;
        hit.value = Secret::taking(context.facts.key.prefix + body.toByteArray());
        judgeKey(hit, context);
        nameByLine(hit, text, context);
        hits.push_back(std::move(hit));
    }
}

} // namespace

void judgeKey(Hit &hit, const ScanContext &context)
{
    if (context.key != nullptr && hit.value == *context.key) {
        hit.state = PlaceState::Same;
        return;
    }
    const auto damage = damageOf(hit.value.bytes(), context.facts, true);
    if (damage && !damage->causes.isEmpty()) {
        hit.state = PlaceState::Damaged;
        hit.damage = damage->causes;
    }
}

void nameByLine(Hit &hit, QByteArrayView text, const ScanContext &context)
{
    qsizetype begin = hit.span.begin;
    constexpr qsizetype farthest = 200;
    while (begin > 0 && !isBreak(text[begin - 1]) && hit.span.begin - begin < farthest)
        --begin;
    QByteArray named;
    for (qsizetype at = begin; at < hit.span.begin;) {
        if (!isNameStart(text[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < hit.span.begin && (isNameCharacter(text[at]) || text[at] == '-' || text[at] == '.'))
            ++at;
        const QByteArray word = text.sliced(start, at - start).toByteArray();
        if (isKeyLike(word) && word.toLower() != "bearer")
            named = word;
    }
    if (named.isEmpty())
        return;
    hit.name = named;
    hit.verdict = judgeName(named, {}, context.facts, context.fact, isEnvironmentFormat(context.format));
}

std::vector<Hit> scanBase64(const Base64Part &part, Span span, const ScanContext &context)
{
    std::vector<Hit> hits;
    const QByteArrayView content = part.decoded;
    QByteArrayView line = content;
    while (!line.isEmpty() && isBreak(line.back()))
        line.chop(1);
    const std::vector<Span> keys = findKeys(line, context.facts, context.key);
    const bool whole = keys.size() == 1 && keys.front() == Span { 0, line.size() };
    const auto damage = whole ? std::nullopt : damageOf(line, context.facts, false);
    if (whole || (damage && !damage->causes.isEmpty() && !line.contains('='))) {
        Hit hit;
        hit.span = span;
        hit.notation = ValueNotation::Base64;
        hit.value = Secret(line);
        hit.endsInBreak = line.size() != content.size();
        if (whole) {
            judgeKey(hit, context);
        } else {
            hit.state = PlaceState::Damaged;
            hit.damage = damage->causes;
        }
        hits.push_back(std::move(hit));
        return hits;
    }
    ScanContext inner { context.facts, context.key, context.fact, formatOf({}, content) };
    hits = scanText(content, lexText(content, inner.format), inner);
    for (Hit &hit : hits) {
        hit.span = span;
        hit.tail = {};
        hit.notation = ValueNotation::Base64Blob;
    }
    return hits;
}

void scanLeftovers(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
{
    for (const Span span : findKeys(text, context.facts, context.key)) {
        if (isTaken(hits, span))
            continue;
        Hit hit;
        hit.span = span;
        hit.outer = span;
        hit.binding = Binding::Text;
        hit.value = Secret(span.in(text));
        judgeKey(hit, context);
        nameByLine(hit, text, context);
        hits.push_back(std::move(hit));
    }
    scanDamagedWords(text, context, hits);
    scanBareBody(text, context, hits);
    scanPercent(text, context, hits);
    for (const Base64Part &part : findBase64(text, context.facts, context.key)) {
        if (isTaken(hits, part.span))
            continue;
        for (Hit &hit : scanBase64(part, part.span, context)) {
            hit.outer = part.span;
            if (hit.name.isEmpty())
                nameByLine(hit, text, context);
            hits.push_back(std::move(hit));
        }
    }
}

} // namespace keywright

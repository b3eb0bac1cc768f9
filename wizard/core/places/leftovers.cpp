#include "core/places/leftovers.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/damage.h"
#include "core/places/format.h"
#include "core/places/keyscan.h"
#include "core/places/valuekind.h"

#include <algorithm>
#include <array>

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

/// What follows the prefix of the key in hand; empty where there is no whole key in hand.
QByteArrayView bareBody(const ScanContext &context)
{
    const bool isWhole = context.key != nullptr && context.key->size() == context.facts.key.length()
        && context.key->bytes().startsWith(context.facts.key.prefix);
    return isWhole ? withoutPrefix(*context.key, context.facts) : QByteArrayView();
}

/// The key in hand without its beginning, as somebody may have copied it.
void scanBareBody(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
{
    const QByteArrayView body = bareBody(context);
    if (body.isEmpty())
        return;
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

/// Other ways to write a dash, and where: addresses, programs, shells, mails and pages.
constexpr std::array<QByteArrayView, 8> writtenDashes { "%2d",  "\\x2d", "\\u002d", "\\055",
                                                        "\\55", "=2d",   "&#45;",   "&#x2d;" };

/// How many bytes of the text stand for a dash that is written in another way; 0 for none.
qsizetype writtenDash(QByteArrayView text)
{
    for (const QByteArrayView dash : writtenDashes) {
        if (text.size() >= dash.size() && text.first(dash.size()).compare(dash, Qt::CaseInsensitive) == 0)
            return dash.size();
    }
    return 0;
}

/// A key whose dash is written in another way than its place's own notation has it.
void scanWrittenDash(QByteArrayView text, const ScanContext &context, std::vector<Hit> &hits)
{
    const QByteArrayView stem = QByteArrayView(context.facts.key.prefix).chopped(1);
    for (qsizetype at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
        const qsizetype dash = writtenDash(text.sliced(at + stem.size()));
        if (dash == 0)
            continue;
        const qsizetype begin = at + stem.size() + dash;
        Span span { at, begin };
        while (span.end < text.size() && isAlnum(text[span.end]))
            ++span.end;
        const QByteArrayView body = text.sliced(begin, span.end - begin);
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
    const bool isBare = !line.isEmpty() && line == bareBody(context);
    const auto damage = whole ? std::nullopt : damageOf(line, context.facts, isBare);
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
    scanWrittenDash(text, context, hits);
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

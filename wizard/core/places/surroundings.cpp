#include "core/places/surroundings.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/keyscan.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

bool isDirtBefore(QByteArrayView before)
{
    static const QRegularExpression dirt(
        u"^[\\s\"'`]*(?:(?:proxy-)?authorization\\s*:?\\s*)?(?:bearer|token)?[\\s:\"'`]*(?:[A-Za-z_][A-Za-z0-9_]*\\s*=)?[\\s\"'`]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool hasWords = std::ranges::any_of(before, isAlnum);
    return !hasWords || dirt.match(QString::fromUtf8(before)).hasMatch();
}

bool isDirtBehind(QByteArrayView after, QByteArrayView key, const QString &format)
{
    const QByteArrayView rest = after.trimmed();
    if (rest.startsWith('#') || rest.startsWith("//") || rest == key)
        return true;
    // Such files end their settings so.
    if (format == "ini"_L1 && (rest.startsWith(';') || rest.startsWith(',')))
        return false;
    return std::ranges::none_of(rest, isAlnum);
}

} // namespace

std::optional<Span> wholeKeyIn(QByteArrayView text, const Facts &facts)
{
    for (const Span span : findKeys(text, facts, nullptr)) {
        if (span.size() == facts.key.length() && standsAlone(text, span))
            return span;
    }
    return std::nullopt;
}

bool holdsMoreThanAKey(const Place &place, const Facts &facts)
{
    if (place.state != PlaceState::Damaged || place.notation != ValueNotation::Plain)
        return false;
    const QByteArrayView value = place.value.bytes();
    const auto key = wholeKeyIn(value, facts);
    return key
        && (!isDirtBefore(value.first(key->begin))
            || !isDirtBehind(value.sliced(key->end), key->in(value), place.format));
}

} // namespace keywright

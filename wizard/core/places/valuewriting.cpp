#include "core/places/valuewriting.h"

#include "core/places/base64text.h"
#include "core/places/characters.h"
#include "core/places/editplan.h"
#include "core/places/occurrences.h"
#include "core/places/registrynumbers.h"

#include <algorithm>

namespace keywright {

namespace {

QByteArray fishEscaped(QByteArrayView key)
{
    QByteArray result;
    for (const char c : key) {
        if (isAlnum(c) || c == '_')
            result.append(c);
        else
            result.append("\\x"
                          + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0'));
    }
    return result;
}

/// In the quotes that the first of several texts has.
QByteArray inOneText(QByteArrayView old, QByteArrayView key)
{
    const QByteArrayView quote = old.first(!old.isEmpty() && isQuote(old.front()) ? 1 : 0);
    return quote.toByteArray() + key.toByteArray() + quote.toByteArray();
}

/// The decoded text with the place's key replaced, where the place is one of those in it.
QByteArray replacedWithin(const QByteArray &decoded, const Place &place, const Secret &newKey,
                          const Facts &facts)
{
    const std::vector<Place> inner = findPlaces({ {}, decoded, false, true }, facts, &place.value);
    std::vector<const Place *> chosen;
    for (const Place &candidate : inner) {
        // A text without names goes by the name that stands before it.
        const bool named = candidate.name == place.name || candidate.name.isEmpty();
        if (named && candidate.value == place.value && candidate.editable)
            chosen.push_back(&candidate);
    }
    const auto plan = planReplacement({}, decoded, chosen, newKey, facts);
    return plan && !chosen.empty() ? plan->planned : decoded;
}

/// Base64 of the key alone, with what stood behind the old one.
QByteArray encodedKey(QByteArrayView old, const Secret &newKey)
{
    const QByteArray decoded = base64Decoded(old);
    qsizetype end = decoded.size();
    while (end > 0 && isBreak(decoded[end - 1]))
        --end;
    return base64Like(old, newKey.bytes().toByteArray() + decoded.mid(end));
}

} // namespace

bool isWritable(const Secret &key)
{
    return !key.isEmpty()
        && std::ranges::all_of(key.bytes(), [](char c) { return isAlnum(c) || c == '-' || c == '_'; });
}

QByteArray writtenKey(const Place &place, QByteArrayView old, const Secret &newKey, const Facts &facts)
{
    switch (place.notation) {
    case ValueNotation::RegistryNumbers:
        return numbersLike(old, newKey.bytes());
    case ValueNotation::Pieces:
        return inOneText(old, newKey.bytes());
    case ValueNotation::Plain:
    case ValueNotation::Escaped:
        return newKey.bytes().toByteArray();
    case ValueNotation::FishEscaped:
        return fishEscaped(newKey.bytes());
    case ValueNotation::Base64:
        return encodedKey(old, newKey);
    case ValueNotation::Base64Blob:
        return base64Like(old, replacedWithin(base64Decoded(old), place, newKey, facts));
    }
    Q_UNREACHABLE();
}

} // namespace keywright

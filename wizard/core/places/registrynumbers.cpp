#include "core/places/registrynumbers.h"

#include "core/places/characters.h"

#include <algorithm>

namespace keywright {

namespace {

bool isHex(char c)
{
    return isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'f');
}

/// The places of the numbers of two digits.
std::vector<Span> numbersIn(QByteArrayView text, Span value)
{
    std::vector<Span> numbers;
    for (qsizetype at = value.begin; at + 1 < value.end; ++at) {
        if (isHex(text[at]) && isHex(text[at + 1])) {
            numbers.push_back({ at, at + 2 });
            ++at;
        }
    }
    return numbers;
}

} // namespace

std::optional<RegistryNumbers> registryNumbers(QByteArrayView text, Span value)
{
    constexpr qsizetype head = 7; // hex(2):
    const QByteArrayView written = value.in(text);
    // Texts, texts with variables, and lists of texts.
    const bool isText =
        written.startsWith("hex(1):") || written.startsWith("hex(2):") || written.startsWith("hex(7):");
    if (!isText)
        return {};
    const std::vector<Span> numbers = numbersIn(text, { value.begin + head, value.end });
    RegistryNumbers result;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
        const int low = numbers[i].in(text).toByteArray().toInt(nullptr, 16);
        const int high = numbers[i + 1].in(text).toByteArray().toInt(nullptr, 16);
        result.text.append(high == 0 && low < 0x80 ? static_cast<char>(low) : '?');
        result.places.push_back({ numbers[i].begin, numbers[i + 1].end });
    }
    return result;
}

QByteArray numbersLike(QByteArrayView old, QByteArrayView key)
{
    const bool isUpper = std::ranges::any_of(old, [](char c) { return c >= 'A' && c <= 'F'; });
    const std::vector<Span> places = numbersIn(old, { 0, old.size() });
    QByteArray result;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < 2 * key.size(); ++i) {
        QByteArray number = i % 2 == 0 ? QByteArray(1, key[i / 2]).toHex() : QByteArray("00");
        number = isUpper ? number.toUpper() : number;
        if (i < static_cast<qsizetype>(places.size())) {
            const Span place = places[static_cast<std::size_t>(i)];
            result.append(old.sliced(copied, place.begin - copied)).append(number);
            copied = place.end;
        } else {
            result.append(',').append(number);
        }
    }
    return result;
}

} // namespace keywright

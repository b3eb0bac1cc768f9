#include "core/places/base64text.h"

#include "core/places/characters.h"

#include <algorithm>

namespace keywright {

namespace {

bool isUrlAlphabet(QByteArrayView text)
{
    return text.contains('-') || text.contains('_');
}

bool isBlank(char c)
{
    return isSpace(c) || isBreak(c);
}

/// The text in lines of the same length as the model's.
QByteArray wrappedLike(QByteArrayView model, QByteArrayView text)
{
    QByteArray result;
    qsizetype at = 0;
    for (qsizetype i = 0; i < model.size() && at < text.size(); ++i)
        result.append(isBlank(model[i]) ? model[i] : text[at++]);
    return result.append(text.sliced(at));
}

} // namespace

QByteArray base64Decoded(QByteArrayView text)
{
    const auto alphabet = isUrlAlphabet(text) ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    QByteArray letters = text.toByteArray();
    if (std::ranges::any_of(text, isBlank))
        letters.removeIf(isBlank);
    auto result = QByteArray::fromBase64Encoding(letters, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

QByteArray base64Like(QByteArrayView model, const QByteArray &bytes)
{
    const auto alphabet = isUrlAlphabet(model) ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const auto letters = std::ranges::count_if(model, [](char c) { return !isBlank(c); });
    const bool unpadded = letters % 4 != 0 && !model.endsWith('=');
    const QByteArray text = bytes.toBase64(
        alphabet | (unpadded ? QByteArray::OmitTrailingEquals : QByteArray::KeepTrailingEquals));
    return wrappedLike(model, text);
}

} // namespace keywright

#include "core/places/base64text.h"

namespace keywright {

namespace {

bool isUrlAlphabet(QByteArrayView text)
{
    return text.contains('-') || text.contains('_');
}

} // namespace

QByteArray base64Decoded(QByteArrayView text)
{
    const auto alphabet = isUrlAlphabet(text) ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    auto result = QByteArray::fromBase64Encoding(text.toByteArray(),
                                                 alphabet | QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

QByteArray base64Like(QByteArrayView model, const QByteArray &bytes)
{
    const auto alphabet = isUrlAlphabet(model) ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const bool unpadded = model.size() % 4 != 0 && !model.endsWith('=');
    return bytes.toBase64(alphabet
                          | (unpadded ? QByteArray::OmitTrailingEquals : QByteArray::KeepTrailingEquals));
}

} // namespace keywright

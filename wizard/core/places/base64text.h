#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace keywright {

/// What the base64 text means, in either alphabet and in one or several lines; empty where it is not base64.
QByteArray base64Decoded(QByteArrayView text);

/// The bytes in base64: in the alphabet, with the padding and with the line breaks that the `model` has.
QByteArray base64Like(QByteArrayView model, const QByteArray &bytes);

} // namespace keywright

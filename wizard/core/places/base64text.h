#pragma once

#include <QByteArray>

namespace keywright {

/// What the base64 text means, in either alphabet; empty where it is not base64.
QByteArray base64Decoded(QByteArrayView text);

/// The bytes in base64, in the alphabet and with the padding that the `model` has.
QByteArray base64Like(QByteArrayView model, const QByteArray &bytes);

} // namespace keywright

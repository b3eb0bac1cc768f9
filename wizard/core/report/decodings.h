#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace keywright {

/// Everything that the text (UTF-8) may stand for, each decoded once: escapes of URLs, JSON, programming
/// languages, HTML and mail; hexadecimal and base64 numbers at every alignment, with anything between the
/// digits; wide and decorated letters; letters packed into wider ones. Only what differs from the text.
QList<QByteArray> decodings(QByteArrayView text);

} // namespace keywright

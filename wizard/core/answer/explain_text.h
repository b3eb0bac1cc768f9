#pragma once

#include <QByteArrayView>
#include <QString>

namespace keywright {

/// The bytes of a message as text: UTF-8, UTF-16 as Windows writes it, or else Latin-1, which holds the
/// letters of most older Windows texts.
QString decodedMessage(QByteArrayView bytes);

/// The message as it was before a terminal, a log or a mail wrapped it: without colours, quotation marks of
/// mails and escaped quotes.
QString plainMessage(QString text);

/// What a long log says, each thing once: the lines that speak of trouble and their neighbours. Takes time in
/// proportion to the length. A short text stays as it is.
QString condensedMessage(const QString &text);

} // namespace keywright

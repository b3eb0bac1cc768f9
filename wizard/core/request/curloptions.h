#pragma once

#include <QByteArrayView>

namespace keywright::request {

/// True where curl's option takes the next word as its value: 'H', "header".
bool curlTakesValue(char shortOption);
bool curlTakesValue(QByteArrayView longOption);

/// The long name of a short option that matters to a request, or the letter itself.
QByteArrayView curlLongName(QByteArrayView shortOption);

} // namespace keywright::request

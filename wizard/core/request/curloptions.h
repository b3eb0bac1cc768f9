#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace keywright::request {

/// True where curl's option takes the next word as its value: 'H', "header".
bool curlTakesValue(char shortOption);
bool curlTakesValue(QByteArrayView longOption);

/// The whole name of a long option that is written in a shorter way: "reques" is "request".
QByteArray curlFullName(QByteArrayView longOption);

/// The long name of a short option that matters to a request, or the letter itself.
QByteArrayView curlLongName(QByteArrayView shortOption);

} // namespace keywright::request

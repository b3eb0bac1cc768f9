#include "support/testkeys.h"

#include <random>

namespace keywright::testing {

QByteArray makeBody(int number, qsizetype length)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    std::minstd_rand random(static_cast<unsigned>(number) + 1U);
    random.discard(16);
    QByteArray body;
    for (qsizetype i = 0; i < length; ++i)
        body.append(alphabet[random() % (sizeof alphabet - 1)]);
    return body;
}

QByteArray makeKey(int number)
{
    constexpr qsizetype bodyLength = 48;
    return QByteArray("pplx-").append(makeBody(number, bodyLength));
}

} // namespace keywright::testing

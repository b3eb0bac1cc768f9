#include "platform/files/wholefiles.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace keywright {

std::string WholeFiles::temporaryName()
{
    std::array<quint32, 4> number {};
    QRandomGenerator::system()->fillRange(number.data(), static_cast<qsizetype>(number.size()));
    QByteArray digits;
    for (const quint32 part : number)
        digits += QByteArray::number(part, 36);
    return ".keywright-" + digits.toStdString() + ".tmp";
}

QByteArray contentHash(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

} // namespace keywright

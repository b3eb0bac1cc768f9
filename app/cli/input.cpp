#include "cli/input.h"

#include <QIODevice>

#include <algorithm>

namespace keywright::cli {

namespace {

constexpr qsizetype mostOfSecret = qsizetype { 1024 } * 1024;
constexpr qsizetype mostInAll = 16 * mostOfSecret;
constexpr qsizetype chunkSize = qsizetype { 64 } * 1024;

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

Result<Secret, InputError> Input::all(qsizetype most)
{
    std::vector<Secret> parts;
    qsizetype size = 0;
    QByteArray chunk(chunkSize, '\0');
    for (qint64 count = 0; (count = m_device.read(chunk.data(), chunk.size())) > 0;) {
        parts.emplace_back(QByteArrayView(chunk).first(count));
        size += count;
        if (size > most)
            break;
    }
    wipe(chunk);
    if (size > most)
        return Failure { most == mostInAll ? InputError::TooLarge : InputError::SecretTooLarge };
    QByteArray whole;
    whole.reserve(size); // Growing would leave copies behind.
    for (const Secret &part : parts)
        whole.append(part.bytes());
    return Secret::taking(std::move(whole));
}

Result<Secret, InputError> Input::text()
{
    return all(mostInAll);
}

Result<Secret, InputError> Input::secret()
{
    return all(mostOfSecret);
}

Result<std::vector<Secret>, InputError> Input::two(bool restIsText)
{
    const Result<Secret, InputError> whole = all(restIsText ? mostInAll : 2 * mostOfSecret + 1);
    if (!whole)
        return Failure { whole.error() };
    const QByteArrayView bytes = whole->bytes();
    const qsizetype end = bytes.indexOf('\0');
    if (end < 0)
        return Failure { InputError::TooFew };
    if (end > mostOfSecret || (!restIsText && bytes.size() - end - 1 > mostOfSecret))
        return Failure { InputError::SecretTooLarge };
    std::vector<Secret> secrets;
    secrets.emplace_back(bytes.first(end));
    secrets.emplace_back(bytes.sliced(end + 1));
    return secrets;
}

Secret withoutFinalBreaks(const Secret &secret)
{
    QByteArrayView bytes = secret.bytes();
    while (!bytes.isEmpty() && isBreak(bytes.back()))
        bytes = bytes.chopped(1);
    return Secret(bytes);
}

Secret firstLine(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    const auto end = std::ranges::find_if(bytes, isBreak);
    return Secret(bytes.first(end - bytes.begin()));
}

} // namespace keywright::cli

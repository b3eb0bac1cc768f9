#include "core/secret.h"

#include <QCryptographicHash>
#include <QStringView>

#include <algorithm>
#include <cstring>
#include <sodium.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shownTail = 4; // as many as Perplexity's console shows
constexpr qsizetype shortestMasked = 20; // at least 16 characters stay unknown

bool isKeyCharacter(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

} // namespace

Secret::Secret(QByteArrayView bytes)
    : m_bytes(makeSecretMemory(static_cast<std::size_t>(bytes.size())))
    , m_size(bytes.size())
{
    if (m_size > 0)
        std::memcpy(m_bytes.get(), bytes.data(), static_cast<std::size_t>(m_size));
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{ }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret() = default;

Secret Secret::taking(QByteArray &&bytes)
{
    QByteArray taken = std::move(bytes);
    Secret secret { QByteArrayView(taken) };
    wipe(taken);
    return secret;
}

Secret Secret::clone() const
{
    Secret second;
    second.m_bytes = m_bytes;
    second.m_size = m_size;
    return second;
}

QByteArrayView Secret::bytes() const
{
    return { m_bytes.get(), m_size };
}

qsizetype Secret::length() const
{
    // Continuation bytes of UTF-8 do not start a character.
    return std::ranges::count_if(
        bytes(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

QString Secret::masked() const
{
    const QByteArrayView all = bytes();
    const QByteArrayView tail = all.last(std::min(shownTail, all.size()));
    if (all.size() < shortestMasked || !std::ranges::all_of(tail, isKeyCharacter))
        return u"…"_s;
    const QString end = QString::fromLatin1(tail);
    return all.startsWith("pplx-") ? u"pplx-…"_s + end : u"…"_s + end;
}

QString Secret::fingerprint() const
{
    constexpr qsizetype digits = 12;
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes(), QCryptographicHash::Sha256).toHex().first(digits));
}

bool operator==(const Secret &left, const Secret &right)
{
    return left.m_size == right.m_size
        && (left.m_size == 0
            || sodium_memcmp(left.m_bytes.get(), right.m_bytes.get(), static_cast<std::size_t>(left.m_size))
                == 0);
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace keywright

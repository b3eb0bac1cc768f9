#include "core/redact.h"

#include "core/secret.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// False where a text is ASCII without "pplx" in it: the expression would leave it as it is.
bool mayHoldKey(QByteArrayView text)
{
    constexpr QByteArrayView sign { "pplx" };
    const auto isSame = [](char c, char known) { return (c | 0x20) == known; };
    const bool isAscii = std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
    return !isAscii || std::search(text.begin(), text.end(), sign.begin(), sign.end(), isSame) != text.end();
}

} // namespace

QString redacted(const QString &text)
{
    // Shorter runs are model names ("pplx-70b-online"), which may be told. Never destroyed: Qt logs its last
    // lines when what is static has gone.
    static const auto &keyLike = *new QRegularExpression(u"(pplx[-_])[A-Za-z0-9]{12,}([A-Za-z0-9]{4})"_s,
                                                         QRegularExpression::CaseInsensitiveOption);
    QString result = text;
    return result.replace(keyLike, u"\\1…\\2"_s);
}

QByteArray redacted(const QByteArray &bytes, std::span<const Secret *const> secrets)
{
    QByteArray result = bytes;
    for (const Secret *secret : secrets) {
        if (secret != nullptr && !secret->isEmpty())
            result.replace(secret->bytes(), secret->masked().toUtf8());
    }
    return mayHoldKey(result) ? redacted(QString::fromUtf8(result)).toUtf8() : result;
}

} // namespace keywright

#include "core/redact.h"

#include "core/secret.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

QString redacted(const QString &text)
{
    // Shorter runs are model names ("pplx-70b-online"), which may be told.
    static const QRegularExpression keyLike(u"(pplx[-_])[A-Za-z0-9]{12,}([A-Za-z0-9]{4})"_s,
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
    return redacted(QString::fromUtf8(result)).toUtf8();
}

} // namespace keywright

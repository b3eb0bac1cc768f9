#include "core/answer/explain_parts.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// How messages shorten a key; the capture is its end.
const std::array<QRegularExpression, 3> &shortened()
{
    static const std::array<QRegularExpression, 3> patterns {
        // "pplx-ab…9fQ2", "pplx-***9fQ2"
        QRegularExpression(
            uR"(pplx-[A-Za-z0-9]{0,12}(?:[*•●·…]+|\.{2,}|x{6,})([A-Za-z0-9]{4})(?![A-Za-z0-9*•.…]))"_s),
        // "****1b0b": three stars alone are bold type.
        QRegularExpression(uR"((?:\*{4,}|[•●·]{2,})([A-Za-z0-9]{4})(?![A-Za-z0-9*•]))"_s),
        // "ending in 9fQ2"
        QRegularExpression(
            uR"(\bkey\b[^\n]{0,30}\b(?:ending|ends)\s+(?:in|with)\s+['"`]?([A-Za-z0-9]{4})(?![A-Za-z0-9]))"_s,
            QRegularExpression::CaseInsensitiveOption),
    };
    return patterns;
}

} // namespace

QString keyEndIn(QByteArrayView text)
{
    static const QRegularExpression whole(u"pplx-[A-Za-z0-9]{20,}([A-Za-z0-9]{4})(?![A-Za-z0-9])"_s);
    // Overwritten below: a whole key may stand in it.
    QString copy = QString::fromUtf8(text);
    QString end;
    for (const QRegularExpression &pattern : shortened()) {
        if (end.isEmpty())
            end = pattern.match(copy).captured(1);
    }
    if (end.isEmpty())
        end = whole.match(copy).captured(1);
    copy.fill(u'\0');
    return end;
}

} // namespace keywright

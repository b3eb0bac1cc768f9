#include "core/answer/explain_parts.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// How messages show a key; the capture is its end.
const std::array<QRegularExpression, 5> &shown()
{
    static const std::array<QRegularExpression, 5> patterns {
        // "pplx-ab…9fQ2", "pplx-***9fQ2"
        QRegularExpression(
            uR"(pplx-[A-Za-z0-9]{0,12}(?:[*•●·…]+|\.{2,}|x{6,})([A-Za-z0-9]{4})(?![A-Za-z0-9*•.…]))"_s),
        // "****1b0b": three stars alone are bold type.
        QRegularExpression(uR"((?:\*{4,}|[•●·]{2,})([A-Za-z0-9]{4})(?![A-Za-z0-9*•]))"_s),
        // "ending in 9fQ2"
        QRegularExpression(
            uR"(\bkey\b[^\n]{0,30}\b(?:ending|ends)\s+(?:in|with)\s+['"`]?([A-Za-z0-9]{4})(?![A-Za-z0-9]))"_s,
            QRegularExpression::CaseInsensitiveOption),
        // "key ...1b0b": fewer signs hide a key only where one is spoken of. A digit tells it from a word.
        QRegularExpression(
            uR"((?i:\b(?:api[_ -]?key|key|bearer|schlüssel)\b)[^\n]{0,30}?(?<![\w*.…])(?:\.{2,3}|…|\*{3})(?=[A-Za-z]{0,3}[0-9])([A-Za-z0-9]{4})(?![A-Za-z0-9*•.…]))"_s),
        QRegularExpression(u"pplx-[A-Za-z0-9]{20,}([A-Za-z0-9]{4})(?![A-Za-z0-9])"_s),
    };
    return patterns;
}

} // namespace

QStringList keyEndsIn(const QString &text)
{
    constexpr int enough = 20; // A log repeats itself.
    QStringList ends;
    for (const QRegularExpression &pattern : shown()) {
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext() && ends.size() < enough) {
            const QString end = matches.next().captured(1);
            if (!ends.contains(end))
                ends.append(end);
        }
    }
    return ends;
}

} // namespace keywright

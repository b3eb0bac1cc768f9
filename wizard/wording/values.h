#pragma once

#include "core/detail.h"
#include "core/finding.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace keywright::wording {

/// The values of a finding, ready for a sentence: foreign text on one line, without control or bidi
/// characters, and empty where a value is missing. The finding outlives this object.
class Values
{
public:
    explicit Values(const Finding &finding);

    bool has(QLatin1StringView name) const;
    /// A text or a number as text; a list joined by commas.
    QString text(QLatin1StringView name) const;
    /// The number, or `fallback`.
    int number(QLatin1StringView name, int fallback = 0) const;
    /// The first entry of a list, or the text itself.
    QString first(QLatin1StringView name) const;
    /// The places at which two keys differ, with what the first and the second key have there.
    struct Pair
    {
        QString position;
        QString left;
        QString right;
    };
    QList<Pair> pairs() const;
    /// The list; empty where there is none.
    QJsonArray list(QLatin1StringView name) const;
    /// The day of a time in ISO 8601, in the user's notation.
    QString day(QLatin1StringView name) const;
    /// The time of day of a time in ISO 8601, in the user's notation and zone; empty where there is none.
    QString timeOfDay(QLatin1StringView name) const;

    /// "~/my-bot/.env, line 3"; without the file, a variable's name; empty where neither is known.
    QString place() const;
    /// "ZERO WIDTH SPACE (U+200B)", or empty.
    QString character() const;
    /// 1-based position of a character in the key or in the pasted text; 0 where unknown.
    qsizetype position() const;

private:
    const Finding *m_finding; // A pointer, so that this is copied like a number.
};

/// "At position 17 stands ZERO WIDTH SPACE (U+200B).", as much of it as is known; else empty.
QString characterSentence(Values values);

/// "At position 17." or "At the positions 3, 9 and others."; empty where unknown.
QString positionsSentence(Values values);

/// True where only an error message told of it: the user's app asked, not this program.
bool isFromMessage(Values values);

/// Foreign text as it may stand in a sentence: one line, no control or bidi characters.
QString harmless(const QString &text);

/// Sentences with a space between them; empty ones are left out.
QString joined(std::initializer_list<QString> sentences);

} // namespace keywright::wording

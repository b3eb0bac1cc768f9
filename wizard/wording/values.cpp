#include "wording/values.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

struct ValueWords
{
    Q_DECLARE_TR_FUNCTIONS(ValueWords)
};

namespace {

constexpr qsizetype mostPositions = 6; // More are a list, not a sentence.

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return harmless(value.toString());
}

QString pathOf(Values values, const Where &where)
{
    if (values.has(detail::path))
        return values.text(detail::path);
    return harmless(QString::fromStdString(where.path.generic_string()));
}

} // namespace

Values::Values(const Finding &finding) : m_finding(&finding) { }

bool Values::has(QLatin1StringView name) const
{
    return !text(name).isEmpty();
}

QString Values::text(QLatin1StringView name) const
{
    const QJsonValue value = m_finding->detail[name];
    if (!value.isArray())
        return textOf(value);
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const auto entry : entries)
        texts.append(textOf(entry));
    texts.removeAll(QString());
    return texts.join(u", "_s);
}

int Values::number(QLatin1StringView name, int fallback) const
{
    return m_finding->detail[name].toInt(fallback);
}

QString Values::first(QLatin1StringView name) const
{
    const QJsonValue value = m_finding->detail[name];
    return value.isArray() ? textOf(value.toArray().first()) : textOf(value);
}

QList<Values::Pair> Values::pairs() const
{
    QList<Pair> pairs;
    const QJsonArray array = m_finding->detail[detail::pairs].toArray();
    for (const auto &pair : array)
        pairs.append(
            { textOf(pair[detail::position]), textOf(pair[detail::left]), textOf(pair[detail::right]) });
    return pairs;
}

QJsonArray Values::list(QLatin1StringView name) const
{
    return m_finding->detail.value(name).toArray();
}

QString Values::day(QLatin1StringView name) const
{
    const QDateTime time = QDateTime::fromString(text(name), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat) : QString();
}

QString Values::timeOfDay(QLatin1StringView name) const
{
    const QDateTime time = QDateTime::fromString(text(name), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat) : QString();
}

QString Values::place() const
{
    const QString path = pathOf(*this, m_finding->where);
    const int line = number(detail::line, m_finding->where.line);
    if (path.isEmpty())
        return has(detail::variable) ? text(detail::variable) : text(detail::name);
    //: %1 is a file, %2 the number of a line in it
    return line > 0 ? ValueWords::tr("%1, line %2").arg(path, QString::number(line)) : path;
}

QString Values::character() const
{
    if (!m_finding->where.codePoint)
        return harmless(m_finding->where.characterName);
    constexpr int hexadecimal = 16;
    constexpr int digits = 4;
    const auto code = static_cast<uint>(*m_finding->where.codePoint);
    const QString number =
        u"U+%1"_s.arg(QString::number(code, hexadecimal).toUpper().rightJustified(digits, u'0'));
    const QString name = harmless(m_finding->where.characterName);
    return name.isEmpty() ? number : QString(name + u" ("_s + number + u')');
}

qsizetype Values::position() const
{
    if (const int inKey = number(detail::position); inKey > 0)
        return inKey;
    return m_finding->where.position + 1;
}

QString characterSentence(Values values)
{
    const QString character = values.character();
    const QString position = QString::number(values.position());
    if (character.isEmpty())
        return values.position() > 0 ? ValueWords::tr("It is at position %1.").arg(position) : QString();
    if (values.position() <= 0)
        return ValueWords::tr("It is %1.", "a character by its name").arg(character);
    //: %1 is a number, %2 a character by its name, like ZERO WIDTH SPACE (U+200B)
    return values.number(detail::position) > 0
        ? ValueWords::tr("At position %1 of the key stands %2.").arg(position, character)
        //: %1 is a number, %2 a character by its name; the text is what was pasted
        : ValueWords::tr("Character %1 of the text is %2.").arg(position, character);
}

QString positionsSentence(Values values)
{
    const QStringList all = values.text(detail::positions).split(u", "_s, Qt::SkipEmptyParts);
    if (all.isEmpty())
        return values.position() > 0 ? ValueWords::tr("They differ at position %1.").arg(values.position())
                                     : QString();
    if (all.size() == 1)
        return ValueWords::tr("They differ at position %1.").arg(all.first());
    const QString shown = all.first(std::min(all.size(), mostPositions)).join(u", "_s);
    if (all.size() <= mostPositions)
        return ValueWords::tr("They differ at the positions %1.").arg(shown);
    const auto more = static_cast<int>(all.size() - mostPositions);
    //: %1 is a list of numbers, %n how many more there are
    return ValueWords::tr("They differ at the positions %1 and %n more.", "", more).arg(shown);
}

bool isFromMessage(Values values)
{
    const QString kind = values.text(detail::kind);
    return kind == QLatin1StringView("from-message") || kind == QLatin1StringView("status-only");
}

QString harmless(const QString &text)
{
    QString clean;
    for (const QChar character : text) {
        const QChar::Category category = character.category();
        if (character.isSpace() || category == QChar::Other_Control)
            clean.append(u' ');
        else if (category != QChar::Other_Format)
            clean.append(character);
    }
    return clean.simplified();
}

QString joined(std::initializer_list<QString> sentences)
{
    QStringList all(sentences);
    all.removeAll(QString());
    return all.join(u' ');
}

} // namespace keywright::wording

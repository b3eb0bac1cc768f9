#include "core/vault/reminder.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestLine = 74; // RFC 5545, 3.1: 75 octets, of which a folded line spends one.

/// RFC 5545, 3.3.11.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    text.replace(u';', u"\\;"_s);
    text.replace(u',', u"\\,"_s);
    text.replace(u'\n', u"\\n"_s);
    return text;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The line in pieces that calendars take, never cut inside of a character.
QByteArray folded(const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    QByteArray result;
    qsizetype at = 0;
    while (bytes.size() - at > longestLine) {
        qsizetype end = at + longestLine;
        while (isContinuation(bytes[end]))
            --end;
        result += bytes.sliced(at, end - at) + "\r\n ";
        at = end;
    }
    return result + bytes.sliced(at) + "\r\n";
}

} // namespace

QByteArray calendarReminder(QDate day, const QString &title, const QString &text, const QDateTime &now)
{
    const QString date = day.toString(u"yyyyMMdd"_s);
    const QStringList lines { u"BEGIN:VCALENDAR"_s,
                              u"VERSION:2.0"_s,
                              u"PRODID:-//Keywright//Keywright//EN"_s,
                              u"BEGIN:VEVENT"_s,
                              u"UID:rotate-%1@keywright.invalid"_s.arg(date),
                              u"DTSTAMP:%1"_s.arg(now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s)),
                              u"DTSTART;VALUE=DATE:%1"_s.arg(date),
                              u"SUMMARY:%1"_s.arg(escaped(title)),
                              u"DESCRIPTION:%1"_s.arg(escaped(text)),
                              u"BEGIN:VALARM"_s,
                              u"ACTION:DISPLAY"_s,
                              u"TRIGGER:PT9H"_s,
                              u"DESCRIPTION:%1"_s.arg(escaped(title)),
                              u"END:VALARM"_s,
                              u"END:VEVENT"_s,
                              u"END:VCALENDAR"_s };
    QByteArray file;
    for (const QString &line : lines)
        file += folded(line);
    return file;
}

} // namespace keywright

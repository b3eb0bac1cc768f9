// Writes reminders for many days and texts, each with what it should say beside it: keywright-reminders
// FOLDER
#include "core/vault/reminder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;

namespace {

QStringList texts()
{
    return { u"Replace the Perplexity API key"_s,
             u"Den Schlüssel ersetzen: „Büro“, bis 1.; dann löschen, mit C:\\Pfad\\n"_s,
             u"first line\nsecond line\n\nfourth line"_s,
             u"a,b;c:d\\e\\\\f\\,\"quoted\""_s,
             u"🔑"_s.repeated(60),
             QString(74, u'x'),
             QString(75, u'x'),
             QString(76, u'x'),
             QString(37, u'é') + u'x',
             QString(500, u'日'),
             u"مفتاح جديد"_s,
             u"two  spaces, and more:   three"_s,
             u"tab\tand more"_s,
             u"BEGIN:VEVENT\nEND:VCALENDAR"_s };
}

QList<QDate> days()
{
    QList<QDate> days { QDate(2024, 2, 29), QDate(2026, 12, 31), QDate(2027, 1, 1), QDate(2099, 6, 5) };
    for (int day = 0; day < 40; ++day)
        days.append(QDate(2026, 11, 23).addDays(day * 11));
    return days;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    const QDateTime now(QDate(2026, 11, 23), QTime(23, 59, 58), Qt::UTC);
    int number = 0;
    for (const QDate &day : days()) {
        for (const QString &text : texts()) {
            const QString path = folder + u"/%1"_s.arg(++number);
            const QString title = text.left(60);
            const QJsonObject expected { { u"day"_s, day.toString(Qt::ISODate) },
                                         { u"title"_s, title },
                                         { u"text"_s, text } };
            if (!write(path + u".ics"_s, calendarReminder(day, title, text, now))
                || !write(path + u".json"_s, QJsonDocument(expected).toJson()))
                return 1;
        }
    }
    return 0;
}

#include "core/vault/reminder.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

class TestReminder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void isForTheWholeDay();
    void endsEveryLineAsCalendarsWantIt();
    void escapesWhatSeparates();
    void foldsLongLinesBetweenCharacters();

private:
    static QByteArray reminder(const QString &title, const QString &text = u"text"_s)
    {
        return calendarReminder(QDate(2027, 2, 21), title, text,
                                QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC));
    }
};

void TestReminder::isForTheWholeDay()
{
    QVERIFY(reminder(u"title"_s).contains("\r\nDTSTART;VALUE=DATE:20270221\r\n"));
    QVERIFY(reminder(u"title"_s).contains("\r\nDTSTAMP:20261123T140200Z\r\n"));
}

void TestReminder::endsEveryLineAsCalendarsWantIt()
{
    const QByteArray file = reminder(u"title"_s);
    QCOMPARE(file.count('\n'), file.count("\r\n"));
    QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
}

void TestReminder::escapesWhatSeparates()
{
    QVERIFY(reminder(u"a,b;c\\d\ne"_s).contains("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n"));
}

void TestReminder::foldsLongLinesBetweenCharacters()
{
    const QString text = QString(200, u'ü');
    const QByteArray file = reminder(u"title"_s, text);
    const QList<QByteArray> lines = file.split('\n');
    QVERIFY(std::ranges::all_of(lines, [](const QByteArray &line) { return line.size() <= 76; }));
    const QByteArray description = QByteArray("DESCRIPTION:").append(text.toUtf8()).append("\r\n");
    QVERIFY(QByteArray(file).replace("\r\n ", "").contains(description));
    for (const QByteArray &line : lines)
        QVERIFY(QString::fromUtf8(line).toUtf8() == line);
}

QTEST_APPLESS_MAIN(TestReminder)
#include "tst_reminder.moc"

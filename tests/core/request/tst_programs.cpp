#include "requesttesting.h"

#include <QFile>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Whole programs as people write them, one per file; what is found in each stands in "expected".
class TestPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void correctsInTheSameLanguage_data() { tellsWhatIsWrong_data(); }
    void correctsInTheSameLanguage();
};

namespace {

QByteArray contents(const QString &name)
{
    QFile file(QStringLiteral(KEYWRIGHT_PROGRAMS) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestPrograms::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ids");
    const QStringList lines = QString::fromUtf8(contents(u"expected"_s)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QString name = line.section(u' ', 0, 0);
        const QByteArray text = contents(name);
        QVERIFY2(!text.isEmpty(), qPrintable(name));
        QString language = name.section(u'.', 0, 0);
        language.chop(2);
        QTest::newRow(qPrintable(name)) << text << language << line.section(u' ', 1);
    }
}

void TestPrograms::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, language);
    QFETCH(QString, ids);
    const RequestCheck check = checked(text);
    QCOMPARE(foundIn(check), ids);
    QCOMPARE(check.language, language);
}

void TestPrograms::correctsInTheSameLanguage()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, language);
    const RequestCheck check = checked(text);
    const QByteArray corrected = check.corrected.toUtf8();
    const RequestCheck again = checked(corrected);
    QCOMPARE(foundIn(again), u"request-fine"_s);
    QCOMPARE(again.language, language);
    for (const int number : { 1, 2 })
        QVERIFY(!corrected.contains(makeKey(number)));
}

QTEST_APPLESS_MAIN(TestPrograms)
#include "tst_programs.moc"

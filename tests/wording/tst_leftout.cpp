#include "wording/wording.h"

#include <QTest>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

/// What a search says of what it left out.
class TestLeftOut : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysNothingWhereNothingWasLeftOut();
    void countsByReason();
    void namesDrives();
    void saysThatTheShellTookTooLong();
};

void TestLeftOut::saysNothingWhereNothingWasLeftOut()
{
    QVERIFY(wording::leftOutInWords({}, "/home/u").isEmpty());
}

void TestLeftOut::countsByReason()
{
    PlaceReport report;
    report.skippedFor.at(static_cast<std::size_t>(SkipReason::Link)) = 3;
    report.skippedFor.at(static_cast<std::size_t>(SkipReason::Binary)) = 20;
    const QStringList sentences = wording::leftOutInWords(report, "/home/u");
    QCOMPARE(sentences.size(), 1);
    QVERIFY(sentences.first().contains(u"3 link"_s));
    QVERIFY(sentences.first().contains(u"20 picture"_s));
}

void TestLeftOut::namesDrives()
{
    PlaceReport report;
    report.skippedMounts = { { "/home/u/nas", SkipReason::NotAnswering },
                             { "/home/u/disk", SkipReason::OtherFileSystem } };
    const QStringList sentences = wording::leftOutInWords(report, "/home/u");
    QCOMPARE(sentences.size(), 2);
    QVERIFY(sentences.first().startsWith(u"~/nas does not answer"_s));
    QVERIFY(sentences.last().startsWith(u"~/disk is another drive"_s));
}

void TestLeftOut::saysThatTheShellTookTooLong()
{
    PlaceReport report;
    report.silent = { VariableSource::LoginShell };
    const QStringList sentences = wording::leftOutInWords(report, "/home/u");
    QCOMPARE(sentences.size(), 1);
    QVERIFY(sentences.first().contains(u"took too long"_s));
}

QTEST_APPLESS_MAIN(TestLeftOut)
#include "tst_leftout.moc"

#include "cli/output.h"

#include <QBuffer>
#include <QTest>

using namespace keywright::cli;
using namespace Qt::Literals::StringLiterals;

class TestCliOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrapsAtSpaces_data();
    void wrapsAtSpaces();
    void coloursOnATerminalOnly_data();
    void coloursOnATerminalOnly();
    void indentsEveryLine();
};

void TestCliOutput::wrapsAtSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("short") << u"a b"_s << QStringList { u"a b"_s };
    QTest::newRow("just fits") << u"abcde fghi"_s << QStringList { u"abcde fghi"_s };
    QTest::newRow("breaks") << u"abcde fghij"_s << QStringList { u"abcde"_s, u"fghij"_s };
    QTest::newRow("long word") << u"a abcdefghijkl b"_s << QStringList { u"a"_s, u"abcdefghijkl"_s, u"b"_s };
    QTest::newRow("line breaks stay") << u"a\n\nb"_s << QStringList { u"a"_s, QString(), u"b"_s };
}

void TestCliOutput::wrapsAtSpaces()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    QCOMPARE(wrapped(text, 10), lines);
}

void TestCliOutput::coloursOnATerminalOnly_data()
{
    QTest::addColumn<bool>("colour");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("terminal") << true << QByteArray("\x1B[31mNo\x1B[0m\n");
    QTest::newRow("pipe") << false << QByteArray("No\n");
}

void TestCliOutput::coloursOnATerminalOnly()
{
    QFETCH(bool, colour);
    QFETCH(QByteArray, written);
    QBuffer out;
    QBuffer error;
    out.open(QIODevice::WriteOnly);
    error.open(QIODevice::WriteOnly);
    Output(out, error, { colour, 80 }).text(u"No"_s, Tone::Bad);
    QCOMPARE(out.data(), written);
}

void TestCliOutput::indentsEveryLine()
{
    QBuffer out;
    QBuffer error;
    out.open(QIODevice::WriteOnly);
    error.open(QIODevice::WriteOnly);
    Output(out, error, { false, 40 }).text(u"These words are more than fit in one line."_s, Tone::Plain, 4);
    QCOMPARE(out.data(), QByteArray("    These words are more than fit in one\n    line.\n"));
}

QTEST_APPLESS_MAIN(TestCliOutput)
#include "tst_clioutput.moc"

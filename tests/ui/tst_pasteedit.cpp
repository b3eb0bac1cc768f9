#include "support/testkeys.h"
#include "ui/widgets/keymasks.h"
#include "ui/widgets/pasteedit.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestPasteEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsThePastedBytes_data();
    void keepsThePastedBytes();
    void putsKeysBackIntoAnEditedText();
    void keepsTwoKeysWithTheSameEndApart();
    void neverCutsAKeyInTwo();
    void keepsTheRestWhenTheBeginningIsEdited();
    void masksWhatWasTyped();
    void tellsWherePlacesAreShown_data();
    void tellsWherePlacesAreShown();
};

void TestPasteEdit::keepsThePastedBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a key") << "Bearer " + makeKey(1);
    QTest::newRow("two keys") << makeKey(1) + " " + makeKey(2);
    QTest::newRow("a no-break space") << "Bearer\xC2\xA0" + makeKey(1);
    QTest::newRow("Windows line ends") << "a\r\nb " + makeKey(1) + "\r\n";
    QTest::newRow("a zero-width space") << "\xE2\x80\x8B" + makeKey(1);
    QTest::newRow("a model's name") << QByteArray("pplx-7b-online");
    QTest::newRow("a key cut short") << QByteArray("pplx-abc");
    QTest::newRow("the prefix alone") << QByteArray("pplx-");
}

void TestPasteEdit::keepsThePastedBytes()
{
    QFETCH(QByteArray, text);
    PasteEdit edit;
    edit.setContent(text);
    QVERIFY(edit.content() == Secret(text));
}

void TestPasteEdit::putsKeysBackIntoAnEditedText()
{
    PasteEdit edit;
    edit.setContent(QByteArray("Bearer " + makeKey(1)));
    edit.moveCursor(QTextCursor::Start);
    edit.insertPlainText(u"Authorization: "_s);
    QVERIFY(edit.content() == Secret(QByteArray("Authorization: Bearer " + makeKey(1))));
}

void TestPasteEdit::keepsTwoKeysWithTheSameEndApart()
{
    const QByteArray first = makeKey(1);
    const QByteArray second = makeKey(2).chopped(4) + first.last(4);
    PasteEdit edit;
    edit.setContent(QByteArray(first + "\n" + second));
    edit.moveCursor(QTextCursor::End);
    edit.insertPlainText(u" end"_s);
    QVERIFY(edit.content() == Secret(QByteArray(first + "\n" + second + " end")));
}

void TestPasteEdit::neverCutsAKeyInTwo()
{
    PasteEdit edit;
    for (int fill = 32'700; fill < 32'780; ++fill) {
        const QByteArray text = QByteArray(fill, ' ') + makeKey(1) + QByteArray(100, ' ');
        edit.setContent(text);
        const QString shown = edit.toPlainText().trimmed();
        QVERIFY2(shown.isEmpty() || shown == Secret(makeKey(1)).masked(), qPrintable(QString::number(fill)));
        QVERIFY(edit.content() == Secret(text));
    }
}

void TestPasteEdit::keepsTheRestWhenTheBeginningIsEdited()
{
    PasteEdit edit;
    const QByteArray text = QByteArray("a line of the text\n").repeated(5000) + makeKey(1);
    edit.setContent(text);
    edit.moveCursor(QTextCursor::Start);
    edit.insertPlainText(u"first "_s);
    QVERIFY(edit.content() == Secret(QByteArray("first " + text)));
    edit.clear();
    QVERIFY(edit.content().isEmpty());
}

void TestPasteEdit::masksWhatWasTyped()
{
    PasteEdit edit;
    QTest::keyClicks(&edit, QString::fromLatin1(makeKey(1)));
    edit.maskTyped();
    QCOMPARE(edit.toPlainText(), Secret(makeKey(1)).masked());
    QVERIFY(edit.content() == Secret(makeKey(1)));
}

void TestPasteEdit::tellsWherePlacesAreShown_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a key") << makeKey(1) + " ";
    QTest::newRow("two keys with the same end")
        << makeKey(1) + " " + makeKey(2).chopped(4) + makeKey(1).last(4) + " ";
    QTest::newRow("Windows line ends") << QByteArray("a\r\n\r\nb ");
    QTest::newRow("old line ends") << QByteArray("a\r\rb ");
    QTest::newRow("an umlaut") << QByteArray("\xC3\xA4 ");
    QTest::newRow("an emoji") << QByteArray("\xF0\x9F\x99\x82 ");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("an invisible character") << QByteArray("a\xE2\x80\x8B");
    QTest::newRow("the prefix alone") << QByteArray("pplx-");
    QTest::newRow("a model's name") << QByteArray("pplx-70b-online ");
}

void TestPasteEdit::tellsWherePlacesAreShown()
{
    QFETCH(QByteArray, before);
    const QByteArray text = before + "HERE and there";
    KeyMasks masks;
    const QString shown = masks.masked(text);
    Where here;
    here.position = QString::fromUtf8(before).toUcs4().size() + (before.startsWith("\xEF\xBB\xBF") ? 1 : 0);
    here.length = 4;
    Where all;
    all.position = 0;
    all.length = here.position + 4;
    const QList<KeyMasks::Stretch> stretches = masks.stretches(text, { here, all });
    QCOMPARE(shown.sliced(stretches.at(0).begin, 4), u"HERE"_s);
    QCOMPARE(stretches.at(0).end, stretches.at(0).begin + 4);
    QCOMPARE(stretches.at(1).begin, 0);
    QCOMPARE(stretches.at(1).end, stretches.at(0).end);
}

QTEST_MAIN(TestPasteEdit)
#include "tst_pasteedit.moc"

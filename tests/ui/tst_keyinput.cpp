#include "ui/widgets/keyinput.h"
#include "ui/windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

class KeyInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pastes_data();
    void pastes();
    void pastesTheBytesThatWereCopied();
    void ignoresAnEmptyClipboard();
    void takesADrop();
    void typesAtTheCaret();
    void deletesACharacter();
    void clearsWithOneKey();
    void ignoresCommands();
    void putsNothingOnTheClipboard();
    void readsItsSummaryAloud();
    void tellsTheCharacterUnderTheKeyboard();
    void hidesTheKeyWhenItIsGone();

private:
    /// Takes a text as a page does.
    void connectInput(KeyInput &input);

    QByteArray m_taken;
    Inspection m_inspection;
};

void KeyInputTest::init()
{
    m_taken.clear();
    QGuiApplication::clipboard()->clear();
}

void KeyInputTest::connectInput(KeyInput &input)
{
    const auto take = [this, &input](const QByteArray &bytes) {
        m_taken = QByteArray(bytes.constData(), bytes.size()); // the original is wiped
        m_inspection = inspectionOf({}, m_taken);
        input.setInspection(&m_inspection);
    };
    connect(&input, &KeyInput::pasted, this, take);
    connect(&input, &KeyInput::edited, this, take);
}

void KeyInputTest::pastes_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Ctrl+V") << int(Qt::Key_V) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Shift+Insert") << int(Qt::Key_Insert) << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void KeyInputTest::pastes()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    KeyInput input;
    connectInput(input);
    QGuiApplication::clipboard()->setText(QString::fromLatin1(makeKey()) + u'\n');
    QTest::keyClick(&input, Qt::Key(key), modifiers);
    QCOMPARE(m_taken, makeKey() + '\n');
}

void KeyInputTest::pastesTheBytesThatWereCopied()
{
    KeyInput input;
    connectInput(input);
    auto *copied = new QMimeData;
    const QByteArray bytes = makeKey() + "\xC2\xA0\xFF";
    copied->setData(u"text/plain"_s, bytes);
    QGuiApplication::clipboard()->setMimeData(copied);
    input.paste();
    QCOMPARE(m_taken, bytes);
}

void KeyInputTest::ignoresAnEmptyClipboard()
{
    KeyInput input;
    const QSignalSpy pasted(&input, &KeyInput::pasted);
    input.paste();
    QCOMPARE(pasted.count(), 0);
}

void KeyInputTest::takesADrop()
{
    KeyInput input;
    connectInput(input);
    QMimeData dragged;
    dragged.setText(QString::fromLatin1(makeKey()));
    QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&input, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(1, 1), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&input, &drop);
    QCOMPARE(m_taken, makeKey());
}

void KeyInputTest::typesAtTheCaret()
{
    KeyInput input;
    connectInput(input);
    QTest::keyClicks(&input, u"pplx-"_s);
    QCOMPARE(m_taken, QByteArray("pplx-"));
    QTest::keyClick(&input, Qt::Key_Home);
    QTest::keyClick(&input, Qt::Key_Right);
    QTest::keyClicks(&input, u"ab"_s);
    QCOMPARE(m_taken, QByteArray("pabplx-"));
}

void KeyInputTest::deletesACharacter()
{
    KeyInput input;
    connectInput(input);
    QTest::keyClicks(&input, u"abcd"_s);
    QTest::keyClick(&input, Qt::Key_Backspace);
    QCOMPARE(m_taken, QByteArray("abc"));
    QTest::keyClick(&input, Qt::Key_Home);
    QTest::keyClick(&input, Qt::Key_Delete);
    QCOMPARE(m_taken, QByteArray("bc"));
}

void KeyInputTest::clearsWithOneKey()
{
    KeyInput input;
    connectInput(input);
    QTest::keyClicks(&input, u"abcd"_s);
    QTest::keyClick(&input, Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(m_taken.isEmpty());
}

void KeyInputTest::ignoresCommands()
{
    KeyInput input;
    const QSignalSpy edited(&input, &KeyInput::edited);
    QTest::keyClick(&input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&input, Qt::Key_A, Qt::AltModifier);
    QCOMPARE(edited.count(), 0);
}

void KeyInputTest::putsNothingOnTheClipboard()
{
    KeyInput input;
    connectInput(input);
    QTest::keyClicks(&input, u"abcd"_s);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(&input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&input, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&input, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(m_taken, QByteArray("abcd"));
}

void KeyInputTest::readsItsSummaryAloud()
{
    const QByteArray key = makeKey();
    const Inspection inspection = inspectionOf(" ", key);
    KeyInput input;
    input.setAccessibleName(u"Your key"_s);
    input.setInspection(&inspection);
    input.setRevealed(true);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&input);
    QVERIFY(access != nullptr);
    QVERIFY(access->text(QAccessible::Name).startsWith(u"Your key: 53 "_s));
    QVERIFY(access->text(QAccessible::Name).contains(u"before the key, SPACE"_s));
    using enum QAccessible::Text;
    const QString everything =
        access->text(Name) + access->text(Description) + access->text(Value) + access->text(Help);
    QVERIFY(!everything.contains(QString::fromLatin1(key.mid(5, 6))));
    QVERIFY(access->textInterface() == nullptr);
}

void KeyInputTest::tellsTheCharacterUnderTheKeyboard()
{
    const Inspection inspection = inspectionOf({}, makeKey(), "\n");
    KeyInput input;
    input.setInspection(&inspection);
    QSignalSpy described(&input, &KeyView::described);
    input.setCurrentCell(52);
    QTest::keyClick(&input, Qt::Key_Right);
    QCOMPARE(described.last().first().toString(),
             u"at the end: LINE FEED, U+000A, not part of the key, left out"_s);
}

void KeyInputTest::hidesTheKeyWhenItIsGone()
{
    const Inspection inspection = inspectionOf({}, makeKey());
    KeyInput input;
    input.setInspection(&inspection);
    input.setRevealed(true);
    QVERIFY(input.isRevealed());
    input.setInspection(nullptr);
    QVERIFY(!input.isRevealed());
}

QTEST_MAIN(KeyInputTest)
#include "tst_keyinput.moc"

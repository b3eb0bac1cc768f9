#include "ui/widgets/keyview.h"
#include "ui/windowfixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

namespace {

/// A key with a zero-width space behind its 17th character and a line break at its end.
QByteArray keyWithTwoProblems()
{
    return makeKey().first(17) + "\xE2\x80\x8B" + makeKey().sliced(17) + '\n';
}

} // namespace

// What a screen reader finds in the key view.
class KeyViewAccessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void namesItsProblemsInOrder();
    void placesAProblemWhereItIsDrawn();
    void walksTheProblemsWithTheKeyboard();
    void forgetsTheProblemsOfAnOlderText();
    void answersNothingForAProblemThatIsNotThere();
    void neverHoldsTheKey();

private:
    void show(const QByteArray &text);
    QAccessibleInterface *access() const { return QAccessible::queryAccessibleInterface(m_view.get()); }

    Inspection m_inspection;
    std::unique_ptr<KeyView> m_view;
};

void KeyViewAccessTest::init()
{
    QAccessible::setActive(true);
    m_view = std::make_unique<KeyView>();
    m_view->setAccessibleName(u"Your key"_s);
    m_view->resize(900, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void KeyViewAccessTest::cleanup()
{
    m_view.reset();
}

void KeyViewAccessTest::show(const QByteArray &text)
{
    m_view->setInspection(nullptr);
    m_inspection = inspectKey(text, testFacts());
    m_view->setInspection(&m_inspection);
}

void KeyViewAccessTest::namesItsProblemsInOrder()
{
    show(keyWithTwoProblems());
    QCOMPARE(access()->childCount(), 2);
    const QString first = access()->child(0)->text(QAccessible::Name);
    const QString second = access()->child(1)->text(QAccessible::Name);
    QVERIFY2(first.contains(u"ZERO WIDTH SPACE"_s) && first.contains(u"17"_s), qPrintable(first));
    QVERIFY2(second.contains(u"U+000A"_s), qPrintable(second));
    QCOMPARE(access()->indexOfChild(access()->child(1)), 1);
    QCOMPARE(access()->child(0)->parent(), access());
}

void KeyViewAccessTest::placesAProblemWhereItIsDrawn()
{
    show(keyWithTwoProblems());
    const QRect place = access()->child(0)->rect();
    QVERIFY(!place.isEmpty());
    QVERIFY(access()->rect().contains(place));
    QCOMPARE(access()->childAt(place.center().x(), place.center().y()), access()->child(0));
}

void KeyViewAccessTest::walksTheProblemsWithTheKeyboard()
{
    show(keyWithTwoProblems());
    m_view->setCurrentCell(0);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(access()->child(0)->state().focused);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(access()->child(1)->state().focused);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(access()->child(0)->state().focused);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier); // there is none before
    QVERIFY(access()->child(0)->state().focused);
}

void KeyViewAccessTest::forgetsTheProblemsOfAnOlderText()
{
    show(keyWithTwoProblems());
    QCOMPARE(access()->childCount(), 2);
    QVERIFY(access()->child(1) != nullptr);
    show(makeKey() + '\n');
    QCOMPARE(access()->childCount(), 1);
    QVERIFY(access()->child(0)->text(QAccessible::Name).contains(u"U+000A"_s));
    show(makeKey());
    QCOMPARE(access()->childCount(), 0);
}

void KeyViewAccessTest::answersNothingForAProblemThatIsNotThere()
{
    show(makeKey());
    QCOMPARE(access()->child(0), nullptr);
    QCOMPARE(access()->child(-1), nullptr);
    QCOMPARE(access()->childAt(0, 0), nullptr);
}

void KeyViewAccessTest::neverHoldsTheKey()
{
    show(keyWithTwoProblems());
    const QString piece = QString::fromLatin1(makeKey().sliced(5, 8));
    QStringList heard { access()->text(QAccessible::Name), access()->text(QAccessible::Description),
                        access()->text(QAccessible::Value) };
    for (int index = 0; index < access()->childCount(); ++index)
        heard.append(access()->child(index)->text(QAccessible::Name));
    QVERIFY(!heard.join(u' ').contains(piece));
    QVERIFY(access()->textInterface() == nullptr);
}

QTEST_MAIN(KeyViewAccessTest)
#include "tst_keyviewaccess.moc"

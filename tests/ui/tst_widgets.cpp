#include "core/detail.h"
#include "ui/roomystyle.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/networkdialog.h"
#include "ui/widgets/textlabel.h"

#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;

Q_DECLARE_METATYPE(QStyle::PrimitiveElement)

class WidgetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answerBoxShowsSentences();
    void answerBoxForgetsItsButtons();
    void answerBoxSurvivesAButtonThatClearsIt();
    void answerBoxesButtonsAreNextForTheTabKey();
    void answerBoxTakesTextAsItIs();
    void indicatorsCanBeSeenInTheDark_data();
    void indicatorsCanBeSeenInTheDark();
    void flowLayoutWraps();
    void labelKeepsItsRoleWhenThePaletteChanges();
    void ladderShowsHowFarItCame();
    void ladderCutsNothingForALongWord();
    void networkDialogHandsOnWhatWasEntered();
    void networkDialogStaysOpenWithAReason();
    void networkDialogGoesBackToUsual();
};

void WidgetsTest::answerBoxShowsSentences()
{
    AnswerBox box;
    QVERIFY(!box.isShowing());
    box.show({ u"What."_s, u"How."_s, {} }, AnswerBox::Tone::Warning);
    QVERIFY(box.isShowing());
    QCOMPARE(box.accessibleName(), u"What. How."_s);
    QVERIFY(box.findChild<QLabel *>(u"answerTodo"_s)->isHidden());
    box.clear();
    QVERIFY(!box.isShowing());
}

void WidgetsTest::answerBoxForgetsItsButtons()
{
    AnswerBox box;
    box.show({ u"One."_s, {}, {} }, AnswerBox::Tone::Good);
    const QPointer<QPushButton> button = box.addButton(u"Do it"_s, u"doIt"_s);
    QCOMPARE(box.findChild<QPushButton *>(u"doIt"_s), button.data());
    box.show({ u"Two."_s, {}, {} }, AnswerBox::Tone::Good);
    QVERIFY(button->isHidden());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(button.isNull());
}

void WidgetsTest::answerBoxSurvivesAButtonThatClearsIt()
{
    AnswerBox box;
    box.show({ u"One."_s, {}, {} }, AnswerBox::Tone::Good);
    QPushButton *button = box.addButton(u"Clear"_s, u"clearIt"_s);
    connect(button, &QPushButton::clicked, &box, &AnswerBox::clear);
    button->click();
    QVERIFY(!box.isShowing());
}

void WidgetsTest::answerBoxesButtonsAreNextForTheTabKey()
{
    QWidget window;
    auto *above = new QLineEdit(&window);
    AnswerBox box(&window);
    auto *below = new QLineEdit(&window);
    box.show({ u"One."_s, {}, {} }, AnswerBox::Tone::Good);
    QPushButton *first = box.addButton(u"First"_s, u"first"_s);
    QPushButton *second = box.addButton(u"Second"_s, u"second"_s);
    window.show();
    above->setFocus();
    QList<QWidget *> order;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        order.append(window.focusWidget());
    }
    QCOMPARE(order, (QList<QWidget *> { first, second, below }));
}

void WidgetsTest::answerBoxTakesTextAsItIs()
{
    AnswerBox box;
    box.show({ u"<b>bold</b>"_s, {}, {} }, AnswerBox::Tone::Good);
    const auto labels = box.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void WidgetsTest::indicatorsCanBeSeenInTheDark_data()
{
    QTest::addColumn<QStyle::PrimitiveElement>("element");
    QTest::newRow("tick box") << QStyle::PE_IndicatorCheckBox;
    QTest::newRow("radio button") << QStyle::PE_IndicatorRadioButton;
}

void WidgetsTest::indicatorsCanBeSeenInTheDark()
{
    QFETCH(const QStyle::PrimitiveElement, element);
    constexpr int darkest = 0x20;
    constexpr int visible = 0x60;
    const QColor ground(darkest, darkest, darkest);
    QImage image(QSize(20, 20), QImage::Format_RGB32);
    image.fill(ground);
    QStyleOptionButton option;
    option.rect = QRect(2, 2, 16, 16);
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    option.palette = QPalette(ground, ground);
    RoomyStyle style;
    QPainter painter(&image);
    style.drawPrimitive(element, &option, &painter, nullptr);
    painter.end();
    int brightest = 0;
    for (int x = 0; x < image.width(); ++x)
        brightest = std::max(brightest, image.pixelColor(x, image.height() / 2).lightness());
    QVERIFY(brightest >= visible);
}

void WidgetsTest::flowLayoutWraps()
{
    QWidget widget;
    auto *layout = new FlowLayout(&widget);
    layout->setSpacing(10);
    for (int i = 0; i < 3; ++i) {
        auto *box = new QWidget;
        box->setFixedSize(100, 30);
        layout->addWidget(box);
    }
    QCOMPARE(layout->heightForWidth(320), 30);
    QCOMPARE(layout->heightForWidth(319), 70);
    QCOMPARE(layout->heightForWidth(150), 110);
}

void WidgetsTest::labelKeepsItsRoleWhenThePaletteChanges()
{
    QWidget parent;
    TextLabel label(u"Text"_s, theme::Role::Good, &parent);
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    parent.setPalette(dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), theme::foreground(theme::Role::Good, dark));
}

void WidgetsTest::ladderCutsNothingForALongWord()
{
    QWidget window; // it does not grow with what is in it
    Ladder ladder(&window);
    ladder.resize(theme::em(&ladder, 36), 400);
    window.show();
    const Rung rung { RungId::Request,
                      RungState::Broken,
                      7,
                      { { detail::type, u"w"_s.repeated(30) }, { detail::status, 403 } } };
    ladder.setRungs({ rung });
    ladder.layout()->activate();
    const auto labels = ladder.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
}

void WidgetsTest::ladderShowsHowFarItCame()
{
    Ladder ladder;
    ladder.setRungs({ Rung { RungId::Computer, RungState::Ok, 7, {} },
                      Rung { RungId::Name, RungState::Broken, -1, {} } });
    QStringList spoken;
    const auto labels = ladder.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        spoken.append(label->accessibleName());
    spoken.removeAll(QString());
    QCOMPARE(spoken.size(), 8);
    QVERIFY(spoken.at(0).contains(u", done"_s));
    QVERIFY(spoken.at(1).contains(u"stopped here"_s));
    QVERIFY(spoken.at(2).contains(u"not tried"_s));
}

void WidgetsTest::networkDialogHandsOnWhatWasEntered()
{
    NetworkSettings applied;
    const auto apply = [&applied](const NetworkSettings &settings) {
        applied = settings;
        return QString();
    };
    NetworkDialog dialog({}, QUrl(u"https://api.example.com"_s), apply);
    dialog.findChild<QLineEdit *>(u"baseUrlEdit"_s)->setText(u" https://gateway.example.com/pplx "_s);
    dialog.findChild<QLineEdit *>(u"caFileEdit"_s)->setText(u"/etc/company.pem"_s);
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton *>(u"useNetworkButton"_s)->click();
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(applied.baseUrl, QUrl(u"https://gateway.example.com/pplx"_s));
    QCOMPARE(applied.caFile, u"/etc/company.pem"_s);
}

void WidgetsTest::networkDialogStaysOpenWithAReason()
{
    NetworkDialog dialog({}, QUrl(u"https://api.example.com"_s),
                         [](const NetworkSettings &) { return u"Not like this."_s; });
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.accept();
    QCOMPARE(accepted.count(), 0);
    const auto *problem = dialog.findChild<QLabel *>(u"networkProblem"_s);
    QCOMPARE(problem->text(), u"Not like this."_s);
    QVERIFY(!problem->isHidden());
}

void WidgetsTest::networkDialogGoesBackToUsual()
{
    const QUrl usual(u"https://api.example.com"_s);
    NetworkDialog dialog({ QUrl(u"https://other.example.com"_s), u"/x.pem"_s }, usual, {});
    dialog.findChild<QPushButton *>(u"usualNetworkButton"_s)->click();
    QCOMPARE(dialog.settings().baseUrl, usual);
    QVERIFY(dialog.settings().caFile.isEmpty());
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"

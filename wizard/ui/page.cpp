#include "ui/page.h"

#include "ui/theme.h"
#include "ui/widgets/pagearea.h"
#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double headingSize = 1.5; // in the size of the page's font
constexpr double narrowBelow = 34; // ems; there the margins shrink

TextLabel *headingLabel(QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setScaled(headingSize, QFont::Bold);
    label->setObjectName(u"heading"_s);
    return label;
}

/// A strip on top that nobody overlooks: nothing here is real.
class PracticeStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeStrip(QWidget *parent) : QWidget(parent)
    {
        auto *layout = new QVBoxLayout(this);
        const int top = theme::em(this, 0.4);
        layout->setContentsMargins(0, top, 0, top);
        auto *label =
            new TextLabel(Page::tr("Practice: these keys are made up, and nothing leaves this computer."),
                          theme::Role::Warning, this);
        label->setObjectName(u"practiceStrip"_s);
        layout->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter(this).fillRect(rect(), theme::background(theme::Role::Warning, palette()));
    }
};

} // namespace

Page::Page(const QString &heading, const QString &sentence, bool practice, QWidget *parent)
    : QWizardPage(parent)
{
    // The wizard's own background role would change the text colour of labels in here.
    setBackgroundRole(QPalette::Window);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    if (practice) {
        m_strip = new PracticeStrip(this);
        outer->addWidget(m_strip);
    }

    m_area = new PageArea(this);
    m_area->setObjectName(u"pageArea"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    // The page paints the background.
    m_area->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_area);

    auto *inside = new QWidget(m_area);
    m_content = new QVBoxLayout(inside);
    m_content->setSpacing(theme::em(this, 1.1));
    m_heading = headingLabel(inside);
    m_sentence = new TextLabel({}, theme::Role::Quiet, inside);
    m_sentence->setObjectName(u"sentence"_s);
    auto *head = new QVBoxLayout;
    head->setSpacing(theme::em(this, 0.4));
    head->addWidget(m_heading);
    head->addWidget(m_sentence);
    m_content->addLayout(head);
    m_area->setWidget(inside);
    inside->setAutoFillBackground(false);
    setHeading(heading);
    setSentence(sentence);
}

void Page::addPracticeCard(QWidget *card)
{
    constexpr int belowHead = 1;
    m_content->insertWidget(belowHead, card);
}

void Page::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Base));
}

void Page::resizeEvent(QResizeEvent *event)
{
    QWizardPage::resizeEvent(event);
    const bool narrow = width() < theme::em(this, narrowBelow);
    const int margin = theme::em(this, narrow ? 0.8 : 2);
    m_content->setContentsMargins(margin, margin, margin, margin);
    if (m_strip != nullptr) {
        QMargins around = m_strip->layout()->contentsMargins();
        around.setLeft(margin);
        around.setRight(margin);
        m_strip->layout()->setContentsMargins(around);
    }
}

void Page::scrollTo(QWidget *widget)
{
    // After the layout has found a place for it.
    QTimer::singleShot(0, widget, [this, widget] {
        if (widget->isVisible())
            m_area->ensureWidgetVisible(widget, 0, theme::em(this, 1));
    });
}

void Page::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void Page::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

} // namespace keywright

#include "page.moc"

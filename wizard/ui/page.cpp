#include "ui/page.h"

#include "ui/theme.h"
#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double headingSize = 1.5; // in the size of the page's font

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
public:
    explicit PracticeStrip(QWidget *parent) : QWidget(parent)
    {
        auto *layout = new QVBoxLayout(this);
        const int side = theme::em(this, 1.8);
        const int top = theme::em(this, 0.4);
        layout->setContentsMargins(side, top, side, top);
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
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    if (practice)
        outer->addWidget(new PracticeStrip(this));

    auto *area = new QScrollArea(this);
    area->setObjectName(u"pageArea"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Base);
    outer->addWidget(area);

    auto *inside = new QWidget(area);
    inside->setBackgroundRole(QPalette::Base);
    m_content = new QVBoxLayout(inside);
    const int margin = theme::em(this, 1.8);
    m_content->setContentsMargins(margin, margin, margin, margin);
    m_content->setSpacing(theme::em(this, 1.1));
    m_heading = headingLabel(inside);
    m_sentence = new TextLabel({}, theme::Role::Quiet, inside);
    m_sentence->setObjectName(u"sentence"_s);
    auto *head = new QVBoxLayout;
    head->setSpacing(theme::em(this, 0.4));
    head->addWidget(m_heading);
    head->addWidget(m_sentence);
    m_content->addLayout(head);
    area->setWidget(inside);
    setHeading(heading);
    setSentence(sentence);
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

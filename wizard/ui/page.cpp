#include "ui/page.h"

#include "ui/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double headingSize = 1.5; // in the size of the page's font

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * headingSize);
    else
        font.setPixelSize(qRound(font.pixelSize() * headingSize));
    label->setFont(font);
    label->setObjectName(u"heading"_s);
    return label;
}

void paintQuietly(QLabel *label)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::foreground(theme::Role::Quiet, palette));
    label->setPalette(palette);
}

/// A strip on top that nobody overlooks: nothing here is real.
QLabel *practiceStrip(QWidget *parent)
{
    QLabel *label =
        plainLabel(Page::tr("Practice: these keys are made up, and nothing leaves this computer."), parent);
    label->setObjectName(u"practiceStrip"_s);
    QPalette palette = label->palette();
    palette.setColor(QPalette::Window, theme::background(theme::Role::Warning, palette));
    palette.setColor(QPalette::WindowText, theme::foreground(theme::Role::Warning, palette));
    label->setPalette(palette);
    label->setAutoFillBackground(true);
    label->setContentsMargins(theme::em(label, 1.8), theme::em(label, 0.4), theme::em(label, 1.8),
                              theme::em(label, 0.4));
    return label;
}

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
        outer->addWidget(practiceStrip(this));

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
    m_heading = headingLabel(heading, inside);
    m_sentence = plainLabel(sentence, inside);
    m_sentence->setObjectName(u"sentence"_s);
    paintQuietly(m_sentence);
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

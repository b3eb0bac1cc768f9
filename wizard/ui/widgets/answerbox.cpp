#include "ui/widgets/answerbox.h"

#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/roundedbox.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

AnswerBox::Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return AnswerBox::Tone::Good;
    case Severity::Warning:
        return AnswerBox::Tone::Warning;
    case Severity::Problem:
        return AnswerBox::Tone::Problem;
    }
    Q_UNREACHABLE();
}

theme::Role roleOf(AnswerBox::Tone tone)
{
    switch (tone) {
    case AnswerBox::Tone::Good:
        return theme::Role::Good;
    case AnswerBox::Tone::Neutral:
        return theme::Role::Quiet;
    case AnswerBox::Tone::Warning:
        return theme::Role::Warning;
    case AnswerBox::Tone::Problem:
        return theme::Role::Problem;
    }
    Q_UNREACHABLE();
}

theme::Sign signOf(AnswerBox::Tone tone)
{
    switch (tone) {
    case AnswerBox::Tone::Good:
        return theme::Sign::Done;
    case AnswerBox::Tone::Neutral:
        return theme::Sign::Open;
    case AnswerBox::Tone::Warning:
        return theme::Sign::Attention;
    case AnswerBox::Tone::Problem:
        return theme::Sign::Problem;
    }
    Q_UNREACHABLE();
}

TextLabel *sentenceLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setObjectName(objectName);
    return label;
}

void setSentence(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

AnswerBox::AnswerBox(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this)), m_buttons(new FlowLayout)
{
    setObjectName(u"answerBox"_s);
    auto *grid = new QGridLayout(this);
    const int margin = theme::em(this, 1.1);
    grid->setContentsMargins(margin, margin, margin, margin);
    grid->setHorizontalSpacing(theme::em(this, 0.7));
    grid->setVerticalSpacing(theme::em(this, 0.4));
    grid->setColumnStretch(1, 1);

    m_what = sentenceLabel(u"answerWhat"_s, this);
    m_what->setScaled(1, QFont::Bold);
    m_how = sentenceLabel(u"answerHow"_s, this);
    m_how->setRole(theme::Role::Quiet);
    m_todo = sentenceLabel(u"answerTodo"_s, this);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_what, 0, 1);
    grid->addWidget(m_how, 1, 1);
    grid->addWidget(m_todo, 2, 1);
    grid->addLayout(m_buttons, 3, 1);
    m_buttons->setContentsMargins(0, theme::em(this, 0.5), 0, 0);
    QFrame::hide();
}

void AnswerBox::showFinding(const Finding &finding)
{
    show(wording::wordsFor(finding), toneOf(finding.severity));
}

void AnswerBox::show(const wording::Words &words, Tone tone)
{
    clear();
    m_tone = tone;
    setSentence(m_what, words.what);
    setSentence(m_how, words.how);
    setSentence(m_todo, words.todo);
    QStringList sentences { words.what, words.how, words.todo };
    sentences.removeAll(QString());
    setAccessibleName(sentences.join(u' '));
    applyTone();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AnswerBox::clear()
{
    clearLayout(*m_buttons);
    QFrame::hide();
}

bool AnswerBox::isShowing() const
{
    return !isHidden();
}

/// The widget itself or the nearest one before it that the Tab key reaches; null where there is none.
static QWidget *lastFocusable(QWidget *widget)
{
    QWidget *candidate = widget;
    while (candidate->focusPolicy() == Qt::NoFocus || candidate->isWindow()) {
        candidate = candidate->previousInFocusChain();
        if (candidate == widget)
            return nullptr;
    }
    return candidate;
}

QPushButton *AnswerBox::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    if (QWidget *before = lastFocusable(
            m_buttons->count() > 0 ? m_buttons->itemAt(m_buttons->count() - 1)->widget() : this))
        setTabOrder(before, button);
    m_buttons->addWidget(button);
    button->show();
    return button;
}

void AnswerBox::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Role role = roleOf(m_tone);
    QColor border = theme::foreground(role, palette());
    border.setAlphaF(0.5F);
    paintRoundedBox(this, theme::background(role, palette()), border);
}

void AnswerBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTone();
}

void AnswerBox::applyTone()
{
    const int size = theme::em(this, 1.3);
    m_icon->setPixmap(theme::sign(signOf(m_tone), palette()).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace keywright

#include "ui/widgets/codebox.h"

#include "ui/clipboard.h"
#include "ui/theme.h"
#include "ui/widgets/editframe.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTimer>
#include <QtMath>

#include <chrono>

namespace keywright {

namespace {

constexpr auto copiedShows = std::chrono::seconds(2); // Long enough to be read, short enough to press again.
constexpr int usualLines = 12;
constexpr qsizetype longestShown = 20'000; // More than anybody reads here; all of it would be laid out.
constexpr qsizetype mostMarked = 500;

} // namespace

CodeBox::CodeBox(const QString &name, const QString &buttonText, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
    , m_copy(new QPushButton(buttonText))
    , m_buttonText(buttonText)
    , m_maximumLines(usualLines)
{
    m_edit->setReadOnly(true);
    m_edit->setFont(theme::fixedFont(font()));
    m_edit->setAccessibleName(name);
    m_edit->setTabChangesFocus(true);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    m_edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_copy, 0, Qt::AlignLeading);
    connect(m_copy, &QPushButton::clicked, this, &CodeBox::copy);
    m_edit->viewport()->installEventFilter(this);
    frameVisibly(m_edit);
    fitHeight();
}

void CodeBox::setText(const QString &text)
{
    m_text = text;
    m_edit->setExtraSelections({});
    m_edit->setPlainText(text.size() > longestShown ? text.first(longestShown) + u'\u2026' : text);
    fitHeight();
}

void CodeBox::markNew(const QString &former)
{
    static const QRegularExpression word(QStringLiteral("[\\w$%.-]+"));
    QSet<QString> known;
    for (auto words = word.globalMatch(former); words.hasNext();)
        known.insert(words.next().captured());
    QList<QTextEdit::ExtraSelection> marks;
    for (auto words = word.globalMatch(m_edit->toPlainText());
         words.hasNext() && marks.size() < mostMarked;) {
        const auto match = words.next();
        if (known.contains(match.captured()))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(static_cast<int>(match.capturedStart()));
        mark.cursor.setPosition(static_cast<int>(match.capturedEnd()), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    m_edit->setExtraSelections(former.isEmpty() ? QList<QTextEdit::ExtraSelection>() : marks);
    colourMarks();
}

void CodeBox::colourMarks()
{
    QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    for (QTextEdit::ExtraSelection &mark : marks) {
        mark.format.setBackground(theme::background(theme::Role::Good, palette()));
        mark.format.setForeground(palette().color(QPalette::Text));
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(theme::foreground(theme::Role::Good, palette()));
    }
    m_edit->setExtraSelections(marks);
}

void CodeBox::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    fitHeight();
}

void CodeBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    if (event->type() == QEvent::PaletteChange) {
        frameVisibly(m_edit);
        colourMarks();
    }
}

bool CodeBox::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Resize && m_edit->viewport()->width() != m_fittedWidth) {
        m_fittedWidth = m_edit->viewport()->width();
        // The edit lays its text out anew for the width only after this.
        QTimer::singleShot(0, this, &CodeBox::fitHeight);
    }
    return handled;
}

void CodeBox::copy()
{
    copyPlainly(text());
    //: A button, for two seconds after it was pressed.
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(copiedShows, m_copy, [this] { m_copy->setText(m_buttonText); });
}

void CodeBox::fitHeight()
{
    int all = 0;
    qreal height = 0; // of the lines that are shown; they are not as high as the font's whole pixels
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        // Asked for its size, the block is laid out.
        m_edit->document()->documentLayout()->blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            if (all++ < m_maximumLines)
                height += block.layout()->lineAt(i).height();
        }
    }
    height = qMax(height, qreal(m_edit->fontMetrics().lineSpacing()));
    const int frame = 2 * m_edit->frameWidth() + 2 * static_cast<int>(m_edit->document()->documentMargin());
    m_edit->setVerticalScrollBarPolicy(all > m_maximumLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_edit->setFixedHeight(qCeil(height) + frame);
}

} // namespace keywright

#include "ui/widgets/evidencemarks.h"

#include "ui/theme.h"
#include "wording/wording.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace keywright {

namespace {

constexpr qsizetype mostShown = 50;

theme::Role roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return theme::Role::Accent;
    case Severity::Warning:
        return theme::Role::Warning;
    case Severity::Problem:
        return theme::Role::Problem;
    }
    Q_UNREACHABLE();
}

QTextCharFormat::UnderlineStyle underlineOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QTextCharFormat::DotLine;
    case Severity::Warning:
        return QTextCharFormat::DashUnderline;
    case Severity::Problem:
        return QTextCharFormat::WaveUnderline;
    }
    Q_UNREACHABLE();
}

QTextCharFormat formatOf(Severity severity, const QPalette &palette)
{
    QTextCharFormat format;
    format.setUnderlineStyle(underlineOf(severity));
    format.setUnderlineColor(theme::foreground(roleOf(severity), palette));
    format.setBackground(theme::background(roleOf(severity), palette));
    format.setForeground(palette.color(QPalette::Text));
    return format;
}

} // namespace

EvidenceMarks::EvidenceMarks(QPlainTextEdit *edit) : QObject(edit), m_edit(edit)
{
    m_edit->viewport()->installEventFilter(this);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &EvidenceMarks::tellWhatIsTouched);
}

void EvidenceMarks::show(const QList<Evidence> &evidence)
{
    QList<QTextEdit::ExtraSelection> marks;
    m_findings.clear();
    const int last = m_edit->document()->characterCount() - 1;
    for (const Evidence &one : evidence.first(std::min(mostShown, evidence.size()))) {
        if (one.begin < 0 || one.begin >= last)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(one.begin);
        mark.cursor.setPosition(std::clamp(one.end, one.begin + 1, last), QTextCursor::KeepAnchor);
        marks.append(mark);
        m_findings.append(one.finding);
    }
    m_edit->setExtraSelections(marks);
    draw();
    m_edit->setAccessibleDescription(
        marks.isEmpty() ? QString() : tr("%n place(s) in it are underlined.", nullptr, int(marks.size())));
    tellWhatIsTouched();
}

void EvidenceMarks::draw()
{
    QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    for (qsizetype i = 0; i < marks.size(); ++i)
        marks[i].format = formatOf(m_findings.at(i).severity, m_edit->palette());
    m_edit->setExtraSelections(marks);
}

bool EvidenceMarks::has(const Finding &finding) const
{
    return m_findings.contains(finding);
}

void EvidenceMarks::pointTo(const Finding &finding)
{
    const qsizetype index = m_findings.indexOf(finding);
    if (index < 0)
        return;
    m_edit->setTextCursor(m_edit->extraSelections().at(index).cursor);
    m_edit->ensureCursorVisible();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void EvidenceMarks::scrollToFirst()
{
    const QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    if (marks.isEmpty())
        return;
    const auto begin = [](const QTextEdit::ExtraSelection &mark) { return mark.cursor.selectionStart(); };
    QTextCursor first = std::ranges::min_element(marks, {}, begin)->cursor;
    first.setPosition(first.selectionStart());
    // The cursor is lent to scroll by, and goes back to where the user left it.
    const QSignalBlocker quiet(m_edit);
    const QTextCursor left = m_edit->textCursor();
    m_edit->setTextCursor(first);
    m_edit->ensureCursorVisible();
    const int top = m_edit->verticalScrollBar()->value();
    m_edit->setTextCursor(left);
    m_edit->verticalScrollBar()->setValue(top);
}

bool EvidenceMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::PaletteChange)
        draw();
    // In this order: while the edit is deleted, it can't be asked for its viewport any more.
    if (event->type() != QEvent::ToolTip || watched != m_edit->viewport())
        return QObject::eventFilter(watched, event);
    showToolTip(*static_cast<QHelpEvent *>(event));
    return true;
}

void EvidenceMarks::showToolTip(const QHelpEvent &event) const
{
    const std::optional<Finding> finding = at(m_edit->cursorForPosition(event.pos()).position());
    if (finding)
        QToolTip::showText(event.globalPos(), wording::wordsFor(*finding).what, m_edit);
    else
        QToolTip::hideText();
}

std::optional<Finding> EvidenceMarks::at(int position) const
{
    const QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    for (qsizetype i = 0; i < std::min(marks.size(), m_findings.size()); ++i) {
        const QTextCursor &mark = marks.at(i).cursor;
        if (position >= mark.selectionStart() && position <= mark.selectionEnd())
            return m_findings.at(i);
    }
    return std::nullopt;
}

void EvidenceMarks::tellWhatIsTouched()
{
    const std::optional<Finding> now = at(m_edit->textCursor().position());
    if (now == m_touched)
        return;
    m_touched = now;
    Q_EMIT touched(m_touched);
}

} // namespace keywright

#include "ui/widgets/pasteedit.h"

#include "ui/theme.h"
#include "ui/widgets/editframe.h"
#include "ui/widgets/evidencemarks.h"

#include <QEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestText = 1'048'576; // What the check reads.
constexpr qsizetype longestShown = 32'768; // More only makes the box slow: one long line is laid out whole.
constexpr int shortestPiece = 16; // A shorter one holds no key.

} // namespace

PasteEdit::PasteEdit(QWidget *parent) : QPlainTextEdit(parent), m_marks(new EvidenceMarks(this))
{
    setTabChangesFocus(true);
    setFont(theme::fixedFont(font()));
    setLayoutDirection(Qt::LeftToRight);
    frameVisibly(this);
    setUndoRedoEnabled(false); // Its history would keep what was typed over.
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int /*position*/, int /*removed*/, int added) { maskWhatCameIn(added); });
}

Secret PasteEdit::content() const
{
    const QString shown = shownText();
    if (!m_whole.isEmpty() && shown == m_wholeShown)
        return m_whole.clone();
    QByteArray text = m_masks.unmasked(shown);
    text.append(m_rest.bytes());
    return Secret::taking(std::move(text));
}

void PasteEdit::setContent(QByteArrayView text)
{
    const QScopedValueRollback masking(m_masking, true);
    const QByteArrayView all = text.first(std::min(text.size(), longestText));
    const QByteArrayView shown = wholeBeginning(all, longestShown);
    const QString normal = m_masks.masked(shown);
    m_isCut = all.size() < text.size();
    m_rest = Secret(all.sliced(shown.size()));
    setPlainText(normal);
    m_wholeShown = shownText();
    // Line ends and characters that the document does not keep are still in the bytes.
    m_whole = m_wholeShown == normal ? Secret(all) : Secret();
}

bool PasteEdit::isBlank() const
{
    return document()->isEmpty();
}

void PasteEdit::maskTyped()
{
    const QString shown = shownText();
    if (m_masks.masked(shown.toUtf8()) == shown)
        return;
    setContent(content().bytes());
    moveCursor(QTextCursor::End);
}

void PasteEdit::showEvidence(const QList<Finding> &findings)
{
    QList<Where> places;
    QList<Evidence> evidence;
    for (const Finding &finding : findings) {
        if (finding.where.position < 0)
            continue;
        places.append(finding.where);
        evidence.append({ finding });
    }
    const Secret text = content();
    const QByteArrayView shown = text.bytes().first(text.size() - m_rest.size());
    const QList<KeyMasks::Stretch> stretches = m_masks.stretches(shown, places);
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        evidence[i].begin = static_cast<int>(stretches.at(i).begin);
        evidence[i].end = static_cast<int>(stretches.at(i).end);
    }
    m_marks->show(evidence);
}

bool PasteEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void PasteEdit::insertFromMimeData(const QMimeData *source)
{
    QByteArray text = source->data(u"text/plain"_s);
    if (text.isEmpty())
        text = source->text().toUtf8();
    insertMasked(text);
    wipe(text);
    Q_EMIT pasted();
}

void PasteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        frameVisibly(this);
}

void PasteEdit::maskWhatCameIn(int added)
{
    if (m_masking)
        return;
    if (document()->isEmpty()) {
        m_rest = Secret();
        m_isCut = false;
    }
    // A key that is typed comes character by character, and is masked when it is checked.
    if (added < shortestPiece)
        return;
    // The document is still changing.
    QTimer::singleShot(0, this, [this] { setContent(content().bytes()); });
}

void PasteEdit::insertMasked(QByteArrayView text)
{
    const QTextCursor cursor = textCursor();
    const QString shown = shownText();
    const QString before = shown.first(cursor.selectionStart());
    const QString after = shown.sliced(cursor.selectionEnd());
    if (before.isEmpty() && after.isEmpty()) {
        setContent(text);
        moveCursor(QTextCursor::End);
        return;
    }
    QByteArray whole = m_masks.unmasked(before);
    whole.append(text).append(m_masks.unmasked(after)).append(m_rest.bytes());
    const qsizetype reached = before.size() + m_masks.masked(wholeBeginning(text, longestShown)).size();
    setContent(whole);
    wipe(whole);
    QTextCursor behind = textCursor();
    behind.setPosition(static_cast<int>(std::min<qsizetype>(reached, document()->characterCount() - 1)));
    setTextCursor(behind);
}

QString PasteEdit::shownText() const
{
    // Unlike toPlainText(), this keeps no-break spaces.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

} // namespace keywright

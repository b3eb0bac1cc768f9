#include "ui/widgets/pasteedit.h"

#include "ui/theme.h"
#include "ui/widgets/editframe.h"

#include <QEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype longestText = 1'000'000; // What the check reads; more only makes the box slow.
constexpr qsizetype keyAtLeast = 16; // A shorter run after the prefix is a model's name or an example.
constexpr QByteArrayView keyStart = "pplx-";

bool isKeyCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
}

/// The end of the key that starts there, or `from` where none does.
qsizetype keyEnd(QByteArrayView text, qsizetype from)
{
    const auto *end = std::find_if_not(text.begin() + from + keyStart.size(), text.end(), isKeyCharacter);
    const qsizetype length = end - text.begin() - from;
    return length >= keyStart.size() + keyAtLeast ? from + length : from;
}

} // namespace

PasteEdit::PasteEdit(QWidget *parent) : QPlainTextEdit(parent)
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
    QByteArray text = shown.toUtf8();
    // The last one first: a mask may be the beginning of a later one.
    std::for_each(m_keys.rbegin(), m_keys.rend(),
                  [&](const auto &key) { text.replace(key.first, key.second.bytes().toByteArray()); });
    return Secret::taking(std::move(text));
}

void PasteEdit::setContent(QByteArrayView text)
{
    {
        const QScopedValueRollback masking(m_masking, true);
        clear();
    }
    insertMasked(text);
}

bool PasteEdit::isBlank() const
{
    return document()->isEmpty();
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
    // A key that is typed comes character by character, and is masked when it is checked.
    if (m_masking || added < keyAtLeast)
        return;
    // The document is still changing.
    QTimer::singleShot(0, this, [this] { setContent(content().bytes()); });
}

void PasteEdit::insertMasked(QByteArrayView text)
{
    const QScopedValueRollback masking(m_masking, true);
    const QByteArrayView part = text.first(std::min(text.size(), longestText));
    textCursor().insertText(masked(part));
    m_wholeShown = shownText();
    // Line ends and characters that the document does not keep are still in the bytes.
    QString normal = masked(part);
    normal.replace(u"\r\n"_s, u"\n"_s);
    normal.replace(u'\r', u'\n');
    m_whole = m_wholeShown == normal ? Secret(part) : Secret();
    ensureCursorVisible();
}

QString PasteEdit::masked(QByteArrayView text)
{
    QByteArray shown;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = text.indexOf(keyStart, at);
        if (start < 0)
            break;
        shown += text.sliced(at, start - at);
        const qsizetype end = keyEnd(text, start);
        at = std::max(end, start + keyStart.size());
        if (end == start) {
            shown += keyStart;
            continue;
        }
        Secret key(text.sliced(start, end - start));
        QByteArray token = key.masked().toUtf8();
        // Two keys with the same end: the second one says so.
        while (m_keys.contains(token) && !(m_keys.at(token) == key))
            token += '\'';
        shown += token;
        m_keys.insert_or_assign(token, std::move(key));
    }
    shown += text.sliced(at);
    return QString::fromUtf8(shown);
}

QString PasteEdit::shownText() const
{
    // Unlike toPlainText(), this keeps no-break spaces.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

} // namespace keywright

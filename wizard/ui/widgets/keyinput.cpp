#include "ui/widgets/keyinput.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The bytes as they were copied; only where the source has none, what Qt makes of them.
QByteArray textOf(const QMimeData *mime)
{
    if (mime == nullptr)
        return {};
    for (const QString &format : { u"text/plain;charset=utf-8"_s, u"text/plain"_s }) {
        if (mime->hasFormat(format))
            return mime->data(format);
    }
    return mime->hasText() ? mime->text().toUtf8() : QByteArray();
}

bool isTyped(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers commands = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    // Right Alt, which many layouts need for characters, comes as Ctrl and Alt on Windows.
    const bool isCommand = commands != Qt::NoModifier && commands != Qt::GroupSwitchModifier
        && commands != (Qt::ControlModifier | Qt::AltModifier);
    return !isCommand && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

KeyInput::KeyInput(QWidget *parent) : KeyView(parent)
{
    setObjectName(u"keyInput"_s);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setCursor(Qt::IBeamCursor);
}

void KeyInput::paste(QClipboard::Mode mode)
{
    take(QGuiApplication::clipboard()->mimeData(mode));
}

void KeyInput::take(const QMimeData *mime)
{
    QByteArray bytes = textOf(mime);
    if (bytes.isEmpty())
        return;
    Q_EMIT pasted(bytes);
    wipe(bytes);
    setCurrentCell(inspection() == nullptr ? 0 : inspection()->cells.size());
}

void KeyInput::keyPressEvent(QKeyEvent *event)
{
    const bool shiftInsert = event->key() == Qt::Key_Insert && event->modifiers() == Qt::ShiftModifier;
    if (event->matches(QKeySequence::Paste) || shiftInsert)
        paste();
    else if (isTyped(*event))
        insertTyped(event->text());
    else if (!edit(*event))
        KeyView::keyPressEvent(event);
}

bool KeyInput::edit(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Backspace && event.key() != Qt::Key_Delete)
        return false;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        clearText();
    else
        removeCell(event.key() == Qt::Key_Backspace ? currentCell() - 1 : currentCell());
    return true;
}

void KeyInput::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        insertTyped(event->commitString());
    event->accept();
}

QVariant KeyInput::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Input methods get no text from here, only that they may send some.
    if (query == Qt::ImEnabled)
        return true;
    if (query == Qt::ImHints)
        return static_cast<int>(inputMethodHints());
    return KeyView::inputMethodQuery(query);
}

void KeyInput::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && QGuiApplication::clipboard()->supportsSelection())
        paste(QClipboard::Selection);
    else
        KeyView::mouseReleaseEvent(event);
}

void KeyInput::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *pasting = menu->addAction(tr("&Paste"), this, [this] { paste(); });
    pasting->setShortcut(QKeySequence::Paste);
    pasting->setEnabled(!textOf(QGuiApplication::clipboard()->mimeData()).isEmpty());
    QAction *clearing = menu->addAction(tr("&Clear"), this, &KeyInput::clearText);
    clearing->setEnabled(inspection() != nullptr);
    menu->popup(event->globalPos());
}

void KeyInput::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText())
        event->acceptProposedAction();
}

void KeyInput::dropEvent(QDropEvent *event)
{
    take(event->mimeData());
    event->acceptProposedAction();
}

void KeyInput::insertTyped(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const qsizetype cellsBefore = inspection() == nullptr ? 0 : inspection()->cells.size();
    const qsizetype current = currentCell();
    replaceBytes(offsetOf(current), 0, bytes);
    wipe(bytes);
    const qsizetype cellsNow = inspection() == nullptr ? 0 : inspection()->cells.size();
    setCurrentCell(current + std::max<qsizetype>(cellsNow - cellsBefore, 0));
}

void KeyInput::removeCell(qsizetype cell)
{
    if (inspection() == nullptr || cell < 0 || cell >= inspection()->cells.size())
        return;
    const Cell removed = inspection()->cells.at(cell);
    replaceBytes(removed.offset, removed.length, {});
    setCurrentCell(cell);
}

void KeyInput::clearText()
{
    if (inspection() != nullptr)
        replaceBytes(0, inspection()->given.size(), {});
}

void KeyInput::replaceBytes(qsizetype offset, qsizetype removed, const QByteArray &inserted)
{
    if (m_reading)
        return;
    const QByteArrayView given = inspection() == nullptr ? QByteArrayView() : inspection()->given.bytes();
    QByteArray bytes;
    // One block of the final size: a growing array would leave copies behind.
    bytes.reserve(given.size() - removed + inserted.size());
    bytes.append(given.first(offset)).append(inserted).append(given.sliced(offset + removed));
    Q_EMIT edited(bytes);
    wipe(bytes);
}

qsizetype KeyInput::offsetOf(qsizetype cell) const
{
    if (inspection() == nullptr)
        return 0;
    const QList<Cell> &cells = inspection()->cells;
    return cell < cells.size() ? cells.at(cell).offset : inspection()->given.size();
}

} // namespace keywright

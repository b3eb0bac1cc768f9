#pragma once

#include "ui/widgets/keyview.h"

#include <QClipboard>

class QMimeData;

namespace keywright {

/// A key view that takes a key: by paste (keyboard, menu, middle button), drop or typing. What it takes is
/// never in a text field; it goes out as bytes, and comes back as an inspection.
class KeyInput : public KeyView
{
    Q_OBJECT
public:
    explicit KeyInput(QWidget *parent = nullptr);

    /// Takes the text of the clipboard; does nothing where it holds none.
    void paste(QClipboard::Mode mode = QClipboard::Clipboard);
    /// While a long text is being judged, there is nothing yet that could be edited.
    void setReading(bool reading) { m_reading = reading; }

Q_SIGNALS:
    /// A whole new text was pasted or dropped. The bytes are wiped when the slots have returned; to be
    /// connected directly.
    void pasted(const QByteArray &bytes);
    /// The text as it is after a character was typed or deleted; wiped likewise.
    void edited(const QByteArray &bytes);

protected:
    bool hasCaret() const override { return true; }
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void take(const QMimeData *mime);
    void insertTyped(const QString &text);
    void removeCell(qsizetype cell);
    void clearText();
    bool edit(const QKeyEvent &event);
    /// The text with `removed` bytes at `offset` replaced by `inserted`.
    void replaceBytes(qsizetype offset, qsizetype removed, const QByteArray &inserted);
    qsizetype offsetOf(qsizetype cell) const;

    bool m_reading = false;
};

} // namespace keywright

#pragma once

#include "core/key/inspection.h"
#include "ui/widgets/celllayout.h"
#include "ui/widgets/cellwords.h"

#include <QSet>
#include <QWidget>

class QPainter;

namespace keywright {

class CellMasker;
struct CellLook;

/// The characters of a pasted text, each in its own cell: ruler, prefix, chips for what can't be seen. The
/// key itself is masked but for its last four characters, unless it is being revealed. Nothing can be
/// selected or dragged out, and every character is drawn by itself from the inspection's bytes.
class KeyView : public QWidget
{
    Q_OBJECT
public:
    explicit KeyView(QWidget *parent = nullptr);

    /// Shows it; null for nothing. It stays the caller's, who calls this again when it changes or goes.
    void setInspection(const Inspection *inspection);
    const Inspection *inspection() const { return m_inspection; }
    /// 0-based positions in the cleaned key that are marked as differing.
    void setDifferences(const QList<qsizetype> &positions);
    /// Shows the characters of the key as long as it is set.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }
    /// Shown where there is no text.
    void setHint(const QString &hint);

    /// The text twin: what a screen reader says.
    QString summary() const;
    /// What is in the way, for a screen reader and for the keyboard (Ctrl with an arrow).
    const QList<cellwords::Problem> &problems() const { return m_problems; }
    /// Where a character is drawn, in this widget; empty for one that is not.
    QRect cellRect(qsizetype cell) const;
    /// The character that the keyboard is at, as an index into the cells; their number for the end.
    qsizetype currentCell() const { return m_current; }
    void setCurrentCell(qsizetype cell);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// One line about the character under the mouse or the keyboard; empty for none.
    void described(const QString &line);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    /// True where a caret is drawn before the current character.
    virtual bool hasCaret() const { return false; }

private:
    friend class CellPainter;

    const QList<Cell> &cells() const;
    int padding() const;
    CellMetrics metrics() const;
    void rearrange();
    void drawHint(QPainter &painter) const;
    CellLook lookOf(const CellItem &item, const CellMasker &masker) const;
    void tellCurrent();
    bool moveTo(int key);
    /// To the next problem in that direction; stays where there is none.
    void moveToProblem(bool forward);

    const Inspection *m_inspection = nullptr;
    CellLayout m_layout;
    QSet<qsizetype> m_differences;
    QSet<qsizetype> m_maskedRuns; ///< characters outside the key that may be another secret
    QList<cellwords::Problem> m_problems;
    QString m_hint;
    qsizetype m_current = 0;
    bool m_revealed = false;
};

} // namespace keywright

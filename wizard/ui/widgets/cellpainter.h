#pragma once

#include "core/key/inspection.h"

#include <QFont>
#include <QPalette>

class QPainter;
class QRectF;

namespace keywright {

struct CellItem;

/// How one character is to be drawn.
struct CellLook
{
    QString text; ///< at most a chip's name, never more than one character of the key
    bool chip = false;
    bool ellipsis = false;
    bool current = false;
    bool caret = false; ///< a line before it
    bool differs = false;
};

/// Draws the characters of a key one by one.
class CellPainter
{
public:
    CellPainter(QPainter &painter, const QFont &font, QPalette palette);

    /// The font of the characters, and the smaller ones of chips and ruler.
    static QFont cellFont(const QFont &font);
    static QFont chipFont(const QFont &font);
    static QFont rulerFont(const QFont &font);

    void drawCell(const QRectF &rect, CellKind kind, const CellLook &look);
    void drawRuler(const QRectF &cell, double height, qsizetype number);
    void drawCaret(const QRectF &cell);

private:
    QPainter &m_painter;
    QFont m_font;
    QPalette m_palette;
};

} // namespace keywright

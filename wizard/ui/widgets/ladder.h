#pragma once

#include "core/answer/verdict.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace keywright {

class TextLabel;

/// The steps of the test from this computer to a real answer, one line each: sign, name, evidence, time. It
/// ends visibly at the first broken one.
class Ladder : public QFrame
{
    Q_OBJECT
public:
    explicit Ladder(QWidget *parent = nullptr);

    /// Shows them in their order; rungs that are not in the list have not been tried.
    void setRungs(const QList<Rung> &rungs);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        RungId id {};
        QLabel *sign = nullptr;
        TextLabel *title = nullptr;
        TextLabel *evidence = nullptr;
        TextLabel *time = nullptr;
    };

    void addLine(RungId id);
    /// Puts the evidence beside the names, or below them where there is little room.
    void arrange(bool narrow);
    void arrangeByRoom();
    /// What the evidence beside the names needs, without a word of either being cut.
    int roomBeside() const;
    void showRung(const Line &line, const Rung &rung);

    QList<Line> m_lines;
    QGridLayout *m_grid = nullptr;
    bool m_narrow = false;
};

} // namespace keywright

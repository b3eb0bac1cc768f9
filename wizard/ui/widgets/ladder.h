#pragma once

#include "core/answer/verdict.h"

#include <QFrame>

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

protected:
    void paintEvent(QPaintEvent *event) override;

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
    void showRung(const Line &line, const Rung &rung);

    QList<Line> m_lines;
};

} // namespace keywright

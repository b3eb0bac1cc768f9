#pragma once

#include <QWidget>

class QBoxLayout;

namespace keywright {

/// Two widgets side by side, or one below the other where the row is narrow.
class AdaptiveRow : public QWidget
{
    Q_OBJECT
public:
    /// Takes both over; they share the width as the two numbers say. A text at the end is set to that side
    /// while there is room.
    AdaptiveRow(QWidget *start, QWidget *end, int startShare = 3, int endShare = 2,
                QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_layout = nullptr;
    QWidget *m_end = nullptr;
};

} // namespace keywright

#pragma once

#include <QWidget>

class QBoxLayout;

namespace keywright {

/// Two widgets side by side, or one below the other where the row is narrow.
class AdaptiveRow : public QWidget
{
    Q_OBJECT
public:
    /// Takes both over. `end` keeps its own width where there is room.
    AdaptiveRow(QWidget *start, QWidget *end, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_layout = nullptr;
    QWidget *m_end = nullptr;
};

} // namespace keywright

#pragma once

#include <QLayout>
#include <QList>

namespace keywright {

/// Places widgets side by side and goes on in the next line where the width ends; for rows of buttons.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FlowLayout)
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int gap() const;
    /// Goes through the lines; moves the items only where `place` is set. Returns the height.
    int arrange(QRect rect, bool place) const;
    void placeLine(const QList<QLayoutItem *> &line, QRect inside, int y, int height) const;

    QList<QLayoutItem *> m_items;
};

} // namespace keywright

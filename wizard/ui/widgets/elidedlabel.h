#pragma once

#include <QFrame>

namespace keywright {

/// A path, an address or another text of one line that is read left to right in every language. Where there
/// is not enough room it is shortened in the middle and the tool tip shows it whole.
class ElidedLabel : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Leading or trailing.
    void setAlignment(Qt::Alignment alignment);
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
    Qt::Alignment m_alignment = Qt::AlignLeading;
};

} // namespace keywright

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace keywright {

/// A framed group with an optional heading, in the palette's colours.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &heading = {}, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QVBoxLayout *body() const { return m_body; }
    /// The line of the heading, for what stands at its end.
    QHBoxLayout *headLine() const { return m_headLine; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_heading = nullptr;
    QHBoxLayout *m_headLine = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace keywright

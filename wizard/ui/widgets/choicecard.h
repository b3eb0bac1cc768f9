#pragma once

#include <QFrame>

class QRadioButton;
class QVBoxLayout;

namespace keywright {

/// A large radio button: a box with a choice, a sentence about it and, while it is chosen, more below.
class ChoiceCard : public QFrame
{
    Q_OBJECT
public:
    ChoiceCard(const QString &choice, const QString &sentence, QWidget *parent = nullptr);

    QRadioButton *radio() const { return m_radio; }
    /// Shown while this is chosen.
    QVBoxLayout *details() const { return m_details; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_radio = nullptr;
    QVBoxLayout *m_details = nullptr;
};

} // namespace keywright

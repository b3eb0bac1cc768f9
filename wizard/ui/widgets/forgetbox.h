#pragma once

#include <QWidget>

class QPushButton;

namespace keywright {

class Card;

/// A button that asks, in its own place, before the saved key is removed.
class ForgetBox : public QWidget
{
    Q_OBJECT
public:
    explicit ForgetBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void forgetConfirmed();

private:
    void ask(bool asking);

    QPushButton *m_forget = nullptr;
    Card *m_confirm = nullptr;
};

} // namespace keywright

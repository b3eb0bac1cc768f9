#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace keywright {

class Card;

/// A button that asks, in its own place, before the saved key is removed.
class ForgetBox : public QWidget
{
    Q_OBJECT
public:
    /// `key` says which one, masked, for a screen reader.
    explicit ForgetBox(const QString &key, QWidget *parent = nullptr);

Q_SIGNALS:
    void forgetConfirmed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(bool asking);

    QPushButton *m_forget = nullptr;
    Card *m_confirm = nullptr;
};

} // namespace keywright

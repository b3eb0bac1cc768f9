#pragma once

#include "core/ports/secretstore.h"
#include "ui/widgets/card.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace keywright {

class Secret;
class TextLabel;

/// What will happen when the key in hand is saved, the name for it, and the button.
class SaveCard : public Card
{
    Q_OBJECT
public:
    explicit SaveCard(QWidget *parent = nullptr);

    /// The key in hand, null for none, and whether Perplexity has accepted it.
    void showKey(const Secret *key, bool isAccepted);
    /// How the keychain stands; nothing is known before.
    void showOutlook(const VaultOutlook &outlook);
    /// While the keychain is asked: nothing else can be started, and the wait can be left.
    void setBusy(bool busy);
    void setName(const QString &name);
    /// The name to save under; nothing, with a sentence shown, where what was typed is none.
    std::optional<QString> checkedName();
    QPushButton *saveButton() const { return m_save; }
    QPushButton *lookButton() const { return m_look; }
    /// True where saving can be expected to work.
    bool isPromising() const { return m_isPromising; }

Q_SIGNALS:
    void saveWanted();
    void lookWanted();
    /// The user does not want to wait any more.
    void waitLeft();

protected:
    void changeEvent(QEvent *event) override;

private:
    void enable();

    bool m_busy = false;
    bool m_hasKey = false;
    bool m_isPromising = true;
    TextLabel *m_key = nullptr;
    TextLabel *m_outlook = nullptr;
    TextLabel *m_outlookMore = nullptr;
    QFrame *m_nameFrame = nullptr;
    QLineEdit *m_name = nullptr;
    TextLabel *m_nameProblem = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_look = nullptr;
    QWidget *m_waiting = nullptr;
};

} // namespace keywright

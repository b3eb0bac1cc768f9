#pragma once

#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace keywright {

struct UsageCommand;

/// How other programs get the key from the keychain: commands to copy, the simplest first, the others on
/// request.
class UsageCard : public Card
{
    Q_OBJECT
public:
    explicit UsageCard(QWidget *parent = nullptr);

    /// For the key of that name in the keychain that `backend` names; see usageCommands().
    void showFor(const QString &backend, const QString &base, const QString &name);

private:
    void addCommand(const UsageCommand &usage, int number, QVBoxLayout *layout);

    QString m_shown; ///< for what
    QString m_package; ///< that was named last
    QWidget *m_first = nullptr;
    QPushButton *m_more = nullptr;
    QWidget *m_others = nullptr;
};

} // namespace keywright

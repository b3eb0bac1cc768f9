#pragma once

#include "core/facts.h"
#include "ui/widgets/card.h"

#include <QUrl>

class QProgressBar;
class QPushButton;

namespace keywright {

class TextLabel;

/// What to change in the app while Keywright listens: the address, the settings with their buttons, the time
/// that is left, and what came that was no request.
class ListenCard : public Card
{
    Q_OBJECT
public:
    explicit ListenCard(QWidget *parent = nullptr);

    /// `seconds` is the whole time.
    void begin(const QUrl &url, const QList<TrySetting> &settings, int seconds);
    void showLeft(int seconds);
    /// The newest one is on top, and the last few stay.
    void addIncident(const QString &what, const QString &todo);
    /// Adds a button beside "Stop"; owned by the card.
    QPushButton *addButton(const QString &text, const QString &objectName);

Q_SIGNALS:
    void stopped();

private:
    void addSetting(const TrySetting &setting);

    QVBoxLayout *m_settings = nullptr;
    QVBoxLayout *m_incidents = nullptr;
    QProgressBar *m_bar = nullptr;
    TextLabel *m_left = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace keywright

#pragma once

#include "ui/widgets/card.h"

#include <QDateTime>

class QLabel;
class QPushButton;

namespace keywright {

class Clock;

/// When the key was saved and when it is to be replaced, with a reminder for the calendar.
class RotationCard : public Card
{
    Q_OBJECT
public:
    /// The clock outlives the card, which is hidden until showDates().
    explicit RotationCard(const Clock &clock, QWidget *parent = nullptr);

    /// Of the key of that name, the one without where it is empty.
    void showDates(const QDateTime &savedAt, const QString &name = {});

Q_SIGNALS:
    /// The safe rotation of the key of that name, offered when its day has come.
    void rotateWanted(const QString &name);

private:
    void chooseFile();
    void writeFile(const QString &path);

    const Clock &m_clock;
    QDate m_due;
    QString m_name;
    QLabel *m_dates = nullptr;
    QPushButton *m_rotate = nullptr;
    QLabel *m_written = nullptr;
};

} // namespace keywright

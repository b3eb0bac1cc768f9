#pragma once

#include "ui/widgets/card.h"

#include <QDateTime>

class QLabel;

namespace keywright {

class Clock;

/// When the key was saved and when it is to be replaced, with a reminder for the calendar.
class RotationCard : public Card
{
    Q_OBJECT
public:
    /// The clock outlives the card, which is hidden until showDates().
    explicit RotationCard(const Clock &clock, QWidget *parent = nullptr);

    void showDates(const QDateTime &savedAt);

private:
    void chooseFile();
    void writeFile(const QString &path);

    const Clock &m_clock;
    QDate m_due;
    QLabel *m_dates = nullptr;
    QLabel *m_written = nullptr;
};

} // namespace keywright

#pragma once

#include "ui/widgets/card.h"

#include <QTimer>

class QComboBox;
class QLabel;

namespace keywright {

class CodeBox;
struct Services;

/// The report, shown exactly as it is copied or saved.
class ReportCard : public Card
{
    Q_OBJECT
public:
    /// The services outlive the card.
    explicit ReportCard(Services &services, QWidget *parent = nullptr);

    /// Writes it anew in a moment; several calls at once make one.
    void updateSoon();
    /// Writes it anew now.
    void update();

private:
    void chooseFile();
    void writeFile(const QString &path);

    Services &m_services;
    QTimer m_soon;
    QComboBox *m_form = nullptr;
    CodeBox *m_report = nullptr;
    QLabel *m_saved = nullptr;
};

} // namespace keywright

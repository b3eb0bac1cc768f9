#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace keywright {

struct SearchTally;

/// "Look further": what else can be searched, how far a search is, and its end.
class SearchCard : public Card
{
    Q_OBJECT
public:
    explicit SearchCard(QWidget *parent = nullptr);

    /// Offers to look at running programs; only where the system lets one.
    void offerProcesses(bool available);
    bool wantsProcesses() const;

    void showSearching();
    void showTally(const SearchTally &tally);
    /// What the search that has ended went through, and the sentences about what it left out.
    void showEnd(qint64 files, qint64 milliseconds, const QStringList &leftOut);

Q_SIGNALS:
    void addFolder();
    void searchHome();
    void cancelSearch();
    void processesChanged();

private:
    void buildButtons();
    void buildProgress();

    QPushButton *m_add = nullptr;
    QPushButton *m_home = nullptr;
    QPushButton *m_cancel = nullptr;
    QCheckBox *m_processes = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
};

} // namespace keywright

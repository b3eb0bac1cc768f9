#pragma once

#include "core/places/placefinder.h"
#include "core/places/placegroups.h"
#include "ui/page.h"

#include <QElapsedTimer>

namespace keywright {

class AnswerBox;
class SearchCard;
class Tester;
struct Services;

/// Where apps keep keys on this computer, grouped by key, and which of them wins.
class FindPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    FindPage(Services &services, Tester &tester, QWidget *parent = nullptr);

    QString stepName() const override;
    StepState stepState() const override;
    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override { return m_complete; }

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Searches where the results are not about the key in hand.
    void searchIfStale();
    void search();
    void chooseFolder();
    void addFolder(const std::filesystem::path &folder);
    void take(PlaceReport report);
    void setComplete(bool complete);
    void showPlaces();
    /// What a search that goes on has found so far.
    void showMore();
    void showGroups(const PlaceReport &report);
    QWidget *cardFor(const PlaceGroup &group, const PlaceReport &report) const;
    void showAnswer();

    Services &m_services;
    PlaceFinder m_finder;
    QList<std::filesystem::path> m_folders; ///< asked for so far
    QElapsedTimer m_sinceShown;
    bool m_stale = true;
    bool m_complete = false;
    QVBoxLayout *m_results = nullptr;
    AnswerBox *m_answer = nullptr;
    SearchCard *m_search = nullptr;
};

} // namespace keywright

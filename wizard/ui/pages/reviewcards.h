#pragma once

#include "ui/replacechoices.h"

#include <QWidget>

namespace keywright {

class ChangeCard;
struct Services;

/// A card for every file that could be changed. What the user ticked and unticked stays so when the cards are
/// made anew.
class ReviewCards : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewCards(QWidget *parent = nullptr);

    /// Shows what the places in the session could become; nothing without a key in hand.
    void showOptions(const Replacer &replacer, const Services &services);

    int files() const { return static_cast<int>(m_cards.size()); }
    /// In how many of them something is ticked.
    int chosenFiles() const;
    ReplaceChoice chosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void clear();
    void addCard(FileOptions file, const Replacer &replacer, const Services &services);

    QList<FileOptions> m_files;
    QList<ChangeCard *> m_cards; ///< one for each file
    Ticks m_ticks;
};

} // namespace keywright

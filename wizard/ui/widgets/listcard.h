#pragma once

#include "ui/widgets/card.h"

namespace keywright {

/// A card with entries of a bold line, a path and a sentence each.
class ListCard : public Card
{
    Q_OBJECT
public:
    explicit ListCard(const QString &heading, QWidget *parent = nullptr);

    /// Empty parts are left out.
    void addEntry(const QString &title, const QString &path, const QString &sentence);
    void clear();
    bool isEmpty() const;
};

} // namespace keywright

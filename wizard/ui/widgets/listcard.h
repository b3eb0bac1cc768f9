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
    /// The same, with what can be done about it at its end; takes `end` over.
    void addEntry(const QString &title, const QString &sentence, QWidget *end);
    void clear();
    bool isEmpty() const;
};

} // namespace keywright

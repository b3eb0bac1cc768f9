#pragma once

#include "ui/widgets/card.h"

#include <QSet>

namespace keywright {

/// Steps that only the user can take, each with a box to tick it off. What is ticked stays ticked while the
/// list is made anew.
class TodoCard : public Card
{
    Q_OBJECT
public:
    explicit TodoCard(const QString &heading, QWidget *parent = nullptr);

    void addStep(const QString &title, const QString &where, const QString &steps);
    void clear();
    bool isEmpty() const;

private:
    QSet<QString> m_done; ///< titles with their places
};

} // namespace keywright

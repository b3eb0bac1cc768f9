#pragma once

#include "core/places/editplan.h"
#include "ui/widgets/card.h"

#include <QList>

class QCheckBox;

namespace keywright {

/// One change of a file that can be chosen.
struct ChoiceShown
{
    QString label; ///< "Put your key into line 9"
    QString spoken; ///< "Replace PERPLEXITY_API_KEY in ~/projects/my-bot/.env, line 1"
    bool isTicked = false;
    int excludes = -1; ///< index of the change that can't be made as well; -1 for none
    QString doubt; ///< why it is not ticked; empty where it is plain
    QString cannot; ///< why it can't be made after all; empty where it can
    QString note; ///< what the lines do not show
    QList<PlannedLine> lines;
};

/// What a card about one file shows.
struct ChangeShown
{
    QString title; ///< "Cursor"
    QString where; ///< "~/.cursor/mcp.json"
    QString warning; ///< who else would get the new key; empty where nobody would
    QList<ChoiceShown> choices;
};

/// One file that can be changed: for each change a tick box and the lines before and after.
class ChangeCard : public Card
{
    Q_OBJECT
public:
    explicit ChangeCard(const ChangeShown &shown, QWidget *parent = nullptr);

    /// True where the change with that index in ChangeShown::choices is ticked and can be made.
    bool isChosen(qsizetype choice) const;

Q_SIGNALS:
    void chosenChanged(qsizetype choice, bool chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void exclude(QCheckBox &one, QCheckBox &other);
    void addHead(const ChangeShown &shown);
    void addChoice(const ChoiceShown &choice);
    void addLines(const ChoiceShown &choice, const QCheckBox &check);

    QList<QCheckBox *> m_checks;
};

} // namespace keywright

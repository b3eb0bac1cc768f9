#pragma once

#include "core/places/editplan.h"
#include "ui/widgets/card.h"

#include <QList>

class QCheckBox;

namespace keywright {

/// What a card about one place to change shows.
struct ChangeShown
{
    qsizetype place = -1; ///< index into the report
    QString title; ///< "Cursor"
    QString where; ///< "~/.cursor/mcp.json, line 9"
    QString name; ///< variable or setting
    QString doubt; ///< why it is not ticked; empty where it is
    QString cannot; ///< why it can't be changed after all; empty where it can
    QList<PlannedLine> lines;
};

/// One place that can be changed: a tick box and the line before and after.
class ChangeCard : public Card
{
    Q_OBJECT
public:
    explicit ChangeCard(const ChangeShown &shown, QWidget *parent = nullptr);

    qsizetype place() const { return m_place; }
    bool isChosen() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead(const ChangeShown &shown);
    void buildLines(const ChangeShown &shown);

    qsizetype m_place;
    QCheckBox *m_check = nullptr;
};

} // namespace keywright

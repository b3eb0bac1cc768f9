#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/tintedframe.h"

#include <QList>
#include <QString>
#include <QStringList>

class QPushButton;

namespace keywright {

/// What one row of a group of places says.
struct PlaceShown
{
    QString title; ///< "PERPLEXITY_API_KEY in Cursor"
    QString where; ///< "~/.cursor/mcp.json, line 9"
    QStringList notes; ///< what is wrong with it, a sentence each
    QString aside; ///< "wins: a variable that is already set beats .env"
    bool wins = false;
    bool unused = false; ///< struck through
    QString change; ///< what would make the key in hand win; empty where this place is no such obstacle
    QString readers; ///< which programs read the line in another way; empty where none does
};

/// One place: its name and where it is at the start, how it stands at the end.
class PlaceRow : public TintedFrame
{
    Q_OBJECT
public:
    explicit PlaceRow(const PlaceShown &shown, QWidget *parent = nullptr);
};

/// Places with the same key.
class PlaceCard : public Card
{
    Q_OBJECT
public:
    /// Shows the first rows; the others come at a press.
    PlaceCard(const QString &heading, const QList<PlaceShown> &rows, qsizetype visibleRows,
              QWidget *parent = nullptr);

    void setSign(theme::Sign sign);
    /// A few words at the end of the heading.
    void setAside(const QString &text, theme::Role role);

private:
    void addRows(const QList<PlaceShown> &rows);

    QPushButton *m_more = nullptr;
};

} // namespace keywright

#pragma once

#include "core/ports/filestore.h"
#include "ui/widgets/card.h"

#include <QStringList>

namespace keywright {

/// Changes whose copies are still kept: those that can be undone, and those that were.
class HistoryCard : public Card
{
    Q_OBJECT
public:
    explicit HistoryCard(QWidget *parent = nullptr);

    /// Shows all but `leaveOut`, newest first; hides itself where there are none.
    void showChanges(const QList<ChangeSummary> &changes, const QString &leaveOut);

Q_SIGNALS:
    void undoRequested(const QString &changeId);
    void forgetRequested(const QString &changeId);
};

} // namespace keywright

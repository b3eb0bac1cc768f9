#pragma once

#include "core/ports/filestore.h"
#include "ui/widgets/card.h"

#include <QStringList>

namespace keywright {

/// Changes of earlier days that can still be undone.
class HistoryCard : public Card
{
    Q_OBJECT
public:
    explicit HistoryCard(QWidget *parent = nullptr);

    /// Shows those that are not undone and not in `leaveOut`; hides itself where there are none.
    void showChanges(const QList<ChangeSummary> &changes, const QStringList &leaveOut);

Q_SIGNALS:
    void undoRequested(const QString &changeId);
    void forgetRequested(const QString &changeId);
};

} // namespace keywright

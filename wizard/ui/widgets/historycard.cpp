#include "ui/widgets/historycard.h"

#include "ui/theme.h"
#include "ui/widgets/adaptiverow.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

HistoryCard::HistoryCard(QWidget *parent) : Card(tr("Earlier changes"), parent)
{
    setObjectName(u"historyCard"_s);
    hide();
}

void HistoryCard::showChanges(const QList<ChangeSummary> &changes, const QString &leaveOut)
{
    clearLayout(*body());
    for (const ChangeSummary &change : changes) {
        if (change.paths.isEmpty() || change.id == leaveOut)
            continue;
        const QString when = QLocale().toString(change.when.toLocalTime(), QLocale::ShortFormat);
        //: %1: date and time
        const auto files = static_cast<int>(change.paths.size());
        QLabel *label = makeTextLabel(
            (change.undone ? tr("%1: %n file(s) were changed, then brought back.", nullptr, files)
                           : tr("%1: %n file(s) were changed.", nullptr, files))
                .arg(when));
        auto *buttons = new QWidget;
        auto *row = new QHBoxLayout(buttons);
        row->setContentsMargins(0, 0, 0, 0);
        auto *undo = new QPushButton(tr("Undo"));
        undo->setObjectName(u"undoEarlierButton"_s);
        //: A button, read aloud. %1: date and time
        undo->setAccessibleName(tr("Undo the change of %1").arg(when));
        auto *forget = new QPushButton(tr("Delete the copies…"));
        forget->setObjectName(u"forgetEarlierButton"_s);
        //: A button, read aloud. %1: date and time
        forget->setAccessibleName(tr("Delete the copies of %1").arg(when));
        undo->setVisible(!change.undone);
        row->addWidget(undo);
        row->addWidget(forget);
        buttons->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(undo, &QPushButton::clicked, this, [this, id = change.id] { Q_EMIT undoRequested(id); });
        connect(forget, &QPushButton::clicked, this, [this, id = change.id] { Q_EMIT forgetRequested(id); });
        body()->addWidget(new AdaptiveRow(label, buttons));
    }
    setVisible(body()->count() > 0);
}

} // namespace keywright

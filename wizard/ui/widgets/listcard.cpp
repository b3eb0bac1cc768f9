#include "ui/widgets/listcard.h"

#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace keywright {

ListCard::ListCard(const QString &heading, QWidget *parent) : Card(heading, parent) { }

void ListCard::addEntry(const QString &title, const QString &path, const QString &sentence)
{
    auto *entry = new QWidget;
    auto *layout = new QVBoxLayout(entry);
    layout->setContentsMargins(0, 0, 0, theme::em(this, 0.4));
    layout->setSpacing(theme::em(this, 0.15));
    if (!title.isEmpty())
        layout->addWidget(makeBoldLabel(title));
    if (!path.isEmpty())
        layout->addWidget(new ElidedLabel(path));
    if (!sentence.isEmpty())
        layout->addWidget(makeTextLabel(sentence));
    body()->addWidget(entry);
}

void ListCard::clear()
{
    while (QLayoutItem *item = body()->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

bool ListCard::isEmpty() const
{
    return body()->count() == 0;
}

} // namespace keywright

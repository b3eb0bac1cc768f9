#include "ui/widgets/listcard.h"

#include "ui/theme.h"
#include "ui/widgets/adaptiverow.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace keywright {

namespace {

struct Entry
{
    QString title;
    QString path;
    QString sentence;
};

QWidget *makeEntry(const Entry &entry)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, theme::em(widget, 0.4));
    layout->setSpacing(theme::em(widget, 0.15));
    if (!entry.title.isEmpty())
        layout->addWidget(makeBoldLabel(entry.title));
    if (!entry.path.isEmpty())
        layout->addWidget(new ElidedLabel(entry.path));
    if (!entry.sentence.isEmpty())
        layout->addWidget(makeTextLabel(entry.sentence));
    return widget;
}

} // namespace

ListCard::ListCard(const QString &heading, QWidget *parent) : Card(heading, parent) { }

void ListCard::addEntry(const QString &title, const QString &path, const QString &sentence)
{
    body()->addWidget(makeEntry({ title, path, sentence }));
}

void ListCard::addEntry(const QString &title, const QString &sentence, QWidget *end)
{
    body()->addWidget(new AdaptiveRow(makeEntry({ title, {}, sentence }), end));
}

void ListCard::clear()
{
    clearLayout(*body());
}

bool ListCard::isEmpty() const
{
    return body()->count() == 0;
}

} // namespace keywright

#include "ui/widgets/hiddenstorescard.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QWidget *makeEntry(const wording::HiddenStore &store)
{
    auto *entry = new QWidget;
    auto *layout = new QVBoxLayout(entry);
    layout->setContentsMargins(0, 0, 0, theme::em(entry, 0.4));
    layout->setSpacing(theme::em(entry, 0.15));
    layout->addWidget(makeBoldLabel(store.tool));
    layout->addWidget(makeTextLabel(store.steps));
    return entry;
}

} // namespace

HiddenStoresCard::HiddenStoresCard(const QList<wording::HiddenStore> &stores, QWidget *parent)
    : Card(tr("Kept where no program can look"), parent)
{
    setObjectName(u"hiddenStores"_s);
    body()->addWidget(makeTextLabel(tr(
        "Websites and some apps keep keys in the cloud or encrypted. Keywright can't see those. If you use "
        "one of them, change the key there yourself.")));
    auto *show = new QPushButton(tr("Show &how, for %n app(s)", nullptr, static_cast<int>(stores.size())));
    show->setObjectName(u"showHiddenStores"_s);
    body()->addWidget(show, 0, Qt::AlignLeading);
    connect(show, &QPushButton::clicked, this, [this, show, stores] {
        show->hide();
        for (const wording::HiddenStore &store : stores)
            body()->addWidget(makeEntry(store));
    });
}

} // namespace keywright

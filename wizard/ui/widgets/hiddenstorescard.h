#pragma once

#include "ui/widgets/card.h"
#include "wording/wording.h"

#include <QList>

namespace keywright {

/// Apps that keep keys where no program can look, folded: what they are and how to change the key there.
class HiddenStoresCard : public Card
{
    Q_OBJECT
public:
    explicit HiddenStoresCard(const QList<wording::HiddenStore> &stores, QWidget *parent = nullptr);
};

} // namespace keywright

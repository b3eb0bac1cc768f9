#pragma once

#include "ui/guidewords.h"
#include "ui/widgets/listcard.h"

namespace keywright {

/// Why an app may still fail when all seems well: leads to the short pages.
class StillFailsCard : public ListCard
{
    Q_OBJECT
public:
    explicit StillFailsCard(QWidget *parent = nullptr);

Q_SIGNALS:
    /// `from` gets the focus back when the page is left.
    void guideChosen(keywright::Guide guide, QWidget *from);
};

} // namespace keywright

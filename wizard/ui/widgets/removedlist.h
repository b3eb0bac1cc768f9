#pragma once

#include "ui/widgets/card.h"

class QGridLayout;

namespace keywright {

struct Inspection;

/// What was taken away from a pasted text or replaced in it: where it was, its name, its code point.
class RemovedList : public Card
{
    Q_OBJECT
public:
    explicit RemovedList(QWidget *parent = nullptr);

    /// Hides itself where nothing was removed.
    void setInspection(const Inspection *inspection);

private:
    QGridLayout *m_rows = nullptr;
};

} // namespace keywright

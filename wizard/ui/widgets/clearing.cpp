#include "ui/widgets/clearing.h"

#include <QLayout>
#include <QWidget>

namespace keywright {

void clearLayout(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace keywright

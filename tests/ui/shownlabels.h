#pragma once

#include <QLabel>
#include <QStringList>

namespace keywright::testing {

/// The texts of all labels of a page that can be seen, one in a line.
inline QString shownLabels(const QWidget &page)
{
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

} // namespace keywright::testing

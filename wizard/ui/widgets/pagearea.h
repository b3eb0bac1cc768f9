#pragma once

#include <QScrollArea>

namespace keywright {

/// The scrolling part of a page.
///
/// A class of its own because of assistive technology: Qt's accessible object of a QScrollArea does not check
/// the index of the child that it is asked for (Qt 6.4, QAccessibleAbstractScrollArea::child), and the number
/// of its children changes with the scroll bars. A screen reader that asks between two changes would end the
/// program.
class PageArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageArea(QWidget *parent = nullptr);
};

} // namespace keywright

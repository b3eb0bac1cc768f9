#include "ui/widgets/pagearea.h"

#include <QAccessibleWidget>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// QAccessibleWidget checks the index.
QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    if (className != "keywright::PageArea"_L1 || object == nullptr || !object->isWidgetType())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Client);
}

} // namespace

PageArea::PageArea(QWidget *parent) : QScrollArea(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace keywright

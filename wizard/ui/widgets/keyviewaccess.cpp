#include "ui/widgets/keyviewaccess.h"

#include "ui/widgets/keyview.h"

#include <QAccessibleWidget>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Its name is the view's name and the summary of the text; a key is in neither.
class AccessibleKeyView : public QAccessibleWidget
{
public:
    explicit AccessibleKeyView(KeyView *view)
        : QAccessibleWidget(view, QAccessible::Graphic)
        , m_view(view) { }

    QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name: {
            const QString summary = m_view->summary();
            return summary.isEmpty() ? m_view->accessibleName()
                                     : m_view->accessibleName() + u": "_s + summary;
        }
        case QAccessible::Value:
            return m_view->summary();
        default:
            return QAccessibleWidget::text(kind);
        }
    }

private:
    KeyView *m_view;
};

QAccessibleInterface *makeAccess(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<KeyView *>(object);
    return view == nullptr ? nullptr : new AccessibleKeyView(view);
}

} // namespace

void installKeyViewAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace keywright

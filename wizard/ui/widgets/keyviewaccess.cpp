#include "ui/widgets/keyviewaccess.h"

#include "ui/widgets/keyview.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype problemsTold = 200; // nobody walks more, and each is an object

/// One problem, as an item below the view. Has no object of its own: the problems come and go with the text.
class AccessibleProblem : public QAccessibleInterface
{
public:
    AccessibleProblem(KeyView *view, qsizetype index) : m_view(view), m_index(index) { }
    AccessibleProblem(const AccessibleProblem &) = delete;
    AccessibleProblem &operator=(const AccessibleProblem &) = delete;
    ~AccessibleProblem() override = default;

    bool isValid() const override { return m_view != nullptr && m_index < m_view->problems().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_view == nullptr ? nullptr : QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_view->hasFocus() && m_view->currentCell() == problem().cell;
        return state;
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inView = m_view->cellRect(problem().cell);
        return { m_view->mapToGlobal(inView.topLeft()), inView.size() };
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? problem().words : QString();
    }
    void setText(QAccessible::Text /*kind*/, const QString & /*text*/) override { }

    qsizetype index() const { return m_index; }

private:
    const cellwords::Problem &problem() const { return m_view->problems().at(m_index); }

    QPointer<KeyView> m_view;
    qsizetype m_index;
};

/// Its name is the view's name and the summary of the text; a key is in neither. Its children are the
/// problems.
class AccessibleKeyView : public QAccessibleWidget
{
public:
    explicit AccessibleKeyView(KeyView *view) : QAccessibleWidget(view, QAccessible::List), m_view(view) { }
    AccessibleKeyView(const AccessibleKeyView &) = delete;
    AccessibleKeyView &operator=(const AccessibleKeyView &) = delete;
    ~AccessibleKeyView() override { forgetProblems(); }

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

    int childCount() const override
    {
        return static_cast<int>(std::min(m_view->problems().size(), problemsTold));
    }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_children.size() <= static_cast<std::size_t>(index)) {
            // The register owns it until it is told to delete it.
            m_children.push_back(QAccessible::registerAccessibleInterface(
                new AccessibleProblem(m_view, static_cast<qsizetype>(m_children.size()))));
        }
        return QAccessible::accessibleInterface(m_children.at(static_cast<std::size_t>(index)));
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (child(index)->rect().contains(x, y))
                return child(index);
        }
        return nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *problem = dynamic_cast<const AccessibleProblem *>(child);
        return problem == nullptr ? -1 : static_cast<int>(problem->index());
    }

    void forgetProblems()
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
        m_children.clear();
    }

private:
    KeyView *m_view;
    mutable std::vector<QAccessible::Id> m_children; ///< made when they are asked for
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

void tellOfKeyViewChange(KeyView *view)
{
    if (!QAccessible::isActive())
        return;
    if (auto *known = dynamic_cast<AccessibleKeyView *>(QAccessible::queryAccessibleInterface(view)))
        known->forgetProblems();
    for (const QAccessible::Event kind : { QAccessible::NameChanged, QAccessible::ObjectReorder }) {
        QAccessibleEvent changed(view, kind);
        QAccessible::updateAccessibility(&changed);
    }
}

void tellOfProblem(KeyView *view, qsizetype problem)
{
    if (!QAccessible::isActive() || problem >= problemsTold)
        return;
    QAccessibleEvent reached(view, QAccessible::Focus);
    reached.setChild(static_cast<int>(problem));
    QAccessible::updateAccessibility(&reached);
}

} // namespace keywright

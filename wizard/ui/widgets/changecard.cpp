#include "ui/widgets/changecard.h"

#include "ui/widgets/adaptiverow.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double spacingInEms = 0.6;

} // namespace

ChangeCard::ChangeCard(const ChangeShown &shown, QWidget *parent) : Card({}, parent), m_place(shown.place)
{
    buildHead(shown);
    buildLines(shown);
}

bool ChangeCard::isChosen() const
{
    return m_check->isEnabled() && m_check->isChecked();
}

bool ChangeCard::eventFilter(QObject *watched, QEvent *event)
{
    // The title is a label, for the text of a tick box neither wraps nor can be shortened.
    if (event->type() == QEvent::MouseButtonRelease && m_check->isEnabled())
        m_check->toggle();
    return Card::eventFilter(watched, event);
}

void ChangeCard::buildHead(const ChangeShown &shown)
{
    m_check = new QCheckBox;
    m_check->setObjectName(u"chooseCheck"_s);
    m_check->setEnabled(shown.cannot.isEmpty());
    m_check->setChecked(shown.cannot.isEmpty() && shown.doubt.isEmpty());
    const QString what = shown.name.isEmpty() ? tr("the key") : shown.name;
    //: A tick box, read aloud. %1: a variable, %2: "~/projects/my-bot/.env, line 1"
    m_check->setAccessibleName(tr("Replace %1 in %2").arg(what, shown.where));
    m_check->setAccessibleDescription(shown.cannot.isEmpty() ? shown.doubt : shown.cannot);
    connect(m_check, &QCheckBox::toggled, this, &ChangeCard::chosenChanged);

    QLabel *title = makeBoldLabel(shown.title);
    title->installEventFilter(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::em(this, spacingInEms));
    line->addWidget(m_check, 0, Qt::AlignTop);
    line->addWidget(new AdaptiveRow(title, new ElidedLabel(shown.where)), 1);
    body()->addLayout(line);
    setAccessibleName(shown.title);
}

void ChangeCard::buildLines(const ChangeShown &shown)
{
    auto *lines = new QVBoxLayout;
    // Below the title, not below the tick box.
    const int indent = m_check->sizeHint().width() + theme::em(this, spacingInEms);
    lines->setContentsMargins(isLeftToRight() ? indent : 0, 0, isLeftToRight() ? 0 : indent, 0);
    for (const PlannedLine &line : shown.lines)
        lines->addWidget(new DiffView(line.before, line.after));
    if (!shown.cannot.isEmpty())
        lines->addWidget(makeRoleLabel(theme::Role::Problem, shown.cannot));
    else if (!shown.doubt.isEmpty())
        lines->addWidget(makeRoleLabel(theme::Role::Warning, shown.doubt));
    body()->addLayout(lines);
}

} // namespace keywright

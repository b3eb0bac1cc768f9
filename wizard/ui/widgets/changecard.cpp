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

ChangeCard::ChangeCard(const ChangeShown &shown, QWidget *parent) : Card({}, parent)
{
    addHead(shown);
    for (const ChoiceShown &choice : shown.choices)
        addChoice(choice);
    for (qsizetype i = 0; i < shown.choices.size(); ++i) {
        if (shown.choices.at(i).excludes >= 0)
            exclude(*m_checks.at(i), *m_checks.at(shown.choices.at(i).excludes));
    }
}

bool ChangeCard::isChosen(qsizetype choice) const
{
    return m_checks.at(choice)->isEnabled() && m_checks.at(choice)->isChecked();
}

bool ChangeCard::eventFilter(QObject *watched, QEvent *event)
{
    // A label beside the box, for the text of a tick box neither wraps nor can be shortened.
    auto *check = watched->property("check").value<QCheckBox *>();
    if (event->type() == QEvent::MouseButtonRelease && check != nullptr && check->isEnabled())
        check->toggle();
    return Card::eventFilter(watched, event);
}

void ChangeCard::exclude(QCheckBox &one, QCheckBox &other)
{
    connect(&one, &QCheckBox::toggled, &other, [&other](bool chosen) {
        if (chosen)
            other.setChecked(false);
    });
    connect(&other, &QCheckBox::toggled, &one, [&one](bool chosen) {
        if (chosen)
            one.setChecked(false);
    });
}

void ChangeCard::addHead(const ChangeShown &shown)
{
    body()->addWidget(new AdaptiveRow(makeBoldLabel(shown.title), new ElidedLabel(shown.where)));
    if (!shown.warning.isEmpty())
        body()->addWidget(makeRoleLabel(theme::Role::Warning, shown.warning));
    setAccessibleName(shown.title);
}

void ChangeCard::addChoice(const ChoiceShown &choice)
{
    auto *check = new QCheckBox;
    check->setObjectName(u"chooseCheck"_s);
    check->setEnabled(choice.cannot.isEmpty());
    check->setChecked(choice.cannot.isEmpty() && choice.isTicked);
    check->setAccessibleName(choice.spoken);
    check->setAccessibleDescription(choice.cannot.isEmpty() ? choice.doubt : choice.cannot);
    const qsizetype index = m_checks.size();
    connect(check, &QCheckBox::toggled, this,
            [this, index](bool chosen) { Q_EMIT chosenChanged(index, chosen); });
    m_checks.append(check);

    QLabel *label = makeTextLabel(choice.label);
    label->setProperty("check", QVariant::fromValue(check));
    label->installEventFilter(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::em(this, spacingInEms));
    line->addWidget(check, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    body()->addLayout(line);
    addLines(choice, *check);
}

void ChangeCard::addLines(const ChoiceShown &choice, const QCheckBox &check)
{
    auto *lines = new QVBoxLayout;
    // Below the label, not below the tick box.
    const int indent = check.sizeHint().width() + theme::em(this, spacingInEms);
    lines->setContentsMargins(isLeftToRight() ? indent : 0, 0, isLeftToRight() ? 0 : indent, 0);
    for (const PlannedLine &line : choice.lines)
        lines->addWidget(new DiffView(line));
    if (!choice.note.isEmpty())
        lines->addWidget(makeRoleLabel(theme::Role::Quiet, choice.note));
    if (!choice.cannot.isEmpty())
        lines->addWidget(makeRoleLabel(theme::Role::Problem, choice.cannot));
    else if (!choice.doubt.isEmpty())
        lines->addWidget(makeRoleLabel(theme::Role::Warning, choice.doubt));
    if (lines->count() > 0)
        body()->addLayout(lines);
    else
        delete lines;
}

} // namespace keywright

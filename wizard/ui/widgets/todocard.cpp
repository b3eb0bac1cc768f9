#include "ui/widgets/todocard.h"

#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

void strikeOut(QLabel *label, bool done)
{
    QFont font = label->font();
    font.setStrikeOut(done);
    label->setFont(font);
}

} // namespace

TodoCard::TodoCard(const QString &heading, QWidget *parent) : Card(heading, parent) { }

void TodoCard::addStep(const QString &title, const QString &where, const QString &steps)
{
    auto *step = new QWidget;
    auto *row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, theme::em(step, 0.4));
    row->setSpacing(theme::em(step, 0.6));
    auto *check = new QCheckBox;
    check->setObjectName(u"doneCheck"_s);
    //: A tick box, read aloud. %1: what is to be changed, %2: where it is
    check->setAccessibleName(tr("Done: %1, %2").arg(title, where));
    check->setAccessibleDescription(steps);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::em(step, 0.15));
    QLabel *label = makeBoldLabel(title);
    texts->addWidget(label);
    texts->addWidget(new ElidedLabel(where));
    if (!steps.isEmpty())
        texts->addWidget(makeTextLabel(steps));
    row->addWidget(check, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    const QString id = title + u'\n' + where;
    check->setChecked(m_done.contains(id));
    strikeOut(label, check->isChecked());
    connect(check, &QCheckBox::toggled, this, [this, id, label](bool done) {
        if (done)
            m_done.insert(id);
        else
            m_done.remove(id);
        strikeOut(label, done);
    });
    body()->addWidget(step);
}

void TodoCard::clear()
{
    clearLayout(*body());
}

bool TodoCard::isEmpty() const
{
    return body()->count() == 0;
}

} // namespace keywright

#include "ui/widgets/placecard.h"

#include "ui/widgets/adaptiverow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/signlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QWidget *describe(const PlaceShown &shown)
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(side, 0.15));
    QLabel *title = makeBoldLabel(shown.title);
    QFont font = title->font();
    font.setStrikeOut(shown.unused);
    title->setFont(font);
    layout->addWidget(title);
    layout->addWidget(new ElidedLabel(shown.where));
    for (const QString &note : shown.notes)
        layout->addWidget(makeRoleLabel(theme::Role::Warning, note));
    if (!shown.change.isEmpty())
        layout->addWidget(makeTextLabel(shown.change));
    if (!shown.readers.isEmpty())
        layout->addWidget(makeRoleLabel(theme::Role::Quiet, shown.readers));
    side->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // a long aside parts nothing
    return side;
}

} // namespace

PlaceRow::PlaceRow(const PlaceShown &shown, QWidget *parent)
    : TintedFrame(shown.wins ? std::optional(theme::Role::Warning) : std::nullopt, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::em(this, 0.8), theme::em(this, 0.4), theme::em(this, 0.8),
                               theme::em(this, 0.4));
    QWidget *start = describe(shown);
    if (shown.aside.isEmpty()) {
        layout->addWidget(start);
    } else {
        TextLabel *aside = makeRoleLabel(shown.wins ? theme::Role::Warning : theme::Role::Quiet, shown.aside);
        QFont font = aside->font();
        font.setBold(shown.wins);
        aside->setFont(font);
        layout->addWidget(new AdaptiveRow(start, aside));
    }
    QStringList spoken { shown.title, shown.where, shown.aside };
    spoken += shown.notes;
    spoken += shown.change;
    spoken += shown.readers;
    spoken.removeAll(QString());
    setAccessibleName(spoken.join(u", "_s));
}

PlaceCard::PlaceCard(const QString &heading, const QList<PlaceShown> &rows, qsizetype visibleRows,
                     QWidget *parent)
    : Card(heading, parent)
{
    addRows(rows.first(qMin(visibleRows, rows.size())));
    if (visibleRows >= rows.size())
        return;
    const QList<PlaceShown> hidden = rows.sliced(visibleRows);
    m_more =
        new QPushButton(visibleRows == 0 ? tr("Show %n place(s)", nullptr, static_cast<int>(hidden.size()))
                                         : tr("Show %n more", nullptr, static_cast<int>(hidden.size())));
    m_more->setObjectName(u"showMoreButton"_s);
    //: %1: what the button says, %2: the heading of the group
    m_more->setAccessibleName(tr("%1, %2").arg(m_more->text(), heading));
    body()->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this, hidden] {
        m_more->hide();
        addRows(hidden);
    });
}

void PlaceCard::setSign(theme::Sign sign)
{
    headLine()->insertWidget(0, new SignLabel(sign, this));
}

void PlaceCard::setAside(const QString &text, theme::Role role)
{
    TextLabel *aside = makeRoleLabel(role, text);
    aside->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    headLine()->addWidget(aside, 1);
}

void PlaceCard::addRows(const QList<PlaceShown> &rows)
{
    for (const PlaceShown &row : rows)
        body()->addWidget(new PlaceRow(row));
}

} // namespace keywright

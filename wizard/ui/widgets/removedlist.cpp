#include "ui/widgets/removedlist.h"

#include "core/key/inspection.h"
#include "ui/theme.h"
#include "ui/widgets/cellwords.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int mostRows = 8; // the rest is counted

void clearRows(QGridLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

RemovedList::RemovedList(QWidget *parent) : Card({}, parent), m_rows(new QGridLayout)
{
    setObjectName(u"removedList"_s);
    m_rows->setHorizontalSpacing(theme::em(this, 2));
    m_rows->setVerticalSpacing(theme::em(this, 0.45));
    // Shares, not widths, so that the columns fit into narrow windows as well.
    m_rows->setColumnStretch(0, 3);
    m_rows->setColumnStretch(1, 5);
    m_rows->setColumnStretch(2, 5);
    body()->addLayout(m_rows);
    hide();
}

void RemovedList::setInspection(const Inspection *inspection)
{
    clearRows(m_rows);
    const auto rows =
        inspection == nullptr ? QList<cellwords::RemovedRow>() : cellwords::removedRows(*inspection);
    setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        return;
    setHeading(inspection->wellFormed ? tr("Cleaned: this was left out or replaced")
                                      : tr("This was left out or replaced"));
    for (int row = 0; row < rows.size() && row < mostRows; ++row) {
        const cellwords::RemovedRow &removed = rows.at(row);
        m_rows->addWidget(new TextLabel(removed.place, theme::Role::Quiet, this), row, 0);
        auto *what = new TextLabel(this);
        what->setText(removed.what);
        m_rows->addWidget(what, row, 1);
        auto *codePoint = new TextLabel(removed.codePoint, theme::Role::Quiet, this);
        codePoint->setFont(theme::fixedFont(font()));
        m_rows->addWidget(codePoint, row, 2);
    }
    if (rows.size() > mostRows) {
        m_rows->addWidget(new TextLabel(tr("and %n more", nullptr, static_cast<int>(rows.size()) - mostRows),
                                        theme::Role::Quiet, this),
                          mostRows, 0, 1, 3);
    }
}

} // namespace keywright

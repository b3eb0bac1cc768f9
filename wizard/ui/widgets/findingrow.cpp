#include "ui/widgets/findingrow.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roundedbox.h"
#include "wording/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

FindingRow::FindingRow(const Finding &finding, bool hasButton, QWidget *parent)
    : QWidget(parent)
    , m_finding(finding)
{
    setObjectName(u"findingRow"_s);
    const wording::Words words = wording::wordsFor(finding);
    auto *layout = new QVBoxLayout(this);
    const int side = sideOf(this);
    layout->setContentsMargins(side, side / 2, side, side / 2);
    layout->setSpacing(theme::em(this, 0.25));
    layout->addWidget(makeBoldLabel(words.what));
    const QString rest = QStringList({ words.how, words.todo }).join(u' ').trimmed();
    if (!rest.isEmpty())
        layout->addWidget(makeRoleLabel(theme::Role::Quiet, rest));
    if (!hasButton)
        return;
    auto *button = new QPushButton(tr("Show where"));
    button->setObjectName(u"showWhereButton"_s);
    //: Read aloud. %1: what is wrong
    button->setAccessibleDescription(tr("Shows the place in the text: %1").arg(words.what));
    layout->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &QPushButton::clicked, this, &FindingRow::evidenceWanted);
}

int FindingRow::sideOf(const QWidget *widget)
{
    return theme::em(widget, 0.4);
}

void FindingRow::setMarked(bool marked)
{
    m_isMarked = marked;
    update();
}

void FindingRow::paintEvent(QPaintEvent * /*event*/)
{
    if (m_isMarked)
        paintRoundedBox(this, theme::background(theme::Role::Accent, palette()),
                        theme::foreground(theme::Role::Accent, palette()));
}

} // namespace keywright

#include "ui/widgets/requestpicture.h"

#include "ui/widgets/adaptiverow.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/codeline.h"
#include "ui/widgets/findingrow.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/signlabel.h"
#include "wording/requestpartwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

theme::Sign signOf(PartState state)
{
    switch (state) {
    case PartState::Unchecked:
        return theme::Sign::Open;
    case PartState::NotNeeded:
        return theme::Sign::Skipped;
    case PartState::Right:
        return theme::Sign::Done;
    case PartState::Warning:
        return theme::Sign::Attention;
    case PartState::Problem:
        return theme::Sign::Problem;
    }
    Q_UNREACHABLE();
}

/// How a part stands, for who does not see the sign.
QString stateInWords(PartState state)
{
    switch (state) {
    case PartState::Unchecked:
        return RequestPicture::tr("not checked");
    case PartState::NotNeeded:
        return RequestPicture::tr("not needed");
    case PartState::Right:
    case PartState::Warning:
    case PartState::Problem:
        break;
    }
    return theme::signInWords(signOf(state));
}

/// A small tick and what is right.
QWidget *rightLine(const RightThing &thing)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(line, 0.4));
    auto *tick = new SignLabel(theme::Sign::Done);
    layout->addWidget(tick, 0, Qt::AlignTop);
    layout->addWidget(makeRoleLabel(theme::Role::Quiet, wording::rightInWords(thing)), 1);
    return line;
}

} // namespace

RequestPicture::RequestPicture(QWidget *parent)
    : Card(tr("What your app sends"), parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"requestPicture"_s);
    m_rows->setSpacing(theme::em(this, 0.9));
    body()->addLayout(m_rows);
}

void RequestPicture::showParts(const QList<PartCheck> &parts,
                               const std::function<bool(const Finding &)> &isShown)
{
    m_findings.clear();
    clearLayout(*m_rows);
    for (const PartCheck &part : parts)
        addRow(part, isShown);
}

void RequestPicture::markFinding(const std::optional<Finding> &finding)
{
    for (FindingRow *row : std::as_const(m_findings))
        row->setMarked(finding && row->finding() == *finding);
}

void RequestPicture::addRow(const PartCheck &part, const std::function<bool(const Finding &)> &isShown)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::em(this, 0.7));
    line->addWidget(new SignLabel(signOf(part.state)), 0, Qt::AlignTop);
    QLabel *name = makeBoldLabel(wording::partName(part.part));
    name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    line->addWidget(new AdaptiveRow(name, evidence(part, isShown), 1, 4), 1);
    //: Read aloud. %1: "Address", %2: "done" or "problem"
    row->setAccessibleName(tr("%1: %2").arg(wording::partName(part.part), stateInWords(part.state)));
    m_rows->addWidget(row);
}

/// What stands there, a line for each line; what is wrong with it, what is right, and what is not known.
QWidget *RequestPicture::evidence(const PartCheck &part, const std::function<bool(const Finding &)> &isShown)
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(side, 0.25));
    const auto add = [layout](QWidget *widget) {
        auto *indented = new QHBoxLayout;
        indented->setContentsMargins(FindingRow::sideOf(widget), 0, 0, 0);
        indented->addWidget(widget);
        layout->addLayout(indented);
    };
    const QString absence = wording::absenceInWords(part);
    if (!absence.isEmpty())
        add(makeRoleLabel(theme::Role::Quiet, absence));
    for (const QString &line : part.shown.split(u'\n', Qt::SkipEmptyParts))
        add(new CodeLine(line, std::nullopt));
    for (const Finding &finding : part.findings) {
        auto *row = new FindingRow(finding, isShown && isShown(finding));
        connect(row, &FindingRow::evidenceWanted, this, [this, finding] { Q_EMIT evidenceWanted(finding); });
        m_findings.append(row);
        layout->addWidget(row);
    }
    for (const RightThing &thing : part.right)
        add(rightLine(thing));
    for (const QString &id : part.unread)
        add(makeRoleLabel(theme::Role::Quiet, wording::unreadInWords(id)));
    return side;
}

} // namespace keywright

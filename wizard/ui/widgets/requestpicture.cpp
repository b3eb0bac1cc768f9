#include "ui/widgets/requestpicture.h"

#include "ui/widgets/adaptiverow.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/codeline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/signlabel.h"
#include "wording/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString partName(RequestPart part)
{
    switch (part) {
    case RequestPart::Address:
        return RequestPicture::tr("Address");
    case RequestPart::Method:
        return RequestPicture::tr("Method");
    case RequestPart::Headers:
        return RequestPicture::tr("Headers");
    case RequestPart::Body:
        return RequestPicture::tr("Body");
    }
    Q_UNREACHABLE();
}

theme::Sign signOf(const PartCheck &part)
{
    switch (worstSeverity(part.findings)) {
    case Severity::Problem:
        return theme::Sign::Problem;
    case Severity::Warning:
        return theme::Sign::Attention;
    case Severity::Note:
        return part.present ? theme::Sign::Done : theme::Sign::Open;
    }
    Q_UNREACHABLE();
}

/// What stands there, a line for each line, and what is wrong with it.
QWidget *evidence(const PartCheck &part)
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(side, 0.25));
    if (!part.present && part.shown.isEmpty())
        layout->addWidget(makeRoleLabel(theme::Role::Quiet, RequestPicture::tr("not in the text")));
    for (const QString &line : part.shown.split(u'\n', Qt::SkipEmptyParts))
        layout->addWidget(new CodeLine(line, std::nullopt));
    for (const Finding &finding : part.findings) {
        if (finding.severity == Severity::Note)
            continue;
        const wording::Words words = wording::wordsFor(finding);
        layout->addWidget(makeBoldLabel(words.what));
        const QString rest = QStringList({ words.how, words.todo }).join(u' ').trimmed();
        if (!rest.isEmpty())
            layout->addWidget(makeRoleLabel(theme::Role::Quiet, rest));
    }
    return side;
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

void RequestPicture::showParts(const QList<PartCheck> &parts)
{
    clearLayout(*m_rows);
    for (const PartCheck &part : parts)
        addRow(part);
}

void RequestPicture::addRow(const PartCheck &part)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::em(this, 0.7));
    line->addWidget(new SignLabel(signOf(part)), 0, Qt::AlignTop);
    QLabel *name = makeBoldLabel(partName(part.part));
    name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    line->addWidget(new AdaptiveRow(name, evidence(part), 1, 4), 1);
    //: Read aloud. %1: "Address", %2: "done" or "problem"
    row->setAccessibleName(tr("%1: %2").arg(partName(part.part), theme::signInWords(signOf(part))));
    m_rows->addWidget(row);
}

} // namespace keywright

#include "ui/widgets/ladder.h"

#include "ui/theme.h"
#include "ui/widgets/textlabel.h"
#include "wording/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double narrowBelow = 34; // ems

theme::Sign signOf(RungState state)
{
    switch (state) {
    case RungState::Ok:
        return theme::Sign::Done;
    case RungState::Broken:
        return theme::Sign::Attention;
    case RungState::Skipped:
        return theme::Sign::Skipped;
    case RungState::Running:
        return theme::Sign::Current;
    case RungState::Waiting:
        return theme::Sign::Open;
    }
    Q_UNREACHABLE();
}

/// "Running" is not the current step of the wizard, so these are words of their own.
QString stateInWords(RungState state)
{
    switch (state) {
    case RungState::Ok:
        //: State of a step of the test
        return Ladder::tr("done");
    case RungState::Broken:
        return Ladder::tr("stopped here");
    case RungState::Running:
        return Ladder::tr("under way");
    case RungState::Skipped:
    case RungState::Waiting:
        return Ladder::tr("not tried");
    }
    Q_UNREACHABLE();
}

} // namespace

Ladder::Ladder(QWidget *parent) : QFrame(parent), m_grid(new QGridLayout(this))
{
    using enum RungId;
    setObjectName(u"ladder"_s);
    setAccessibleName(tr("Steps of the test"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::em(this, 0.9));
    m_grid->setVerticalSpacing(theme::em(this, 1.2));
    m_grid->setColumnStretch(2, 1);
    for (const RungId id : { Computer, Name, Connection, Tls, Service, Control, Key, Request })
        addLine(id);
    arrange(false);
    setRungs({});
}

void Ladder::addLine(RungId id)
{
    const Line line { id, new QLabel(this), new TextLabel(this), new TextLabel(this), new TextLabel(this) };
    line.title->setText(wording::rungTitle(id));
    line.title->setScaled(1, QFont::Bold);
    line.title->setWordWrap(false);
    line.time->setWordWrap(false);
    line.time->setRole(theme::Role::Quiet);
    line.evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.evidence->setObjectName(u"rung-"_s + rungName(id));
    m_lines.append(line);
}

void Ladder::arrange(bool narrow)
{
    m_narrow = narrow;
    for (int row = 0; row < m_lines.size(); ++row) {
        const Line &line = m_lines.at(row);
        const int upper = 2 * row;
        const int evidence = narrow ? upper + 1 : upper;
        m_grid->addWidget(line.sign, upper, 0, Qt::AlignTop);
        m_grid->addWidget(line.title, upper, 1, Qt::AlignTop);
        m_grid->addWidget(line.evidence, evidence, narrow ? 1 : 2, 1, narrow ? 3 : 1, Qt::AlignTop);
        m_grid->addWidget(line.time, upper, 3, Qt::AlignTop | Qt::AlignRight);
    }
    m_grid->setVerticalSpacing(theme::em(this, narrow ? 0.3 : 1.0));
}

QSize Ladder::minimumSizeHint() const
{
    return { theme::em(this, 14), QFrame::minimumSizeHint().height() };
}

void Ladder::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeByRoom();
}

void Ladder::arrangeByRoom()
{
    const bool narrow = width() < std::max(theme::em(this, narrowBelow), roomBeside());
    if (narrow != m_narrow)
        arrange(narrow);
}

int Ladder::roomBeside() const
{
    int sign = 0;
    int title = 0;
    int evidence = 0;
    int time = 0;
    for (const Line &line : m_lines) {
        sign = std::max(sign, line.sign->sizeHint().width());
        title = std::max(title, line.title->sizeHint().width());
        evidence = std::max(evidence, line.evidence->minimumSizeHint().width()); // the longest word
        time = std::max(time, line.time->sizeHint().width());
    }
    return sign + title + evidence + time + 3 * m_grid->horizontalSpacing();
}

void Ladder::setRungs(const QList<Rung> &rungs)
{
    for (const Line &line : std::as_const(m_lines)) {
        const auto rung = std::ranges::find(rungs, line.id, &Rung::id);
        showRung(line, rung == rungs.cend() ? Rung { line.id, RungState::Waiting, -1, {} } : *rung);
    }
    arrangeByRoom();
    update();
}

void Ladder::showRung(const Line &line, const Rung &rung)
{
    const int size = theme::em(this, 1.35);
    const theme::Sign sign = signOf(rung.state);
    line.sign->setPixmap(theme::sign(sign, palette()).pixmap(QSize(size, size), devicePixelRatioF()));

    const bool reached = rung.state == RungState::Ok || rung.state == RungState::Broken;
    QString evidence = reached ? wording::rungEvidence(rung) : QString();
    if (rung.state == RungState::Running)
        evidence = tr("asking …");
    else if (!reached)
        evidence = tr("not tried");
    line.evidence->setText(evidence);
    const bool broken = rung.state == RungState::Broken;
    line.evidence->setRole(broken ? theme::Role::Warning : theme::Role::Quiet);
    if (reached || rung.state == RungState::Running)
        line.title->clearRole();
    else
        line.title->setRole(theme::Role::Quiet);
    //: A time in milliseconds
    line.time->setText(rung.milliseconds < 0 ? QString() : tr("%1 ms").arg(rung.milliseconds));
    //: A step of the test for a screen reader: %1 name, %2 state, %3 evidence
    line.title->setAccessibleName(
        tr("%1, %2: %3").arg(line.title->text(), stateInWords(rung.state), evidence));
}

void Ladder::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(QPen(theme::border(palette()), theme::em(this, 0.16)));
    for (qsizetype i = 1; i < m_lines.size(); ++i) {
        const QRect upper = m_lines.at(i - 1).sign->geometry();
        const QRect lower = m_lines.at(i).sign->geometry();
        painter.drawLine(upper.center().x(), upper.bottom(), lower.center().x(), lower.top());
    }
}

} // namespace keywright

#include "ui/widgets/keycard.h"

#include "core/session.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/verdictlook.h"
#include "ui/widgets/roundedbox.h"
#include "ui/widgets/textlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

KeyCard::KeyCard(Session &session, Tester &tester, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_tester(tester)
    , m_masked(new TextLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"keyCard"_s);
    setAccessibleName(tr("Your key"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme::em(this, 0.9);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::em(this, 0.35));
    layout->addWidget(new TextLabel(tr("Your key"), theme::Role::Quiet, this));
    QFont fixed = theme::fixedFont(font());
    fixed.setBold(true);
    m_masked->setFont(fixed);
    m_masked->setObjectName(u"maskedKey"_s);
    // Keys are written from left to right in every language.
    m_masked->setLayoutDirection(Qt::LeftToRight);
    m_length = new TextLabel({}, theme::Role::Quiet, this);
    m_verdict = new TextLabel({}, theme::Role::Quiet, this);
    m_verdict->setScaled(1, QFont::Bold);
    m_verdict->setObjectName(u"lastVerdict"_s);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(theme::em(this, 0.5));
    m_progress->setAccessibleName(tr("Test under way"));
    m_button->setObjectName(u"testNowButton"_s);
    m_button->setAutoDefault(false);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_masked, m_length, m_verdict, m_progress })
        layout->addWidget(widget);
    layout->addSpacing(theme::em(this, 0.3));
    layout->addWidget(m_button);

    connect(&m_session, &Session::keyChanged, this, &KeyCard::showKey);
    connect(&m_session, &Session::verdictChanged, this, &KeyCard::showVerdict);
    connect(&m_tester, &Tester::started, this, &KeyCard::showVerdict);
    connect(&m_tester, &Tester::cancelled, this, &KeyCard::showVerdict);
    connect(&m_tester, &Tester::finished, this, &KeyCard::showVerdict);
    connect(&m_tester, &Tester::progressed, this, &KeyCard::showProgress);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_tester.isRunning())
            m_tester.cancel();
        else
            m_tester.start();
    });
    showKey();
}

void KeyCard::paintEvent(QPaintEvent * /*event*/)
{
    paintRoundedBox(this, palette().color(QPalette::Base), theme::border(palette()));
}

void KeyCard::showKey()
{
    const Inspection *inspection = m_session.inspection();
    if (m_session.key() != nullptr) {
        m_masked->setText(m_session.key()->masked());
        m_length->setText(tr("%n character(s)", nullptr, static_cast<int>(m_session.key()->length())));
    } else {
        m_masked->setText(inspection == nullptr ? tr("none yet") : tr("not a key yet"));
        m_length->clear();
    }
    m_length->setVisible(m_session.key() != nullptr);
    showVerdict();
}

void KeyCard::showVerdict()
{
    const auto &verdict = m_session.verdict();
    const bool running = m_tester.isRunning();
    if (running) {
        m_verdict->setText(tr("Asking Perplexity …"));
        m_verdict->setRole(theme::Role::Quiet);
    } else if (verdict) {
        m_verdict->setText(verdictLine(*verdict));
        m_verdict->setRole(verdictRole(verdict->cause));
    } else {
        m_verdict->setText(m_session.key() == nullptr ? QString() : tr("Not checked yet"));
        m_verdict->setRole(theme::Role::Quiet);
    }
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    m_progress->setVisible(running);
    m_button->setText(running ? tr("Stop the test") : tr("Test no&w"));
    m_button->setEnabled(m_session.key() != nullptr);
    showProgress();
}

void KeyCard::showProgress()
{
    const QList<Rung> &rungs = m_tester.rungs();
    const auto done = std::ranges::count_if(rungs, [](const Rung &rung) {
        return rung.state != RungState::Waiting && rung.state != RungState::Running;
    });
    m_progress->setRange(0, std::max(1, static_cast<int>(rungs.size())));
    m_progress->setValue(static_cast<int>(done));
}

} // namespace keywright

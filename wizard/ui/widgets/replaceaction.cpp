#include "ui/widgets/replaceaction.h"

#include "core/session.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ReplaceAction::ReplaceAction(const Session &session, Tester &tester, QWidget *parent)
    : Card({}, parent)
    , m_session(session)
    , m_replace(new QPushButton)
{
    setObjectName(u"actionCard"_s);
    m_locked = makeRoleLabel(theme::Role::Warning);
    m_locked->setObjectName(u"lockedSentence"_s);
    m_anyway = new QCheckBox(tr("Replace an&yway"));
    m_anyway->setObjectName(u"replaceAnywayCheck"_s);
    m_risk = makeRoleLabel(
        theme::Role::Quiet,
        tr("If Perplexity refuses this key, the apps that use it stop working until you undo the change."));
    m_anyway->setAccessibleDescription(m_risk->text());
    m_test = new QPushButton(tr("&Test the key now"));
    m_test->setObjectName(u"testAfterReplacingButton"_s);
    m_replace->setObjectName(u"replaceButton"_s);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_replace);
    buttons->addWidget(m_test);
    body()->addWidget(m_locked);
    body()->addWidget(m_anyway);
    body()->addWidget(m_risk);
    body()->addLayout(buttons);
    connect(m_anyway, &QCheckBox::toggled, this, &ReplaceAction::lockChanged);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceAction::replaceRequested);
    connectTester(tester);
}

void ReplaceAction::update(int files)
{
    const QString locked = lockedBecause();
    m_locked->setText(locked);
    m_locked->setVisible(!locked.isEmpty());
    const bool canTest = m_session.key() != nullptr;
    m_test->setVisible(!locked.isEmpty() && canTest);
    m_anyway->setVisible(!locked.isEmpty() && canTest);
    m_risk->setVisible(!locked.isEmpty() && canTest);
    m_replace->setText(files == 0 ? tr("&Replace") : tr("&Replace in %n file(s)", nullptr, files));
    m_replace->setEnabled(files > 0 && (locked.isEmpty() || m_anyway->isChecked()));
}

void ReplaceAction::lockAgain()
{
    m_anyway->setChecked(false);
}

void ReplaceAction::connectTester(Tester &tester)
{
    connect(m_test, &QPushButton::clicked, &tester, [&tester] { tester.start(); });
    connect(&tester, &Tester::started, this, [this] { m_test->setEnabled(false); });
    connect(&tester, &Tester::finished, this, [this] { m_test->setEnabled(true); });
    connect(&tester, &Tester::cancelled, this, [this] { m_test->setEnabled(true); });
}

QString ReplaceAction::lockedBecause() const
{
    if (m_session.isAccepted())
        return {};
    const auto &verdict = m_session.verdict();
    if (!verdict)
        return tr("Nothing is replaced before Perplexity has accepted this key. It was not asked yet.");
    //: %1: what Perplexity said, "Known, but no credit"
    return tr("Nothing is replaced before Perplexity has accepted this key. Its last answer: %1.")
        .arg(wording::verdictInShort(*verdict));
}

} // namespace keywright

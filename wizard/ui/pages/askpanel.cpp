#include "ui/pages/askpanel.h"

#include "core/answer/keycheck.h"
#include "core/session.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/verdictlook.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

AskPanel::AskPanel(Services &services, Tester &tester, std::function<void()> useAnotherKey, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_tester(tester)
    , m_useAnotherKey(std::move(useAnotherKey))
    , m_ask(new QPushButton(tr("&Ask Perplexity"), this))
    , m_host(new TextLabel({}, theme::Role::Quiet, this))
    , m_answer(new AnswerBox(this))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(theme::em(this, 0.8));
    m_ask->setObjectName(u"askButton"_s);
    m_host->setObjectName(u"askHost"_s);
    auto *line = new FlowLayout;
    line->addWidget(m_ask);
    line->addWidget(m_host);
    box->addLayout(line);
    box->addWidget(m_answer);
    connect(m_ask, &QPushButton::clicked, this, &AskPanel::toggle);
}

void AskPanel::toggle()
{
    if (m_tester.isRunning())
        m_tester.cancel();
    else
        m_tester.start();
}

void AskPanel::showVerdict()
{
    const Session &session = m_services.session;
    setVisible(session.key() != nullptr);
    m_ask->setText(m_tester.isRunning() ? tr("&Stop asking") : tr("&Ask Perplexity"));
    m_host->setText(tr("asks %1, free").arg(m_services.check.baseUrl().host()));
    const auto &verdict = session.verdict();
    if (m_tester.isRunning()) {
        m_answer->show({ tr("Asking %1 …").arg(m_services.check.baseUrl().host()), {}, {} },
                       AnswerBox::Tone::Neutral);
    } else if (verdict) {
        m_answer->show(wording::wordsFor(verdictFinding(*verdict)), verdictTone(verdict->cause));
        addHelpfulButton(*m_answer, verdict->cause, m_services.facts,
                         { .tryAgain = [this] { m_tester.start(); }, .chooseKey = m_useAnotherKey });
    } else {
        m_answer->clear();
    }
}

} // namespace keywright

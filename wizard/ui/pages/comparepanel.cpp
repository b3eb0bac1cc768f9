#include "ui/pages/comparepanel.h"

#include "ui/textworker.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keyinput.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ComparePanel::ComparePanel(const Facts &facts, QWidget *parent)
    : Card(tr("The other key"), parent)
    , m_facts(facts)
    , m_worker(new TextWorker(this))
    , m_input(new KeyInput(this))
    , m_answer(new AnswerBox(this))
{
    setObjectName(u"comparePanel"_s);
    m_input->setObjectName(u"otherKeyView"_s);
    m_input->setAccessibleName(tr("The other key"));
    m_input->setHint(tr("Paste the other key here, or its shortened form from the console"));
    m_input->setMinimumHeight(theme::em(this, 5));
    auto *paste = new QPushButton(tr("Paste the o&ther key"), this);
    paste->setObjectName(u"pasteOtherButton"_s);
    m_answer->setObjectName(u"compareAnswerBox"_s);
    auto *row = new FlowLayout;
    row->addWidget(paste);
    body()->addWidget(m_input);
    body()->addLayout(row);
    body()->addWidget(m_answer);
    connect(paste, &QPushButton::clicked, this, [this] { m_input->paste(); });
    connect(m_input, &KeyInput::pasted, this, &ComparePanel::takeSecond);
    connect(m_input, &KeyInput::edited, this, &ComparePanel::takeSecond);
    hide();
}

void ComparePanel::setFirst(const Inspection *first)
{
    m_first = first;
    if (m_first == nullptr || !m_comparison) {
        forgetSecond();
        return;
    }
    const Secret second = m_comparison->right.given.clone();
    compareWith(second.bytes());
}

void ComparePanel::setOpen(bool open)
{
    setVisible(open);
    if (open)
        m_input->setFocus();
    else
        forgetSecond();
}

void ComparePanel::setRevealed(bool revealed)
{
    m_input->setRevealed(revealed);
}

QList<qsizetype> ComparePanel::differences() const
{
    return m_comparison ? m_comparison->differences : QList<qsizetype>();
}

void ComparePanel::takeSecond(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_first == nullptr)
        forgetSecond();
    else
        compareWith(bytes);
}

void ComparePanel::compareWith(QByteArrayView second)
{
    const auto left = std::make_shared<const Secret>(m_first->given.clone());
    const auto right = std::make_shared<const Secret>(second);
    const bool done = m_worker->run(
        left->size() + right->size(),
        [left, right, &facts = m_facts] { return compareKeys(left->bytes(), right->bytes(), facts); },
        [this](Comparison comparison) { takeComparison(std::move(comparison)); });
    m_input->setReading(!done);
    if (!done)
        m_answer->show({ tr("Comparing …"), {}, {} }, AnswerBox::Tone::Neutral);
}

void ComparePanel::takeComparison(Comparison comparison)
{
    // The view shows what the comparison holds: it lets go before that changes.
    m_input->setInspection(nullptr);
    m_input->setReading(false);
    m_comparison = std::move(comparison);
    m_input->setInspection(&m_comparison->right);
    m_input->setDifferences(m_comparison->differences);
    m_answer->clear();
    if (!m_comparison->findings.isEmpty())
        m_answer->showFinding(m_comparison->findings.first());
    Q_EMIT compared();
}

void ComparePanel::forgetSecond()
{
    m_worker->cancel();
    m_input->setReading(false);
    m_input->setInspection(nullptr);
    m_comparison.reset();
    m_answer->clear();
    Q_EMIT compared();
}

} // namespace keywright

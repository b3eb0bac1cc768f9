#include "ui/pages/comparepanel.h"

#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keyinput.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

ComparePanel::ComparePanel(const Facts &facts, QWidget *parent)
    : Card(tr("The other key"), parent)
    , m_facts(facts)
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
    compare();
}

void ComparePanel::setOpen(bool open)
{
    setVisible(open);
    if (open) {
        m_input->setFocus();
        return;
    }
    m_input->setInspection(nullptr);
    m_second.reset();
    compare();
}

void ComparePanel::setRevealed(bool revealed)
{
    m_input->setRevealed(revealed);
}

QList<qsizetype> ComparePanel::differences() const
{
    return m_differences;
}

void ComparePanel::takeSecond(const QByteArray &bytes)
{
    m_input->setInspection(nullptr);
    m_second.reset();
    if (!bytes.isEmpty())
        m_second = inspectKey(bytes, m_facts);
    compare();
}

void ComparePanel::compare()
{
    m_differences.clear();
    m_input->setInspection(m_second ? &*m_second : nullptr);
    m_answer->clear();
    if (m_first != nullptr && m_second) {
        const Comparison comparison = compareKeys(m_first->given.bytes(), m_second->given.bytes(), m_facts);
        m_differences = comparison.differences;
        m_input->setDifferences(m_differences);
        if (!comparison.findings.isEmpty())
            m_answer->showFinding(comparison.findings.first());
    }
    Q_EMIT compared();
}

} // namespace keywright

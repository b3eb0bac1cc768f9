#include "ui/pages/practicechooser.h"

#include "ui/practicecontrols.h"
#include "ui/practicewords.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

PracticeChooser::PracticeChooser(PracticeControls &controls, QWidget *parent)
    : Card({}, parent)
    , m_controls(controls)
    , m_worlds(new QComboBox(this))
    , m_story(makeTextLabel())
{
    setObjectName(u"practiceChooser"_s);
    auto *label = makeBoldLabel(tr("Practise &with:"));
    label->setBuddy(m_worlds);
    label->setWordWrap(false);
    m_worlds->setObjectName(u"practiceWorldBox"_s);
    m_worlds->setAccessibleName(tr("Practise with"));
    m_worlds->setMinimumContentsLength(1); // narrow windows shorten the names
    m_worlds->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    for (const PracticeScenario scenario : allPracticeScenarios)
        m_worlds->addItem(scenarioTitle(scenario), QVariant::fromValue(scenario));
    auto *line = new FlowLayout;
    line->addWidget(label);
    line->addWidget(m_worlds);
    body()->addLayout(line);
    m_story->setObjectName(u"practiceStory"_s);
    body()->addWidget(m_story);
    connect(m_worlds, &QComboBox::activated, this, &PracticeChooser::choose);
    connect(&controls, &PracticeControls::scenarioChanged, this, &PracticeChooser::showScenario);
    showScenario();
}

void PracticeChooser::choose(int index)
{
    const auto scenario = m_worlds->itemData(index).value<PracticeScenario>();
    if (scenario != m_controls.scenario() && !m_controls.choose(scenario))
        m_story->setText(tr("That did not work: the sample files can't be written."));
}

void PracticeChooser::showScenario()
{
    const PracticeScenario scenario = m_controls.scenario();
    m_worlds->setCurrentIndex(m_worlds->findData(QVariant::fromValue(scenario)));
    m_story->setText(scenarioStory(scenario));
    m_worlds->setAccessibleDescription(m_story->text());
}

} // namespace keywright

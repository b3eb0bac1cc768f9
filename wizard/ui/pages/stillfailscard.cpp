#include "ui/pages/stillfailscard.h"

#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

struct Choice
{
    Guide guide {};
    QLatin1StringView buttonName;
};

constexpr std::array choices { Choice { Guide::OnlineTool, "guideOnlineButton"_L1 },
                               Choice { Guide::SomeRequests, "guideSomeButton"_L1 },
                               Choice { Guide::Billing, "guideBillingButton"_L1 },
                               Choice { Guide::Typo, "guideTypoButton"_L1 } };

} // namespace

StillFailsCard::StillFailsCard(QWidget *parent) : ListCard(tr("If an app still fails"), parent)
{
    setObjectName(u"stillFails"_s);
    body()->addWidget(
        makeTextLabel(tr("Choose what comes nearest. Each is a short page, and leads back here.")));
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(tr("What to do"));
        button->setObjectName(choice.buttonName);
        //: A button, read aloud. %1: a reason, "Only some requests fail"
        button->setAccessibleName(tr("What to do: %1").arg(guideChoice(choice.guide)));
        connect(button, &QPushButton::clicked, this,
                [this, guide = choice.guide, button] { Q_EMIT guideChosen(guide, button); });
        addEntry(guideChoice(choice.guide), {}, button);
    }
}

} // namespace keywright

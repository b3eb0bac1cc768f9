#include "ui/pages/practicekeys.h"

#include "ui/practicecontrols.h"
#include "ui/practiceinfo.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

/// Gives the words of this card their context for translators.
struct PracticeKeys
{
    Q_DECLARE_TR_FUNCTIONS(keywright::PracticeKeys)
};

namespace {

struct KindWords
{
    QString button;
    QString objectName;
};

KindWords wordsFor(PracticeKey::Kind kind)
{
    switch (kind) {
    case PracticeKey::Kind::Good:
        return { PracticeKeys::tr("Copy the &good key"), u"practiceKeyGood"_s };
    case PracticeKey::Kind::Bad:
        return { PracticeKeys::tr("Copy a w&rong key"), u"practiceKeyBad"_s };
    case PracticeKey::Kind::NoCredit:
        return { PracticeKeys::tr("Copy a key without &credit"), u"practiceKeyNoCredit"_s };
    case PracticeKey::Kind::Blocked:
        return { PracticeKeys::tr("Copy a bloc&ked key"), u"practiceKeyBlocked"_s };
    case PracticeKey::Kind::RateLimited:
        return { PracticeKeys::tr("Copy a key that asks too &fast"), u"practiceKeyRateLimited"_s };
    case PracticeKey::Kind::Trouble:
        return { PracticeKeys::tr("Copy a key that meets &trouble"), u"practiceKeyTrouble"_s };
    case PracticeKey::Kind::OldOne:
        return { PracticeKeys::tr("Copy the ol&d key"), u"practiceKeyOldOne"_s };
    }
    Q_UNREACHABLE();
}

/// In a broken world nobody knows yet what is wrong with a key: the button does not give it away.
QString buttonText(PracticeKey::Kind kind, const PracticeInfo &practice)
{
    const bool mixed =
        practice.controls == nullptr || practice.controls->scenario() == PracticeScenario::Mixed;
    return mixed || kind == PracticeKey::Kind::OldOne ? wordsFor(kind).button
                                                      : PracticeKeys::tr("Copy your &key");
}

void addButtons(const PracticeInfo &practice, FlowLayout &row, QWidget *card)
{
    for (const PracticeKey &practiceKey : practice.keys) {
        auto *button = new QPushButton(buttonText(practiceKey.kind, practice), card);
        button->setObjectName(wordsFor(practiceKey.kind).objectName);
        row.addWidget(button);
        QObject::connect(button, &QPushButton::clicked, card,
                         [text = std::make_shared<const Secret>(practiceKey.key.clone())] {
                             // Made up, so it may be text.
                             QGuiApplication::clipboard()->setText(QString::fromUtf8(text->bytes()) + u'\n');
                         });
    }
}

} // namespace

Card *makePracticeKeysCard(const PracticeInfo &practice, QWidget *parent)
{
    auto *card = new Card(PracticeKeys::tr("Practice keys"), parent);
    card->setObjectName(u"practiceKeysCard"_s);
    card->body()->addWidget(new TextLabel(
        PracticeKeys::tr("Copy one of these and paste it on the next page. The stand-in for Perplexity knows "
                         "them all."),
        theme::Role::Quiet, card));
    auto *row = new FlowLayout;
    card->body()->addLayout(row);
    addButtons(practice, *row, card);
    if (practice.controls != nullptr) {
        QObject::connect(practice.controls, &PracticeControls::scenarioChanged, card, [&practice, row, card] {
            clearLayout(*row);
            addButtons(practice, *row, card);
        });
    }
    return card;
}

} // namespace keywright

#include "ui/widgets/savedkeyscard.h"

#include "core/vault/savedkey.h"
#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/forgetbox.h"
#include "ui/widgets/labels.h"
#include "wording/wording.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

QString titleOf(const SavedKey &saved)
{
    const QString key = wording::maskedWithLength(saved.key);
    //: %1: the user's name for a saved key, %2: a masked key with its length
    return saved.name.isEmpty() ? key : SavedKeysCard::tr("%1: %2").arg(saved.name, key);
}

QString aboutIt(const SavedKey &saved, bool isInHand)
{
    QStringList sentences;
    if (saved.savedAt.isValid())
        sentences.append(SavedKeysCard::tr("Saved on %1.").arg(dayOf(saved.savedAt)));
    sentences.append(
        saved.acceptedAt.isValid()
            ? SavedKeysCard::tr("Last accepted by Perplexity on %1.").arg(dayOf(saved.acceptedAt))
            : SavedKeysCard::tr("Perplexity was not asked about it yet."));
    if (isInHand)
        sentences.append(SavedKeysCard::tr("It is exactly the key in hand."));
    return sentences.join(u' ');
}

} // namespace

SavedKeysCard::SavedKeysCard(QWidget *parent) : Card(tr("What is saved"), parent)
{
    setObjectName(u"savedKeysCard"_s);
    hide();
}

void SavedKeysCard::showKeys(const std::vector<SavedKey> &keys, const Secret *inHand)
{
    clear();
    int number = 0;
    for (const SavedKey &saved : keys)
        addKey(saved, inHand, number++);
    setVisible(number > 0);
}

void SavedKeysCard::clear()
{
    clearLayout(*body());
    hide();
}

void SavedKeysCard::addKey(const SavedKey &saved, const Secret *inHand, int number)
{
    const bool isInHand = inHand != nullptr && *inHand == saved.key;
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, theme::em(this, 0.6));
    layout->setSpacing(theme::em(this, 0.3));
    auto *title = makeBoldLabel(titleOf(saved));
    title->setObjectName(u"savedKey%1"_s.arg(number));
    auto *about = makeTextLabel(aboutIt(saved, isInHand));
    about->setObjectName(u"aboutSavedKey%1"_s.arg(number));
    layout->addWidget(title);
    layout->addWidget(about);
    auto *buttons = new FlowLayout;
    const auto add = [&](const QString &text, const QString &objectName,
                         void (SavedKeysCard::*wanted)(const QString &)) {
        auto *button = new QPushButton(text);
        button->setObjectName(objectName + QString::number(number));
        //: A button, read aloud. %1: what it does, %2: a saved key
        button->setAccessibleName(tr("%1: %2").arg(text, titleOf(saved)));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, wanted, name = saved.name] {
            Q_EMIT(this->*wanted)(name);
        });
    };
    add(isInHand ? tr("Ask Perplexity about it") : tr("Take it and ask Perplexity"), u"testSavedButton"_s,
        &SavedKeysCard::testWanted);
    if (!isInHand)
        add(tr("Take it as the key in hand"), u"useSavedButton"_s, &SavedKeysCard::useWanted);
    if (inHand != nullptr && !isInHand)
        add(tr("Replace it with the key in hand"), u"replaceSavedButton"_s, &SavedKeysCard::replaceWanted);
    add(tr("Get a new key in its place"), u"rotateSavedButton"_s, &SavedKeysCard::rotateWanted);
    layout->addLayout(buttons);
    auto *forget = new ForgetBox(titleOf(saved));
    layout->addWidget(forget);
    connect(forget, &ForgetBox::forgetConfirmed, this,
            [this, name = saved.name] { Q_EMIT forgetWanted(name); });
    body()->addWidget(row);
}

} // namespace keywright

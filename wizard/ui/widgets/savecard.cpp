#include "ui/widgets/savecard.h"

#include "core/secret.h"
#include "core/vault/keyname.h"
#include "ui/theme.h"
#include "ui/widgets/editframe.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "wording/vaultstatewords.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

QString problemInWords(KeyNameError error)
{
    switch (error) {
    case KeyNameError::Empty:
        return {};
    case KeyNameError::TooLong:
        return SaveCard::tr("That name is too long: 60 characters are the most.");
    case KeyNameError::Unprintable:
        return SaveCard::tr("That name holds a character that can't be seen. Type it anew.");
    case KeyNameError::IsKey:
        return SaveCard::tr("That is a key, not a name. A name can be read by others: “Work”, “my-bot”.");
    }
    Q_UNREACHABLE();
}

} // namespace

SaveCard::SaveCard(QWidget *parent)
    : Card(tr("Save it"), parent)
    , m_key(makeTextLabel())
    , m_outlook(makeTextLabel())
    , m_outlookMore(makeRoleLabel(theme::Role::Quiet))
    , m_nameFrame(new QFrame)
    , m_name(new QLineEdit)
    , m_nameProblem(makeRoleLabel(theme::Role::Problem))
    , m_save(new QPushButton(tr("&Save in the keychain")))
    , m_look(new QPushButton(tr("&Look what is saved")))
    , m_waiting(new QWidget)
{
    m_key->setObjectName(u"beforeSaving"_s);
    m_outlook->setObjectName(u"vaultOutlook"_s);
    m_outlookMore->setObjectName(u"vaultOutlookMore"_s);
    m_name->setObjectName(u"keyNameEdit"_s);
    m_name->setAccessibleName(tr("Name of the key"));
    m_nameProblem->setObjectName(u"keyNameProblem"_s);
    m_save->setObjectName(u"saveButton"_s);
    m_look->setObjectName(u"lookButton"_s);
    auto *nameLabel = new QLabel(tr("Na&me, only needed for more than one key:"));
    nameLabel->setTextFormat(Qt::PlainText);
    nameLabel->setBuddy(m_name);
    m_name->setPlaceholderText(tr("for example Work"));
    // Some styles draw a line edit without a line that can be seen on dark ground.
    m_name->setFrame(false);
    auto *frame = new QVBoxLayout(m_nameFrame);
    const int gap = theme::em(this, 0.15);
    frame->setContentsMargins(gap, gap, gap, gap);
    frame->addWidget(m_name);
    m_nameFrame->setMinimumWidth(theme::em(this, 16));
    auto *nameRow = new FlowLayout;
    nameRow->addWidget(nameLabel);
    nameRow->addWidget(m_nameFrame);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_look);
    auto *waiting =
        makeRoleLabel(theme::Role::Quiet,
                      tr("Waiting for the keychain. It may have opened a window that asks for its "
                         "password: answer it there."));
    waiting->setObjectName(u"waitingSentence"_s);
    auto *stop = new QPushButton(tr("S&top waiting"));
    stop->setObjectName(u"stopWaitingButton"_s);
    auto *waitingLayout = new QVBoxLayout(m_waiting);
    waitingLayout->setContentsMargins(0, 0, 0, 0);
    waitingLayout->addWidget(waiting);
    waitingLayout->addWidget(stop, 0, Qt::AlignLeading);
    m_waiting->setObjectName(u"waitingBox"_s);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_key, m_outlook, m_outlookMore })
        body()->addWidget(widget);
    body()->addLayout(nameRow);
    frameVisibly(m_nameFrame);
    body()->addWidget(m_nameProblem);
    body()->addLayout(buttons);
    body()->addWidget(m_waiting);
    for (QWidget *widget :
         std::initializer_list<QWidget *> { m_outlook, m_outlookMore, m_nameProblem, m_waiting })
        widget->hide();
    connect(m_save, &QPushButton::clicked, this, &SaveCard::saveWanted);
    connect(m_look, &QPushButton::clicked, this, &SaveCard::lookWanted);
    connect(stop, &QPushButton::clicked, this, &SaveCard::waitLeft);
    connect(m_name, &QLineEdit::textEdited, m_nameProblem, &QWidget::hide);
}

void SaveCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        frameVisibly(m_nameFrame);
}

void SaveCard::showKey(const Secret *key, bool isAccepted)
{
    m_hasKey = key != nullptr;
    if (key == nullptr) {
        m_key->setText(tr("There is no key in hand yet. Paste it on the page “Check the key”."));
    } else {
        //: %1: a masked key
        const QString way = tr("%1: a made-up value is saved, read back and removed first, to try it out. "
                               "Then the key goes in, is read back, "
                               "and every character is compared.")
                                .arg(key->masked());
        const QString doubt = tr("Perplexity has not accepted this key yet. Test it first.");
        m_key->setText(isAccepted ? way : QString(way + u' ' + doubt));
    }
    enable();
}

void SaveCard::showOutlook(const VaultOutlook &outlook)
{
    const wording::Words words = wording::vaultInWords(outlook);
    m_isPromising = words.todo.isEmpty();
    m_outlook->setText(words.what);
    m_outlook->show();
    m_outlookMore->setText(words.how + u' ' + words.todo);
    m_outlookMore->setVisible(!m_isPromising);
}

void SaveCard::setBusy(bool busy)
{
    m_busy = busy;
    m_waiting->setVisible(busy);
    enable();
}

void SaveCard::setName(const QString &name)
{
    m_name->setText(name);
    m_nameProblem->hide();
}

std::optional<QString> SaveCard::checkedName()
{
    const auto name = checkedKeyName(m_name->text());
    if (name || name.error() == KeyNameError::Empty)
        return name.value_or(QString());
    // A key in this field would stay on the screen.
    if (name.error() == KeyNameError::IsKey)
        m_name->clear();
    m_nameProblem->setText(problemInWords(name.error()));
    m_nameProblem->show();
    m_name->setFocus();
    return std::nullopt;
}

void SaveCard::enable()
{
    m_save->setEnabled(m_hasKey && !m_busy);
    m_look->setEnabled(!m_busy);
    m_name->setEnabled(!m_busy);
}

} // namespace keywright

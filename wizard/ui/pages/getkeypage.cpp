#include "ui/pages/getkeypage.h"

#include "core/facts.h"
#include "core/redact.h"
#include "core/session.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/pages/practicechooser.h"
#include "ui/pages/practicekeys.h"
#include "ui/pages/sampleappcard.h"
#include "ui/practicecontrols.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicecard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/unfinishedbox.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

Finding leadingFinding(const Explanation &explanation)
{
    const auto found = std::ranges::find_if(
        explanation.findings, [&](const Finding &finding) { return finding.cause == explanation.cause; });
    return found == explanation.findings.cend() ? explanation.findings.first() : *found;
}

/// Which key the message is about, as far as it tells.
QString aboutKey(const Explanation &explanation)
{
    return explanation.keyEnd.isEmpty()
        ? QString()
        : GetKeyPage::tr("It is about a key that ends in %1.").arg(explanation.keyEnd);
}

} // namespace

GetKeyPage::GetKeyPage(Services &services, QWidget *parent)
    : Page(tr("Get a key"),
           tr("Which key should your apps use? Everything stays on this computer until you ask for a test."),
           services.practice.active, parent)
    , m_services(services)
{
    setObjectName(u"getKeyPage"_s);
    content()->addWidget(new UnfinishedBox(services));
    if (services.practice.controls != nullptr)
        buildPractice(*services.practice.controls);
    buildChoices();
    if (services.practice.active)
        content()->addWidget(makePracticeKeysCard(services.practice, this));
    buildErrorMessage();
    content()->addStretch();
    connect(&m_services.session, &Session::keyChanged, this, &Page::stepStateChanged);
    // The message may show the end of another key than the one that is pasted only now.
    connect(&m_services.session, &Session::keyChanged, this, [this] {
        const auto &told = m_services.session.explanation();
        if (told && !told->keyEnd.isEmpty())
            explain();
    });
}

void GetKeyPage::buildPractice(PracticeControls &controls)
{
    content()->addWidget(new PracticeChooser(controls, this));
    auto *apps = new SampleAppCard(controls, SampleAppCard::Use::Beginning, this);
    content()->addWidget(apps);
    connect(apps, &SampleAppCard::messageTaken, this,
            [this](const QString &message) { m_message->setPlainText(message); });
    connect(&controls, &PracticeControls::messageOutdated, this, [this] { m_message->clear(); });
}

QString GetKeyPage::stepName() const
{
    return tr("Get a key");
}

Page::StepState GetKeyPage::stepState() const
{
    return m_services.session.key() == nullptr ? StepState::Open : StepState::Done;
}

QWidget *GetKeyPage::firstControl() const
{
    return m_needKey->isChecked() ? m_needKey : m_haveKey;
}

void GetKeyPage::begin(Purpose purpose)
{
    if (purpose == Purpose::NewKey)
        m_needKey->setChecked(true);
}

void GetKeyPage::buildChoices()
{
    auto *have = new ChoiceCard(
        tr("I &have the key I want to use"),
        tr("Copied from the console, a note or a colleague. You paste it on the next page."), this);
    auto *need =
        new ChoiceCard(tr("I need a new ke&y"),
                       tr("The old one is lost, was deleted, or somebody else may have seen it."), this);
    m_haveKey = have->radio();
    m_haveKey->setObjectName(u"haveKeyChoice"_s);
    m_needKey = need->radio();
    m_needKey->setObjectName(u"needKeyChoice"_s);
    buildNewKeySteps(*need);
    auto *group = new QButtonGroup(this);
    group->addButton(m_haveKey);
    group->addButton(m_needKey);
    m_haveKey->setChecked(true);
    connect(&m_services.session, &Session::rotationChanged, this, &GetKeyPage::showRotation);
    connect(m_needKey, &QRadioButton::toggled, this,
            [this](bool checked) { m_services.session.setKeyNew(checked); });
    auto *choices = new QVBoxLayout;
    choices->setSpacing(theme::em(this, 0.7));
    choices->addWidget(have);
    choices->addWidget(need);
    content()->addLayout(choices);
}

void GetKeyPage::buildNewKeySteps(ChoiceCard &card)
{
    const QStringList steps {
        tr("1. Open the Perplexity console, sign in and go to API keys."),
        tr("2. Create a new key and copy it at once. It is shown this one time only."),
        tr("3. Come back here. The next pages put the new key wherever your apps keep the old one."),
        tr("4. Delete the old key last, when everything works with the new one. A deleted key can't be "
           "brought "
           "back."),
    };
    m_replaced = new TextLabel(&card);
    m_replaced->setObjectName(u"replacedKeySentence"_s);
    m_replaced->hide();
    card.details()->addWidget(m_replaced);
    for (const QString &step : steps) {
        auto *label = new TextLabel(&card);
        label->setText(step);
        card.details()->addWidget(label);
    }
    auto *open = new QPushButton(tr("&Open the Perplexity console"), &card);
    open->setObjectName(u"openConsoleButton"_s);
    const QUrl console = m_services.facts.service.links.value(u"keys"_s);
    auto *host = new TextLabel(tr("opens %1 in your browser").arg(console.host()), theme::Role::Quiet, &card);
    auto *line = new FlowLayout;
    line->addWidget(open);
    line->addWidget(host);
    card.details()->addSpacing(theme::em(this, 0.3));
    card.details()->addLayout(line);
    connect(open, &QPushButton::clicked, this, [console] { QDesktopServices::openUrl(console); });
}

void GetKeyPage::showRotation()
{
    const auto &rotation = m_services.session.rotation();
    m_replaced->setVisible(rotation.has_value());
    if (!rotation)
        return;
    m_needKey->setChecked(true);
    //: %1: a masked key
    const QString plain =
        tr("The new key takes the place of the saved key %1, which stays valid until the last step.");
    //: %1: a masked key, %2: the user's name for it
    const QString named =
        tr("The new key takes the place of the saved key %1 (“%2”), which stays valid until the last step.");
    m_replaced->setText(rotation->name.isEmpty() ? plain.arg(rotation->masked)
                                                 : named.arg(rotation->masked, rotation->name));
}

void GetKeyPage::buildErrorMessage()
{
    auto *box = new QVBoxLayout;
    box->setSpacing(theme::em(this, 0.4));
    auto *label = new QLabel(tr("Paste the &error message you see, if you have one"), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    m_message = new QPlainTextEdit(this);
    m_message->setObjectName(u"errorMessageEdit"_s);
    m_message->setAccessibleName(tr("Error message"));
    m_message->setPlaceholderText(tr("It often names the cause at once. It is read on this computer."));
    m_message->setTabChangesFocus(true);
    // What was pasted is replaced by its redacted form, and undo would bring it back.
    m_message->setUndoRedoEnabled(false);
    m_message->setFixedHeight(theme::em(this, 5.5));
    label->setBuddy(m_message);
    m_answer = new AnswerBox(this);
    m_answer->setObjectName(u"messageAnswerBox"_s);
    box->addWidget(label);
    box->addWidget(m_message);
    box->addSpacing(theme::em(this, 0.4));
    box->addWidget(m_answer);
    content()->addLayout(box);
    connect(m_message, &QPlainTextEdit::textChanged, this, &GetKeyPage::explain);
}

void GetKeyPage::explain()
{
    const QString text = m_message->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_answer->clear();
        m_services.session.setExplanation({});
        return;
    }
    QByteArray bytes = text.toUtf8();
    Explanation explanation = explainMessage(bytes, m_services.facts, m_services.session.key());
    wipe(bytes);
    if (const QString safe = redacted(text); safe != text) {
        const QSignalBlocker quiet(m_message);
        m_message->setPlainText(safe);
    }
    if (explanation.findings.isEmpty()) {
        m_answer->show({ tr("This message names no cause that we know."), aboutKey(explanation),
                         tr("Go on: the next pages find the cause step by step.") },
                       AnswerBox::Tone::Neutral);
    } else {
        const Finding finding = leadingFinding(explanation);
        m_answer->showFinding(finding);
        addHelpfulButton(*m_answer, finding.cause, m_services.facts, {});
    }
    scrollTo(m_answer);
    m_services.session.setExplanation(std::move(explanation));
}

} // namespace keywright

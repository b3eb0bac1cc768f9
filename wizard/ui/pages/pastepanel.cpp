#include "ui/pages/pastepanel.h"

#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/textworker.h"
#include "ui/theme.h"
#include "ui/widgets/evidencemarks.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pasteedit.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double heightInEms = 9;
constexpr auto pauseAfterEdit = std::chrono::milliseconds(400); // Longer than between two keys, and soon.

/// The guide's request as many apps still send it: the endpoint is retired and "Bearer" is missing.
constexpr QByteArrayView example =
    "curl https://api.perplexity.ai/chat/completions \\\n"
    "  -H \"Authorization: $PERPLEXITY_API_KEY\" \\\n"
    "  -H \"Content-Type: application/json\" \\\n"
    "  -d '{ \"model\": \"sonar-pro\", \"messages\": [ { \"role\": \"user\", \"content\": \"Hello\" } ] }'\n";

} // namespace

PastePanel::PastePanel(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_edit(new PasteEdit)
    , m_worker(new TextWorker(this))
    , m_pause(new QTimer(this))
    , m_length(makeRoleLabel(theme::Role::Quiet))
    , m_touched(makeTextLabel())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    // As tall as its parts, whatever room the page has.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    buildBox();
    buildButtons();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseAfterEdit);
    connect(m_pause, &QTimer::timeout, this, [this] { judge(false); });
    connect(m_edit, &PasteEdit::pasted, this, &PastePanel::check);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &PastePanel::takeEdit);
    connect(m_edit->marks(), &EvidenceMarks::touched, this, &PastePanel::tellOfEvidence);
    m_check->setEnabled(false);
}

void PastePanel::buildBox()
{
    m_edit->setObjectName(u"requestEdit"_s);
    m_edit->setAccessibleName(tr("What your app sends"));
    m_edit->setPlaceholderText(tr("Paste it here. Keys in it are shown shortened."));
    m_edit->setFixedHeight(theme::em(this, heightInEms));
    m_length->setObjectName(u"hiddenLengthLabel"_s);
    m_touched->setObjectName(u"touchedLabel"_s);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_edit, m_length, m_touched })
        layout()->addWidget(widget);
    m_length->hide();
    m_touched->hide();
}

void PastePanel::buildButtons()
{
    m_check = new QPushButton(tr("C&heck it"));
    m_check->setObjectName(u"checkRequestButton"_s);
    auto *exampleButton = new QPushButton(tr("Show an &example"));
    exampleButton->setObjectName(u"exampleButton"_s);
    auto *label = new QLabel(tr("Written &for:"));
    m_shell = new QComboBox;
    m_shell->setObjectName(u"shellBox"_s);
    m_shell->setAccessibleName(tr("The shell that the line is written for"));
    m_shell->addItem(tr("Find out"));
    m_shell->addItem(u"bash, zsh"_s, static_cast<int>(Shell::Bash));
    m_shell->addItem(u"cmd"_s, static_cast<int>(Shell::Cmd));
    m_shell->addItem(u"PowerShell"_s, static_cast<int>(Shell::PowerShell));
    label->setBuddy(m_shell);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(exampleButton);
    auto *choice = new QWidget;
    auto *choiceLine = new QHBoxLayout(choice);
    choiceLine->setContentsMargins(0, 0, 0, 0);
    choiceLine->addWidget(label);
    choiceLine->addWidget(m_shell);
    buttons->addWidget(choice);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &PastePanel::check);
    connect(exampleButton, &QPushButton::clicked, this, &PastePanel::showExample);
    connect(m_shell, &QComboBox::activated, this, &PastePanel::check);
}

bool PastePanel::isBlank() const
{
    return m_edit->isBlank();
}

std::optional<Shell> PastePanel::shell() const
{
    const QVariant chosen = m_shell->currentData();
    return chosen.isValid() ? std::optional(static_cast<Shell>(chosen.toInt())) : std::nullopt;
}

bool PastePanel::showsEvidenceOf(const Finding &finding) const
{
    return m_edit->marks()->has(finding);
}

void PastePanel::pointTo(const Finding &finding)
{
    m_edit->marks()->pointTo(finding);
}

void PastePanel::check()
{
    m_edit->maskTyped();
    judge(true);
}

void PastePanel::takeEdit()
{
    m_isExample = false;
    m_check->setEnabled(!m_edit->isBlank());
    tellOfLength();
    // What is being judged is about a text that is no more.
    m_worker->cancel();
    if (m_edit->isBlank() && m_wasChecked) {
        m_wasChecked = false;
        m_pause->stop();
        m_edit->showEvidence({});
        Q_EMIT cleared();
    } else if (m_wasChecked) {
        m_pause->start();
    }
    Q_EMIT edited();
}

void PastePanel::judge(bool scrolls)
{
    m_pause->stop();
    if (m_edit->isBlank())
        return;
    // The two are shared with the thread, which may be at work when the box has another text already.
    const auto text = std::make_shared<const Secret>(m_edit->content());
    const Secret *inHand = m_services.session.key();
    const auto key = inHand == nullptr ? nullptr : std::make_shared<const Secret>(inHand->clone());
    const bool isDone = m_worker->run(
        text->size(),
        [text, key, chosen = shell(), &facts = m_services.facts] {
            return checkRequest(text->bytes(), chosen, key.get(), facts);
        },
        [this, scrolls](const RequestCheck &check) { take(check, scrolls); });
    if (!isDone && scrolls)
        Q_EMIT reading();
}

void PastePanel::take(const RequestCheck &check, bool scrolls)
{
    m_wasChecked = true;
    QList<Finding> findings;
    for (const PartCheck &part : check.parts)
        findings.append(part.findings);
    m_edit->showEvidence(findings);
    if (scrolls)
        m_edit->marks()->scrollToFirst();
    Q_EMIT checked(check, m_isExample);
}

void PastePanel::tellOfLength()
{
    const qsizetype hidden = m_edit->hiddenLength();
    m_length->setVisible(hidden > 0);
    if (hidden == 0)
        return;
    //: %1 is a number
    const QString more =
        tr("The text goes on for %1 characters that are not shown here. They are checked too.")
            .arg(QLocale().toString(hidden));
    m_length->setText(m_edit->isCut() ? QString(more + u' '
                                                + tr("What was pasted is longer than 1 MB; the rest "
                                                     "of it was left out."))
                                      : more);
}

void PastePanel::tellOfEvidence(const std::optional<Finding> &finding)
{
    m_touched->setVisible(finding.has_value());
    if (finding)
        //: %1 is a sentence that says what is wrong
        m_touched->setText(tr("At the cursor: %1").arg(wording::wordsFor(*finding).what));
    Q_EMIT evidenceTouched(finding);
}

void PastePanel::showExample()
{
    m_edit->setContent(example);
    m_isExample = true;
    check();
}

} // namespace keywright

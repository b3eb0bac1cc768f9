#include "ui/pages/pastepanel.h"

#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/textworker.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pasteedit.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double heightInEms = 9;

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
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_edit->setObjectName(u"requestEdit"_s);
    m_edit->setAccessibleName(tr("What your app sends"));
    m_edit->setPlaceholderText(tr("Paste it here. Keys in it are shown shortened."));
    m_edit->setFixedHeight(theme::em(this, heightInEms));
    layout->addWidget(m_edit);
    buildButtons();
    connect(m_edit, &PasteEdit::pasted, this, &PastePanel::check);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_isExample = false;
        m_check->setEnabled(!m_edit->isBlank());
        Q_EMIT edited();
    });
    m_check->setEnabled(false);
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

void PastePanel::check()
{
    if (m_edit->isBlank())
        return;
    // The two are shared with the thread, which may be at work when the box has another text already.
    const auto text = std::make_shared<const Secret>(m_edit->content());
    const Secret *inHand = m_services.session.key();
    const auto key = inHand == nullptr ? nullptr : std::make_shared<const Secret>(inHand->clone());
    m_worker->run(
        text->size(),
        [text, key, chosen = shell(), &facts = m_services.facts] {
            return checkRequest(text->bytes(), chosen, key.get(), facts);
        },
        [this, isExample = m_isExample](const RequestCheck &check) { Q_EMIT checked(check, isExample); });
}

void PastePanel::showExample()
{
    m_edit->setContent(example);
    m_isExample = true;
    check();
}

} // namespace keywright

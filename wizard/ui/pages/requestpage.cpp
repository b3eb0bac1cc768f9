#include "ui/pages/requestpage.h"

#include "core/request/requestcheck.h"
#include "core/session.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/widgets/answerbox.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pasteedit.h"
#include "ui/widgets/requestpicture.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double pasteHeightInEms = 9;

/// The guide's request as many apps still send it: the endpoint is retired and "Bearer" is missing.
constexpr QByteArrayView example =
    "curl https://api.perplexity.ai/chat/completions \\\n"
    "  -H \"Authorization: $PERPLEXITY_API_KEY\" \\\n"
    "  -H \"Content-Type: application/json\" \\\n"
    "  -d '{ \"model\": \"sonar-pro\", \"messages\": [ { \"role\": \"user\", \"content\": \"Hello\" } ] }'\n";

} // namespace

RequestPage::RequestPage(Services &services, Tester & /*tester*/, QWidget *parent)
    : Page(tr("Check what your app sends"),
           tr("Paste a curl line, code, settings or a log of your app. It is read here; nothing is sent."),
           services.practice.active, parent)
    , m_services(services)
    , m_answer(new AnswerBox)
    , m_picture(new RequestPicture)
{
    setObjectName(u"requestPage"_s);
    buildPaste();
    buildButtons();
    buildResult();
    content()->addStretch();
    connect(&services.session, &Session::requestChanged, this, &RequestPage::showCheck);
    connect(&services.session, &Session::keyChanged, this, [this] {
        if (m_services.session.request())
            check();
    });
    showCheck();
}

void RequestPage::buildPaste()
{
    m_edit = new PasteEdit;
    m_edit->setObjectName(u"requestEdit"_s);
    m_edit->setAccessibleName(tr("What your app sends"));
    m_edit->setPlaceholderText(tr("Paste it here. Keys in it are shown shortened."));
    m_edit->setFixedHeight(theme::em(this, pasteHeightInEms));
    content()->addWidget(m_edit);
    connect(m_edit, &PasteEdit::pasted, this, &RequestPage::check);
}

void RequestPage::buildButtons()
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
    content()->addLayout(buttons);
    connect(m_check, &QPushButton::clicked, this, &RequestPage::check);
    connect(exampleButton, &QPushButton::clicked, this, &RequestPage::showExample);
    connect(m_shell, &QComboBox::activated, this, [this] {
        if (!m_edit->isBlank())
            check();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_check->setEnabled(!m_edit->isBlank());
        Q_EMIT stepStateChanged();
    });
    m_check->setEnabled(false);
}

void RequestPage::buildResult()
{
    m_correctedLabel = makeBoldLabel(tr("The request as it should be"));
    m_corrected = new CodeBox(tr("The request as it should be"), tr("&Copy it"));
    m_corrected->setObjectName(u"corrected"_s);
    m_corrected->edit()->setObjectName(u"correctedEdit"_s);
    m_corrected->copyButton()->setObjectName(u"copyCorrectedButton"_s);
    m_corrected->copyButton()->setToolTip(
        tr("It holds the name of the variable PERPLEXITY_API_KEY in the key's place."));
    content()->addWidget(m_answer);
    content()->addWidget(m_picture);
    content()->addWidget(m_correctedLabel);
    content()->addWidget(m_corrected);
}

QString RequestPage::stepName() const
{
    return tr("Check what your app sends");
}

Page::StepState RequestPage::stepState() const
{
    const auto &request = m_services.session.request();
    if (!request)
        return StepState::Open;
    return worstSeverity(request->findings) == Severity::Note && request->understood ? StepState::Done
                                                                                     : StepState::Attention;
}

QWidget *RequestPage::firstControl() const
{
    return m_edit;
}

QPushButton *RequestPage::mainAct() const
{
    return m_edit->isBlank() || m_services.session.request() ? nullptr : m_check;
}

std::optional<Shell> RequestPage::shell() const
{
    const QVariant chosen = m_shell->currentData();
    return chosen.isValid() ? std::optional(static_cast<Shell>(chosen.toInt())) : std::nullopt;
}

void RequestPage::check()
{
    if (m_edit->isBlank())
        return;
    const Secret text = m_edit->content();
    m_services.session.setRequest(
        checkRequest(text.bytes(), shell(), m_services.session.key(), m_services.facts));
}

void RequestPage::showExample()
{
    m_edit->setContent(example);
    check();
}

void RequestPage::showCheck()
{
    const auto &request = m_services.session.request();
    const bool understood = request && request->understood;
    m_picture->setVisible(understood);
    m_correctedLabel->setVisible(understood && !request->corrected.isEmpty());
    m_corrected->setVisible(understood && !request->corrected.isEmpty());
    if (understood) {
        m_picture->showParts(request->parts);
        m_corrected->setText(request->corrected);
    }
    showAnswer();
    Q_EMIT stepStateChanged();
}

void RequestPage::showAnswer()
{
    const auto &request = m_services.session.request();
    if (!request)
        m_answer->clear();
    else if (!request->understood)
        m_answer->show(
            { tr("There is no request in this text that can be read."),
              tr("Looked for: a curl line, an HTTP log, Python, JavaScript, PowerShell, settings."),
              tr("Paste the line with the address and the header, or see the example.") },
            AnswerBox::Tone::Neutral);
    else if (request->cause)
        m_answer->showFinding(*std::ranges::find(request->findings, *request->cause, &Finding::cause));
    else
        m_answer->showFinding(makeFinding(Cause::RequestFine));
}

} // namespace keywright

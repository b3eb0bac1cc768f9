#include "ui/pages/sentpanel.h"

#include "core/facts.h"
#include "ui/mainwindow.h"
#include "ui/tester.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

SentPanel::SentPanel(Services &services, Tester &tester, QWidget *parent)
    : Card(tr("What is sent"), parent)
    , m_services(services)
    , m_tester(tester)
    , m_text(new QPlainTextEdit(this))
    , m_shell(new QComboBox(this))
{
    setObjectName(u"sentPanel"_s);
    m_text->setObjectName(u"sentText"_s);
    m_text->setAccessibleName(tr("The requests, with the key masked"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme::fixedFont(font()));
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setMinimumHeight(theme::em(this, 11));
    body()->addWidget(m_text);

    auto *copy = new QPushButton(tr("&Copy as curl for"), this);
    copy->setObjectName(u"copyCurlButton"_s);
    copy->setAutoDefault(false);
    m_shell->setObjectName(u"shellCombo"_s);
    m_shell->setAccessibleName(tr("The shell that the curl line is for"));
    m_shell->addItem(tr("Linux and macOS (bash, zsh)"), static_cast<int>(Shell::Bash));
    m_shell->addItem(tr("Windows (PowerShell)"), static_cast<int>(Shell::PowerShell));
    m_shell->addItem(tr("Windows (cmd)"), static_cast<int>(Shell::Cmd));
#ifdef Q_OS_WIN
    m_shell->setCurrentIndex(1);
#endif
    m_copied = new TextLabel({}, theme::Role::Quiet, this);
    m_copied->setObjectName(u"curlCopied"_s);
    m_copied->setWordWrap(false);
    auto *row = new FlowLayout;
    row->addWidget(copy);
    row->addWidget(m_shell);
    row->addWidget(m_copied);
    body()->addLayout(row);
    body()->addWidget(new TextLabel(
        tr("The curl line has the name PERPLEXITY_API_KEY in the key's place, so the key is not copied."),
        theme::Role::Quiet, this));
    connect(copy, &QPushButton::clicked, this, &SentPanel::copyCurl);
    connect(m_shell, &QComboBox::currentIndexChanged, m_copied, &QLabel::clear);
}

void SentPanel::setRequest(RealRequest real)
{
    m_real = real;
    const QString text = m_tester.describeRequest(real);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
    m_copied->clear();
}

void SentPanel::copyCurl()
{
    const auto shell = static_cast<Shell>(m_shell->currentData().toInt());
    QGuiApplication::clipboard()->setText(
        curlLine(m_services.check.baseUrl(), m_real, shell, m_services.facts));
    m_copied->setText(tr("copied"));
}

} // namespace keywright

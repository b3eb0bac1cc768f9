#include "ui/widgets/usagecard.h"

#include "core/vault/usage.h"
#include "ui/theme.h"
#include "ui/widgets/clearing.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/labels.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr int shownAtOnce = 2;
constexpr int mostLines = 14;

QString titleOf(UsageCommand::Kind kind)
{
    switch (kind) {
    case UsageCommand::Kind::Run:
        return UsageCard::tr(
            "For one program, here a Python one. It gets the key, and nothing is written down:");
    case UsageCommand::Kind::Shell:
        return UsageCard::tr(
            "In a terminal, for what you start there. As a line of ~/.bashrc (bash) or ~/.zshrc "
            "(zsh) it works in every new terminal:");
    case UsageCommand::Kind::Fish:
        return UsageCard::tr("The same for the shell fish, also as a line of ~/.config/fish/config.fish:");
    case UsageCommand::Kind::PowerShell:
        return UsageCard::tr(
            "In PowerShell, for what you start there, also in the file that $PROFILE names:");
    case UsageCommand::Kind::Lookup:
        return UsageCard::tr(
            "For apps that can be given a command which prints the key. In a terminal, it shows the "
            "whole key on the screen:");
    case UsageCommand::Kind::Python:
        return UsageCard::tr("In a Python program, in place of the key:");
    case UsageCommand::Kind::Node:
        return UsageCard::tr("In a JavaScript program for Node, in place of the key:");
    case UsageCommand::Kind::SystemdService:
        return UsageCard::tr(
            "In a service of your own under systemd (~/.config/systemd/user), while you are signed "
            "in:");
    case UsageCommand::Kind::SystemdCredential:
        return UsageCard::tr(
            "For a service of the system under systemd, which runs without you: the key is "
            "encrypted for this computer. The service needs the line "
            "LoadCredentialEncrypted=perplexity_api_key:/etc/credstore.encrypted/perplexity_api_key "
            "and reads the file $CREDENTIALS_DIRECTORY/perplexity_api_key:");
    }
    Q_UNREACHABLE();
}

QWidget *makeColumn()
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return widget;
}

} // namespace

UsageCard::UsageCard(QWidget *parent)
    : Card(tr("How your apps can use it from there"), parent)
    , m_first(makeColumn())
    , m_more(new QPushButton(tr("Show more wa&ys")))
    , m_others(makeColumn())
{
    setObjectName(u"usageCard"_s);
    m_more->setObjectName(u"moreWaysButton"_s);
    m_more->setCheckable(true);
    m_others->hide();
    body()->addWidget(makeRoleLabel(
        theme::Role::Quiet,
        tr("The commands hold the key's name, not the key. Then the key can go out of the files.")));
    body()->addWidget(m_first);
    body()->addWidget(m_more, 0, Qt::AlignLeading);
    body()->addWidget(m_others);
    connect(m_more, &QPushButton::toggled, m_others, &QWidget::setVisible);
}

void UsageCard::showFor(const QString &backend, const QString &base, const QString &name)
{
    const QString wanted = backend + u'\n' + base + u'\n' + name;
    if (m_shown == wanted)
        return; // What was begun to be read or copied stays.
    m_shown = wanted;
    clearLayout(*m_first->layout());
    clearLayout(*m_others->layout());
    m_package.clear();
    int number = 0;
    for (const UsageCommand &usage : usageCommands(thisSystem(), backend, base, name)) {
        QWidget *column = number < shownAtOnce ? m_first : m_others;
        addCommand(usage, number++, qobject_cast<QVBoxLayout *>(column->layout()));
    }
    m_more->setVisible(number > shownAtOnce);
}

void UsageCard::addCommand(const UsageCommand &usage, int number, QVBoxLayout *layout)
{
    const QString title = titleOf(usage.kind);
    layout->addWidget(makeTextLabel(title));
    auto *code = new CodeBox(title, tr("Copy"));
    code->setMaximumLines(mostLines);
    code->setText(usage.command);
    code->edit()->setObjectName(u"usageEdit%1"_s.arg(number));
    code->copyButton()->setObjectName(u"copyUsageButton%1"_s.arg(number));
    //: A button, read aloud. %1: what the command is for
    code->copyButton()->setAccessibleName(tr("Copy the command. %1").arg(title));
    layout->addWidget(code);
    QStringList notes;
    const QString package = packageFor(usage);
    if (!package.isEmpty() && package != std::exchange(m_package, package))
        //: %1: a package's name
        notes.append(tr("Where something for it is missing: Debian and Ubuntu have it in the package %1.")
                         .arg(package));
    if (!usage.wasTried)
        notes.append(tr("Keywright's makers could not try this one on your system yet."));
    if (!notes.isEmpty())
        layout->addWidget(makeRoleLabel(theme::Role::Quiet, notes.join(u' ')));
}

} // namespace keywright

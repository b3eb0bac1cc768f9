#include "ui/widgets/usagecard.h"

#include "core/ports/secretstore.h"
#include "core/vault/usage.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/labels.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

UsageCard::UsageCard(const SecretStore &store, const QString &name, QWidget *parent)
    : Card(tr("How your apps can use it from there"), parent)
{
    int number = 0;
    for (const UsageCommand &usage : usageCommands(thisSystem(), store.backend(), name)) {
        const QString title = usage.kind == UsageCommand::Kind::Shell
            ? tr("In a terminal, for what you start there:")
            : tr("For one program, here a Python one:");
        body()->addWidget(makeTextLabel(title));
        auto *code = new CodeBox(title, tr("Copy"));
        code->setText(usage.command);
        code->edit()->setObjectName(u"usageEdit%1"_s.arg(number));
        code->copyButton()->setObjectName(u"copyUsageButton%1"_s.arg(number));
        //: A button, read aloud. %1: what the command is for
        code->copyButton()->setAccessibleName(tr("Copy the command. %1").arg(title));
        body()->addWidget(code);
        ++number;
    }
    setVisible(number > 0);
    body()->addWidget(makeRoleLabel(
        theme::Role::Quiet,
        tr("The commands hold the key's name, not the key. Then the key can go out of the files.")));
}

} // namespace keywright

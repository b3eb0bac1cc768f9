#include "cli/keyedcommand.h"

#include "core/vault/vaultuse.h"
#include "wording/wording.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

KeyedCommand::KeyedCommand(const Context &context, QObject *parent)
    : Command(context, parent)
    , m_saved(context.services.store, context.services.clock, defaultKeyName())
{ }

void KeyedCommand::readSaved(const SavedKeys::Read &use)
{
    m_saved.read(line().keyName, use);
}

void KeyedCommand::useSaved(const std::function<void(const SavedKey &)> &use)
{
    readSaved([this, use](const Result<SavedKey, VaultFailure> &saved) {
        if (saved) {
            use(*saved);
            return;
        }
        if (saved.error().error != VaultError::NotFound) {
            const Finding finding = judgeVault(saved.error(), services().store.backend(), VaultUse::Read);
            fail(ExitStatus::CouldNotCheck, wording::wordsFor(finding).what);
            return;
        }
        if (line().keyName.isEmpty())
            fail(ExitStatus::WrongUsage,
                 tr("There is no key: give it on standard input, or save it with “keywright-cli key save”."));
        else
            fail(ExitStatus::WrongUsage,
                 tr("No key is saved under the name “%1”. “keywright-cli key show” lists the names.")
                     .arg(line().keyName));
    });
}

} // namespace keywright::cli

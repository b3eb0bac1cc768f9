#include "cli/keyedcommand.h"

#include "core/vault/keysaver.h"
#include "wording/wording.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cli {

void KeyedCommand::readSaved(const std::function<void(Result<SavedKey, VaultFailure>)> &use)
{
    SecretStore &store = services().store;
    store.read(defaultKeyName(), this, [this, &store, use](Result<Secret, VaultFailure> key) {
        if (!key) {
            use(Failure { key.error() });
            return;
        }
        const auto saved = std::make_shared<SavedKey>();
        saved->key = *std::move(key);
        store.read(datesName(defaultKeyName()), this,
                   [saved, use](const Result<Secret, VaultFailure> &dates) {
                       if (dates)
                           decodeDates(*dates, saved->savedAt, saved->acceptedAt);
                       use(std::move(*saved));
                   });
    });
}

void KeyedCommand::useSaved(const std::function<void(const SavedKey &)> &use)
{
    readSaved([this, use](const Result<SavedKey, VaultFailure> &saved) {
        if (saved) {
            use(*saved);
            return;
        }
        if (saved.error().error == VaultError::NotFound) {
            fail(ExitStatus::WrongUsage,
                 tr("There is no key: give it on standard input, or save it with “keywright-cli key save”."));
            return;
        }
        const Finding finding = judgeVault(saved.error(), services().store.backend());
        fail(ExitStatus::CouldNotCheck, wording::wordsFor(finding).what);
    });
}

} // namespace keywright::cli

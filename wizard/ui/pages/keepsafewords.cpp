#include "ui/pages/keepsafewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace keywright {

struct KeepSafeWords
{
    Q_DECLARE_TR_FUNCTIONS(KeepSafeWords)
};

wording::Words savedInWords(const std::vector<SavedKey> &keys, const Secret *inHand)
{
    if (keys.empty())
        return { KeepSafeWords::tr("No key is saved yet."), {}, {} };
    if (inHand == nullptr)
        return { KeepSafeWords::tr("%n key(s) are saved.", nullptr, static_cast<int>(keys.size())), {}, {} };
    if (std::ranges::any_of(keys, [inHand](const SavedKey &saved) { return saved.key == *inHand; }))
        return { KeepSafeWords::tr("The key in hand is saved."),
                 KeepSafeWords::tr("It was read from the keychain and compared."),
                 {} };
    return { KeepSafeWords::tr("The key in hand is not saved; another one is."),
             KeepSafeWords::tr("Every saved key was read and compared."),
             KeepSafeWords::tr("Save the key in hand, or replace one of those below.") };
}

wording::Words lastStepInWords(const Rotation &rotation)
{
    return { KeepSafeWords::tr("The new key is saved."),
             KeepSafeWords::tr("It was read back, and every character is equal."),
             //: %1: a masked key
             KeepSafeWords::tr("One step left: when every app works with it, delete the old key %1 in the "
                               "Perplexity console.")
                 .arg(rotation.masked) };
}

const SavedKey *oldestOf(const std::vector<SavedKey> &keys)
{
    const SavedKey *oldest = nullptr;
    for (const SavedKey &saved : keys) {
        if (saved.savedAt.isValid() && (oldest == nullptr || saved.savedAt < oldest->savedAt))
            oldest = &saved;
    }
    return oldest;
}

} // namespace keywright

#pragma once

#include "ui/widgets/card.h"

#include <vector>

namespace keywright {

struct SavedKey;
class Secret;

/// The keys in the keychain, masked, with what can be done with each. Keeps no key.
class SavedKeysCard : public Card
{
    Q_OBJECT
public:
    explicit SavedKeysCard(QWidget *parent = nullptr);

    /// `inHand` is the key in hand; null for none.
    void showKeys(const std::vector<SavedKey> &keys, const Secret *inHand);
    void clear();

Q_SIGNALS:
    /// Each about the key of that name, SavedKey::name.
    void testWanted(const QString &name);
    void useWanted(const QString &name);
    void replaceWanted(const QString &name);
    void rotateWanted(const QString &name);
    void forgetWanted(const QString &name);

private:
    void addKey(const SavedKey &saved, const Secret *inHand, int number);
};

} // namespace keywright

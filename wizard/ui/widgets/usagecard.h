#pragma once

#include "ui/widgets/card.h"

namespace keywright {

class SecretStore;

/// How other programs get the key from the keychain: commands to copy.
class UsageCard : public Card
{
    Q_OBJECT
public:
    /// For the key that is kept under `name` in that store.
    UsageCard(const SecretStore &store, const QString &name, QWidget *parent = nullptr);
};

} // namespace keywright

#include "platform/keychain/keychaingate.h"

#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// macOS and Windows always have a keychain, and ask the user themselves.
class PlainGate : public KeychainGate
{
public:
    QString backend() const override
    {
#ifdef Q_OS_WIN
        return u"Credential Manager"_s;
#else
        return u"Keychain"_s;
#endif
    }

    void examine(QObject *context, SecretStore::Examined done) override
    {
        QTimer::singleShot(0, context, [done = std::move(done), name = backend()] {
            done({ VaultState::AsksItself, name });
        });
    }

    void enter(KeychainPurpose, QObject *context, Entered done) override
    {
        QTimer::singleShot(0, context, [done = std::move(done)] { done(std::nullopt); });
    }

    void accompany(QObject *) override { }
};

} // namespace

std::unique_ptr<KeychainGate> systemKeychainGate()
{
    return std::make_unique<PlainGate>();
}

} // namespace keywright

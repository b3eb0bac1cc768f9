#include "platform/keychain/keychainstore.h"

#include "platform/keychain/keychaincall.h"
#include "platform/keychain/keychainqueue.h"

#include <QTimer>

#include <utility>

namespace keywright {

namespace {

/// What every keychain stores and gives back unchanged.
bool isStorable(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    return !bytes.isEmpty() && bytes.size() <= KeychainStore::maximalSize && !bytes.contains('\0')
        && bytes.isValidUtf8();
}

std::function<void(KeychainAnswer)> withoutSecret(SecretStore::Written done)
{
    return [done = std::move(done)](const KeychainAnswer &answer) {
        done(answer ? Result<void, VaultFailure>() : Failure { answer.error() });
    };
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds deadline,
                             std::unique_ptr<KeychainGate> gate)
    : m_gate(std::move(gate))
    , m_queue(std::make_unique<KeychainQueue>(*m_gate, deadline))
    , m_service(std::move(service))
{ }

KeychainStore::~KeychainStore() = default;

QString KeychainStore::backend() const
{
    return m_gate->backend();
}

void KeychainStore::examine(QObject *context, Examined done)
{
    QTimer::singleShot(0, context, [done = std::move(done), backend = backend()] {
        done({ VaultState::AsksItself, backend });
    });
}

void KeychainStore::write(const QString &name, const Secret &secret, QObject *context, Written done)
{
    auto *call = new KeychainCall({ KeychainPurpose::Write, m_service, name, secret.clone() }, context,
                                  withoutSecret(std::move(done)));
    if (isStorable(secret))
        m_queue->add(call);
    else
        m_queue->refuse(call);
}

void KeychainStore::read(const QString &name, QObject *context, Read done)
{
    m_queue->add(new KeychainCall({ KeychainPurpose::Read, m_service, name, {} }, context, std::move(done)));
}

void KeychainStore::remove(const QString &name, QObject *context, Written done)
{
    m_queue->add(new KeychainCall({ KeychainPurpose::Remove, m_service, name, {} }, context,
                                  withoutSecret(std::move(done))));
}

} // namespace keywright

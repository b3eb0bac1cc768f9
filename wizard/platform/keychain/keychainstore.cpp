#include "platform/keychain/keychainstore.h"

#include "platform/keychain/keychaincall.h"
#include "platform/keychain/keychainqueue.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

constexpr auto longestLook = std::chrono::milliseconds(9500); // Ten seconds are promised.

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
    , m_deadline(deadline)
{ }

KeychainStore::~KeychainStore() = default;

QString KeychainStore::backend() const
{
    return m_gate->backend();
}

void KeychainStore::examine(QObject *context, Examined done)
{
    auto *look = new QObject(m_queue.get()); // Ends the question, with whatever ends first.
    QObject::connect(context, &QObject::destroyed, look, &QObject::deleteLater);
    const auto tell = [look, listener = QPointer(context),
                       waiting = std::make_shared<Examined>(std::move(done))](const VaultOutlook &outlook) {
        const auto told = std::exchange(*waiting, nullptr);
        look->deleteLater();
        if (told && listener)
            told(outlook);
    };
    QTimer::singleShot(std::min(m_deadline, longestLook), Qt::PreciseTimer, look, [this, tell] {
        tell({ VaultState::Silent, backend() });
    });
    m_gate->examine(look, tell);
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

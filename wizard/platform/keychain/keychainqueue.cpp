#include "platform/keychain/keychainqueue.h"

#include "platform/keychain/keychaincall.h"

#include <qt6keychain/keychain.h>

#include <optional>
#include <utility>

namespace keywright {

KeychainQueue::KeychainQueue(KeychainGate &gate, std::chrono::milliseconds deadline)
    : m_gate(gate)
    , m_deadline(deadline)
{ }

void KeychainQueue::add(KeychainCall *call)
{
    call->setParent(this);
    call->startDeadline(m_deadline);
    // Queued: the next one starts after this one's answer has been told.
    connect(call, &KeychainCall::ended, this, &KeychainQueue::next, Qt::QueuedConnection);
    connect(call, &KeychainCall::moreToAsk, this, [this, call] { run(*call); });
    m_waiting.emplace_back(call);
    QMetaObject::invokeMethod(this, &KeychainQueue::next, Qt::QueuedConnection);
}

void KeychainQueue::refuse(KeychainCall *call)
{
    call->setParent(this);
    QMetaObject::invokeMethod(
        call,
        [call] {
            call->tell(Failure { VaultFailure { VaultError::Refused, {} } });
        },
        Qt::QueuedConnection);
}

void KeychainQueue::next()
{
    if (m_running || (m_current && m_current->isWaiting()))
        return;
    m_current = nullptr;
    while (!m_current && !m_waiting.empty()) {
        if (m_waiting.front() && m_waiting.front()->isWaiting())
            m_current = m_waiting.front();
        m_waiting.pop_front();
    }
    if (!m_current)
        return;
    KeychainCall *call = m_current;
    m_gate.enter(call->purpose(), call, [this, call](std::optional<VaultFailure> failure) {
        if (failure)
            call->tell(Failure { std::move(*failure) });
        else
            run(*call);
    });
}

void KeychainQueue::run(KeychainCall &call)
{
    m_running = call.makeJob();
    connect(m_running, &QObject::destroyed, this, &KeychainQueue::next, Qt::QueuedConnection);
    m_gate.accompany(m_running);
    m_running->start();
}

} // namespace keywright

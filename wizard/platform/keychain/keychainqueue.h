#pragma once

#include "platform/keychain/keychaingate.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <deque>

namespace QKeychain { // NOLINT(readability-identifier-naming): QtKeychain's own.
class Job;
}

namespace keywright {

class KeychainCall;

/// Hands calls to QtKeychain one after another, as it works them off itself. A call that waits here can still
/// be dropped when its time is up; one that QtKeychain has cannot, so nothing is written long after the user
/// was told that it was not.
class KeychainQueue : public QObject
{
    Q_OBJECT
public:
    KeychainQueue(KeychainGate &gate, std::chrono::milliseconds deadline);

    /// Takes the call over.
    void add(KeychainCall *call);
    /// Takes the call over and tells it, later, that it is refused.
    void refuse(KeychainCall *call);

private:
    void next();
    void run(KeychainCall &call);

    KeychainGate &m_gate;
    std::chrono::milliseconds m_deadline;
    std::deque<QPointer<KeychainCall>> m_waiting;
    QPointer<KeychainCall> m_current; ///< at the gate, or with a job
    QPointer<QKeychain::Job> m_running; ///< may outlive its call
};

} // namespace keywright

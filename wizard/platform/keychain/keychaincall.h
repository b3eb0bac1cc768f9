#pragma once

#include "core/ports/secretstore.h"
#include "core/secret.h"
#include "platform/keychain/keychaingate.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <functional>

namespace QKeychain { // NOLINT(readability-identifier-naming): QtKeychain's own.
class Job;
}

namespace keywright {

/// What a call tells: the secret, which is empty for everything but reading, or why not.
using KeychainAnswer = Result<Secret, VaultFailure>;

/// One question to the keychain, until it has told its answer or its context is gone.
///
/// The job of QtKeychain is not a part of it: deleted while it runs, it would crash, so it goes on alone when
/// nobody waits any more.
class KeychainCall : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        KeychainPurpose purpose {};
        QString service;
        QString name;
        Secret secret;
    };

    /// `done` is told once, later, and not at all once `context` is gone.
    KeychainCall(Question question, QObject *context, std::function<void(KeychainAnswer)> done);

    KeychainPurpose purpose() const { return m_question.purpose; }
    /// True until it has told, or nobody waits any more.
    bool isWaiting() const { return m_done != nullptr; }
    /// Begins to count; Timeout is told when the time is up.
    void startDeadline(std::chrono::milliseconds deadline);
    /// A job that is not started yet and belongs to nobody, whose answer is told here, or leads to
    /// moreToAsk().
    QKeychain::Job *makeJob();
    void tell(KeychainAnswer answer);

Q_SIGNALS:
    /// Another job is to be made: what was removed has to be looked for, since a yes is no proof.
    void moreToAsk();
    /// It has told, or nobody waits any more.
    void ended();

private:
    QKeychain::Job *newJob() const;
    void finish(QKeychain::Job &job);
    KeychainAnswer answerOf(QKeychain::Job &job) const;

    Question m_question;
    bool m_isRemoved = false; ///< as the keychain says
    QPointer<QObject> m_context;
    std::function<void(KeychainAnswer)> m_done;
};

} // namespace keywright

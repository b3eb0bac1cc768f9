#include "platform/keychain/keychaincall.h"

#include "core/redact.h"

#ifdef Q_OS_LINUX
#include "platform/keychain/secretservicenames.h"
#endif

#include <qt6keychain/keychain.h>
#include <QTimer>

#include <utility>

namespace keywright {

namespace {

VaultError errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return VaultError::NotFound;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return VaultError::Missing;
    case QKeychain::AccessDeniedByUser:
        return VaultError::Denied;
    case QKeychain::AccessDenied:
#ifdef Q_OS_LINUX
        // Which is what libsecret.cpp of QtKeychain means by it; of KWallet it is that somebody said no.
        return walletService().isEmpty() ? VaultError::Locked : VaultError::Denied;
#else
        return VaultError::Denied;
#endif
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        return VaultError::Refused;
    }
    return VaultError::Refused; // A later QtKeychain may know more.
}

} // namespace

KeychainCall::KeychainCall(Question question, QObject *context, std::function<void(KeychainAnswer)> done)
    : m_question(std::move(question))
    , m_context(context)
    , m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, [this] {
        m_done = nullptr;
        Q_EMIT ended();
        deleteLater();
    });
}

void KeychainCall::startDeadline(std::chrono::milliseconds deadline)
{
    QTimer::singleShot(deadline, Qt::PreciseTimer, this, [this] {
        tell(Failure { VaultFailure { VaultError::Timeout, {} } });
    });
}

QKeychain::Job *KeychainCall::newJob() const
{
    switch (m_question.purpose) {
    case KeychainPurpose::Write: {
        auto *writing = new QKeychain::WritePasswordJob(m_question.service);
        // The one way to have the bytes stored as they are: setBinaryData() stores base64.
        QString text = QString::fromUtf8(m_question.secret.bytes());
        writing->setTextData(text);
        text.fill(QChar(u'\0'));
        return writing;
    }
    case KeychainPurpose::Read:
        return new QKeychain::ReadPasswordJob(m_question.service);
    case KeychainPurpose::Remove:
        if (m_isRemoved)
            return new QKeychain::ReadPasswordJob(m_question.service);
        return new QKeychain::DeletePasswordJob(m_question.service);
    }
    Q_UNREACHABLE();
}

QKeychain::Job *KeychainCall::makeJob()
{
    QKeychain::Job *job = newJob(); // Deletes itself after it has finished.
    job->setKey(m_question.name);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *finished) { finish(*finished); });
    return job;
}

void KeychainCall::finish(QKeychain::Job &job)
{
    KeychainAnswer answer = answerOf(job);
    if (m_question.purpose != KeychainPurpose::Remove || (!m_isRemoved && !answer)) {
        tell(std::move(answer));
    } else if (!m_isRemoved) {
        m_isRemoved = true;
        Q_EMIT moreToAsk();
    } else if (answer) {
        tell(Failure { VaultFailure { VaultError::Refused, {} } });
    } else if (answer.error().error == VaultError::NotFound) {
        tell(Secret());
    } else {
        tell(std::move(answer));
    }
}

KeychainAnswer KeychainCall::answerOf(QKeychain::Job &job) const
{
    const bool isGone = m_question.purpose == KeychainPurpose::Remove && !m_isRemoved
        && job.error() == QKeychain::EntryNotFound;
    if (job.error() != QKeychain::NoError && !isGone)
        return Failure { VaultFailure { errorOf(job.error()), redacted(job.errorString()) } };
    const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(&job);
    if (reading == nullptr)
        return Secret();
    Secret secret { QByteArrayView(reading->binaryData()) };
    // Nothing empty is ever saved; it is what a wallet gives that refused.
    if (secret.isEmpty())
        return Failure { VaultFailure { VaultError::NotFound, {} } };
    return secret;
}

void KeychainCall::tell(KeychainAnswer answer)
{
    const auto done = std::exchange(m_done, nullptr);
    if (!done)
        return;
    const bool hasListener = !m_context.isNull();
    Q_EMIT ended();
    deleteLater();
    if (hasListener)
        done(std::move(answer));
}

} // namespace keywright

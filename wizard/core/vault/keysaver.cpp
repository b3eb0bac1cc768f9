#include "core/vault/keysaver.h"

#include "core/detail.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <algorithm>
#include <string_view>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// Letters and digits at random, as many as the key has.
Secret trialFor(const Secret &key)
{
    constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    QByteArray text(key.size(), Qt::Uninitialized);
    std::ranges::generate(text, [letters] {
        return letters[QRandomGenerator::system()->bounded(static_cast<quint32>(letters.size()))];
    });
    return Secret::taking(std::move(text));
}

Cause causeOf(VaultError error)
{
    switch (error) {
    case VaultError::NotFound:
        return Cause::VaultDiffers;
    case VaultError::Missing:
        return Cause::VaultMissing;
    case VaultError::Locked:
        return Cause::VaultLocked;
    case VaultError::Denied:
        return Cause::VaultDenied;
    case VaultError::Refused:
        return Cause::VaultRefused;
    case VaultError::Timeout:
        return Cause::VaultTimeout;
    }
    Q_UNREACHABLE();
}

} // namespace

Finding judgeVault(const VaultFailure &failure, const QString &backend)
{
    return makeFinding(causeOf(failure.error), {},
                       { { detail::backend, backend }, { detail::message, failure.words } });
}

QString trialName(const QString &name)
{
    return name + u" (trial)"_s;
}

struct KeySaver::Save
{
    QString name;
    Secret key;
    Secret trial;
    std::function<void(const SaveOutcome &)> done;
};

KeySaver::KeySaver(SecretStore &store, QObject *parent) : QObject(parent), m_store(store) { }

void KeySaver::save(const QString &name, const Secret &key,
                    const std::function<void(const SaveOutcome &)> &done)
{
    writeTrial(std::make_shared<Save>(Save { name, key.clone(), trialFor(key), done }));
}

void KeySaver::writeTrial(const SavePointer &save)
{
    m_store.write(trialName(save->name), save->trial, this,
                  [this, save](const Result<void, VaultFailure> &written) {
                      if (written)
                          readTrial(save);
                      else
                          giveUp(save, written.error());
                  });
}

void KeySaver::readTrial(const SavePointer &save)
{
    m_store.read(trialName(save->name), this, [this, save](const Result<Secret, VaultFailure> &read) {
        if (!read)
            giveUp(save, read.error());
        else if (*read == save->trial)
            removeTrial(save);
        else
            giveUp(save, { VaultError::NotFound, {} });
    });
}

void KeySaver::removeTrial(const SavePointer &save)
{
    m_store.remove(trialName(save->name), this, [this, save](const Result<void, VaultFailure> &removed) {
        if (removed)
            lookForTrial(save);
        else
            save->done({ judgeVault(removed.error(), m_store.backend()), {} });
    });
}

void KeySaver::lookForTrial(const SavePointer &save)
{
    m_store.read(trialName(save->name), this, [this, save](const Result<Secret, VaultFailure> &read) {
        if (read)
            save->done({ judgeVault({ VaultError::Refused, {} }, m_store.backend()), {} });
        else if (read.error().error == VaultError::NotFound)
            writeKey(save);
        else
            save->done({ judgeVault(read.error(), m_store.backend()), {} });
    });
}

void KeySaver::writeKey(const SavePointer &save)
{
    m_store.write(save->name, save->key, this, [this, save](const Result<void, VaultFailure> &written) {
        if (written)
            readKey(save);
        else
            save->done({ judgeVault(written.error(), m_store.backend()), {} });
    });
}

void KeySaver::readKey(const SavePointer &save)
{
    m_store.read(save->name, this, [this, save](Result<Secret, VaultFailure> read) {
        if (!read) {
            save->done({ judgeVault(read.error(), m_store.backend()), {} });
            return;
        }
        const bool same = *read == save->key;
        save->done({ makeFinding(same ? Cause::VaultReadBack : Cause::VaultDiffers, {},
                                 { { detail::backend, m_store.backend() } }),
                     same ? std::move(*read) : Secret() });
    });
}

void KeySaver::giveUp(const SavePointer &save, const VaultFailure &failure)
{
    // Locked, denied or not there: nothing was written. After a timeout nobody should wait once more.
    const bool waits = failure.error == VaultError::Refused || failure.error == VaultError::NotFound;
    const auto tell = [save,
                       outcome = std::make_shared<SaveOutcome>(SaveOutcome {
                           judgeVault(failure, m_store.backend()), {} })] { save->done(*outcome); };
    if (!waits)
        tell();
    if (waits || failure.error == VaultError::Timeout)
        tidy(save->name, waits ? tell : std::function<void()>([] {}));
}

void KeySaver::tidy(const QString &name, const std::function<void()> &then)
{
    m_store.examine(this, [this, name, then](const VaultOutlook &outlook) {
        // Otherwise a window would ask for a password just for this.
        if (outlook.state != VaultState::Open && outlook.state != VaultState::AsksItself)
            then();
        else
            m_store.remove(trialName(name), this, [then](const Result<void, VaultFailure> &) { then(); });
    });
}

} // namespace keywright

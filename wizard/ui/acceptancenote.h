#pragma once

#include "core/vault/savedkeys.h"

#include <QObject>

namespace keywright {

class Clock;
class SecretStore;
class Session;

/// Notes beside a saved key when Perplexity has accepted it, where the keychain opens no window for that.
class AcceptanceNote : public QObject
{
    Q_OBJECT
public:
    /// All three outlive this object; `base` as for SavedKeys.
    AcceptanceNote(SecretStore &store, const Clock &clock, const QString &base, Session &session,
                   QObject *parent = nullptr);

Q_SIGNALS:
    void noted();

private:
    void look();
    void note(const QList<KeyNote> &notes);

    SecretStore &m_store;
    Session &m_session;
    SavedKeys m_keys;
};

} // namespace keywright

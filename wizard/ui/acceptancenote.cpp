#include "ui/acceptancenote.h"

#include "core/session.h"
#include "core/vault/vaultuse.h"

#include <algorithm>

namespace keywright {

AcceptanceNote::AcceptanceNote(SecretStore &store, const Clock &clock, const QString &base, Session &session,
                               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_session(session)
    , m_keys(store, clock, base)
{
    connect(&session, &Session::verdictChanged, this, [this] {
        if (m_session.isAccepted())
            look();
    });
}

void AcceptanceNote::look()
{
    m_store.examine(this, [this](const VaultOutlook &outlook) {
        if (opensNoWindow(outlook))
            m_keys.readNotes([this](const QList<KeyNote> &notes) { note(notes); });
    });
}

void AcceptanceNote::note(const QList<KeyNote> &notes)
{
    if (!m_session.isAccepted())
        return;
    const auto own = std::ranges::find(notes, m_session.key()->fingerprint(), &KeyNote::fingerprint);
    if (own == notes.end())
        return;
    m_keys.noteAccepted(own->name, *m_session.key(), m_session.verdict()->when, [this](const auto &written) {
        if (written)
            Q_EMIT noted();
    });
}

} // namespace keywright

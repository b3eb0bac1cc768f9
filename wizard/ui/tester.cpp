#include "ui/tester.h"

#include "core/session.h"

namespace keywright {

namespace {

QList<Rung> waitingRungs()
{
    using enum RungId;
    QList<Rung> rungs;
    for (const RungId id : { Computer, Name, Connection, Tls, Service, Control, Key, Request })
        rungs.append(Rung { id, RungState::Waiting, -1, {} });
    return rungs;
}

} // namespace

Tester::Tester(KeyCheck &check, Session &session, QObject *parent)
    : QObject(parent)
    , m_check(check)
    , m_session(session)
{
    connect(&m_check, &KeyCheck::progressed, this, [this](const QList<Rung> &rungs) {
        m_rungs = rungs;
        Q_EMIT progressed(m_rungs);
    });
    connect(&m_session, &Session::keyChanged, this, &Tester::forgetOtherKey);
}

Tester::~Tester()
{
    m_check.cancel(); // Its answer would go to an object that is gone.
}

void Tester::start(RealRequest real)
{
    const Secret *key = m_session.key();
    if (key == nullptr)
        return;
    cancel();
    m_fingerprint = key->fingerprint();
    m_rungs = waitingRungs();
    m_check.start(*key, real, [this](const Verdict &answer) {
        const Verdict verdict = m_session.isKeyNew() ? forNewKey(answer) : answer;
        m_rungs = verdict.rungs;
        m_session.setVerdict(verdict);
        Q_EMIT finished(verdict);
    });
    Q_EMIT started();
}

void Tester::cancel()
{
    if (!m_check.isRunning())
        return;
    m_check.cancel();
    Q_EMIT cancelled();
}

bool Tester::isRunning() const
{
    return m_check.isRunning();
}

QString Tester::describeRequest(RealRequest real) const
{
    const Secret *key = m_session.key();
    return key == nullptr ? QString() : m_check.describeRequest(*key, real);
}

void Tester::forgetOtherKey()
{
    const Secret *key = m_session.key();
    if (key != nullptr && key->fingerprint() == m_fingerprint)
        return;
    cancel();
    m_fingerprint.clear();
    m_rungs.clear();
}

} // namespace keywright

#pragma once

#include "core/answer/keycheck.h"

#include <QObject>

namespace keywright {

class Session;

/// The one test under way: pages and side bar start it and listen to it, so that it is never run twice at
/// once.
class Tester : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    Tester(KeyCheck &check, Session &session, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Tester)
    ~Tester() override;

    /// Asks about the key in hand; ends a test under way first. Does nothing without a key that can be sent.
    void start(RealRequest real = RealRequest::None);
    void cancel();
    bool isRunning() const;
    const QList<Rung> &rungs() const { return m_rungs; }
    /// The exact request, masked; empty without a key.
    QString describeRequest(RealRequest real) const;

Q_SIGNALS:
    void started();
    void progressed(const QList<keywright::Rung> &rungs);
    /// After Session::setVerdict.
    void finished(const keywright::Verdict &verdict);
    void cancelled();

private:
    void forgetOtherKey();

    KeyCheck &m_check;
    Session &m_session;
    QList<Rung> m_rungs;
    QString m_fingerprint; ///< of the key that was last asked about
};

} // namespace keywright

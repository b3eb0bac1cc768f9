#pragma once

#include "core/leftsteps.h"

namespace keywright {

/// What is left to do at the places where apps keep keys: files, variables, running programs.
class LeftAtPlaces
{
public:
    /// Both outlive this object.
    LeftAtPlaces(const Session &session, const Facts &facts) : m_session(session), m_facts(facts) { }

    /// In the order in which it is to be done.
    QList<LeftStep> steps() const;
    /// The place with the most promising other key, for a key that was refused; -1 for none.
    qsizetype otherKey() const;

private:
    void addCorrections(QList<LeftStep> &steps) const;
    void addReplacements(QList<LeftStep> &steps) const;
    void addElsewhere(QList<LeftStep> &steps) const;
    void addByHand(QList<LeftStep> &steps) const;
    void addProxies(QList<LeftStep> &steps) const;
    void addVariable(QList<LeftStep> &steps, qsizetype index) const;
    bool isUsed(qsizetype index) const;

    const Session &m_session;
    const Facts &m_facts;
};

} // namespace keywright

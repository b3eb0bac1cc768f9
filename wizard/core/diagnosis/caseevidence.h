#pragma once

#include "core/finding.h"

#include <QList>
#include <QString>

namespace keywright {

struct Explanation;
struct Inspection;
struct PlaceReport;
struct RequestCheck;
struct Verdict;
class Session;

/// A key that was found beside the one in hand, and what the service said of it.
struct AskedKey
{
    QString fingerprint; ///< Secret::fingerprint()
    QString masked;
    Cause cause {}; ///< of its verdict: an answer-… or connect-… id
};

/// All that is known of one case, whichever page or command found it out. What was not looked at is null.
/// Nothing is owned; everything outlives this object.
struct CaseEvidence
{
    const Explanation *message = nullptr; ///< of an error message that the user pasted
    const Inspection *key = nullptr; ///< of the text in hand
    bool isKeyTextMended = false; ///< what was wrong with the text is out of the world
    const Verdict *verdict = nullptr; ///< on the key in hand
    bool isKeyNew = false; ///< the key in hand was made only just now
    QList<AskedKey> others; ///< keys of the places that are not the one in hand
    const PlaceReport *places = nullptr; ///< judged against the key in hand
    QList<Finding> stale; ///< PlaceProcessStale, of programs that were looked at again
    const RequestCheck *request = nullptr; ///< what the app sends
    const Finding *vault = nullptr; ///< the keychain's last answer
    QStringList onlineTools; ///< PlaceFact::id of services like Zapier that the user says still fail
};

/// What the pages have found out.
CaseEvidence evidenceOf(const Session &session);

} // namespace keywright

#pragma once

#include "core/finding.h"
#include "core/ports/prober.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace keywright {

/// The steps of the test, from this computer to a real answer, in their order.
enum class RungId { Computer, Name, Connection, Tls, Service, Control, Key, Request };

/// "computer", "name", "connection", "tls", "service", "control", "key", "request".
QLatin1StringView rungName(RungId rung);

enum class RungState { Waiting, Running, Ok, Broken, Skipped };

/// "ok", "broken", "skipped"; "running" and "waiting" never leave the window.
QLatin1StringView rungStateId(RungState state);

struct Rung
{
    RungId id {};
    RungState state = RungState::Waiting;
    qint64 milliseconds = -1; ///< -1 where it was not measured
    /// Evidence under the names of detail.h: host, actual (an address), issuer, type (a TLS version), status,
    /// proxy.
    QJsonObject detail;

    bool operator==(const Rung &) const = default;
};

/// What the test said.
struct Verdict
{
    Cause cause {}; ///< an answer-… or connect-… id
    QList<Finding> findings; ///< the cause's first, then what else was seen
    QList<Rung> rungs; ///< all eight
    QDateTime when;
    QString maskedKey;
    QString fingerprint; ///< of the key that was asked about
    QString answerText; ///< for answer-completed: what the model said, shortened
};

/// True where the key itself was accepted, whatever else was wrong (model, rate, run).
bool keyWasAccepted(Cause cause);

/// The same of a whole verdict: the key was asked about, the made-up one was refused, and this one was not,
/// whatever became of the real request afterwards, unless that refused the key itself. A control that met a
/// limit says nothing about the key. Judged by the cause alone where the verdict has no rungs.
bool keyWasAccepted(const Verdict &verdict);

/// For a key that was made only just now: where it was refused as unknown, the finding gets the time at which
/// to try again, since new keys take a while to be known everywhere.
Verdict forNewKey(Verdict verdict);

/// True where the service judged the key and refused it.
bool keyWasRefused(Cause cause);

} // namespace keywright

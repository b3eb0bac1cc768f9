#pragma once

#include "core/answer/answerbody.h"
#include "core/finding.h"
#include "core/ports/prober.h"

#include <QDateTime>

#include <optional>

namespace keywright {

struct Facts;
struct Provider;

/// What was asked, so that an answer can be judged.
enum class Asked {
    Control, ///< with a made-up key: a refusal is the right answer
    Key, ///< the free check with the user's key
    Agent, ///< the current interface, for real
    Chat, ///< the guide's own request
};

/// One answer, or its absence, as a finding. For Asked::Control a refused key is AnswerAccepted ("the control
/// was refused, as it should be") and an accepted one AnswerNotPerplexity, of the kind "control-accepted".
/// `now` is this computer's time, to tell an expired certificate from a wrong clock; invalid where unknown.
Finding judgeOutcome(const ProbeOutcome &outcome, Asked asked, const Facts &facts, const QDateTime &now = {});

/// The cause that the service gives this error, by its type, then by its code as a text, and by its message
/// only where nothing else tells; none where the facts do not know it. `status` is 0 where it is unknown.
std::optional<Cause> causeOfError(const ErrorEnvelope &error, int status, const Facts &facts);

/// True where the name of a certificate's issuer is that of a product that opens encrypted connections.
bool isInterceptingIssuer(const QString &issuer, const Facts &facts);

/// The model that an error message is about ("Invalid model 'x'."), or an empty text.
QString modelInMessage(const QString &message);

/// The provider that only can have sent this text, or null.
const Provider *providerByMarker(const QString &text, const Facts &facts);

} // namespace keywright

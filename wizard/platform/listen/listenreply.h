#pragma once

#include "core/ports/listener.h"

#include <QByteArray>
#include <QString>

namespace keywright {

/// The answer to the app's request: the service's form of an error, with `sentence` for the person who reads
/// it. Its status is 400, which no client tries again.
QByteArray heardReply(const QString &sentence, bool withBody);

/// The answer to what is not the app's request, in the protocol that the client speaks; empty where it speaks
/// none that can be answered.
QByteArray incidentReply(ListenIncident incident);

/// The answer where passing the request on brought none.
QByteArray notPassedOnReply();

} // namespace keywright

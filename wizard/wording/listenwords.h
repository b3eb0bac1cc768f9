#pragma once

#include "core/facts.h"
#include "core/ports/listener.h"
#include "wording/wording.h"

#include <QString>

/// The sentences about listening for a request.
namespace keywright::wording {

/// What reached the port without being the app's request; `url` is the address that was listened at.
Words incidentInWords(ListenIncident incident, const HeardFrom &from, const QUrl &url);

/// What to do with a TrySetting's text, as a sentence that ends in a colon, or why there is none.
QString tryInWords(const TrySetting &setting);

/// What the app is told, so that the person who reads it there knows where to look.
QString replyInWords();

/// Nothing came in the time. `proxy` is a variable that keeps requests from coming (proxyInWay()), or empty.
Words nothingHeardInWords(const QString &proxy);

/// Why the port could not be opened.
QString listenFailureInWords(ListenFailure failure, quint16 port);

/// "python3 (4711), which calls itself OpenAI/Python 1.99": who sent the request; empty where nobody knows.
QString senderInWords(const HeardFrom &from, const QString &client);

/// What became of a request that was passed on.
QString passedOnInWords(const PassedOn &passedOn, const QString &host);

} // namespace keywright::wording

#pragma once

#include "core/finding.h"
#include "core/request/readrequest.h"
#include "core/request/readytext.h"
#include "core/request/target.h"

#include <QByteArrayView>
#include <QList>

namespace keywright {
class Secret;
}

namespace keywright::request {

/// What every judge needs; nothing in it is owned.
struct Case
{
    const ReadRequest &request;
    const Target &target;
    const ReadyText &text; ///< what the request was read from, to say where something is
    const Facts &facts;
    const Secret *key = nullptr; ///< the tested key, or null
};

QList<Finding> judgeAddress(const Case &given);
QList<Finding> judgeMethod(const Case &given);
QList<Finding> judgeHeaders(const Case &given);
QList<Finding> judgeBody(const Case &given);

/// Judges the credential behind "Bearer": a variable, a placeholder or a key. `at` is the header's value.
QList<Finding> judgeCredential(const Case &given, const QByteArray &credential, Span at);

/// Where a fragment stands in what was pasted: within `near`, or `near` itself where it is written in another
/// way there. Without `near`, the first place that holds it; nowhere for one that is not there as it is.
Where whereIs(const Case &given, QByteArrayView fragment, Span near);

/// True where the request is for an endpoint that wants a body.
bool wantsBody(const Target &target);

/// The member of the body that holds the question: "input" for the agent, "messages" for chat; empty where
/// none is known.
QString neededMember(const Target &target);

} // namespace keywright::request

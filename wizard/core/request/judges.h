#pragma once

#include "core/finding.h"
#include "core/request/readrequest.h"
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
    QByteArrayView pasted; ///< as it was given, to say where something is
    const Facts &facts;
    const Secret *key = nullptr; ///< the tested key, or null
};

QList<Finding> judgeAddress(const Case &given);
QList<Finding> judgeMethod(const Case &given);
QList<Finding> judgeHeaders(const Case &given);
QList<Finding> judgeBody(const Case &given);

/// Judges the credential behind "Bearer": a variable, a placeholder or a key.
QList<Finding> judgeCredential(const Case &given, const QByteArray &credential);

/// Where a fragment stands in what was pasted; nowhere for one that is not there as it is.
Where whereIs(const Case &given, QByteArrayView fragment);

/// True where the request is for an endpoint that wants a body.
bool wantsBody(const Target &target);

} // namespace keywright::request

#pragma once

#include "core/finding.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace keywright {

struct Facts;
class Secret;

/// What an error message tells.
struct Explanation
{
    QList<Finding> findings; ///< empty where nothing in it is known
    std::optional<Cause> cause;
    QString keyEnd; ///< last four characters of a masked key in it, or empty
};

/// Reads an error message, a log or a stack trace. `key` is the user's key, or null; with it, RequestOldKey
/// says that the message is about another one.
Explanation explainMessage(QByteArrayView text, const Facts &facts, const Secret *key);

} // namespace keywright

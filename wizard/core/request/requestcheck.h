#pragma once

#include "core/answer/curl.h"
#include "core/finding.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace keywright {

struct Facts;
class Secret;

/// The four parts of a request, as a person sees them.
enum class RequestPart { Address, Method, Headers, Body };

/// One thing in a part that was judged and is right.
struct RightThing
{
    /// "host", "scheme", "path", "method", "authorization", "key", "content-type", "json", "model",
    /// "question".
    QString id;
    QString value; ///< what stands there, masked: "api.perplexity.ai"; may be empty

    bool operator==(const RightThing &) const = default;
};

enum class PartState {
    Unchecked, ///< it is not in the text, or not all of it could be judged
    NotNeeded, ///< it is not there, and need not be
    Right, ///< everything in it was judged and is right
    Warning,
    Problem,
};

/// What was read of one part, with keys masked.
struct PartCheck
{
    RequestPart part {};
    bool present = false;
    QString shown; ///< "https://api.perplexity.ai/v1/agent", "POST", "Authorization: Bearer pplx-…9fQ2"
    /// What is wrong; a note says why a part that is right in itself is not for this service any more.
    QList<Finding> findings;
    PartState state = PartState::Unchecked;
    QList<RightThing> right {};
    /// Why it could not be judged whole: short ids of what is not in the text ("body-file", "url-variable")
    /// or not known ("model-unknown", "path-slash").
    QStringList unread {};
};

/// The request in a pasted text, judged part by part.
struct RequestCheck
{
    QString language; ///< id of what was read: "curl", "http", "python", "javascript", "powershell", "go",
                      ///< "config", "text" …
    Shell shell = Shell::Bash; ///< where it is a command line
    bool understood = false; ///< a request was found in the text
    QList<PartCheck> parts; ///< all four, in their order
    QList<Finding> findings; ///< of all parts in order, without their notes; RequestFine alone where nothing
                             ///< is wrong, with the kind "in-part" where not everything was judged
    QStringList unread {}; ///< of all parts
    std::optional<Cause> cause;
    QString corrected; ///< the request as it should be, with a variable in the key's place; empty where not
                       ///< understood
    bool heard = false; ///< it came from a program, and was not pasted
};

/// Reads a request from a pasted text and judges it. `shell` is the one that it is for, or none to find out;
/// `key` is the tested key, or null. Nothing is sent.
RequestCheck checkRequest(QByteArrayView pasted, std::optional<Shell> shell, const Secret *key,
                          const Facts &facts);

} // namespace keywright

#pragma once

#include <QLatin1StringView>

/// The names of the values that findings carry in `Finding::detail`. Numbers are JSON numbers, lists JSON
/// arrays, keys are masked. A sentence in wording/ may use only what stands here for its cause.
namespace keywright::detail {

// clang-format off
// key-…
inline constexpr QLatin1StringView count { "count" };           ///< how many: characters removed, keys pasted, characters too many or missing
inline constexpr QLatin1StringView length { "length" };         ///< characters that are there
inline constexpr QLatin1StringView expected { "expected" };     ///< what belongs there: a length, a character, a path, a host, a method
inline constexpr QLatin1StringView actual { "actual" };         ///< what is there instead
inline constexpr QLatin1StringView provider { "provider" };     ///< display name of another provider
inline constexpr QLatin1StringView variable { "variable" };     ///< name of a variable
inline constexpr QLatin1StringView host { "host" };             ///< a host name
inline constexpr QLatin1StringView model { "model" };           ///< a model's name
inline constexpr QLatin1StringView masked { "masked" };         ///< a masked key
inline constexpr QLatin1StringView kind { "kind" };             ///< a short id that tells variants of one cause apart
inline constexpr QLatin1StringView position { "position" };     ///< 1-based position within the key
inline constexpr QLatin1StringView positions { "positions" };   ///< list of them
inline constexpr QLatin1StringView pairs { "pairs" };           ///< the first of them: objects with position, left and right
inline constexpr QLatin1StringView left { "left" };             ///< the character in the first key of a comparison
inline constexpr QLatin1StringView right { "right" };           ///< the character in the second

// place-…
inline constexpr QLatin1StringView path { "path" };             ///< a path, home as ~
inline constexpr QLatin1StringView line { "line" };
inline constexpr QLatin1StringView name { "name" };             ///< variable or setting name
inline constexpr QLatin1StringView tool { "tool" };             ///< display name of a tool or app
inline constexpr QLatin1StringView toolId { "tool_id" };        ///< PlaceFact::id
inline constexpr QLatin1StringView winner { "winner" };         ///< where the winning key is: a path or variable
inline constexpr QLatin1StringView encoding { "encoding" };     ///< "UTF-16"
inline constexpr QLatin1StringView program { "program" };
inline constexpr QLatin1StringView since { "since" };           ///< ISO 8601
inline constexpr QLatin1StringView readers { "readers" };       ///< who gets the key of a line: objects with reader, state, why and masked
inline constexpr QLatin1StringView why { "why" };               ///< a short id of a reason

// answer-… and connect-…
inline constexpr QLatin1StringView status { "status" };         ///< HTTP status
inline constexpr QLatin1StringView type { "type" };             ///< error.type of the service
inline constexpr QLatin1StringView message { "message" };       ///< the service's own words, redacted, one line
inline constexpr QLatin1StringView issuer { "issuer" };         ///< who issued the certificate
inline constexpr QLatin1StringView proxy { "proxy" };           ///< host:port of the proxy in use
inline constexpr QLatin1StringView redirect { "redirect" };     ///< the address pointed to
inline constexpr QLatin1StringView seconds { "seconds" };       ///< how long, or how long to wait
inline constexpr QLatin1StringView retryAt { "retry_at" };      ///< when to try again, ISO 8601
inline constexpr QLatin1StringView title { "title" };           ///< title of an HTML page that answered
inline constexpr QLatin1StringView requestId { "request_id" };
inline constexpr QLatin1StringView from { "from" };             ///< a certificate's validity begins, ISO 8601
inline constexpr QLatin1StringView until { "until" };           ///< … and ends
inline constexpr QLatin1StringView now { "now" };               ///< this computer's time, ISO 8601
inline constexpr QLatin1StringView port { "port" };

// request-…
inline constexpr QLatin1StringView header { "header" };
inline constexpr QLatin1StringView scheme { "scheme" };
inline constexpr QLatin1StringView method { "method" };
inline constexpr QLatin1StringView client { "client" };         ///< SDK or program named in the request
inline constexpr QLatin1StringView causes { "causes" };         ///< list of key-… ids
inline constexpr QLatin1StringView unread { "unread" };         ///< list of ids of what could not be judged, PartCheck::unread

// vault-…
inline constexpr QLatin1StringView backend { "backend" };       ///< "GNOME Keyring", "KWallet", "Keychain", …
inline constexpr QLatin1StringView days { "days" };
// clang-format on

} // namespace keywright::detail

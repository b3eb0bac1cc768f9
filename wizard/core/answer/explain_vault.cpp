#include "core/answer/explain_parts.h"
#include "core/answer/explain_rules.h"
#include "core/detail.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// The words of Python's keyring and SecretStorage, libsecret and secret-tool, D-Bus, KWallet and macOS.
const QList<Rule> &rules()
{
    static const QList<Rule> all {
        { Cause::VaultLocked,
          anyOf({ u"\\bKeyringLocked\\b"_s, u"Secret\\.Error\\.IsLocked"_s, u"\\bLockedException\\b"_s,
                  u"failed to unlock the (?:collection|keyring|item)"_s,
                  u"\\b(?:keyring|key ?chain|collection|wallet|secret service)\\b"
                  u"(?: \\S{1,40}){0,3} (?:is|was|are) (?:still )?locked\\b"_s,
                  u"locked (?:collection|keyring|keychain|wallet)\\b"_s,
                  u"(?:errSecInteractionNotAllowed|user interaction is not allowed)"_s }) },
        { Cause::VaultMissing,
          anyOf({ u"\\bNoKeyringError\\b"_s, u"no recommended backend was available"_s,
                  u"name org\\.freedesktop\\.secrets was not provided"_s,
                  u"org\\.freedesktop\\.secrets exited with status"_s,
                  u"secret service (?:was )?not available"_s }) },
    };
    return all;
}

} // namespace

std::optional<Finding> vaultTroubleIn(const QString &text)
{
    const std::optional<Cause> cause = causeByRules(rules(), text);
    if (!cause)
        return std::nullopt;
    return makeFinding(*cause, {}, { { detail::kind, u"read"_s } });
}

} // namespace keywright

#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>

#include <optional>
#include <span>

namespace keywright {

/// How much a finding matters to the user's request.
enum class Severity {
    Note, ///< worth saying
    Warning, ///< may break the request, or will hurt later
    Problem, ///< breaks the request
};

/// What is wrong, or right: one enumerator for each public id of causes.def.
enum class Cause {
#define KEYWRIGHT_CAUSE(name, id, severity, fixable) name,
#include "core/causes.def"
#undef KEYWRIGHT_CAUSE
};

/// All causes in the order of causes.def.
std::span<const Cause> allCauses();

/// The public id, for example "key-invisible".
QLatin1StringView causeId(Cause cause);

/// The cause with that public id, if there is one.
std::optional<Cause> causeFromId(QAnyStringView id);

/// The severity that this cause has unless a rule says otherwise.
Severity severityOf(Cause cause);

/// True where the program itself offers the fix; false where it can only explain.
bool isFixable(Cause cause);

/// "note", "warning" or "problem", as the command line prints it.
QLatin1StringView severityId(Severity severity);

} // namespace keywright

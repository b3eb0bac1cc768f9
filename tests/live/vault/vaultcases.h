#pragma once

#include "core/ports/secretstore.h"

#include <QList>

namespace keywright::testing {

/// One keychain and what is to be told of it.
struct VaultCase
{
    const char *name; ///< as a sentence
    /// For withvault.sh; "noglib-" in front: Qt runs without GLib, "stopped-": the service stands still.
    const char *situation;
    VaultState state; ///< what is known before it is asked for anything
    const char *cause; ///< what the user is told
    const char *during = ""; ///< a shell command that runs meanwhile
    int deadline = 8000; ///< milliseconds; short where nobody answers
    const char *lookup = ""; ///< prints the entry %1, by a program of its own
    bool leavesTrial = false; ///< it would not give the trial value away again
};

/// Keychains of every kind, good and bad.
QList<VaultCase> vaultCases();

} // namespace keywright::testing

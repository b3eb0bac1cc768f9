#pragma once

#include "core/cause.h"

#include <QList>
#include <QStringList>

namespace keywright::testing {

/// What a server may do to whoever asks it, and what is to be said of it.
struct HostileBody
{
    const char *name = nullptr;
    Cause toControl {}; ///< where the made-up key got it
    Cause toKey {}; ///< where the made-up key was refused and the user's got it
    bool isSlow = false; ///< only the deadline ends it
};

QList<HostileBody> hostileBodies();

/// A server's whole life: `arguments` are the body's name, "control" or "key", the certificate's file and
/// that of its key. The first line on standard output is its address. It is to be killed.
int serveHostileBody(const QStringList &arguments);

} // namespace keywright::testing

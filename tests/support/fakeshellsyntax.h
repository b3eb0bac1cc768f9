#pragma once

#include "core/ports/shellsyntax.h"

#include <QByteArray>
#include <QByteArrayList>

namespace keywright::testing {

/// Takes a script for broken where its quotes do not come in pairs, which is enough for these tests.
class FakeShellSyntax : public ShellSyntax
{
public:
    ShellVerdict judge(QByteArrayView script) const override
    {
        asked.append(script.toByteArray());
        if (!isThere)
            return ShellVerdict::Unknown;
        return asked.last().count('"') % 2 == 0 ? ShellVerdict::Parses : ShellVerdict::Broken;
    }

    bool isThere = true;
    mutable QByteArrayList asked; ///< the scripts so far
};

} // namespace keywright::testing

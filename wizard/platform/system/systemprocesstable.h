#pragma once

#include "core/ports/processtable.h"

namespace keywright {

/// The running programs of this user, from /proc. Other systems show no program's variables to another.
class SystemProcessTable : public ProcessTable
{
public:
    /// True on Linux.
    bool isAvailable() const override;
    /// In the order of their process ids. Lists what each program was *started* with: what it changed in its
    /// own environment later does not show. Empty where isAvailable() is false.
    void startedWith(const ProgramQuestion &question, QObject *context, Done done) override;
};

} // namespace keywright

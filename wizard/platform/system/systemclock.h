#pragma once

#include "core/ports/clock.h"

namespace keywright {

/// The computer's clock, in UTC.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
};

} // namespace keywright

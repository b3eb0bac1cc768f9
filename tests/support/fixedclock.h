#pragma once

#include "core/ports/clock.h"

namespace keywright::testing {

/// A clock that stands until a test sets it.
class FixedClock : public Clock
{
public:
    QDateTime now() const override { return time; }

    QDateTime time { QDate(2026, 11, 23), QTime(14, 2), Qt::UTC };
};

} // namespace keywright::testing

#pragma once

#include <QDateTime>

namespace keywright {

/// The time of day, which tests set.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual QDateTime now() const = 0;
};

} // namespace keywright

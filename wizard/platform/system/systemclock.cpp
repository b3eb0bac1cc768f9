#include "platform/system/systemclock.h"

namespace keywright {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace keywright

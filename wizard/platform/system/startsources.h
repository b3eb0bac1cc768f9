#pragma once

#include "core/ports/startenvironments.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace keywright {

/// One source: asks, and answers exactly once, later, unless the context is gone by then.
using StartSource = std::function<void(QObject *context, std::function<void(StartVariables &&)> answer)>;

struct StartQuestion
{
    QString shell; ///< the user's; empty for none
    QStringList names; ///< the variables that matter
};

/// The sources of the system that this program runs on. Each of them ends by itself within five seconds.
QList<StartSource> startSources(const StartQuestion &question);

} // namespace keywright

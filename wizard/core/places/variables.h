#pragma once

#include "core/places/place.h"

#include <QList>
#include <QString>

#include <vector>

namespace keywright {

struct Facts;

/// What a variable of an environment shows.
struct VariableReport
{
    std::vector<Place> places; ///< where it holds a key, or should
    QList<Finding> findings; ///< where it decides where keys are sent
};

/// Judges one variable against the key in hand, which may be null.
VariableReport judgeVariable(const QString &name, const Secret &value, const Facts &facts, const Secret *key);

/// A base address for the service among the variables makes another provider's slot right.
void dropSlotFindings(PlaceReport &report);

} // namespace keywright

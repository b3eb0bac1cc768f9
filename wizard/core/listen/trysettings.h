#pragma once

#include "core/facts.h"

#include <QList>
#include <QStringView>
#include <QUrl>

namespace keywright {

/// What to change in an app, a PlaceFact::id, so that it asks `url` for one try, with the address filled in;
/// what fits any app where the id has nothing of its own or is empty. Several are ways to choose from.
QList<TrySetting> trySettings(const PlacesFacts &facts, QStringView toolId, const QUrl &url);

/// False where the app can't be led to this computer: its address is fixed, or it runs elsewhere.
bool canBeLedHere(const PlacesFacts &facts, QStringView toolId);

} // namespace keywright

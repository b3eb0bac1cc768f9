#pragma once

#include "core/desktopsystem.h"
#include "core/places/place.h"

#include <QByteArray>

namespace keywright::testing {

struct KnownFile;

/// What a search says of a computer of that system where makeKey(1) stands in every known file and store;
/// made once.
const PlaceReport &plantedReport(DesktopSystem system, bool moved);

/// The value as that file's app writes it: fish escapes what it keeps itself.
QByteArray writtenAs(QByteArray value, const KnownFile &file);

/// A database with a value between others, as SQLite lays them out.
QByteArray database(const QByteArray &value);

} // namespace keywright::testing

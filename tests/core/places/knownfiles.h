#pragma once

#include "core/desktopsystem.h"
#include "core/facts.h"
#include "support/fakeenvironment.h"

#include <QList>
#include <QString>

#include <filesystem>
#include <optional>

namespace keywright::testing {

/// Where a tool's pattern leads on a made-up computer.
struct KnownFile
{
    DesktopSystem system {};
    bool moved = false; ///< the system's folders are elsewhere, told by variables
    const PlaceFact *fact = nullptr;
    const PlaceStore *store = nullptr; ///< where it is one
    QString pattern;
    std::filesystem::path path;

    bool isInProject() const { return pattern.startsWith(QLatin1StringView("<project>/")); }
    QString row() const;
};

/// Sets the variables and the home folder of that computer.
void fill(FakeEnvironment &environment, DesktopSystem system, bool moved);

/// A path for every pattern of every tool and system.
const QList<KnownFile> &knownFiles();
/// The same for the stores that only apps may change.
const QList<KnownFile> &knownStores();

} // namespace keywright::testing

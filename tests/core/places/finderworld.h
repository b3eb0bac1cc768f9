#pragma once

#include "core/places/placefinder.h"
#include "support/fakeenvironment.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"
#include "support/testfacts.h"

#include <QTest>

#include <optional>

namespace keywright::testing {

/// An outside world of its own for each test, and a finder in it.
struct FinderWorld
{
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    FixedClock clock;
    PlaceFinder finder { { files, folders, environment, startEnvironments, processes, clock }, testFacts() };

    /// What a search comes to.
    PlaceReport report(const FindRequest &request, const Secret *key)
    {
        std::optional<PlaceReport> result;
        finder.find(request, key, [&](PlaceReport found) { result = std::move(found); });
        [&] { QTRY_VERIFY(result.has_value()); }();
        return result ? std::move(*result) : PlaceReport {};
    }
};

} // namespace keywright::testing

#pragma once

#include "core/session.h"
#include "support/fakeenvironment.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakeprober.h"
#include "support/fakeprocesstable.h"
#include "support/fakesecretstore.h"
#include "support/fixedclock.h"
#include "ui/mainwindow.h"
#include "ui/tester.h"

namespace keywright::testing {

/// Everything that a page uses, made of fakes.
class PageBench
{
public:
    PageBench();

    /// Puts the key with that number in hand.
    void takeKey(int number);
    /// Perplexity has answered so about the key in hand.
    void takeVerdict(Cause cause);

    /// A file with `before`, the key and `after`, and the place in it. Any key but the one in hand is another
    /// one.
    Place &addPlace(const QByteArray &path, const QByteArray &before, int key,
                    const QByteArray &after = "\n");
    /// Hands the places to the session.
    void showPlaces();
    QByteArray content(const QByteArray &path) const;

    FakeProber prober;
    FixedClock clock;
    FakeSecretStore vault;
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    FakeProcessTable processes;
    Session session;
    KeyCheck check;
    Tester tester;
    PlaceReport report;
    Services services;

private:
    int m_key = 0;
};

} // namespace keywright::testing

#pragma once

#include "core/answer/keycheck.h"
#include "core/key/inspection.h"
#include "core/session.h"
#include "support/fakeenvironment.h"
#include "support/fakefilestore.h"
#include "support/fakefoldersearch.h"
#include "support/fakelistener.h"
#include "support/fakeprober.h"
#include "support/fakeprocesstable.h"
#include "support/fakesecretstore.h"
#include "support/fakestartenvironments.h"
#include "support/fixedclock.h"
#include "support/testfacts.h"
#include "support/testkeys.h"
#include "ui/mainwindow.h"

namespace keywright::testing {

/// Everything that a window needs, made of fakes but for `store`, where one is given. The service refuses
/// every key but `goodKey`.
struct WindowFixture
{
    explicit WindowFixture(bool practice = false, SecretStore *store = nullptr);

    QByteArray goodKey = makeKey(1);
    Session session;
    FakeListener listener;
    FakeProber prober;
    FixedClock clock;
    KeyCheck check;
    FakeSecretStore vault;
    FakeFileStore files;
    FakeFolderSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    NetworkSettings applied; ///< what the network dialog handed on
    QString networkProblem; ///< what it is told
    Services services;
};

/// An inspection as the quick check makes it for `before`, a clean key and `after`, made by hand.
Inspection inspectionOf(const QByteArray &before, const QByteArray &key, const QByteArray &after = {});

/// Handles this turn of the event loop and the next ones, until nothing is left to do.
void settle();

} // namespace keywright::testing

#pragma once

#include "app/gui/practiceground.h"
#include "core/answer/keycheck.h"
#include "core/session.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/net/networkprober.h"
#include "platform/practice/practiceworld.h"
#include "platform/system/systemclock.h"
#include "support/fakesecretstore.h"
#include "support/fakestartenvironments.h"
#include "ui/mainwindow.h"

#include <QPushButton>

#include <memory>

namespace keywright::testing {

/// The window in practice mode as the program puts it together: a real world, its stand-in, real files; only
/// the keychain of this computer is a fake.
class PracticeBench
{
public:
    explicit PracticeBench(PracticeScenario scenario);

    /// A button that can be seen now, by its object name; null for none.
    QPushButton *button(const QString &name) const;
    /// Presses it and waits until nothing is under way any more; false where it can't be seen or pressed.
    bool press(const QString &name);
    void press(QPushButton *button);
    /// Waits until searches, tests and runs of the sample apps have ended.
    void settle();
    /// Lets the sample apps run, and says whether all of them work.
    bool appsWork();

    std::unique_ptr<PracticeWorld> world;
    Session session;
    FakeSecretStore keychain;
    NetworkProber prober;
    SystemClock clock;
    KeyCheck check;
    DiskFileStore files;
    DiskFolderSearch folders;
    FakeStartEnvironments startEnvironments;
    PracticeGround ground;
    Services services;
    std::unique_ptr<MainWindow> window;
};

} // namespace keywright::testing

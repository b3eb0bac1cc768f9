#include "practicebench.h"

#include "core/vault/savedkey.h"
#include "support/testfacts.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

std::unique_ptr<PracticeWorld> worldOf(PracticeScenario scenario)
{
    auto world = PracticeWorld::create(testFacts(), scenario);
    if (!world)
        qFatal("no practice world");
    return *std::move(world);
}

NetworkProber::Options loopbackOptions()
{
    NetworkProber::Options options;
    options.allowLoopbackHttp = true;
    return options;
}

} // namespace

PracticeBench::PracticeBench(PracticeScenario scenario)
    : world(worldOf(scenario))
    , prober(loopbackOptions())
    , check(prober, clock, testFacts(), world->baseUrl())
    , files(world->changesFolder())
    , ground(*world, prober, testFacts(), session, keychain)
    , services { .facts = testFacts(),
                 .session = session,
                 .check = check,
                 .vault = ground.vault(),
                 .vaultName = practiceKeyName(),
                 .files = files,
                 .folders = folders,
                 .environment = ground.environment(),
                 .startEnvironments = startEnvironments,
                 .processes = ground.programs(),
                 .clock = clock,
                 .network = { world->baseUrl(), {} },
                 .applyNetwork = [](const NetworkSettings &) { return QString(); },
                 .practice = {},
                 .programVersion = u"0.1.0"_s,
                 .system = u"Test system"_s }
{
    ground.describe(services.practice);
    window = std::make_unique<MainWindow>(services);
    window->show();
    settle();
}

QPushButton *PracticeBench::button(const QString &name) const
{
    for (QPushButton *candidate : window->findChildren<QPushButton *>(name)) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

bool PracticeBench::press(const QString &name)
{
    QPushButton *found = button(name);
    if (found == nullptr || !found->isEnabled())
        return false;
    press(found);
    return true;
}

void PracticeBench::press(QPushButton *button)
{
    button->click();
    settle();
}

void PracticeBench::settle()
{
    // A search goes on while its page is passed by: all pages that were visited are waited for.
    const auto isBusy = [this] {
        const QList<int> visited = window->visitedIds();
        return check.isRunning()
            || std::ranges::any_of(visited, [this](int id) { return !window->page(id)->isComplete(); });
    };
    constexpr int quietTurns = 5;
    for (int quiet = 0; quiet < quietTurns; ++quiet) {
        QTest::qWait(1);
        if (isBusy() && QTest::qWaitFor([&isBusy] { return !isBusy(); }))
            quiet = 0;
    }
}

bool PracticeBench::appsWork()
{
    const QSignalSpy told(&ground, &PracticeControls::answersChanged);
    ground.runApps();
    if (!QTest::qWaitFor([&told] { return !told.isEmpty(); }))
        return false;
    return !ground.answers().isEmpty() && std::ranges::all_of(ground.answers(), &SampleAnswer::works);
}

} // namespace keywright::testing

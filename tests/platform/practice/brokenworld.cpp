#include "brokenworld.h"

#include "core/places/replacer.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/diskfoldersearch.h"
#include "platform/system/systemclock.h"
#include "support/asking.h"
#include "support/fakeenvironment.h"
#include "support/fakeprocesstable.h"
#include "support/fakestartenvironments.h"
#include "support/testfacts.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

const QString savedName = u"my-bot"_s;

std::unique_ptr<PracticeWorld> worldOf(PracticeScenario scenario)
{
    auto made = PracticeWorld::create(testFacts(), scenario);
    if (!made)
        qFatal("no practice world");
    return *std::move(made);
}

} // namespace

BrokenWorld::BrokenWorld(PracticeScenario scenario)
    : world(worldOf(scenario))
    , prober(practiceOptions())
    , keyring([](QObject *, const std::function<void(bool)> &done) { done(false); })
    , apps(*world, prober, testFacts(), [this] { return keyring.peek(savedName); })
{
    keyring.reset(true);
    keyring.put(savedName, keyInHand().clone());
}

PlaceReport BrokenWorld::report() const
{
    DiskFileStore files(world->changesFolder());
    DiskFolderSearch folders;
    FakeEnvironment environment;
    FakeStartEnvironments startEnvironments;
    FakeProcessTable processes;
    const SystemClock clock;
    PlaceFinder finder({ files, folders, environment, startEnvironments, processes, clock }, testFacts());
    FindRequest request;
    request.home = world->home();
    request.environment = false;
    request.folders = { world->project() };
    request.system = DesktopSystem::Linux;
    std::optional<PlaceReport> found;
    finder.find(request, &keyInHand(), [&found](PlaceReport report) { found = std::move(report); });
    return QTest::qWaitFor([&found] { return found.has_value(); }) ? *std::move(found) : PlaceReport();
}

bool BrokenWorld::replace()
{
    const PlaceReport places = report();
    DiskFileStore files(world->changesFolder());
    Replacer replacer(files, testFacts());
    ReplaceChoice choice;
    for (std::size_t i = 0; i < places.places.size(); ++i) {
        if (isSafelyReplaceable(places.places.at(i)))
            choice.places.append(static_cast<qsizetype>(i));
    }
    for (const Repair &repair : repairsOf(places, testFacts())) {
        if (repair.isSafe)
            choice.repairs.append(repair);
    }
    const auto plan = replacer.plan(places, choice, keyInHand());
    const ChangeMade change = replacer.apply(plan);
    apps.restart();
    return !change.files.isEmpty() && std::ranges::all_of(change.files, &FileChange::done);
}

QList<SampleAnswer> BrokenWorld::run()
{
    QObject context;
    std::optional<QList<SampleAnswer>> answers;
    apps.run(&context, [&answers](const QList<SampleAnswer> &told) { answers = told; });
    if (answers || !QTest::qWaitFor([&answers] { return answers.has_value(); }))
        return {};
    return *answers;
}

SampleAnswer firstFailure(const QList<SampleAnswer> &answers)
{
    const auto found = std::ranges::find(answers, false, &SampleAnswer::works);
    return found == answers.end() ? SampleAnswer() : *found;
}

bool allWork(const QList<SampleAnswer> &answers)
{
    return !answers.isEmpty() && std::ranges::all_of(answers, &SampleAnswer::works);
}

} // namespace keywright::testing

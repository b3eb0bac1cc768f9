#include "changeworld.h"

#include <QTest>

#include <csignal>
#include <random>

using namespace keywright;
using namespace keywright::testing;
using State = ChangeWorld::State;

namespace {

/// What was seen over many kills.
struct Count
{
    int kills = 0;
    int corrupt = 0; ///< a file is neither old nor new, or undoing did not make it the old one
    int misjudged = 0; ///< recover() said what is not so
    int leftovers = 0;

    Count &operator+=(const Count &other)
    {
        kills += other.kills;
        corrupt += other.corrupt;
        misjudged += other.misjudged;
        leftovers += other.leftovers;
        return *this;
    }
    friend bool operator==(const Count &, const Count &) = default;
};

Count total;

/// Something to be killed in.
struct Act
{
    std::function<void(const ChangeWorld &)> prepare;
    std::function<void(DiskFileStore &, const ChangeWorld &)> run;
};

std::shared_ptr<FaultPlan> killingAt(int call)
{
    auto plan = std::make_shared<FaultPlan>();
    plan->reallySyncs = false;
    plan->before = [call](int number) {
        if (number == call)
            raise(SIGKILL);
    };
    return plan;
}

void make(DiskFileStore &store, const ChangeWorld &world)
{
    store.replaceAll(store.beginChange(), world.edits());
}

void undoFirst(DiskFileStore &store, const ChangeWorld & /*world*/)
{
    const QList<ChangeSummary> changes = store.changes();
    if (!changes.isEmpty())
        store.undo(changes.first().id);
}

/// Another program finds out what became of it, and then brings everything back.
Count judge(const ChangeWorld &world)
{
    Count count { 1 };
    count.corrupt += world.countOf(State::Other);
    std::array<State, ChangeWorld::count> states {};
    for (std::size_t at = 0; at < states.size(); ++at)
        states.at(at) = world.state(at);
    const auto store = world.store();
    const QList<UnfinishedChange> unfinished = store->recover();
    for (std::size_t at = 0; at < states.size(); ++at) {
        const auto path = world.path(at);
        for (const UnfinishedChange &change : unfinished)
            count.misjudged += (change.changed.contains(path) && states.at(at) != State::Changed)
                    || (change.former.contains(path) && states.at(at) != State::Former)
                    || change.unclear.contains(path)
                ? 1
                : 0;
        count.misjudged += world.state(at) != states.at(at) ? 1 : 0;
    }
    count.leftovers += world.leftovers();
    count.misjudged += store->recover().isEmpty() ? 0 : 1; // All is settled.
    const QList<ChangeSummary> changes = store->changes();
    for (const ChangeSummary &change : changes)
        store->undo(change.id);
    count.corrupt += world.areAll(State::Former) ? 0 : 1;
    count.leftovers += world.leftovers();
    return count;
}

/// Kills at every call, until the act comes to its end.
Count killEverywhere(const Act &act)
{
    Count sum;
    for (int call = 0;; ++call) {
        const ChangeWorld world;
        act.prepare(world);
        const bool killed = ChangeWorld::isKilledIn([&] { act.run(*world.store(killingAt(call)), world); });
        if (!killed)
            return sum;
        const Count count = judge(world);
        if (count != Count { 1 })
            qWarning("call %d: corrupt %d, misjudged %d, left %d", call, count.corrupt, count.misjudged,
                     count.leftovers);
        sum += count;
    }
}

} // namespace

Q_DECLARE_METATYPE(Act)

class TestDiskKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsAllBackWhereverItIsKilled_data();
    void bringsAllBackWhereverItIsKilled();
    void bringsAllBackWhenKilledAtAnyTime();
    void forgetsAllTheSameWhereverItIsKilled();
    void leavesALivingProgramAlone();
    void leavesAChangeAloneThatIsBeingBegun();
    void cleanupTestCase();
};

void TestDiskKill::bringsAllBackWhereverItIsKilled_data()
{
    QTest::addColumn<Act>("act");
    const auto nothing = [](const ChangeWorld & /*world*/) {};
    const auto made = [](const ChangeWorld &world) { make(*world.store(), world); };
    QTest::newRow("replacing") << Act { nothing, make };
    QTest::newRow("undoing") << Act { made, undoFirst };
    const auto halfMade = [](const ChangeWorld &world) {
        ChangeWorld::isKilledIn([&world] {
            constexpr int inTheMiddle = 150; // Of the second file's exchange.
            make(*world.store(killingAt(inTheMiddle)), world);
        });
    };
    QTest::newRow("recovering") << Act { halfMade, [](DiskFileStore &store, const ChangeWorld & /*world*/) {
                                            store.recover();
                                        } };
    const auto halfUndone = [made](const ChangeWorld &world) {
        made(world);
        ChangeWorld::isKilledIn([&world] {
            constexpr int inTheMiddle = 170;
            undoFirst(*world.store(killingAt(inTheMiddle)), world);
        });
    };
    QTest::newRow("undoing what was being undone") << Act { halfUndone, undoFirst };
}

void TestDiskKill::bringsAllBackWhereverItIsKilled()
{
    QFETCH(const Act, act);
    const Count count = killEverywhere(act);
    qInfo("%d kills, %d corrupt", count.kills, count.corrupt);
    QVERIFY(count.kills > 50);
    QCOMPARE(count, (Count { count.kills }));
    total += count;
}

void TestDiskKill::bringsAllBackWhenKilledAtAnyTime()
{
    constexpr int kills = 300;
    constexpr useconds_t longestLife = 6000; // Microseconds: from before the first file to after the last.
    std::minstd_rand random(1);
    Count sum;
    for (int kill = 0; kill < kills; ++kill) {
        const ChangeWorld world;
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            DiskFileStore store(world.disk().backups()); // With all its threads.
            for (;;) {
                const QString change = store.beginChange();
                store.replaceAll(change, world.edits());
                store.undo(change);
            }
        }
        usleep(static_cast<useconds_t>(random() % longestLife));
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        sum += judge(world);
    }
    qInfo("%d kills, %d corrupt", sum.kills, sum.corrupt);
    QCOMPARE(sum, (Count { kills }));
    total += sum;
}

void TestDiskKill::forgetsAllTheSameWhereverItIsKilled()
{
    int kills = 0;
    for (int call = 0;; ++call, ++kills) {
        const ChangeWorld world;
        make(*world.store(), world);
        const QString change = world.store()->changes().first().id;
        if (!ChangeWorld::isKilledIn([&] { world.store(killingAt(call))->forget(change); }))
            break;
        QVERIFY(world.areAll(State::Changed));
        const auto store = world.store();
        store->recover();
        // Offered and whole, or gone.
        if (store->changes().isEmpty())
            QCOMPARE(world.copies(), 0);
        else
            QVERIFY(store->undo(change) && world.areAll(State::Former));
    }
    QVERIFY(kills > 20);
    total += Count { kills };
}

void TestDiskKill::leavesALivingProgramAlone()
{
    const ChangeWorld world;
    const auto plan = std::make_shared<FaultPlan>();
    plan->reallySyncs = false;
    int asked = 0;
    // In the midst of a change, what another program sees of it.
    plan->before = [&](int number) {
        constexpr int often = 10;
        if (number % often != 0)
            return;
        ++asked;
        const auto other = world.store();
        QVERIFY(other->recover().isEmpty());
        const QList<ChangeSummary> changes = other->changes();
        for (const ChangeSummary &change : changes) {
            QCOMPARE(other->undo(change.id).error(), FileError::InUse);
            QCOMPARE(other->forget(change.id).error(), FileError::InUse);
        }
    };
    const auto store = world.store(plan);
    const auto receipts = store->replaceAll(store->beginChange(), world.edits());
    plan->before = nullptr;
    QVERIFY(asked > 10);
    QVERIFY(std::ranges::all_of(receipts, [](const auto &one) { return one.has_value(); }));
    QVERIFY(world.areAll(State::Changed));
    undoFirst(*world.store(), world);
    QVERIFY(world.areAll(State::Former));
}

void TestDiskKill::leavesAChangeAloneThatIsBeingBegun()
{
    const ChangeWorld world;
    const auto plan = std::make_shared<FaultPlan>();
    plan->reallySyncs = false;
    plan->before = [&](int) { QVERIFY(world.store()->recover().isEmpty()); };
    const auto store = world.store(plan);
    const QString change = store->beginChange();
    plan->before = nullptr;
    const auto receipts = store->replaceAll(change, world.edits());
    QVERIFY(std::ranges::all_of(receipts, [](const auto &one) { return one.has_value(); }));
}

void TestDiskKill::cleanupTestCase()
{
    qInfo("altogether %d kills, %d corrupt", total.kills, total.corrupt);
    QVERIFY(total.kills >= 1000);
}

QTEST_APPLESS_MAIN(TestDiskKill)
#include "tst_diskkill.moc"

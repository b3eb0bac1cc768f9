#include "callerrors.h"
#include "changeworld.h"

#include <QTest>

#include <csignal>

using namespace keywright;
using namespace keywright::testing;
using State = ChangeWorld::State;

namespace {

/// What was seen over many faults.
struct Count
{
    int faults = 0;
    int corrupt = 0; ///< a file, or what undoing makes of it, is neither old nor new
    int falsehoods = 0; ///< told as done and not there or not durable; told as failed and changed
    int leftovers = 0; ///< temporary files that stayed

    Count &operator+=(const Count &other)
    {
        faults += other.faults;
        corrupt += other.corrupt;
        falsehoods += other.falsehoods;
        leftovers += other.leftovers;
        return *this;
    }
    friend bool operator==(const Count &, const Count &) = default;
};

Count total;

void addFalsehood(Count &count, bool isFalse)
{
    count.falsehoods += isFalse ? 1 : 0;
}

/// The next day: another program, no faults. Undoing brings everything back, whatever happened.
void checkAftermath(const ChangeWorld &world, Count &count)
{
    const auto store = world.store();
    store->recover();
    count.leftovers += world.leftovers();
    const QList<ChangeSummary> changes = store->changes();
    for (const ChangeSummary &change : changes)
        store->undo(change.id);
    count.corrupt += world.areAll(State::Former) ? 0 : 1;
    count.leftovers += world.leftovers();
}

/// One of the things that a store does with a change.
class Operation
{
public:
    Operation() = default;
    Operation(const Operation &) = delete;
    Operation &operator=(const Operation &) = delete;
    virtual ~Operation() = default;

    /// Without faults, before it.
    virtual void prepare(ChangeWorld &world) = 0;
    /// With a fault; then tells whether what was said is true.
    virtual void run(DiskFileStore &store, const ChangeWorld &world, const FaultPlan &plan, Count &count) = 0;
    /// An error that would say that something is not there which is.
    virtual bool isLie(Call /*call*/, int /*error*/) const { return false; }
    virtual void checkAfter(const ChangeWorld &world, Count &count) { checkAftermath(world, count); }
};

class MakingIt : public Operation
{
public:
    void prepare(ChangeWorld & /*world*/) override { }
    void run(DiskFileStore &store, const ChangeWorld &world, const FaultPlan &plan, Count &count) override
    {
        const auto edits = world.edits();
        const auto receipts = store.replaceAll(store.beginChange(), edits);
        for (std::size_t at = 0; at < receipts.size(); ++at) {
            const bool done = receipts[at].has_value();
            addFalsehood(count, world.state(at) != (done ? State::Changed : State::Former));
            addFalsehood(count, done && !plan.durability.isDurable(world.path(at)));
            addFalsehood(count, done && !std::filesystem::exists(receipts[at]->backup));
        }
        addFalsehood(count, plan.durability.isTooEarly());
        count.corrupt += world.countOf(State::Other);
    }
};

class UndoingIt : public Operation
{
public:
    void prepare(ChangeWorld &world) override
    {
        const auto store = world.store();
        m_change = store->beginChange();
        store->replaceAll(m_change, world.edits());
    }
    void run(DiskFileStore &store, const ChangeWorld &world, const FaultPlan &plan, Count &count) override
    {
        const auto undone = store.undo(m_change);
        addFalsehood(count, !undone && !world.areAll(State::Changed));
        for (std::size_t at = 0; undone && at < ChangeWorld::count; ++at) {
            const bool done = undone->at(static_cast<qsizetype>(at)).done;
            addFalsehood(count, world.state(at) != (done ? State::Former : State::Changed));
            addFalsehood(count, done && !plan.durability.isDurable(world.path(at)));
        }
        addFalsehood(count, plan.durability.isTooEarly());
        count.corrupt += world.countOf(State::Other);
    }

protected:
    QString m_change;
};

/// After a program that was killed when one file was changed and the next one's names were exchanged.
class RecoveringIt : public Operation
{
public:
    void prepare(ChangeWorld &world) override
    {
        ChangeWorld::isKilledIn([&world] {
            const auto plan = std::make_shared<FaultPlan>();
            plan->reallySyncs = false;
            int exchanges = 0;
            plan->before = [&, raw = plan.get()](int) {
                exchanges += !raw->log.empty() && raw->log.back() == Call::Exchange ? 1 : 0;
                if (exchanges == 2)
                    raise(SIGKILL);
            };
            const auto store = world.store(plan);
            store->replaceAll(store->beginChange(), world.edits());
        });
    }
    void run(DiskFileStore &store, const ChangeWorld &world, const FaultPlan & /*plan*/,
             Count &count) override
    {
        const QList<UnfinishedChange> found = store.recover();
        for (std::size_t at = 0; at < ChangeWorld::count; ++at) {
            const auto isIn = [&](const QList<std::filesystem::path> &paths) {
                return paths.contains(world.path(at));
            };
            const bool isChanged = !found.isEmpty() && isIn(found.first().changed);
            const bool isFormer = !found.isEmpty() && isIn(found.first().former);
            addFalsehood(count, isChanged && world.state(at) != State::Changed);
            addFalsehood(count, isFormer && world.state(at) != State::Former);
            addFalsehood(count, world.state(at) != (at == 2 ? State::Former : State::Changed));
        }
        count.corrupt += world.countOf(State::Other);
    }
    bool isLie(Call call, int error) const override
    {
        return (call == Call::Open || call == Call::StatusOf) && (error == ENOENT || error == ENOTDIR);
    }
};

class ForgettingIt : public UndoingIt
{
public:
    void run(DiskFileStore &store, const ChangeWorld &world, const FaultPlan &plan, Count &count) override
    {
        const bool forgotten = store.forget(m_change).has_value();
        addFalsehood(count, forgotten && (world.copies() != 0 || !world.store()->changes().isEmpty()));
        addFalsehood(count, forgotten && !plan.durability.isGone(world.disk().backups()));
        count.corrupt += world.areAll(State::Changed) ? 0 : 1;
    }
    void checkAfter(const ChangeWorld &world, Count &count) override
    {
        // What is still offered can be undone; what is not can be forgotten to its end.
        const auto store = world.store();
        if (!store->changes().isEmpty()) {
            checkAftermath(world, count);
            return;
        }
        const auto again = store->forget(m_change);
        addFalsehood(count, !again && again.error() != FileError::NotFound);
        count.leftovers += world.copies();
    }
};

Count strike(Operation &operation, FaultPlan faults)
{
    Count count { 1 };
    ChangeWorld world;
    operation.prepare(world);
    faults.reallySyncs = false;
    const auto plan = std::make_shared<FaultPlan>(std::move(faults));
    operation.run(*world.store(plan), world, *plan, count);
    operation.checkAfter(world, count);
    return count;
}

/// Every call, with every error.
Count strikeAll(Operation &operation, bool hasExchange)
{
    ChangeWorld world;
    operation.prepare(world);
    const auto counting = std::make_shared<FaultPlan>();
    counting->hasExchange = hasExchange;
    counting->reallySyncs = false;
    Count sum;
    {
        Count ignored;
        operation.run(*world.store(counting), world, *counting, ignored);
    }
    const auto add = [&](int at, int error, Fault fault) {
        FaultPlan plan;
        plan.failing = at;
        plan.error = error;
        plan.fault = fault;
        plan.hasExchange = hasExchange;
        const Count count = strike(operation, plan);
        if (count != Count { 1 })
            qWarning("call %d (%d), error %d, fault %d: corrupt %d, false %d, left %d", at,
                     static_cast<int>(counting->log.at(static_cast<std::size_t>(at))), error,
                     static_cast<int>(fault), count.corrupt, count.falsehoods, count.leftovers);
        sum += count;
    };
    const std::vector<Call> calls = counting->log;
    for (std::size_t at = 0; at < calls.size(); ++at) {
        const Call call = calls[at];
        for (const int error : errorsOf(call)) {
            if (!operation.isLie(call, error))
                add(static_cast<int>(at), error, Fault::Fails);
        }
        if (canFailLate(call))
            add(static_cast<int>(at), EIO, Fault::FailsLate);
        if (call == Call::Read || call == Call::Write)
            add(static_cast<int>(at), 0, Fault::Short);
    }
    return sum;
}

} // namespace

class TestDiskMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsFilesWholeAndTellsTheTruth_data();
    void keepsFilesWholeAndTellsTheTruth();
    void cleanupTestCase();
};

void TestDiskMatrix::keepsFilesWholeAndTellsTheTruth_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<bool>("hasExchange");
    QTest::newRow("replacing") << 0 << true;
    QTest::newRow("replacing where names cannot be exchanged") << 0 << false;
    QTest::newRow("undoing") << 1 << true;
    QTest::newRow("recovering") << 2 << true;
    QTest::newRow("forgetting") << 3 << true;
}

void TestDiskMatrix::keepsFilesWholeAndTellsTheTruth()
{
    QFETCH(const int, operation);
    QFETCH(const bool, hasExchange);
    std::array<std::unique_ptr<Operation>, 4> operations { std::make_unique<MakingIt>(),
                                                           std::make_unique<UndoingIt>(),
                                                           std::make_unique<RecoveringIt>(),
                                                           std::make_unique<ForgettingIt>() };
    const Count count = strikeAll(*operations.at(static_cast<std::size_t>(operation)), hasExchange);
    qInfo("%d faults, %d corrupt, %d false", count.faults, count.corrupt, count.falsehoods);
    QVERIFY(count.faults > 200); // Fewer would mean that calls bypass the faults.
    QCOMPARE(count, (Count { count.faults }));
    total += count;
}

void TestDiskMatrix::cleanupTestCase()
{
    qInfo("altogether %d faults, %d corrupt, %d false", total.faults, total.corrupt, total.falsehoods);
    QVERIFY(total.faults >= 1500);
}

QTEST_APPLESS_MAIN(TestDiskMatrix)
#include "tst_diskmatrix.moc"

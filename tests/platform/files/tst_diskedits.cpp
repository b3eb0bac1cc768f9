#include "changeworld.h"

#include <QTest>

#include <fcntl.h>

using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

namespace {

constexpr mode_t theirMode = 0600;

/// How another program saves a file. Its act has a beginning and an end, with steps of ours in between.
class Editor
{
public:
    Editor() = default;
    Editor(const Editor &) = delete;
    Editor &operator=(const Editor &) = delete;
    virtual ~Editor() = default;

    virtual void begin(const fs::path &path) = 0;
    virtual void end(const fs::path &path) = 0;
    /// What it saved can be found where it saved it.
    virtual bool isKept(const fs::path &path) const
    {
        return DiskFixture::content(path).contains("theirs\n");
    }

    virtual bool isOnlyRights() const { return false; }

protected:
    static void write(int file) { QCOMPARE(::write(file, "theirs\n", 7), 7); }
};

class WritesInPlace : public Editor
{
public:
    explicit WritesInPlace(int flag) : m_flag(flag) { }
    void begin(const fs::path &path) override
    {
        m_file = open(path.c_str(), O_WRONLY | O_CLOEXEC | m_flag);
        QVERIFY(m_file >= 0);
    }
    void end(const fs::path & /*path*/) override
    {
        write(m_file);
        close(m_file);
    }

private:
    const int m_flag;
    int m_file = -1;
};

/// A new file is written and renamed over the old one.
class RenamesOver : public Editor
{
public:
    void begin(const fs::path &path) override { DiskFixture::write(beside(path), "theirs\n"); }
    void end(const fs::path &path) override { fs::rename(beside(path), path); }

private:
    static fs::path beside(const fs::path &path) { return path.parent_path() / "theirs.swp"; }
};

/// The old file becomes the backup, as vim does it; or goes at once.
class CreatesAnew : public Editor
{
public:
    explicit CreatesAnew(bool backsUp) : m_backsUp(backsUp) { }
    void begin(const fs::path &path) override
    {
        if (m_backsUp)
            fs::rename(path, path.parent_path() / "real~");
        else
            fs::remove(path);
    }
    void end(const fs::path &path) override { DiskFixture::write(path, "theirs\n"); }

private:
    const bool m_backsUp;
};

class ChangesRights : public Editor
{
public:
    void begin(const fs::path &path) override { QCOMPARE(chmod(path.c_str(), theirMode), 0); }
    void end(const fs::path &path) override
    {
        if (geteuid() == 0)
            QCOMPARE(chown(path.c_str(), geteuid(), theirGroup), 0);
    }
    bool isKept(const fs::path &path) const override
    {
        struct stat status = {};
        return stat(path.c_str(), &status) == 0 && (status.st_mode & 07777U) == theirMode
            && (geteuid() != 0 || status.st_gid == theirGroup);
    }
    bool isOnlyRights() const override { return true; }

private:
    static constexpr gid_t theirGroup = 4242;
};

std::unique_ptr<Editor> editorOf(const QByteArray &kind)
{
    if (kind == "written in place")
        return std::make_unique<WritesInPlace>(O_TRUNC);
    if (kind == "appended to")
        return std::make_unique<WritesInPlace>(O_APPEND);
    if (kind == "renamed over")
        return std::make_unique<RenamesOver>();
    if (kind == "moved away and made anew")
        return std::make_unique<CreatesAnew>(true);
    if (kind == "deleted and made anew")
        return std::make_unique<CreatesAnew>(false);
    return std::make_unique<ChangesRights>();
}

int kept = 0;
int reported = 0;
int edits = 0;

} // namespace

class TestDiskEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsOrReportsWhatOthersSave_data();
    void keepsOrReportsWhatOthersSave();
    void cleanupTestCase();

private:
    static void saveMeanwhile(Editor &editor, int point, int length);
    static int callsOfAChange();
};

/// How many calls the replacement of the first file takes, before which nothing of it is looked at.
int TestDiskEdits::callsOfAChange()
{
    const ChangeWorld world;
    const auto plan = std::make_shared<FaultPlan>();
    plan->reallySyncs = false;
    const auto store = world.store(plan);
    const std::vector<FileEdit> one { world.edits().front() };
    store->replaceAll(store->beginChange(), one);
    return plan->calls;
}

void TestDiskEdits::saveMeanwhile(Editor &editor, int point, int length)
{
    const ChangeWorld world;
    const fs::path path = world.path(0);
    const auto plan = std::make_shared<FaultPlan>();
    plan->reallySyncs = false;
    plan->before = [&](int number) {
        if (number == point)
            editor.begin(path);
        if (number == point + length)
            editor.end(path);
    };
    const auto store = world.store(plan);
    const std::vector<FileEdit> one { world.edits().front() };
    const auto receipt = store->replaceAll(store->beginChange(), one).front();
    plan->before = nullptr;
    if (plan->calls <= point)
        editor.begin(path);
    if (plan->calls <= point + length) // The other program ends after us.
        editor.end(path);
    ++edits;
    const bool isKept = editor.isKept(path);
    kept += isKept ? 1 : 0;
    // Rights that were given to the new file just before the old one came back; the content is never lost.
    const bool isReported = !isKept && editor.isOnlyRights() && !receipt;
    reported += isReported ? 1 : 0;
    QVERIFY2(isKept || isReported, qPrintable(u"lost at %1, %2 calls long"_s.arg(point).arg(length)));
    QCOMPARE(world.leftovers(), 0);
    // Nor does undoing, now or after a restart, take it away.
    const auto later = world.store();
    later->recover();
    const QList<ChangeSummary> changes = later->changes();
    for (const ChangeSummary &change : changes)
        later->undo(change.id);
    QVERIFY(!isKept || editor.isKept(path));
}

void TestDiskEdits::keepsOrReportsWhatOthersSave_data()
{
    QTest::addColumn<bool>("isEdited");
    for (const char *kind : { "written in place", "appended to", "renamed over", "moved away and made anew",
                              "deleted and made anew", "given other rights" })
        QTest::newRow(kind) << true;
}

void TestDiskEdits::keepsOrReportsWhatOthersSave()
{
    constexpr int points = 50;
    const int calls = callsOfAChange();
    QVERIFY(calls > points);
    const int before = kept + reported;
    for (int number = 0; number < points; ++number) {
        constexpr int lengths = 5; // An act that ends at once, and ones that take a while.
        const auto editor = editorOf(QTest::currentDataTag());
        saveMeanwhile(*editor, 1 + number * (calls - 1) / points, number % lengths * 3);
    }
    QCOMPARE(kept + reported - before, points);
}

void TestDiskEdits::cleanupTestCase()
{
    qInfo("%d edits of others: %d kept, %d of rights alone reported", edits, kept, reported);
    QCOMPARE(edits, 300);
}

QTEST_APPLESS_MAIN(TestDiskEdits)
#include "tst_diskedits.moc"

#include "diskfixture.h"
#include "platform/files/diskfilestore.h"
#include "support/fakefilestore.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A store with a way to put files into it, so that one test runs against the fake and the disk.
struct Bench
{
    std::shared_ptr<DiskFixture> disk = std::make_shared<DiskFixture>();
    std::shared_ptr<FileStore> store;
    std::function<void(const std::filesystem::path &, const QByteArray &)> put;
    std::function<void(const std::filesystem::path &)> open; ///< lets others read it

    std::filesystem::path path(const char *name) const { return disk->file(name); }
};

Bench fakeBench()
{
    const auto fake = std::make_shared<FakeFileStore>();
    Bench bench;
    bench.store = fake;
    bench.put = [fake](const auto &path, const QByteArray &content) { fake->put(path, content); };
    bench.open = [fake](const auto &path) {
        fake->readableByOthers.insert(QString::fromStdString(path.string()));
    };
    return bench;
}

Bench diskBench()
{
    Bench bench;
    bench.store = std::make_shared<DiskFileStore>(bench.disk->backups());
    bench.put = &DiskFixture::write;
    bench.open = [disk = bench.disk](const auto &path) {
        for (const auto &folder : { disk->files().parent_path(), disk->files() })
            std::filesystem::permissions(folder, std::filesystem::perms(0755));
        std::filesystem::permissions(path, std::filesystem::perms(0644));
    };
    return bench;
}

} // namespace

Q_DECLARE_METATYPE(Bench)

/// What core/ports/filestore.h promises, asked of every store.
class TestFileStoreContract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsThere_data() { benches(); }
    void readsWhatIsThere();
    void saysWhatIsNotThere_data() { benches(); }
    void saysWhatIsNotThere();
    void tellsTheSize_data() { benches(); }
    void tellsTheSize();
    void listsWhatFitsAPattern_data() { benches(); }
    void listsWhatFitsAPattern();
    void replacesWhatIsAsExpected_data() { benches(); }
    void replacesWhatIsAsExpected();
    void leavesAloneWhatChangedMeanwhile_data() { benches(); }
    void leavesAloneWhatChangedMeanwhile();
    void refusesAnUnknownChange_data() { benches(); }
    void refusesAnUnknownChange();
    void bringsBackTheFormerContent_data() { benches(); }
    void bringsBackTheFormerContent();
    void keepsWhatWasEditedSince_data() { benches(); }
    void keepsWhatWasEditedSince();
    void knowsNoUnknownChange_data() { benches(); }
    void knowsNoUnknownChange();
    void replacesManyAndSaysWhatBecameOfEach_data() { benches(); }
    void replacesManyAndSaysWhatBecameOfEach();
    void closesToOthersWhatItIsToldTo_data() { benches(); }
    void closesToOthersWhatItIsToldTo();
    void bringsBackOnlyOnce_data() { benches(); }
    void bringsBackOnlyOnce();
    void forgetsAChange_data() { benches(); }
    void forgetsAChange();
    void forgetsWhatIsOlderThanAMonth_data() { benches(); }
    void forgetsWhatIsOlderThanAMonth();
    void listsChangesNewestFirst_data() { benches(); }
    void listsChangesNewestFirst();

private:
    static void benches()
    {
        QTest::addColumn<Bench>("bench");
        QTest::newRow("fake") << fakeBench();
        QTest::newRow("disk") << diskBench();
    }
};

void TestFileStoreContract::readsWhatIsThere()
{
    QFETCH(const Bench, bench);
    const QByteArray odd("a\0b\r\n\xff", 6);
    bench.put(bench.path(".env"), odd);
    QCOMPARE(bench.store->read(bench.path(".env")).value(), odd);
}

void TestFileStoreContract::saysWhatIsNotThere()
{
    QFETCH(const Bench, bench);
    QCOMPARE(bench.store->read(bench.path("none")).error(), FileError::NotFound);
    QCOMPARE(bench.store->traits(bench.path("none")).error(), FileError::NotFound);
    QCOMPARE(bench.store->replace(bench.store->beginChange(), bench.path("none"), "a", "b").error(),
             FileError::NotFound);
}

void TestFileStoreContract::tellsTheSize()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "four");
    const auto traits = bench.store->traits(bench.path(".env"));
    QVERIFY(traits);
    QCOMPARE(traits->size, 4);
    QVERIFY(traits->writable);
    QVERIFY(!traits->readableByOthers);
    QVERIFY(traits->changed.isValid());
}

void TestFileStoreContract::listsWhatFitsAPattern()
{
    QFETCH(const Bench, bench);
    for (const char *name : { ".env", ".env.local", "other", ".en" })
        bench.put(bench.path(name), "x");
    QCOMPARE(bench.store->matching(bench.path(".env*")),
             (QList<std::filesystem::path> { bench.path(".env"), bench.path(".env.local") }));
    QCOMPARE(bench.store->matching(bench.path("?ther")),
             QList<std::filesystem::path> { bench.path("other") });
    QVERIFY(bench.store->matching(bench.path("no*")).isEmpty());
}

void TestFileStoreContract::replacesWhatIsAsExpected()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "old");
    const auto receipt = bench.store->replace(bench.store->beginChange(), bench.path(".env"), "old", "new");
    QVERIFY(receipt);
    QCOMPARE(receipt->path, bench.path(".env"));
    QVERIFY(!receipt->backup.empty());
    QCOMPARE(bench.store->read(bench.path(".env")).value(), QByteArray("new"));
}

void TestFileStoreContract::leavesAloneWhatChangedMeanwhile()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "theirs");
    QCOMPARE(bench.store->replace(bench.store->beginChange(), bench.path(".env"), "old", "new").error(),
             FileError::ChangedMeanwhile);
    QCOMPARE(bench.store->read(bench.path(".env")).value(), QByteArray("theirs"));
}

void TestFileStoreContract::refusesAnUnknownChange()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "old");
    QCOMPARE(bench.store->replace(u"20200101-000000-1"_s, bench.path(".env"), "old", "new").error(),
             FileError::Failed);
    QCOMPARE(bench.store->read(bench.path(".env")).value(), QByteArray("old"));
}

void TestFileStoreContract::bringsBackTheFormerContent()
{
    QFETCH(const Bench, bench);
    const QString change = bench.store->beginChange();
    for (const char *name : { "one", "two" }) {
        bench.put(bench.path(name), "old");
        QVERIFY(bench.store->replace(change, bench.path(name), "old", "new"));
    }
    const auto undone = bench.store->undo(change);
    QVERIFY(undone);
    QCOMPARE(undone->size(), 2);
    QVERIFY(undone->at(0).done && undone->at(1).done);
    QCOMPARE(undone->at(0).path, bench.path("one"));
    QCOMPARE(bench.store->read(bench.path("one")).value(), QByteArray("old"));
    QCOMPARE(bench.store->read(bench.path("two")).value(), QByteArray("old"));
    QVERIFY(bench.store->changes().first().undone);
}

void TestFileStoreContract::keepsWhatWasEditedSince()
{
    QFETCH(const Bench, bench);
    const QString change = bench.store->beginChange();
    bench.put(bench.path(".env"), "old");
    QVERIFY(bench.store->replace(change, bench.path(".env"), "old", "new"));
    bench.put(bench.path(".env"), "edited since");
    const auto undone = bench.store->undo(change);
    QVERIFY(undone);
    QVERIFY(!undone->first().done);
    QCOMPARE(undone->first().whyNot, FileError::ChangedMeanwhile);
    QCOMPARE(bench.store->read(bench.path(".env")).value(), QByteArray("edited since"));
}

void TestFileStoreContract::knowsNoUnknownChange()
{
    QFETCH(const Bench, bench);
    QCOMPARE(bench.store->undo(u"20200101-000000-1"_s).error(), FileError::NotFound);
    QCOMPARE(bench.store->undo(u"../../etc"_s).error(), FileError::NotFound);
}

void TestFileStoreContract::replacesManyAndSaysWhatBecameOfEach()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path("one"), "old");
    bench.put(bench.path("two"), "theirs");
    bench.put(bench.path("four"), "old");
    std::vector<FileEdit> edits;
    for (const char *name : { "one", "two", "three", "four" })
        edits.push_back({ bench.path(name), "old", "new", Access::Keep });
    const auto receipts = bench.store->replaceAll(bench.store->beginChange(), edits);
    QCOMPARE(receipts.size(), edits.size());
    QVERIFY(receipts[0] && receipts[3] && receipts[3]->path == bench.path("four"));
    QCOMPARE(receipts[1].error(), FileError::ChangedMeanwhile);
    QCOMPARE(receipts[2].error(), FileError::NotFound);
    QCOMPARE(bench.store->read(bench.path("one")).value(), QByteArray("new"));
    QCOMPARE(bench.store->read(bench.path("two")).value(), QByteArray("theirs"));
    QCOMPARE(bench.store->changes().first().paths,
             (QList<std::filesystem::path> { bench.path("one"), bench.path("four") }));
}

void TestFileStoreContract::closesToOthersWhatItIsToldTo()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "old");
    bench.open(bench.path(".env"));
    QVERIFY(bench.store->traits(bench.path(".env"))->readableByOthers);
    const FileEdit edit { bench.path(".env"), "old", "new", Access::OwnerOnly };
    const QString change = bench.store->beginChange();
    QVERIFY(bench.store->replaceAll(change, { &edit, 1 }).front());
    QVERIFY(!bench.store->traits(bench.path(".env"))->readableByOthers);
    QVERIFY(bench.store->undo(change));
    QVERIFY(bench.store->traits(bench.path(".env"))->readableByOthers);
}

void TestFileStoreContract::bringsBackOnlyOnce()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "old");
    const QString change = bench.store->beginChange();
    QVERIFY(bench.store->replace(change, bench.path(".env"), "old", "new"));
    QVERIFY(bench.store->undo(change)->first().done);
    QVERIFY(bench.store->undo(change)->first().done);
    QCOMPARE(bench.store->read(bench.path(".env")).value(), QByteArray("old"));
}

void TestFileStoreContract::forgetsAChange()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "old");
    const QString change = bench.store->beginChange();
    QVERIFY(bench.store->replace(change, bench.path(".env"), "old", "new"));
    QVERIFY(bench.store->forget(change));
    QVERIFY(bench.store->changes().isEmpty());
    QCOMPARE(bench.store->undo(change).error(), FileError::NotFound);
    QCOMPARE(bench.store->forget(change).error(), FileError::NotFound);
    QCOMPARE(bench.store->read(bench.path(".env")).value(), QByteArray("new"));
}

void TestFileStoreContract::forgetsWhatIsOlderThanAMonth()
{
    QFETCH(const Bench, bench);
    bench.put(bench.path(".env"), "old");
    const QString change = bench.store->beginChange();
    QVERIFY(bench.store->replace(change, bench.path(".env"), "old", "new"));
    const QDateTime when = bench.store->changes().first().when;
    QVERIFY(bench.store->removeExpired(when.addDays(FileStore::keptDays)).isEmpty());
    QCOMPARE(bench.store->removeExpired(when.addDays(FileStore::keptDays + 1)), QStringList { change });
    QVERIFY(bench.store->changes().isEmpty());
}

void TestFileStoreContract::listsChangesNewestFirst()
{
    QFETCH(const Bench, bench);
    QStringList begun;
    for (int number = 0; number < 12; ++number) {
        bench.put(bench.path(".env"), "old");
        begun.prepend(bench.store->beginChange());
        QVERIFY(bench.store->replace(begun.first(), bench.path(".env"), "old", "new"));
    }
    QStringList listed;
    for (const ChangeSummary &change : bench.store->changes())
        listed.append(change.id);
    QCOMPARE(listed, begun);
    QCOMPARE(bench.store->changes().first().paths, QList<std::filesystem::path> { bench.path(".env") });
    QVERIFY(!bench.store->changes().first().undone);
}

QTEST_APPLESS_MAIN(TestFileStoreContract)
#include "tst_filestore_contract.moc"

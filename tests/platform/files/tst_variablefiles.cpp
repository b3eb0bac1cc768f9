#include "diskfixture.h"
#include "platform/files/diskfilestore.h"
#include "platform/files/variablefiles.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QTest>
#include <QThread>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// systemd's manager of the user, as far as it is asked.
class Manager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.systemd1.Manager")
    Q_PROPERTY(QStringList Environment READ environment)
public:
    QStringList environment() const { return variables; }

    QStringList variables { u"LANG=C"_s, u"PERPLEXITY_API_KEY=old"_s };
    bool refuses = false;
    bool lies = false;

public Q_SLOTS:
    // The name is the interface's.
    void SetEnvironment( // NOLINT(readability-identifier-naming)
        const QStringList &assignments, const QDBusMessage &message)
    {
        if (refuses) {
            message.setDelayedReply(true);
            QDBusConnection(u"manager"_s).send(message.createErrorReply(QDBusError::AccessDenied, u"no"_s));
            return;
        }
        for (const QString &assignment : assignments) {
            const QString name = assignment.section(u'=', 0, 0) + u'=';
            variables.removeIf([&name](const QString &entry) { return entry.startsWith(name); });
            if (!lies)
                variables.append(assignment);
        }
    }
};

} // namespace

/// Variables that are replaced and brought back like files. Runs on a bus of its own.
class TestVariableFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void namesAVariableByAPath();
    void takesNoOtherPathForAVariable_data();
    void takesNoOtherPathForAVariable();
    void setsAndBringsBack();
    void leavesAloneWhatChangedMeanwhile();
    void saysWhereTheManagerRefuses();
    void believesNoYesWithoutLooking();
    void saysThatAVariableIsNotSet();
    void leavesFilesToOthers();

private:
    std::vector<Result<Receipt, FileError>> replaceBy(const QByteArray &value);

    const std::filesystem::path m_path =
        variablePath({ VariableSource::UserManager, u"PERPLEXITY_API_KEY"_s });
    std::unique_ptr<DiskFixture> m_disk;
    QThread m_thread; ///< the manager's: a question waits for its answer in the test's own
    std::unique_ptr<Manager> m_manager;
    std::unique_ptr<DiskFileStore> m_store;
    QString m_change;
};

void TestVariableFiles::init()
{
    m_disk = std::make_unique<DiskFixture>();
    m_manager = std::make_unique<Manager>();
    m_manager->moveToThread(&m_thread);
    m_thread.start();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"manager"_s);
    QVERIFY(bus.registerObject(u"/org/freedesktop/systemd1"_s, m_manager.get(),
                               QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.systemd1"_s));
    m_store = std::make_unique<DiskFileStore>(m_disk->backups(), withVariables(systemFiles()));
}

void TestVariableFiles::cleanup()
{
    QDBusConnection::disconnectFromBus(u"manager"_s);
    m_thread.quit();
    m_thread.wait();
}

std::vector<Result<Receipt, FileError>> TestVariableFiles::replaceBy(const QByteArray &value)
{
    m_change = m_store->beginChange();
    const FileEdit edit { m_path, "old", value, Access::Keep };
    return m_store->replaceAll(m_change, { &edit, 1 });
}

void TestVariableFiles::namesAVariableByAPath()
{
    const KeptVariable variable { VariableSource::UserManager, u"PERPLEXITY_API_KEY"_s };
    QCOMPARE(variableAt(m_path), std::optional(variable));
    QVERIFY(m_path.is_absolute());
    QVERIFY(!std::filesystem::exists(m_path));
}

void TestVariableFiles::takesNoOtherPathForAVariable_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : { "/home/user/.env", "/dev/null", "/dev/null/variable/user-manager/",
                              "/dev/null/variable/login-shell/A", "/dev/null/variable/user-manager/A/B" })
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestVariableFiles::takesNoOtherPathForAVariable()
{
    QFETCH(QString, path);
    QVERIFY(!variableAt(path.toStdString()));
}

void TestVariableFiles::setsAndBringsBack()
{
    QVERIFY(replaceBy("new").front().has_value());
    QVERIFY(m_manager->variables.contains(u"PERPLEXITY_API_KEY=new"_s));
    const auto undone = m_store->undo(m_change);
    QVERIFY(undone.has_value());
    QVERIFY(undone->first().done);
    QVERIFY(m_manager->variables.contains(u"PERPLEXITY_API_KEY=old"_s));
    QVERIFY(m_manager->variables.contains(u"LANG=C"_s));
}

void TestVariableFiles::leavesAloneWhatChangedMeanwhile()
{
    m_manager->variables = { u"PERPLEXITY_API_KEY=other"_s };
    QCOMPARE(replaceBy("new").front().error(), FileError::ChangedMeanwhile);
    QCOMPARE(m_manager->variables, QStringList { u"PERPLEXITY_API_KEY=other"_s });
}

void TestVariableFiles::saysWhereTheManagerRefuses()
{
    m_manager->refuses = true;
    QCOMPARE(replaceBy("new").front().error(), FileError::NotWritable);
}

void TestVariableFiles::believesNoYesWithoutLooking()
{
    m_manager->lies = true;
    QCOMPARE(replaceBy("new").front().error(), FileError::Failed);
}

void TestVariableFiles::saysThatAVariableIsNotSet()
{
    m_manager->variables.clear();
    QCOMPARE(replaceBy("new").front().error(), FileError::NotFound);
}

void TestVariableFiles::leavesFilesToOthers()
{
    DiskFixture::write(m_disk->file("a"), "old");
    const QString change = m_store->beginChange();
    QVERIFY(m_store->replace(change, m_disk->file("a"), "old", "new").has_value());
    QCOMPARE(DiskFixture::content(m_disk->file("a")), QByteArray("new"));
}

QTEST_GUILESS_MAIN(TestVariableFiles)
#include "tst_variablefiles.moc"

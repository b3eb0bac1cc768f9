#include "platform/files/versioncontrol.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

/// What real Git does with a file, as libgit2 tells it.
class TestVersionControl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void knowsNoRepository();
    void knowsWhatIsTracked();
    void knowsWhatTheNextCommitMayTake();
    void knowsWhatIsIgnored();
    void looksIntoALinkedWorkTree();
    void runsNothingThatTheRepositoryNames();

private:
    std::filesystem::path put(const QString &name, const QByteArray &content = "x");
    void git(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestVersionControl::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::filesystem::path TestVersionControl::put(const QString &name, const QByteArray &content)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("the file could not be written");
    return path.toStdU16String();
}

void TestVersionControl::git(const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(m_folder->path());
    program.start(u"git"_s,
                  QStringList { u"-c"_s, u"user.name=test"_s, u"-c"_s, u"user.email=test@localhost"_s }
                      + arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
}

void TestVersionControl::knowsNoRepository()
{
    QCOMPARE(versioningOf(put(u".env"_s)), Versioning::None);
    QCOMPARE(versioningOf("/no/such/folder/.env"), Versioning::None);
}

void TestVersionControl::knowsWhatIsTracked()
{
    git({ u"init"_s, u"-q"_s });
    const auto file = put(u"app/.env"_s);
    git({ u"add"_s, u"app/.env"_s });
    QCOMPARE(versioningOf(file), Versioning::Tracked);
    // Ignoring it later does not take it out.
    put(u".gitignore"_s, ".env\n");
    git({ u"commit"_s, u"-qm"_s, u"one"_s });
    QCOMPARE(versioningOf(file), Versioning::Tracked);
}

void TestVersionControl::knowsWhatTheNextCommitMayTake()
{
    git({ u"init"_s, u"-q"_s });
    QCOMPARE(versioningOf(put(u"app/.env"_s)), Versioning::Untracked);
}

void TestVersionControl::knowsWhatIsIgnored()
{
    git({ u"init"_s, u"-q"_s });
    put(u".gitignore"_s, ".env*\n!.env.example\n");
    QCOMPARE(versioningOf(put(u"app/.env"_s)), Versioning::Ignored);
    QCOMPARE(versioningOf(put(u"app/.env.example"_s)), Versioning::Untracked);
}

void TestVersionControl::looksIntoALinkedWorkTree()
{
    git({ u"init"_s, u"-q"_s, u"main"_s });
    git({ u"-C"_s, u"main"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"one"_s });
    git({ u"-C"_s, u"main"_s, u"worktree"_s, u"add"_s, u"-q"_s, u"../side"_s });
    QCOMPARE(versioningOf(put(u"side/.env"_s)), Versioning::Untracked);
}

void TestVersionControl::runsNothingThatTheRepositoryNames()
{
    git({ u"init"_s, u"-q"_s });
    const auto trap = put(u"trap.sh"_s, "#!/bin/sh\ntouch \"$(dirname \"$0\")/sprung\"\n");
    QFile::setPermissions(m_folder->filePath(u"trap.sh"_s), QFile::ReadOwner | QFile::ExeOwner);
    git({ u"config"_s, u"core.fsmonitor"_s, QString::fromStdString(trap.string()) });
    QCOMPARE(versioningOf(put(u".env"_s)), Versioning::Untracked);
    QVERIFY(!QFile::exists(m_folder->filePath(u"sprung"_s)));
}

QTEST_GUILESS_MAIN(TestVersionControl)
#include "tst_versioncontrol.moc"

#include "platform/facts/ownfacts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace keywright;
using namespace Qt::Literals::StringLiterals;

class TestOwnFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsWhatIsThere();
    void isSilentAboutNoFile();
    void saysWhatItCantRead_data();
    void saysWhatItCantRead();

private:
    QTemporaryDir m_folder;
};

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

} // namespace

void TestOwnFacts::readsWhatIsThere()
{
    const QString path = m_folder.filePath(u"good.json"_s);
    write(path, "{}");
    const OwnFactsFile file = readOwnFacts(path);
    QCOMPARE(file.path, path);
    QCOMPARE(file.content, QByteArray("{}"));
    QVERIFY(file.problem.isEmpty());
}

void TestOwnFacts::isSilentAboutNoFile()
{
    const OwnFactsFile file = readOwnFacts(m_folder.filePath(u"none.json"_s));
    QVERIFY(file.content.isEmpty());
    QVERIFY(file.problem.isEmpty());
}

void TestOwnFacts::saysWhatItCantRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << m_folder.path();
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QTest::newRow("a pipe that nobody writes to") << pipe;
    QTest::newRow("a device that never ends") << u"/dev/zero"_s;
    const QString link = m_folder.filePath(u"link"_s);
    QVERIFY(QFile::link(m_folder.filePath(u"nowhere"_s), link));
    QTest::newRow("a link to nothing") << link;
    const QString empty = m_folder.filePath(u"empty.json"_s);
    write(empty, {});
    QTest::newRow("an empty file") << empty;
    const QString large = m_folder.filePath(u"large.json"_s);
    write(large, QByteArray(1'000'001, ' '));
    QTest::newRow("a large file") << large;
}

void TestOwnFacts::saysWhatItCantRead()
{
    QFETCH(QString, path);
    const OwnFactsFile file = readOwnFacts(path);
    QVERIFY(!file.problem.isEmpty());
    QVERIFY(file.content.isEmpty());
}

QTEST_GUILESS_MAIN(TestOwnFacts)
#include "tst_ownfacts.moc"

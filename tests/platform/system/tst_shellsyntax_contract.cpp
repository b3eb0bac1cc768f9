#include "platform/system/bashsyntax.h"
#include "support/fakeshellsyntax.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestShellSyntax : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesTheForm_data();
    void judgesTheForm();
    void runsNothing();
    void takesALongScript();

private:
    const BashSyntax m_bash;
    const FakeShellSyntax m_fake;
};

void TestShellSyntax::judgesTheForm_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("parses");
    const auto row = [](const char *name, const char *script, bool parses) {
        QTest::newRow(name) << QByteArray(script) << parses;
    };
    row("nothing", "", true);
    row("a variable", "export A=\"b\"\n", true);
    row("no line end", "export A=\"b\"", true);
    row("an open quote", "export A=\"b\n", false);
}

void TestShellSyntax::judgesTheForm()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, parses);
    for (const ShellSyntax *shell :
         { static_cast<const ShellSyntax *>(&m_bash), static_cast<const ShellSyntax *>(&m_fake) })
        QCOMPARE(shell->judge(script) == ShellVerdict::Parses, parses);
}

void TestShellSyntax::runsNothing()
{
    const QTemporaryDir folder;
    const QByteArray trace = folder.filePath(u"trace"_s).toLocal8Bit();
    qputenv("BASH_ENV", folder.filePath(u"start"_s).toLocal8Bit());
    QFile start(folder.filePath(u"start"_s));
    QVERIFY(start.open(QIODevice::WriteOnly));
    start.write("touch " + trace + "\n");
    start.close();
    const QByteArray touch = "touch " + trace + "\n";
    const QByteArray script = touch + "A=$(" + touch + ")\nset +n\n" + touch;
    QCOMPARE(m_bash.judge(script), ShellVerdict::Parses);
    qunsetenv("BASH_ENV");
    QVERIFY(!QFile::exists(folder.filePath(u"trace"_s)));
}

void TestShellSyntax::takesALongScript()
{
    // More than a pipe holds.
    QCOMPARE(m_bash.judge(QByteArray("A=1\n").repeated(100'000)), ShellVerdict::Parses);
}

QTEST_GUILESS_MAIN(TestShellSyntax)
#include "tst_shellsyntax_contract.moc"

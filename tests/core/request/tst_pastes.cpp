#include "requesttesting.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// What people paste, one file each: the shell that is named or "any", the ids that are found, then the text.
class TestPastes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areReadAndCorrected_data();
    void areReadAndCorrected();
};

namespace {

std::optional<Shell> shellNamed(const QByteArray &name)
{
    if (name == "cmd")
        return Shell::Cmd;
    return name == "powershell" ? std::optional(Shell::PowerShell) : std::nullopt;
}

} // namespace

void TestPastes::areReadAndCorrected_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Shell>>("shell");
    QTest::addColumn<QString>("ids");
    const QDir folder(QStringLiteral(KEYWRIGHT_PASTES));
    const QStringList names = folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        const QByteArray head = all.first(all.indexOf('\n'));
        const qsizetype blank = head.indexOf(' ');
        QTest::newRow(qPrintable(name)) << all.sliced(head.size() + 1) << shellNamed(head.first(blank))
                                        << QString::fromLatin1(head.sliced(blank + 1));
    }
}

void TestPastes::areReadAndCorrected()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Shell>, shell);
    QFETCH(QString, ids);
    const RequestCheck check = checked(text, shell);
    QCOMPARE(foundIn(check), ids);
    const RequestCheck again = checked(check.corrected.toUtf8(), shell);
    QVERIFY2(foundIn(again) == "request-fine"_L1, qPrintable(foundIn(again) + u'\n' + check.corrected));
    QVERIFY(!check.corrected.contains(QString::fromLatin1(makeKey(1))));
    QVERIFY(!check.corrected.contains(QString::fromLatin1(makeKey(2))));
}

QTEST_APPLESS_MAIN(TestPastes)
#include "tst_pastes.moc"

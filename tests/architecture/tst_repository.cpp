#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestFile = 300;

QStringList files(const QStringList &folders, const QStringList &names)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator walk(QStringLiteral(KEYWRIGHT_SOURCE "/") + folder, names, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
    }
    return found;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList everywhere()
{
    return { u"app"_s, u"wizard"_s, u"resources"_s, u"translations"_s, u"tests"_s, u"packaging"_s };
}

} // namespace

class TestRepository : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNothingThatLooksLikeAKey();
    void noSourceIsLongerThanOneIdea();
    void theSourcesAreFormatted();
};

void TestRepository::holdsNothingThatLooksLikeAKey()
{
    static const QRegularExpression keyShaped(u"pplx-[A-Za-z0-9]{48}"_s);
    QStringList complaints;
    for (const QString &file : files(everywhere(), { u"*"_s })) {
        if (keyShaped.match(QString::fromLatin1(contentOf(file))).hasMatch())
            complaints.append(file);
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestRepository::noSourceIsLongerThanOneIdea()
{
    QStringList complaints;
    for (const QString &file :
         files({ u"app"_s, u"wizard"_s, u"tests"_s }, { u"*.h"_s, u"*.cpp"_s, u"*.py"_s })) {
        if (const qsizetype lines = contentOf(file).count('\n'); lines > longestFile)
            complaints.append(u"%1: %2 lines"_s.arg(file).arg(lines));
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestRepository::theSourcesAreFormatted()
{
    QStringList arguments { u"--dry-run"_s, u"--Werror"_s };
    arguments += files({ u"app"_s, u"wizard"_s, u"tests"_s }, { u"*.h"_s, u"*.cpp"_s });
    QProcess format;
    format.start(u"clang-format"_s, arguments);
    QVERIFY2(format.waitForFinished(120'000), "clang-format could not be run");
    QVERIFY2(format.exitCode() == 0, format.readAllStandardError().left(4000).constData());
}

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"

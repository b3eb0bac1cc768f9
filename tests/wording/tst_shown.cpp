#include "core/detail.h"
#include "core/secret.h"
#include "support/testkeys.h"
#include "wording/wording.h"

#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace keywright::wording;
using namespace Qt::Literals::StringLiterals;

class TestShown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAKeyByItsEndAndLength();
    void shortensTheHomeFolder_data();
    void shortensTheHomeFolder();
    void stripsWhatCouldMislead();
    void keepsForeignWordsOnOneLine();
};

void TestShown::showsAKeyByItsEndAndLength()
{
    const Secret key(makeKey());
    QCOMPARE(maskedWithLength(key), key.masked() + u" (53 characters)"_s);
    QCOMPARE(key.masked().size(), 10);
    QCOMPARE(maskedWithLength(Secret("x")), u"… (one character)"_s);
    QCOMPARE(maskedWithLength(Secret()), u"… (0 characters)"_s);
}

void TestShown::shortensTheHomeFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("shown");
    QTest::newRow("below it") << u"/home/ada/bot/.env"_s << u"/home/ada"_s << u"~/bot/.env"_s;
    QTest::newRow("a slash at its end") << u"/home/ada/.env"_s << u"/home/ada/"_s << u"~/.env"_s;
    QTest::newRow("itself") << u"/home/ada"_s << u"/home/ada"_s << u"~"_s;
    QTest::newRow("a neighbour") << u"/home/adam/.env"_s << u"/home/ada"_s << u"/home/adam/.env"_s;
    QTest::newRow("no home") << u"/etc/environment"_s << QString() << u"/etc/environment"_s;
    QTest::newRow("the root as home") << u"/etc/environment"_s << u"/"_s << u"/etc/environment"_s;
}

void TestShown::shortensTheHomeFolder()
{
    QFETCH(QString, path);
    QFETCH(QString, home);
    QTEST(shownPath(path.toStdString(), home.toStdString()), "shown");
}

void TestShown::stripsWhatCouldMislead()
{
    const QString shown = shownPath(u"/tmp/a\u202Egnp.\nb\u200Bc\u2028d"_s.toStdString(), {});
    for (const QChar bad : { QChar(0x202E), QChar(u'\n'), QChar(0x200B), QChar(0x2028) })
        QVERIFY(!shown.contains(bad));
    QVERIFY(shown.startsWith(u"/tmp/a"_s));
}

void TestShown::keepsForeignWordsOnOneLine()
{
    const Words words = wordsFor(
        makeFinding(Cause::AnswerBadRequest, {}, { { detail::message, u"one\ntwo\u202E three"_s } }));
    QVERIFY(words.how.contains(u"“one two three”"_s));
}

QTEST_APPLESS_MAIN(TestShown)
#include "tst_shown.moc"

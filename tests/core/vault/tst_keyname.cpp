#include "core/vault/keyindex.h"
#include "core/vault/keyname.h"
#include "core/vault/savedkey.h"
#include "support/testkeys.h"

#include <QSet>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestKeyName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatPeopleType_data();
    void takesWhatPeopleType();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void neverGivesTwoEntriesOneName();
    void keepsTheNamesInTheirOrder();
    void knowsANameInAnyCase();
    void readsAnyTextAsAnIndex_data();
    void readsAnyTextAsAnIndex();
    void isNeverLongerThanAnEntry();
    void readsTheNoteOfTheFirstVersion();
    void knowsNamesOfVariables_data();
    void knowsNamesOfVariables();
};

void TestKeyName::takesWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("a word") << u"Work"_s << u"Work"_s;
    QTest::newRow("a dash") << u"my-bot"_s << u"my-bot"_s;
    QTest::newRow("spaces around it") << u"  Work\t"_s << u"Work"_s;
    QTest::newRow("spaces within") << u"my  bot"_s << u"my  bot"_s;
    QTest::newRow("letters beyond ASCII") << u"Büro"_s << u"Büro"_s;
    QTest::newRow("a letter in two parts") << u"Bu\u0308ro"_s << u"Büro"_s;
    QTest::newRow("beyond the first plane") << u"bot 🔑"_s << u"bot 🔑"_s;
    QTest::newRow("quotes and brackets") << u"“it's” [mine] \\"_s << u"“it's” [mine] \\"_s;
    QTest::newRow("as long as may be") << QString(60, u'a') << QString(60, u'a');
}

void TestKeyName::takesWhatPeopleType()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    const auto checked = checkedKeyName(typed);
    QVERIFY(checked);
    QCOMPARE(*checked, name);
}

void TestKeyName::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<KeyNameError>("error");
    QTest::newRow("nothing") << QString() << KeyNameError::Empty;
    QTest::newRow("spaces") << u"   "_s << KeyNameError::Empty;
    QTest::newRow("too long") << QString(61, u'a') << KeyNameError::TooLong;
    QTest::newRow("a line end") << u"a\nb"_s << KeyNameError::Unprintable;
    QTest::newRow("a NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << KeyNameError::Unprintable;
    QTest::newRow("a zero-width space") << u"a\u200bb"_s << KeyNameError::Unprintable;
    QTest::newRow("an order of its own") << u"a\u202eb"_s << KeyNameError::Unprintable;
    QTest::newRow("a letter of a broken text") << u"a\ufffdb"_s << KeyNameError::Unprintable;
    QTest::newRow("half a character") << QString(u"a"_s + QChar(0xD83D)) << KeyNameError::Unprintable;
    QTest::newRow("a key") << QString::fromLatin1(makeKey()) << KeyNameError::IsKey;
}

void TestKeyName::refusesWhatIsNoName()
{
    QFETCH(const QString, typed);
    QFETCH(const KeyNameError, error);
    const auto checked = checkedKeyName(typed);
    QVERIFY(!checked);
    QCOMPARE(checked.error(), error);
}

void TestKeyName::neverGivesTwoEntriesOneName()
{
    const QStringList names {
        {},           u"dates"_s,     u"names"_s,        u"trial"_s,        u"(dates)"_s,
        u"Work"_s,    u"Work]"_s,     u"[Work]"_s,       u"a [b"_s,         u"a] [b"_s,
        u"(names)"_s, u"x (dates)"_s, u"Work (trial)"_s, u"Work] (trial)"_s
    };
    QSet<QString> entries;
    qsizetype made = 0;
    for (const QString &base : { defaultKeyName(), practiceKeyName() }) {
        entries.insert(indexEntry(base));
        ++made;
        for (const QString &name : names) {
            // As KeySaver calls the entry with which it tries a store out.
            entries.insert(keyEntry(base, name) + u" (trial)"_s);
            entries.insert(keyEntry(base, name));
            entries.insert(noteEntry(base, name));
            made += 3;
        }
    }
    QCOMPARE(entries.size(), made);
}

void TestKeyName::keepsTheNamesInTheirOrder()
{
    KeyIndex index;
    QVERIFY(index.add(u"Work"_s));
    QVERIFY(index.add(u"Büro"_s));
    QVERIFY(index.add(u"a"_s));
    QCOMPARE(KeyIndex::decoded(*index.encoded()).names(), QStringList({ u"Work"_s, u"Büro"_s, u"a"_s }));
}

void TestKeyName::knowsANameInAnyCase()
{
    KeyIndex index;
    index.add(u"Work"_s);
    QVERIFY(!index.add(u"WORK"_s));
    QCOMPARE(index.spelling(u"work"_s), u"Work"_s);
    QVERIFY(index.remove(u"wORK"_s));
    QVERIFY(index.names().isEmpty());
}

void TestKeyName::readsAnyTextAsAnIndex_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("no JSON") << QByteArray("Work, Home") << QStringList();
    QTest::newRow("cut off") << QByteArray(R"({"names":["Work","Ho)") << QStringList();
    QTest::newRow("no list") << QByteArray(R"({"names":"Work"})") << QStringList();
    QTest::newRow("things that are no names")
        << QByteArray(R"({"names":["Work",1,null,"",["a"],"a\nb","work"]})") << QStringList { u"Work"_s };
}

void TestKeyName::readsAnyTextAsAnIndex()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, names);
    QCOMPARE(KeyIndex::decoded(Secret(text)).names(), names);
}

void TestKeyName::isNeverLongerThanAnEntry()
{
    KeyIndex index;
    int count = 0;
    while (index.encoded()) {
        QVERIFY(index.encoded()->size() <= 2500);
        index.add(QString::number(count++).rightJustified(60, u'ü'));
    }
    QVERIFY(count > 15);
}

void TestKeyName::readsTheNoteOfTheFirstVersion()
{
    const KeyNote note = decodeNote(Secret(R"({"saved":"2026-11-23T14:02:00Z","accepted":""})"));
    QCOMPARE(note.savedAt, QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC));
    QVERIFY(!note.acceptedAt.isValid());
    QVERIFY(note.fingerprint.isEmpty());
}

void TestKeyName::knowsNamesOfVariables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isName");
    QTest::newRow("the usual one") << u"PERPLEXITY_API_KEY"_s << true;
    QTest::newRow("small letters and digits") << u"_key2"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a digit in front") << u"2KEY"_s << false;
    QTest::newRow("an equals sign") << u"A=B"_s << false;
    QTest::newRow("a dash") << u"MY-KEY"_s << false;
    QTest::newRow("a letter beyond ASCII") << u"SCHLÜSSEL"_s << false;
}

void TestKeyName::knowsNamesOfVariables()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isName);
    QCOMPARE(isVariableName(text), isName);
}

QTEST_APPLESS_MAIN(TestKeyName)
#include "tst_keyname.moc"

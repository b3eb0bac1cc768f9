#include "core/vault/savedkeysbench.h"

#include <memory>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestSavedKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsTheOneKeyOfTheFirstVersion();
    void keepsSeveralKeysByName();
    void keepsWhatIsKnownBesideTheKey();
    void replacesTheKeyOfAName();
    void takesNamesInAnyCase();
    void givesBackTheKeyThatWasReadBack();
    void losesNoKeyWithTheIndex_data();
    void losesNoKeyWithTheIndex();
    void leavesOutNamesWithoutAKey();
    void addsNoNameWhereTheKeyIsNotSaved();
    void savesNothingWhereTheNameCanNotBeKept();
    void saysThatThereIsNoRoomForAName();
    void believesNoDatesOfAnotherKey();
    void notesThatAKeyWasAccepted();
    void notesNothingBesideAnotherKey();
    void forgetsOneKeyAndNoOther();
    void looksThatAForgottenKeyIsGone();
    void readsNoKeyForItsNote();
    void tellsAFailureOnce();

private:
    std::optional<SaveOutcome> save(const QString &name, int key) { return m_bench->save(name, key); }
    QMap<QString, QByteArray> &entries() { return m_bench->store.entries; }

    std::unique_ptr<SavedKeysBench> m_bench;
    const QString m_base = defaultKeyName();
};

void TestSavedKeys::init()
{
    m_bench = std::make_unique<SavedKeysBench>();
}

void TestSavedKeys::findsTheOneKeyOfTheFirstVersion()
{
    entries().insert(m_base, makeKey(1));
    entries().insert(m_base + u" (dates)"_s, R"({"saved":"2026-11-20T08:00:00Z","accepted":""})");
    const std::vector<SavedKey> keys = m_bench->readAll();
    QCOMPARE(keys.size(), 1U);
    QVERIFY(keys.front().key == Secret(makeKey(1)));
    QCOMPARE(keys.front().savedAt.date(), QDate(2026, 11, 20));
}

void TestSavedKeys::keepsSeveralKeysByName()
{
    QVERIFY(save({}, 1)->saved());
    QVERIFY(save(u"Work"_s, 2)->saved());
    QVERIFY(save(u"my-bot"_s, 3)->saved());
    QCOMPARE(m_bench->names(), QStringList({ {}, u"Work"_s, u"my-bot"_s }));
    QCOMPARE(m_bench->keyOf({}), makeKey(1));
    QCOMPARE(m_bench->keyOf(u"Work"_s), makeKey(2));
    QCOMPARE(m_bench->keyOf(u"my-bot"_s), makeKey(3));
}

void TestSavedKeys::keepsWhatIsKnownBesideTheKey()
{
    save(u"Work"_s, 1);
    const KeyNote note = decodeNote(Secret(entries().value(noteEntry(m_base, u"Work"_s))));
    QCOMPARE(note.name, u"Work"_s);
    QCOMPARE(note.fingerprint, Secret(makeKey(1)).fingerprint());
    QCOMPARE(note.savedAt, m_bench->clock.now());
    for (const QByteArray &entry :
         { entries().value(noteEntry(m_base, u"Work"_s)), entries().value(indexEntry(m_base)) })
        QVERIFY(!entry.contains(makeKey(1).last(8)));
}

void TestSavedKeys::replacesTheKeyOfAName()
{
    save(u"Work"_s, 1);
    save(u"Work"_s, 2);
    QCOMPARE(m_bench->keyOf(u"Work"_s), makeKey(2));
    QCOMPARE(m_bench->readAll().size(), 1U);
}

void TestSavedKeys::takesNamesInAnyCase()
{
    save(u"Work"_s, 1);
    QCOMPARE(m_bench->keyOf(u"work"_s), makeKey(1));
    save(u"WORK"_s, 2);
    QCOMPARE(m_bench->names(), QStringList { u"Work"_s });
    QCOMPARE(m_bench->keyOf(u"Work"_s), makeKey(2));
    QVERIFY(m_bench->forget(u"wOrK"_s));
    QVERIFY(entries().isEmpty());
}

void TestSavedKeys::givesBackTheKeyThatWasReadBack()
{
    const auto outcome = save(u"Work"_s, 1);
    QVERIFY(outcome->readBack == Secret(makeKey(1)));
}

void TestSavedKeys::losesNoKeyWithTheIndex_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::newRow("gone") << QByteArray();
    QTest::newRow("damaged") << QByteArray("{\"names\":[\"Wo");
    QTest::newRow("about other keys") << QByteArray(R"({"names":["Home"]})");
}

void TestSavedKeys::losesNoKeyWithTheIndex()
{
    QFETCH(const QByteArray, index);
    save({}, 1);
    save(u"Work"_s, 2);
    if (index.isEmpty())
        entries().remove(indexEntry(m_base));
    else
        entries().insert(indexEntry(m_base), index);
    QCOMPARE(m_bench->keyOf({}), makeKey(1));
    QCOMPARE(m_bench->keyOf(u"Work"_s), makeKey(2));
    QCOMPARE(m_bench->names(), QStringList { {} });
    // Whoever saves it again has it in the list again.
    save(u"Work"_s, 2);
    QCOMPARE(m_bench->names(), QStringList({ {}, u"Work"_s }));
}

void TestSavedKeys::leavesOutNamesWithoutAKey()
{
    save(u"Work"_s, 1);
    entries().remove(keyEntry(m_base, u"Work"_s));
    QVERIFY(m_bench->readAll().empty());
}

void TestSavedKeys::addsNoNameWhereTheKeyIsNotSaved()
{
    m_bench->store.refused = { keyEntry(m_base, u"Work"_s), keyEntry(m_base, u"Work"_s) + u" (trial)"_s };
    QCOMPARE(save(u"Work"_s, 1)->finding.cause, Cause::VaultRefused);
    QVERIFY(entries().isEmpty());
}

void TestSavedKeys::savesNothingWhereTheNameCanNotBeKept()
{
    m_bench->store.refused = { indexEntry(m_base) };
    QCOMPARE(save(u"Work"_s, 1)->finding.cause, Cause::VaultRefused);
    QVERIFY(entries().isEmpty());
}

void TestSavedKeys::saysThatThereIsNoRoomForAName()
{
    KeyIndex index;
    for (int number = 0;; ++number) {
        KeyIndex more = index;
        more.add(QString::number(number).rightJustified(60, u'n'));
        if (!more.encoded())
            break;
        index = more;
    }
    const QByteArray before = index.encoded()->bytes().toByteArray();
    entries().insert(indexEntry(m_base), before);
    QCOMPARE(save(QString(60, u'x'), 1)->finding.detail["kind"_L1].toString(), u"names"_s);
    QCOMPARE(entries(), (QMap<QString, QByteArray> { { indexEntry(m_base), before } }));
}

void TestSavedKeys::believesNoDatesOfAnotherKey()
{
    save({}, 1);
    entries().insert(m_base, makeKey(2)); // By another program.
    QVERIFY(!m_bench->read({})->savedAt.isValid());
}

void TestSavedKeys::notesThatAKeyWasAccepted()
{
    save(u"Work"_s, 1);
    const QDateTime savedAt = m_bench->clock.now();
    const QDateTime acceptedAt = savedAt.addDays(2);
    bool isDone = false;
    m_bench->keys.noteAccepted(u"Work"_s, Secret(makeKey(1)), acceptedAt,
                               [&](const auto &) { isDone = true; });
    QTRY_VERIFY(isDone);
    const auto saved = m_bench->read(u"Work"_s);
    QCOMPARE(saved->acceptedAt, acceptedAt);
    QCOMPARE(saved->savedAt, savedAt);
}

void TestSavedKeys::notesNothingBesideAnotherKey()
{
    save({}, 1);
    bool isDone = false;
    m_bench->keys.noteAccepted({}, Secret(makeKey(2)), m_bench->clock.now(),
                               [&](const auto &) { isDone = true; });
    QTRY_VERIFY(isDone);
    QVERIFY(!m_bench->read({})->acceptedAt.isValid());
}

void TestSavedKeys::forgetsOneKeyAndNoOther()
{
    save({}, 1);
    save(u"Work"_s, 2);
    save(u"my-bot"_s, 3);
    QVERIFY(m_bench->forget(u"Work"_s));
    QCOMPARE(m_bench->names(), QStringList({ {}, u"my-bot"_s }));
    QVERIFY(m_bench->forget({}));
    QCOMPARE(m_bench->names(), QStringList { u"my-bot"_s });
}

void TestSavedKeys::looksThatAForgottenKeyIsGone()
{
    save({}, 1);
    m_bench->store.keepsWhatIsRemoved = true;
    const auto removed = m_bench->forget({});
    QVERIFY(!removed);
    QCOMPARE(removed.error().error, VaultError::Refused);
}

void TestSavedKeys::readsNoKeyForItsNote()
{
    save({}, 1);
    save(u"Work"_s, 2);
    entries().remove(keyEntry(m_base, u"Work"_s));
    std::optional<QList<KeyNote>> notes;
    m_bench->keys.readNotes([&](const QList<KeyNote> &read) { notes = read; });
    QTRY_VERIFY(notes.has_value());
    QCOMPARE(notes->size(), 2);
    QCOMPARE(notes->at(1).name, u"Work"_s);
}

void TestSavedKeys::tellsAFailureOnce()
{
    save(u"Work"_s, 1);
    m_bench->store.failure = VaultFailure { VaultError::Locked, {} };
    int told = 0;
    m_bench->keys.readAll([&](const auto &keys) {
        ++told;
        QVERIFY(!keys && keys.error().error == VaultError::Locked);
    });
    QTRY_COMPARE(told, 1);
}

QTEST_GUILESS_MAIN(TestSavedKeys)
#include "tst_savedkeys.moc"

#include "core/places/editplan.h"
#include "core/places/occurrences.h"
#include "core/places/readers/envreading.h"
#include "core/places/replacer.h"
#include "editcases.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesTheValueAlone_data() { addCases(); }
    void changesTheValueAlone();
    void changesNothingTheSecondTime_data() { addCases(); }
    void changesNothingTheSecondTime();
    void findsTheWayBack_data() { addCases(); }
    void findsTheWayBack();
    void leavesAloneWhatItMustNotChange_data() { addCases(); }
    void leavesAloneWhatItMustNotChange();
    void givesEveryReaderTheNewKey_data() { addCases(); }
    void givesEveryReaderTheNewKey();
    void mindsNoSurroundings_data() { addCases(); }
    void mindsNoSurroundings();
    void doubtsWhatIsOnlyACopy_data() { addCases(); }
    void doubtsWhatIsOnlyACopy();

private:
    void addCases();
};

namespace {

std::vector<Place> placesIn(const EditCase &one, const QByteArray &content, const Secret &inHand)
{
    return findPlaces({ one.path, content, false, true }, testFacts(), &inHand);
}

/// The places that hold this key, however disguised, and can be changed.
std::vector<const Place *> holding(const std::vector<Place> &places, int number)
{
    const QByteArray body = makeKey(number).sliced(5);
    std::vector<const Place *> chosen;
    for (const Place &place : places) {
        if (isReplaceable(place) && place.value.bytes().contains(body))
            chosen.push_back(&place);
    }
    return chosen;
}

/// The content with one key in place of the other; nothing where that is refused.
QByteArray replaced(const EditCase &one, const QByteArray &content, int from, int to)
{
    const Secret newKey { QByteArrayView(makeKey(to)) };
    const std::vector<Place> places = placesIn(one, content, newKey);
    const auto chosen = holding(places, from);
    const auto plan = planReplacement(one.path, content, chosen, newKey, testFacts());
    return plan && !chosen.empty() ? plan->planned : QByteArray();
}

/// What begins a comment in the file; empty where this test does not know.
QByteArray commentStart(const EditCase &one)
{
    const QString name = QString::fromStdString(one.path.filename().string());
    static const QHash<QString, QByteArray> starts {
        { u".env"_s, "# " },        { u".bashrc"_s, "# " },        { u".envrc"_s, "# " },
        { u"config.fish"_s, "# " }, { u"a.yaml"_s, "# " },         { u"a.toml"_s, "# " },
        { u"a.py"_s, "# " },        { u"config.ini"_s, "; " },     { u"a.js"_s, "// " },
        { u"a.go"_s, "// " },       { u"A.java"_s, "// " },        { u"a.properties"_s, "! " },
        { u"init.lua"_s, "-- " },   { u"init.el"_s, "; " },        { u"Dockerfile"_s, "# " },
        { u"a.rb"_s, "# " },        { u"bot.service"_s, "# " },    { u"terraform.tfvars"_s, "# " },
        { u".netrc"_s, "# " },      { u"settings.json"_s, "// " },
    };
    return starts.value(name);
}

/// Comment lines of all that confuses a reader.
QByteArray randomComments(QRandomGenerator &random, const QByteArray &start)
{
    static const QByteArrayList words { "it's",  "\"say", "=",  ": ", "{",  "[[", "key", "\xC3\xBC",
                                        "$HOME", "`",     "\\", "#",  "//", "--", "a=b", "%",
                                        "(",     "<",     "&x", "*y", "|",  "'''" };
    QByteArray lines;
    for (quint32 line = random.bounded(4U); line > 0; --line) {
        lines += start;
        for (quint32 word = random.bounded(6U); word > 0; --word)
            lines += words.at(random.bounded(static_cast<int>(words.size()))) + ' ';
        lines += "end\n";
    }
    return lines;
}

QByteArray shown(QByteArray text)
{
    for (int number = 1; number <= 3; ++number)
        text.replace(makeKey(number), QByteArray("KEY" + QByteArray::number(number)));
    return text.toPercentEncoding(" \n\"'{}[]:=,#$;/|()<>@+%&!?\\`^");
}

} // namespace

void TestEdits::addCases()
{
    QTest::addColumn<int>("index");
    const QList<EditCase> &cases = allEditCases();
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases.at(i).name)) << i;
}

void TestEdits::changesTheValueAlone()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    if (!one.refused.isEmpty())
        return;
    QCOMPARE(shown(replaced(one, one.before, 1, 3)), shown(one.after));
}

void TestEdits::changesNothingTheSecondTime()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    if (!one.refused.isEmpty())
        return;
    const Secret newKey { QByteArrayView(makeKey(3)) };
    const std::vector<Place> places = placesIn(one, one.after, newKey);
    QVERIFY(holding(places, 3).empty());
    std::vector<const Place *> same;
    for (const Place &place : places) {
        if (place.state == PlaceState::Same && place.editable)
            same.push_back(&place);
    }
    QVERIFY(!same.empty());
    const auto plan = planReplacement(one.path, one.after, same, newKey, testFacts());
    QVERIFY(plan);
    QCOMPARE(shown(plan->planned), shown(one.after));
}

void TestEdits::findsTheWayBack()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    if (one.refused.isEmpty() && !one.repaired)
        QCOMPARE(shown(replaced(one, one.after, 3, 1)), shown(one.before));
}

void TestEdits::leavesAloneWhatItMustNotChange()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    if (one.refused.isEmpty())
        return;
    const Secret newKey { QByteArrayView(makeKey(3)) };
    const std::vector<Place> places = placesIn(one, one.before, newKey);
    QVERIFY(!places.empty());
    if (one.refused == "would-break"_L1) {
        QVERIFY(replaced(one, one.before, 1, 3).isEmpty());
        return;
    }
    for (const Place &place : places)
        QCOMPARE(QString(notEditableId(place.whyNot)), one.refused);
}

void TestEdits::givesEveryReaderTheNewKey()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    const bool wide = one.before.count('\0') > 1;
    if (!one.refused.isEmpty() || one.repaired || wide || !one.name.startsWith("environment"_L1))
        return;
    const QByteArray planned = replaced(one, one.before, 1, 3);
    const auto all = [](QByteArrayView) { return true; };
    for (const EnvReader reader : allEnvReaders()) {
        const EnvReading before = readEnvFile(reader, one.before, all);
        const EnvReading after = readEnvFile(reader, planned, all);
        QCOMPARE(after.refusal, before.refusal);
        for (const EnvAssignment &old : before.assignments) {
            const EnvAssignment *now = after.find(old.name);
            QVERIFY(now != nullptr);
            QByteArray wanted = old.value.bytes().toByteArray();
            wanted.replace(makeKey(1), makeKey(3));
            QVERIFY(!old.value.bytes().contains(makeKey(1)) || now->value.bytes() == wanted);
        }
    }
}

void TestEdits::mindsNoSurroundings()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    const QByteArray start = commentStart(one);
    const bool fits = one.refused.isEmpty() && one.before.endsWith('\n') && !one.before.contains('\r')
        && !one.before.contains('\0') && one.before.isValidUtf8();
    if (start.isEmpty() || !fits)
        return;
    QRandomGenerator random(static_cast<quint32>(index));
    for (int round = 0; round < 5; ++round) {
        const QByteArray above = randomComments(random, start);
        const QByteArray below = randomComments(random, start);
        QCOMPARE(shown(replaced(one, above + one.before + below, 1, 3)), shown(above + one.after + below));
    }
}

void TestEdits::doubtsWhatIsOnlyACopy()
{
    QFETCH(int, index);
    const EditCase &one = allEditCases().at(index);
    if (!one.doubtful)
        return;
    const Secret newKey { QByteArrayView(makeKey(3)) };
    for (const Place &place : placesIn(one, one.before, newKey))
        QVERIFY(place.doubtful);
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"

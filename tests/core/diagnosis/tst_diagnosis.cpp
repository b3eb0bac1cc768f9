#include "../places/finderworld.h"
#include "../places/placesof.h"
#include "core/answer/explain.h"
#include "core/answer/verdict.h"
#include "core/key/inspection.h"
#include "core/request/requestcheck.h"
#include "seencase.h"
#include "wording/diagnosiswords.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything that a row's evidence points to.
struct Seen
{
    FinderWorld world;
    std::optional<Inspection> key;
    std::optional<Verdict> verdict;
    std::optional<Explanation> message;
    std::optional<RequestCheck> request;
    std::optional<Finding> vault;
    PlaceReport places;
    CaseEvidence evidence;

    explicit Seen(const SeenCase &row);

private:
    void fillWorld(const SeenCase &row);
    void look();
};

void Seen::fillWorld(const SeenCase &row)
{
    for (const auto &[path, content] : row.files) {
        const std::filesystem::path whole = std::filesystem::path("/home/user") / path;
        world.files.put(whole, filledIn(content));
        world.folders.files.append({ whole, filledIn(content), false, true });
    }
    for (const auto &[name, value] : row.variables)
        world.environment.variables.insert(QString::fromLatin1(name), filledIn(value));
    qint64 pid = 100;
    for (const auto &[program, value] : row.programs)
        world.processes.entries.append(
            { ++pid, QString::fromLatin1(program), u"PERPLEXITY_API_KEY"_s, filledIn(value) });
}

void Seen::look()
{
    FindRequest search;
    search.processes = true;
    search.folders = { "/home/user" };
    const bool usable = key && !key->cleaned.isEmpty();
    places = world.report(search, usable ? &key->cleaned : nullptr);
}

Seen::Seen(const SeenCase &row)
{
    fillWorld(row);
    if (!row.pasted.isEmpty())
        key = inspectKey(filledIn(row.pasted), testFacts());
    const bool usable = key && !key->cleaned.isEmpty();
    if (row.verdict && usable) {
        verdict.emplace();
        verdict->cause = *row.verdict;
        verdict->findings = { makeFinding(*row.verdict) };
    }
    if (!row.message.isEmpty())
        message = explainMessage(filledIn(row.message), testFacts(), usable ? &key->cleaned : nullptr);
    if (!row.request.isEmpty())
        request =
            checkRequest(filledIn(row.request), Shell::Bash, usable ? &key->cleaned : nullptr, testFacts());
    if (row.vault)
        vault = makeFinding(*row.vault, {}, { { u"backend"_s, u"Test keyring"_s } });
    look();
    evidence.message = message ? &*message : nullptr;
    evidence.key = key ? &*key : nullptr;
    evidence.verdict = verdict ? &*verdict : nullptr;
    evidence.isKeyNew = row.isNew;
    if (row.otherKey)
        evidence.others.append({ u"other"_s, u"pplx-…"_s, *row.otherKey });
    evidence.places = &places;
    evidence.request = request ? &*request : nullptr;
    evidence.vault = vault ? &*vault : nullptr;
    evidence.onlineTools = row.online;
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(QString(causeId(finding.cause)));
    return ids;
}

} // namespace

/// What was seen → what is said. The rows stand in seencases*.cpp.
class TestDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysTheOneAnswer_data();
    void saysTheOneAnswer();
    void hasAWordForEveryStory();
    void tellsEveryFindingOnce_data() { saysTheOneAnswer_data(); }
    void tellsEveryFindingOnce();
    void cleanupTestCase();

private:
    std::set<Story> m_told;
    int m_right = 0;
};

void TestDiagnosis::saysTheOneAnswer_data()
{
    QTest::addColumn<int>("row");
    for (qsizetype row = 0; row < seenCases().size(); ++row)
        QTest::newRow(seenCases().at(row).name) << static_cast<int>(row);
}

void TestDiagnosis::saysTheOneAnswer()
{
    QFETCH(const int, row);
    const SeenCase &expected = seenCases().at(row);
    const Seen seen(expected);
    const Diagnosis diagnosis = diagnose(seen.evidence);
    const QString cause = diagnosis.leading ? QString(causeId(diagnosis.leading->cause)) : QString();
    QVERIFY2(cause == QLatin1StringView(expected.cause),
             qPrintable(u"says %1, evidence %2, also %3"_s.arg(cause, idsOf(diagnosis.evidence).join(u' '),
                                                               idsOf(diagnosis.also).join(u' '))));
    QCOMPARE(storyId(diagnosis.story), storyId(expected.story));
    for (const QString &id : expected.evidence)
        QVERIFY2(idsOf(diagnosis.evidence).contains(id),
                 qPrintable(u"%1 is not in %2"_s.arg(id, idsOf(diagnosis.evidence).join(u' '))));
    QVERIFY(!wording::wordsFor(diagnosis).what.isEmpty());
    m_told.insert(diagnosis.story);
    ++m_right;
}

void TestDiagnosis::hasAWordForEveryStory()
{
    QCOMPARE(m_told.size(), static_cast<std::size_t>(Story::FineHere) + 1);
}

void TestDiagnosis::tellsEveryFindingOnce()
{
    QFETCH(const int, row);
    const Seen seen(seenCases().at(row));
    const Diagnosis diagnosis = diagnose(seen.evidence);
    QList<Finding> all = diagnosis.evidence + diagnosis.also;
    if (diagnosis.leading)
        all.append(*diagnosis.leading);
    for (qsizetype i = 0; i < all.size(); ++i)
        QVERIFY(!all.sliced(i + 1).contains(all.at(i)));
    for (const Finding &finding : std::as_const(diagnosis.also))
        QVERIFY(finding.severity != Severity::Note);
}

void TestDiagnosis::cleanupTestCase()
{
    qInfo("answer table: %d of %lld rows as written down", m_right,
          static_cast<long long>(seenCases().size()));
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"

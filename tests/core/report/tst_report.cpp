#include "core/detail.h"
#include "core/report/report.h"
#include "core/session.h"
#include "support/testfacts.h"
#include "support/testkeys.h"
#include "wording/reporttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNoKey_data();
    void holdsNoKey();
    void namesWhatWasFound();
    void saysWhatWasNotDone();
    void carriesNothingThatIsNotAllowed();
    void readsAsText();
};

namespace {

const QString home = u"/home/ada"_s;

/// A finding with the text under every name that a finding may carry.
Finding findingWith(Cause cause, const QString &text)
{
    QJsonObject detail { { u"unheard_of"_s, text } };
    for (const QLatin1StringView name :
         { detail::expected, detail::actual, detail::provider,  detail::variable, detail::host,
           detail::model,    detail::masked, detail::kind,      detail::left,     detail::right,
           detail::path,     detail::name,   detail::tool,      detail::winner,   detail::program,
           detail::why,      detail::type,   detail::message,   detail::issuer,   detail::proxy,
           detail::redirect, detail::title,  detail::requestId, detail::header,   detail::scheme,
           detail::method,   detail::client, detail::backend })
        detail.insert(name, text);
    detail.insert(detail::causes, QJsonArray { text });
    Where where;
    where.path = text.toStdString();
    where.characterName = text;
    return makeFinding(cause, where, detail);
}

Place placeWith(const QByteArray &key)
{
    const QString text = QString::fromLatin1(key);
    Place place;
    place.path = QString(u"/home/ada/"_s + text).toStdString();
    place.name = text;
    place.toolId = text;
    place.tool = text;
    place.format = text;
    place.program = text;
    place.beforeMasked = text;
    place.value = Secret(key);
    place.findings = { findingWith(Cause::PlaceOtherKey, text) };
    return place;
}

void addPlaces(Session &session, const QByteArray &key, const QByteArray &other)
{
    const QString text = QString::fromLatin1(key);
    PlaceReport report;
    report.places.push_back(placeWith(key));
    report.places.push_back(placeWith(other));
    report.winners = { { text, text, 0, { 1 }, text } };
    report.findings = { findingWith(Cause::PlaceConflict, text) };
    session.setPlaces(std::move(report));
}

/// A session whose every text is the key.
void fill(Session &session, const QByteArray &key, const QByteArray &other)
{
    const QString text = QString::fromLatin1(key);
    session.setInspection(inspectKey(key, testFacts()));
    session.setExplanation(
        Explanation { { findingWith(Cause::AnswerUnknown, text) }, Cause::AnswerUnknown, text });
    Verdict verdict;
    verdict.cause = Cause::AnswerUnknown;
    verdict.findings = { findingWith(Cause::AnswerUnknown, text) };
    verdict.rungs = { { RungId::Key, RungState::Broken, 12,
                        findingWith(Cause::AnswerUnknown, text).detail } };
    verdict.maskedKey = text;
    verdict.fingerprint = Secret(key).fingerprint();
    verdict.answerText = text;
    session.setVerdict(verdict);
    addPlaces(session, key, other);
    session.addChange({ text, { { text.toStdString(), text.toStdString(), 1, true, {} } }, false });
    RequestCheck check;
    check.language = text;
    check.understood = true;
    check.parts = { { RequestPart::Address, true, text, { findingWith(Cause::RequestHost, text) } } };
    check.findings = { findingWith(Cause::RequestHost, text) };
    check.corrected = text;
    session.setRequest(check);
    session.setVault(findingWith(Cause::VaultRefused, text));
}

QJsonObject reportOf(const Session &session, const QString &program = u"keywright 0.1.0"_s)
{
    return buildReport(session, testFacts(), { program, u"Debian 12"_s, { { home }, {}, {} } }).json;
}

/// Every run of eight characters of the key, in each form in which it could leave.
bool holdsRunOf(const QByteArray &key, const QByteArray &text)
{
    constexpr qsizetype run = 8;
    for (qsizetype at = 0; at + run <= key.size(); ++at) {
        const QByteArray part = key.sliced(at, run);
        const QString wide = QString::fromLatin1(part);
        const QByteArray utf16(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        if (text.contains(part) || text.contains(part.toHex()) || text.contains(part.toHex().toUpper())
            || text.contains(utf16))
            return true;
    }
    // Base64 depends on where the text begins: three ways.
    for (qsizetype at = 0; at + 12 <= key.size(); ++at) {
        if (text.contains(key.sliced(at, 9).toBase64()))
            return true;
    }
    return false;
}

} // namespace

void TestReport::holdsNoKey_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    QTest::newRow("alone") << QByteArray() << QByteArray();
    QTest::newRow("in a path") << QByteArray("/home/ada/") << QByteArray("/.env");
    QTest::newRow("in a sentence") << QByteArray("Bearer ") << QByteArray(" was refused");
    QTest::newRow("glued to words") << QByteArray("Bearer") << QByteArray("end");
    QTest::newRow("late") << QByteArray(280, ' ') << QByteArray();
}

void TestReport::holdsNoKey()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    const QByteArray key = makeKey(1);
    const QByteArray other = makeKey(2);
    Session session;
    fill(session, before + key + behind, before + other + behind);
    const QJsonObject report = reportOf(session, QString::fromLatin1(key));
    const QByteArray json = QJsonDocument(report).toJson();
    const QByteArray text = wording::reportText(report).toUtf8();
    for (const QByteArray &secret : { key, other }) {
        QVERIFY(!holdsRunOf(secret, json));
        QVERIFY(!holdsRunOf(secret, text));
    }
}

void TestReport::namesWhatWasFound()
{
    Session session;
    const QByteArray key = makeKey(1);
    session.setInspection(inspectKey(QByteArray(key + "\n"), testFacts()));
    Place place;
    place.path = "/home/ada/bot/.env";
    place.line = 3;
    place.name = u"PERPLEXITY_API_KEY"_s;
    place.state = PlaceState::Other;
    place.value = Secret(makeKey(2));
    PlaceReport places;
    places.places.push_back(std::move(place));
    session.setPlaces(std::move(places));
    const QJsonObject report = reportOf(session);
    QCOMPARE(report["key"_L1]["masked"_L1].toString(), Secret(key).masked());
    QCOMPARE(report["key"_L1]["length"_L1].toInt(), 53);
    QCOMPARE(report["key"_L1]["cause"_L1].toString(), u"key-line-break"_s);
    const QJsonObject found = report["places"_L1].toArray().first().toObject();
    QCOMPARE(found["path"_L1].toString(), u"~/bot/.env"_s);
    QCOMPARE(found["line"_L1].toInt(), 3);
    QCOMPARE(found["state"_L1].toString(), u"other"_s);
    QCOMPARE(found["key"_L1]["masked"_L1].toString(), Secret(makeKey(2)).masked());
}

void TestReport::saysWhatWasNotDone()
{
    const Session session;
    const QJsonObject report = reportOf(session);
    for (const QLatin1StringView part : { "key"_L1, "verdict"_L1, "searched"_L1, "request"_L1, "vault"_L1 })
        QVERIFY2(report[part].isNull(), part.data());
    const QString text = wording::reportText(report);
    QVERIFY(text.contains(u"No key was given."_s));
    QVERIFY(text.contains(u"Perplexity was not asked."_s));
    QVERIFY(text.contains(u"Nothing was searched."_s));
}

void TestReport::carriesNothingThatIsNotAllowed()
{
    Session session;
    session.setVault(findingWith(Cause::VaultRefused, u"free prose"_s));
    const QJsonObject report = reportOf(session);
    const QJsonObject detail = report["vault"_L1]["detail"_L1].toObject();
    QVERIFY(!detail.contains(u"unheard_of"_s));
    QVERIFY(!detail.contains(detail::message));
    QVERIFY(!detail.contains(detail::title));
    QCOMPARE(detail[detail::backend].toString(), u"free prose"_s);
}

void TestReport::readsAsText()
{
    Session session;
    const QByteArray key = makeKey(1);
    session.setInspection(inspectKey(key, testFacts()));
    Verdict verdict;
    verdict.cause = Cause::AnswerNoCredit;
    verdict.findings = { makeFinding(Cause::AnswerNoCredit, {}, { { detail::status, 401 } }) };
    verdict.rungs = { { RungId::Key, RungState::Broken, 12, {} } };
    verdict.when = QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC);
    verdict.fingerprint = Secret(key).fingerprint();
    session.setVerdict(verdict);
    session.addChange(
        { u"20261123-140205-1"_s, { { "/home/ada/.env", {}, 1, false, FileError::NotWritable } }, false });
    const QString text = wording::reportText(reportOf(session));
    QVERIFY(text.contains(u"Program: keywright 0.1.0"_s));
    QVERIFY(text.contains(Secret(key).masked()));
    QVERIFY(text.contains(u"answer-no-credit, at 2026-11-23T14:02:00Z"_s));
    QVERIFY(text.contains(u"~/.env: "_s));
    QVERIFY(!text.contains(u"/home/ada"_s));
}

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"

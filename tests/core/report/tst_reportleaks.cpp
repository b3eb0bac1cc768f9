#include "core/detail.h"
#include "core/report/report.h"
#include "core/session.h"
#include "encodings.h"
#include "support/testfacts.h"
#include "support/testkeys.h"
#include "wording/reporttext.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Keys in every field that a session has, in every encoding.
class TestReportLeaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNoKeyInAnyEncoding_data();
    void holdsNoKeyInAnyEncoding();
    void knowsKeysThatWereReplaced();
    void holdsNoNameOfTheUserOrTheComputer_data();
    void holdsNoNameOfTheUserOrTheComputer();
    void cleanupTestCase();

private:
    int m_reports = 0;
    int m_found = 0;
};

namespace {

constexpr std::array forms { wording::ReportForm::Text, wording::ReportForm::Markdown,
                             wording::ReportForm::Json };

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

Place placeWith(const QByteArray &key, const QString &text)
{
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

void addPlaces(Session &session, const QByteArray &key, const QString &text)
{
    PlaceReport report;
    report.places.push_back(placeWith(key, text));
    report.places.push_back(placeWith(makeKey(9), text));
    report.winners = { { text, text, 0, { 1 }, text } };
    report.findings = { findingWith(Cause::PlaceConflict, text) };
    session.setPlaces(std::move(report));
}

/// A session with that key, in whose every text `text` stands.
void fill(Session &session, const QByteArray &key, const QString &text)
{
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
    addPlaces(session, key, text);
    session.addChange({ text, { { text.toStdString(), text.toStdString(), 1, true, {} } }, false });
    RequestCheck check;
    check.language = text;
    check.understood = true;
    check.parts = { { RequestPart::Address, true, text, { findingWith(Cause::RequestHost, text) } } };
    check.findings = { findingWith(Cause::RequestHost, text) };
    check.corrected = text;
    session.setRequest(check);
    session.setVault(findingWith(Cause::VaultRefused, text));
    session.setOnlineTool(text, true);
    session.setTicked(text, true);
}

} // namespace

void TestReportLeaks::holdsNoKeyInAnyEncoding_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < keyEncodings().size(); ++number)
        QTest::newRow(keyEncodings().at(number).name) << number;
}

void TestReportLeaks::holdsNoKeyInAnyEncoding()
{
    QFETCH(int, number);
    constexpr int keys = 2;
    for (int key = 1; key <= keys; ++key) {
        const QString planted =
            u"a "_s + QString::fromUtf8(keyEncodings().at(number).encode(makeKey(key))) + u" b"_s;
        Session session;
        fill(session, makeKey(key), planted);
        const Report report =
            buildReport(session, testFacts(), { planted, planted, { { planted }, {}, {} } });
        KeyGuard judge;
        judge.know(Secret(makeKey(key)));
        for (const wording::ReportForm form : forms) {
            ++m_reports;
            const QByteArray bytes = wording::reportBytes(report, form);
            QVERIFY(bytes.size() > 500);
            m_found += judge.finds(bytes) ? 1 : 0;
            QVERIFY2(!judge.finds(bytes), bytes.constData());
            QVERIFY(!bytes.contains(makeKey(key).mid(20, 8)));
        }
    }
}

void TestReportLeaks::knowsKeysThatWereReplaced()
{
    Session session;
    PlaceReport before;
    before.places.push_back(placeWith(makeKey(1), u"x"_s));
    session.setPlaces(std::move(before));
    session.setPlaces({});
    session.setInspection(inspectKey(makeKey(2), testFacts()));
    session.setInspection(inspectKey(makeKey(3), testFacts()));
    session.knowKey(Secret(makeKey(4)));
    for (int key = 1; key <= 4; ++key) {
        const QString planted = QString::fromLatin1(makeKey(key).mid(10, 12).toHex(' '));
        session.setVault(findingWith(Cause::VaultRefused, planted));
        const Report report = buildReport(session, testFacts(), {});
        QVERIFY(report.json["cut"_L1].toInt() > 0);
    }
}

void TestReportLeaks::holdsNoNameOfTheUserOrTheComputer_data()
{
    QTest::addColumn<QString>("planted");
    QTest::addColumn<QString>("shown");
    QTest::newRow("home") << u"/home/ada/bot/.env"_s << u"~/bot/.env"_s;
    QTest::newRow("home itself") << u"in /home/ada"_s << u"in ~"_s;
    QTest::newRow("home in a variable") << u"PATH=/home/ada/bin:/bin"_s << u"PATH=~/bin:/bin"_s;
    QTest::newRow("a name that begins alike") << u"/home/adam/x"_s << u"~other/x"_s;
    QTest::newRow("another user's home") << u"/home/grace/.env"_s << u"~other/.env"_s;
    QTest::newRow("a Mac's") << u"/Users/grace/.env"_s << u"~other/.env"_s;
    QTest::newRow("a Windows one") << u"C:\\Users\\grace\\.env"_s << u"~other\\.env"_s;
    QTest::newRow("a home elsewhere") << u"/var/home/grace/.env"_s << u"/var~other/.env"_s;
    QTest::newRow("user") << u"owned by ada"_s << u"owned by (user)"_s;
    QTest::newRow("user within a word") << u"adaptive"_s << u"adaptive"_s;
    QTest::newRow("host") << u"run on engine.local"_s << u"run on (this computer)"_s;
    QTest::newRow("login of a proxy") << u"http://ada:word@proxy:80"_s << u"http://proxy:80"_s;
}

void TestReportLeaks::holdsNoNameOfTheUserOrTheComputer()
{
    QFETCH(QString, planted);
    QFETCH(QString, shown);
    Session session;
    fill(session, makeKey(1), planted);
    const Report report =
        buildReport(session, testFacts(),
                    { planted, planted, { { u"/home/ada"_s }, { u"ada"_s }, { u"engine.local"_s } } });
    QCOMPARE(report.json["system"_L1].toString(), shown);
    for (const wording::ReportForm form : forms) {
        const QString text = QString::fromUtf8(wording::reportBytes(report, form));
        static const QRegularExpression names(u"\\b(ada|adam|grace|engine)\\b"_s);
        QVERIFY2(!names.match(text).hasMatch(), qPrintable(names.match(text).captured()));
    }
}

void TestReportLeaks::cleanupTestCase()
{
    qInfo("reports with a key in every field, in %d encodings: %d, with a key left: %d",
          int(keyEncodings().size()), m_reports, m_found);
}

QTEST_APPLESS_MAIN(TestReportLeaks)
#include "tst_reportleaks.moc"

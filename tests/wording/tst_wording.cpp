#include "core/detail.h"
#include "wording/wording.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::wording;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything that a sentence could use; the numbers tell one from many.
QJsonObject everyDetail(int count)
{
    QJsonObject all;
    const std::array texts { detail::expected, detail::actual,   detail::provider,  detail::variable,
                             detail::host,     detail::model,    detail::masked,    detail::left,
                             detail::right,    detail::path,     detail::name,      detail::tool,
                             detail::winner,   detail::encoding, detail::program,   detail::type,
                             detail::message,  detail::issuer,   detail::proxy,     detail::redirect,
                             detail::title,    detail::header,   detail::requestId, detail::scheme,
                             detail::method,   detail::client,   detail::backend };
    for (const QLatin1StringView text : texts)
        all.insert(text, QString(u'<' + text + u'>'));
    for (const QLatin1StringView number : { detail::count, detail::length, detail::position, detail::line,
                                            detail::status, detail::seconds, detail::days, detail::port })
        all.insert(number, count);
    all.insert(detail::positions, QJsonArray { 1, 2, 3, 4, 5, 6, 7, 8 });
    all.insert(detail::causes, QJsonArray { u"key-quoted"_s });
    all.insert(detail::why, u"name-order"_s);
    for (const QLatin1StringView time : { detail::since, detail::from, detail::until, detail::now })
        all.insert(time, u"2026-11-23T14:02:00Z"_s);
    return all;
}

Where somewhere()
{
    Where where;
    where.position = 16;
    where.codePoint = U'\u200B';
    where.characterName = u"ZERO WIDTH SPACE"_s;
    return where;
}

QStringList sentences(const Words &words)
{
    return { words.what, words.how, words.todo };
}

void addAllCauses()
{
    QTest::addColumn<int>("cause");
    for (const Cause cause : allCauses())
        QTest::newRow(causeId(cause).data()) << static_cast<int>(cause);
}

Finding bare(int cause)
{
    return makeFinding(static_cast<Cause>(cause));
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatHappenedForEveryCause_data() { addAllCauses(); }
    void saysWhatHappenedForEveryCause();
    void isWholeWithAndWithoutValues_data() { addAllCauses(); }
    void isWholeWithAndWithoutValues();
    void blamesNobody_data() { addAllCauses(); }
    void blamesNobody();
    void saysWhatToDoAboutEveryProblem_data() { addAllCauses(); }
    void saysWhatToDoAboutEveryProblem();
    void showsRealValues_data();
    void showsRealValues();
    void tellsOneFromMany();
    void neverClaimsThatAnAcceptedKeyHasCredit();
    void saysThatTheKeyWasNotJudgedWithoutAnAnswer();
    void namesTheCauseOfADamagedPlace();
    void givesEveryVerdictAFewWords();
    void givesEveryRungATitle();
    void showsTheEvidenceOfARung();
    void tellsAnAcceptedKeyFromAFailedRequest();
    void saysWhyAPlaceStays();
    void saysWhyAFileWasLeftAlone();
};

void TestWording::saysWhatHappenedForEveryCause()
{
    QFETCH(int, cause);
    QVERIFY(!wordsFor(bare(cause)).what.isEmpty());
    QVERIFY(wordsFor(bare(cause)).what.size() <= 110);
}

void TestWording::isWholeWithAndWithoutValues()
{
    QFETCH(int, cause);
    static const QRegularExpression leftOver(u"%[0-9Ln]|\\s\\s|\\s[.,:]|\\(\\)|“”|^\\s|\\s$|[^.”:>]$"_s);
    for (const int count : { 0, 1, 12 }) {
        Finding finding = bare(cause);
        if (count > 0) {
            finding.detail = everyDetail(count);
            finding.where = somewhere();
        }
        for (const QString &sentence : sentences(wordsFor(finding))) {
            if (!sentence.isEmpty())
                QVERIFY2(!leftOver.match(sentence).hasMatch(), qPrintable(sentence));
        }
    }
}

void TestWording::blamesNobody()
{
    QFETCH(int, cause);
    static const QRegularExpression blame(
        u"!|invalid input|illegal|fatal|oops|error|failure|you must|\\byou did\\b|requires pro"_s,
        QRegularExpression::CaseInsensitiveOption);
    Finding finding = bare(cause);
    finding.detail = everyDetail(2);
    for (const QString &sentence : sentences(wordsFor(finding)))
        QVERIFY2(!blame.match(sentence).hasMatch(), qPrintable(sentence));
}

void TestWording::saysWhatToDoAboutEveryProblem()
{
    QFETCH(int, cause);
    if (severityOf(static_cast<Cause>(cause)) != Severity::Note)
        QVERIFY(!wordsFor(bare(cause)).todo.isEmpty());
}

void TestWording::showsRealValues_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<QString>("words");
    const auto row = [](Cause cause, const QJsonObject &detail, const QString &words) {
        QTest::newRow(causeId(cause).data()) << static_cast<int>(cause) << detail << words;
    };
    row(Cause::KeyTooShort, { { detail::count, 3 } }, u"Your key is 3 characters too short."_s);
    row(Cause::KeyOtherProvider, { { detail::provider, u"OpenAI"_s } }, u"This is a key for OpenAI."_s);
    row(Cause::PlaceOtherKey, { { detail::path, u"~/bot/.env"_s }, { detail::line, 3 } },
        u"~/bot/.env, line 3 holds another key."_s);
    row(Cause::AnswerNoCredit, { { detail::status, 401 }, { detail::type, u"insufficient_quota"_s } },
        u"The answer was 401, “insufficient_quota”."_s);
    row(Cause::AnswerRateLimited, { { detail::seconds, 30 } }, u"Wait 30 seconds and try again."_s);
    row(Cause::ConnectTlsIntercepted, { { detail::issuer, u"Zscaler"_s } }, u"“Zscaler” opens"_s);
    row(Cause::RequestOldKey, { { detail::masked, u"…1b0b"_s } }, u"It names …1b0b."_s);
    row(Cause::VaultReadBack, { { detail::backend, u"KWallet"_s } }, u"Your key is saved in KWallet."_s);
}

void TestWording::showsRealValues()
{
    QFETCH(int, cause);
    QFETCH(QJsonObject, detail);
    QFETCH(QString, words);
    Finding finding = bare(cause);
    finding.detail = detail;
    const QString all = sentences(wordsFor(finding)).join(u' ');
    QVERIFY2(all.contains(words), qPrintable(all));
}

void TestWording::tellsOneFromMany()
{
    const auto what = [](int count) {
        return wordsFor(makeFinding(Cause::KeyTooLong, {}, { { detail::count, count } })).what;
    };
    QCOMPARE(what(1), u"Your key is one character too long."_s);
    QCOMPARE(what(2), u"Your key is 2 characters too long."_s);
}

void TestWording::neverClaimsThatAnAcceptedKeyHasCredit()
{
    QVERIFY(wordsFor(makeFinding(Cause::AnswerAccepted)).todo.contains(u"not the credit"_s));
}

void TestWording::saysThatTheKeyWasNotJudgedWithoutAnAnswer()
{
    for (const Cause cause : allCauses()) {
        if (!causeId(cause).startsWith("connect-"_L1))
            continue;
        const QString all = sentences(wordsFor(makeFinding(cause))).join(u' ');
        QVERIFY2(all.contains(u"not judged"_s) || all.contains(u"othing was sent"_s), qPrintable(all));
    }
}

void TestWording::namesTheCauseOfADamagedPlace()
{
    const Words words =
        wordsFor(makeFinding(Cause::PlaceDirty, {}, { { detail::causes, QJsonArray { u"key-quoted"_s } } }));
    QCOMPARE(words.how, u"What is wrong with it: quotes."_s);
}

void TestWording::givesEveryVerdictAFewWords()
{
    for (const Cause cause : allCauses()) {
        QVERIFY(!verdictInShort(cause).isEmpty());
        QVERIFY(verdictInShort(cause).size() <= 40);
    }
    QCOMPARE(verdictInShort(Cause::AnswerNoCredit), u"Known, but no credit"_s);
    QCOMPARE(verdictInShort(Cause::ConnectDns), u"Could not ask Perplexity"_s);
    QCOMPARE(verdictInShort(Cause::AnswerUnknown), u"Not judged"_s);
}

void TestWording::givesEveryRungATitle()
{
    QSet<QString> titles;
    for (int id = 0; id <= static_cast<int>(RungId::Request); ++id)
        titles.insert(rungTitle(static_cast<RungId>(id)));
    QCOMPARE(titles.size(), 8);
    QVERIFY(!titles.contains(QString()));
}

void TestWording::showsTheEvidenceOfARung()
{
    Rung name { RungId::Name, RungState::Ok, 3, {} };
    QCOMPARE(rungEvidence(name), QString());
    name.detail = { { detail::host, u"api.perplexity.ai"_s }, { detail::actual, u"104.18.26.48"_s } };
    QCOMPARE(rungEvidence(name), u"api.perplexity.ai → 104.18.26.48"_s);
    const Rung tls { RungId::Tls,
                     RungState::Ok,
                     3,
                     { { detail::type, u"TLS 1.3"_s }, { detail::issuer, u"Google Trust Services"_s } } };
    QCOMPARE(rungEvidence(tls), u"TLS 1.3, certificate by Google Trust Services"_s);
    const Rung control {
        RungId::Control, RungState::Ok, 3, { { detail::status, 401 }, { detail::type, u"invalid_api_key"_s } }
    };
    QCOMPARE(rungEvidence(control), u"answer 401, invalid_api_key"_s);
    Rung service {
        RungId::Service, RungState::Ok, 3, { { detail::status, 404 }, { detail::host, u"gateway.example"_s } }
    };
    QCOMPARE(rungEvidence(service), u"gateway.example"_s);
    service.state = RungState::Broken;
    QCOMPARE(rungEvidence(service), u"gateway.example, answer 404"_s);
    const Rung refused { RungId::Connection, RungState::Broken, -1, { { detail::port, 8443 } } };
    QCOMPARE(rungEvidence(refused), u"port 8443"_s);
}

void TestWording::tellsAnAcceptedKeyFromAFailedRequest()
{
    Verdict verdict;
    verdict.cause = Cause::AnswerRetired;
    QCOMPARE(verdictInShort(verdict), u"Not judged: retired address"_s);
    verdict.rungs = { { RungId::Control, RungState::Ok, -1, {} }, { RungId::Key, RungState::Ok, -1, {} } };
    QCOMPARE(verdictInShort(verdict), u"Accepted, but the request failed"_s);
    verdict.cause = Cause::AnswerCompleted;
    QCOMPARE(verdictInShort(verdict), u"Accepted by Perplexity"_s);
    verdict.cause = Cause::AnswerNoCredit;
    QCOMPARE(verdictInShort(verdict), u"Known, but no credit"_s);
}

void TestWording::saysWhyAPlaceStays()
{
    Place place;
    QCOMPARE(notEditableInWords(place), QString());
    for (int reason = 1; reason <= static_cast<int>(NotEditable::Broken); ++reason) {
        place.whyNot = static_cast<NotEditable>(reason);
        QVERIFY(notEditableInWords(place).endsWith(u'.'));
    }
    place.whyNot = NotEditable::AppOnly;
    place.tool = u"Cursor"_s;
    QVERIFY(notEditableInWords(place).contains(u"Cursor"_s));
    for (int state = 0; state <= static_cast<int>(PlaceState::Empty); ++state)
        QVERIFY(!placeStateInWords(static_cast<PlaceState>(state)).isEmpty());
}

void TestWording::saysWhyAFileWasLeftAlone()
{
    for (int error = 0; error <= static_cast<int>(FileError::Failed); ++error)
        QVERIFY(fileErrorInWords(static_cast<FileError>(error)).endsWith(u'.'));
}

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"

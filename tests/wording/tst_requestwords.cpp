#include "core/detail.h"
#include "wording/requestpartwords.h"
#include "wording/wording.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace keywright;
using namespace keywright::wording;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Kinds
{
    Cause cause {};
    QStringList kinds; ///< of its detail; the first is none where it may have none
};

/// Every kind of every finding about a request.
QList<Kinds> everyKind()
{
    using enum Cause;
    return {
        { RequestHost, { {}, u"website"_s, u"this-computer"_s, u"status-only"_s } },
        { RequestScheme, { {}, u"written"_s, u"assumed"_s, u"incomplete"_s } },
        { RequestPath, { {}, u"body"_s } },
        { RequestPathRetired, { {}, u"body"_s } },
        { RequestMethod, { {} } },
        { RequestNoAuthorization,
          { {}, u"no-value"_s, u"no-colon"_s, u"not-continued"_s, u"not-quoted"_s, u"from-message"_s } },
        { RequestNoBearer, { {} } },
        { RequestDoubleBearer, { {} } },
        { RequestBearerSpacing, { {}, u"none"_s, u"several"_s, u"colon"_s, u"quotes"_s } },
        { RequestWrongScheme, { {}, u"user"_s, u"header"_s, u"scheme"_s, u"query"_s } },
        { RequestHeaderTwice, { {}, u"same"_s, u"different"_s } },
        { RequestKeyText, { {}, u"from-message"_s } },
        { RequestVariable,
          { {},
            u"empty"_s,
            u"single-quotes"_s,
            u"other-shell"_s,
            u"not-expanded"_s,
            u"same-line"_s,
            u"from-message"_s } },
        { RequestQuotes, { {}, u"typographic"_s, u"single"_s, u"unclosed"_s, u"from-message"_s } },
        { RequestContentType, { {} } },
        { RequestBodyMissing, { {}, u"empty"_s, u"empty-object"_s, u"member"_s } },
        { RequestBodyJson,
          { {},
            u"form"_s,
            u"not-object"_s,
            u"trailing-comma"_s,
            u"single-quotes"_s,
            u"typographic-quotes"_s,
            u"unquoted"_s,
            u"missing-comma"_s,
            u"comment"_s,
            u"line-break"_s,
            u"escape"_s,
            u"not-closed"_s,
            u"after-end"_s,
            u"number"_s,
            u"unexpected"_s } },
        { RequestModelRetired, { {}, u"retired"_s, u"chat-model"_s, u"no-maker"_s, u"space"_s } },
        { RequestModelMissing, { {} } },
        { RequestClientDefault, { {} } },
        { RequestOldKey, { {}, u"from-message"_s } },
        { RequestFine, { {}, u"in-part"_s } },
    };
}

/// Values as the check gives them.
QJsonObject values()
{
    return { { detail::actual, u"/x"_s },
             { detail::expected, u"/v1/agent"_s },
             { detail::host, u"example.org"_s },
             { detail::model, u"sonar"_s },
             { detail::variable, u"PPLX"_s },
             { detail::header, u"X-Api-Key"_s },
             { detail::scheme, u"Token"_s },
             { detail::method, u"GET"_s },
             { detail::masked, u"pplx-…9fQ2"_s },
             { detail::client, u"openai"_s },
             { detail::position, 12 },
             { detail::line, 3 },
             { detail::causes, QJsonArray { u"key-placeholder"_s } } };
}

} // namespace

class TestRequestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasWordsForEveryKind_data();
    void hasWordsForEveryKind();
    void namesEveryCauseOfARequest();
    void hasWordsOfItsOwnForEveryKind();
    void hasWordsForEverythingThatIsRight_data();
    void hasWordsForEverythingThatIsRight();
    void hasWordsForEverythingUnread_data();
    void hasWordsForEverythingUnread();
    void tellsOfAMissingPathInTheSameWords();
};

void TestRequestWords::hasWordsForEveryKind_data()
{
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("whole");
    for (const Kinds &row : everyKind()) {
        for (const QString &kind : row.kinds) {
            for (const bool whole : { true, false })
                QTest::addRow("%s %s %s", causeId(row.cause).data(), qPrintable(kind), whole ? "" : "bare")
                    << static_cast<int>(row.cause) << kind << whole;
        }
    }
}

void TestRequestWords::hasWordsForEveryKind()
{
    QFETCH(int, cause);
    QFETCH(QString, kind);
    QFETCH(bool, whole);
    QJsonObject detail = whole ? values() : QJsonObject();
    if (!kind.isEmpty())
        detail.insert(detail::kind, kind);
    const Words words = wordsFor(makeFinding(static_cast<Cause>(cause), {}, detail));
    QVERIFY(!words.what.isEmpty());
    QVERIFY(!words.how.isEmpty() || !whole);
    QVERIFY(!words.todo.isEmpty());
    const QString all = words.what + u' ' + words.how + u' ' + words.todo;
    static const QRegularExpression rawId(u"request-[a-z]|key-[a-z]"_s);
    QVERIFY2(!rawId.match(all).hasMatch(), qPrintable(all));
    QVERIFY2(!kind.contains(u'-') || !all.contains(kind), qPrintable(all));
    static const QRegularExpression leftOver(u"%[0-9Ln]|\\s\\s|\\s[,:]|\\s[.](?!env)|“”| $"_s);
    QVERIFY2(!leftOver.match(all).hasMatch() || !whole, qPrintable(all));
}

void TestRequestWords::namesEveryCauseOfARequest()
{
    QStringList named;
    for (const Kinds &row : everyKind())
        named.append(causeId(row.cause));
    for (const Cause cause : allCauses()) {
        const QString id = causeId(cause);
        QVERIFY2(!id.startsWith("request-"_L1) || named.contains(id), qPrintable(id));
    }
}

void TestRequestWords::hasWordsOfItsOwnForEveryKind()
{
    for (const Kinds &row : everyKind()) {
        QStringList said;
        for (const QString &kind : row.kinds) {
            QJsonObject detail = values();
            detail.insert(detail::kind, kind);
            const Words words = wordsFor(makeFinding(row.cause, {}, detail));
            said.append(words.what + words.how);
        }
        const bool hasTwins = row.cause == Cause::RequestScheme
            || row.cause == Cause::RequestBodyMissing // written, empty
            || row.cause == Cause::RequestHeaderTwice || row.cause == Cause::RequestModelRetired
            || row.cause == Cause::RequestWrongScheme || row.cause == Cause::RequestHost;
        QVERIFY2(said.removeDuplicates() <= (hasTwins ? 1 : 0), causeId(row.cause).data());
    }
}

void TestRequestWords::hasWordsForEverythingThatIsRight_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("host") << u"api.perplexity.ai"_s;
    QTest::newRow("scheme") << u"https"_s;
    QTest::newRow("path") << u"/v1/agent"_s;
    QTest::newRow("method") << u"POST"_s;
    QTest::newRow("authorization") << u"$PPLX"_s;
    QTest::newRow("key") << u"pplx-…9fQ2"_s;
    QTest::newRow("content-type") << u"application/json"_s;
    QTest::newRow("json") << QString();
    QTest::newRow("model") << u"perplexity/sonar"_s;
    QTest::newRow("question") << u"input"_s;
}

void TestRequestWords::hasWordsForEverythingThatIsRight()
{
    QFETCH(QString, value);
    const QString words = rightInWords({ QString::fromLatin1(QTest::currentDataTag()), value });
    QVERIFY(words.endsWith(u'.'));
    QVERIFY(words.contains(value));
}

void TestRequestWords::hasWordsForEverythingUnread_data()
{
    QTest::addColumn<bool>("known");
    for (const char *id :
         { "body-file",      "body-variable",   "body-elsewhere", "body-address",    "body-members",
           "body-content",   "header-file",     "headers-file",   "header-variable", "headers-variable",
           "config-file",    "url-variable",    "path-variable",  "path-slash",      "method-variable",
           "model-variable", "model-unknown",   "method-address", "header-app",      "client-variable",
           "method-unknown", "preset-variable", "preset-unknown", "body-input",      "body-fields",
           "body-packed",    "body-large",      "netrc-file",     "credential",      "text-rest",
           "key-hidden" })
        QTest::newRow(id) << true;
    QTest::newRow("something-new") << false;
}

void TestRequestWords::hasWordsForEverythingUnread()
{
    QFETCH(bool, known);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    const QString words = unreadInWords(id);
    QVERIFY(words.endsWith(u'.'));
    QVERIFY(!words.contains(id));
    QCOMPARE(words != unreadInWords(u"nobody-knows"_s), known);
}

void TestRequestWords::tellsOfAMissingPathInTheSameWords()
{
    const QJsonObject path { { detail::actual, u"/v1/chat/completions"_s } };
    QJsonObject told = path;
    told.insert(detail::kind, u"status-only"_s);
    const Words here = wordsFor(makeFinding(Cause::RequestPath, {}, path));
    const Words there = wordsFor(makeFinding(Cause::AnswerWrongPath, {}, told));
    QCOMPARE(there.what, here.what);
    QCOMPARE(there.how, here.how);
    QCOMPARE(there.todo, here.todo);
}

QTEST_APPLESS_MAIN(TestRequestWords)
#include "tst_requestwords.moc"

#include "requestcodeidrows.h"
#include "requesttesting.h"

#include <QTest>

#include <algorithm>

using namespace keywright;
using namespace keywright::testing;
using namespace Qt::Literals::StringLiterals;

/// Every cause of a request in every language that can express it: a program that has it, and one that only
/// looks like it. What can't be written in a language is excused, with the reason.
class TestRequestCodeIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hitsAndMisses_data();
    void hitsAndMisses();
    void coversEveryCauseInEveryLanguage();
};

namespace {

QByteArray written(const Program &program, const ProgramParts &parts)
{
    QByteArray text = program.text.toByteArray();
    QByteArray body = parts.body;
    body.replace("\"", program.quote.toByteArray());
    const QByteArray capitalized = parts.method.first(1) + parts.method.sliced(1).toLower();
    text.replace("%A", parts.address).replace("%M", parts.method).replace("%m", parts.method.toLower());
    text.replace("%C", capitalized).replace("%H", parts.header).replace("%V", parts.value);
    text.replace("%T", parts.hasType ? program.typeLine.toByteArray() : QByteArray()).replace("%B", body);
    return text;
}

/// Typographic quotes round the address, which stand in every language for nothing.
QByteArray withTypographicQuotes(const Program &program)
{
    QByteArray text = written(program, {});
    const QByteArray address = ProgramParts().address;
    for (const char quote : { '"', '\'' })
        text.replace(QByteArray(quote + address + quote), QByteArray("“" + address + "”"));
    return text;
}

bool isOwn(Cause cause)
{
    return std::ranges::any_of(ownRows(), [&](const OwnRow &row) { return row.cause == cause; });
}

} // namespace

void TestRequestCodeIds::hitsAndMisses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<bool>("isHit");
    const auto row = [](Cause cause, bool isHit, const char *name, const char *language,
                        const QByteArray &text) {
        const QByteArray title =
            QByteArray(causeId(cause).data()) + (isHit ? ": " : " not: ") + name + ", " + language;
        QTest::newRow(title.constData()) << text << QString::fromLatin1(language) << cause << isHit;
    };
    for (const Program &program : allPrograms()) {
        for (const IdCase &one : idCases())
            row(one.cause, one.isHit, one.name, program.language, written(program, one.parts));
        row(Cause::RequestQuotes, true, "typographic", program.language, withTypographicQuotes(program));
        ProgramParts parts;
        parts.body = R"({"model": "perplexity/sonar", "input": "“Hi”"})";
        row(Cause::RequestQuotes, false, "in the question", program.language, written(program, parts));
    }
    for (const OwnRow &own : ownRows())
        row(own.cause, own.isHit, "own", own.language, own.text.toByteArray());
}

void TestRequestCodeIds::hitsAndMisses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, language);
    QFETCH(Cause, cause);
    QFETCH(bool, isHit);
    const RequestCheck check = checked(text);
    QVERIFY2(hasCause(check.findings, cause) == isHit,
             qPrintable(foundIn(check) + u'\n' + QString::fromUtf8(text)));
    QCOMPARE(check.language, language);
}

void TestRequestCodeIds::coversEveryCauseInEveryLanguage()
{
    const std::vector<IdCase> cases = idCases();
    for (const Cause cause : allCauses()) {
        const bool isCommon = cause == Cause::RequestQuotes
            || std::ranges::any_of(cases, [&](const IdCase &one) { return one.cause == cause; });
        if (!QByteArray(causeId(cause).data()).startsWith("request-") || isCommon)
            continue;
        QVERIFY2(isOwn(cause), causeId(cause).data());
        for (const Program &program : allPrograms()) {
            const auto covers = [&](bool isHit) {
                return std::ranges::any_of(ownRows(), [&](const OwnRow &row) {
                    return row.cause == cause && row.isHit == isHit
                        && qstrcmp(row.language, program.language) == 0;
                });
            };
            const bool isExcused = std::ranges::any_of(excuses(), [&](const Excuse &excuse) {
                return excuse.cause == cause && qstrcmp(excuse.language, program.language) == 0;
            });
            QVERIFY2(isExcused || (covers(true) && covers(false)),
                     QByteArray(QByteArray(causeId(cause).data()) + " in " + program.language).constData());
        }
    }
}

QTEST_APPLESS_MAIN(TestRequestCodeIds)
#include "tst_requestcodeids.moc"

#include "core/facts.h"
#include "core/key/inspection.h"
#include "keyrows.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <utility>

using namespace keywright;
using namespace keywright::testing;

namespace {

/// What stands before and behind a key in what people paste.
constexpr std::array<std::pair<const char *, const char *>, 40> wrappers { {
    { "\"", "\"" },
    { "'", "'" },
    { "`", "`" },
    { "“", "”" },
    { "„", "“" },
    { "«\u00a0", "\u00a0»" },
    { "(", ")" },
    { "[", "]" },
    { "<", ">" },
    { "**", "**" },
    { "```\n", "\n```" },
    { " ", " " },
    { "\t", "\n" },
    { "\r\n", "\r\n" },
    { "\u00a0", "\u2003" },
    { "\ufeff", "" },
    { "\u200b", "\u200b" },
    { "\u202a", "\u202c" }, // NOLINT(misc-misleading-bidirectional): it is what people paste
    { "", "\u2028" },
    { "Bearer ", "" },
    { "Authorization: Bearer ", "\r\n" },
    { "export PERPLEXITY_API_KEY=", "" },
    { "PERPLEXITY_API_KEY=\"", "\"" },
    { "set PERPLEXITY_API_KEY=", "\r\n" },
    { "$env:PERPLEXITY_API_KEY = '", "'" },
    { "setx PERPLEXITY_API_KEY \"", "\" /M" },
    { R"({"env": {"PERPLEXITY_API_KEY": ")", "\"}}" },
    { "api_key: ", "\n" },
    { "key: >-\n  ", "\n" },
    { "const client = new Client({ apiKey: '", "', retries: 2 });" },
    { R"(os.environ["PERPLEXITY_API_KEY"] = ")", "\"" },
    { "curl -H 'Authorization: Bearer ", "' https://x.example" },
    { "<string>", "</string>" },
    { "My key is ", " and it fails." },
    { "密钥：", "" },
    { "> ", "" },
    { "- ", "" },
    { "\033[1;32m", "\033[0m" },
    { "&quot;", "&quot;" },
    { "%22", "%22" },
} };

QByteArray wrapped(QByteArray text, std::mt19937 &random)
{
    const auto &[before, behind] = wrappers.at(random() % wrappers.size());
    return text.prepend(before).append(behind);
}

/// The characters of the one stand in the other in their order, whatever is between them.
bool standsIn(QByteArrayView part, QByteArrayView whole)
{
    qsizetype found = 0;
    for (const char c : whole) {
        if (found < part.size() && part[found] == c)
            ++found;
    }
    return found == part.size();
}

} // namespace

class TestKeyKept : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOutOfTwoWrappers();
    void losesNothingWhereverACharacterGotIn_data();
    void losesNothingWhereverACharacterGotIn();
    void inventsNothing();
};

void TestKeyKept::comesOutOfTwoWrappers()
{
    std::mt19937 random(5);
    for (int number = 1; number <= 3000; ++number) {
        const QByteArray key = makeKey(number);
        const QByteArray text = wrapped(wrapped(key, random), random);
        const Inspection inspection = inspectKey(text, testFacts());
        QVERIFY2(inspection.cleaned.bytes() == key,
                 QByteArray(text).replace(key, "{K}").toPercentEncoding().constData());
        QVERIFY(inspection.wellFormed);
    }
}

void TestKeyKept::losesNothingWhereverACharacterGotIn_data()
{
    QTest::addColumn<QByteArray>("sign");
    // NOLINTBEGIN(misc-misleading-bidirectional): they are what people paste
    for (const char *sign :
         { " ",      "\t",     "\n",     "\r\n",    "\u00a0", "\u3000",     "\u200b",    "\ufeff", "\u00ad",
           "\u2060", "\u202e", "\u2066", "\ufe0f",  "\u3164", "\U000e0041", "\033",      "\b",     "\177",
           "\u0080", "\u009b", "\u009f", "\u2028",  "\u0085", "\\\n",       "\033[31m",  "\n> ",   "=\n",
           "%20",    "%0D%0A", "\\n",    "\\u200b", "&nbsp;", "&#8203;",    "\\x0a\\x0d" })
        QTest::newRow(QByteArray(sign).toPercentEncoding().constData()) << QByteArray(sign);
    // NOLINTEND(misc-misleading-bidirectional)
    QTest::newRow("NUL") << QByteArray(1, '\0');
}

void TestKeyKept::losesNothingWhereverACharacterGotIn()
{
    QFETCH(QByteArray, sign);
    for (int number = 1; number <= 4; ++number) {
        const QByteArray key = makeKey(number);
        for (qsizetype at = 0; at <= key.size(); ++at) {
            const Inspection inspection = inspectKey(QByteArray(key).insert(at, sign), testFacts());
            QVERIFY2(inspection.cleaned.bytes() == key, QByteArray::number(at).constData());
        }
    }
}

void TestKeyKept::inventsNothing()
{
    constexpr std::array pieces { "{K}", "{L}", "{R}", "{B}",  "pplx-", "pplx",    "-", "_",      " ",
                                  "\n",  "\"",  "=",   "X=",   ".",     "\u200b",  "$", "é",      "/",
                                  "a",   "Z9",  "{O}", "plx-", "PPLX-", "Bearer ", ":", "\u00a0", "," };
    std::mt19937 random(6);
    for (int i = 0; i < 4000; ++i) {
        QByteArray text;
        const auto count = 1 + random() % 7;
        for (unsigned piece = 0; piece < count; ++piece)
            text.append(filled(pieces.at(random() % pieces.size())));
        const Inspection inspection = inspectKey(text, testFacts());
        if (!inspection.cleaned.isEmpty())
            QVERIFY(standsIn(inspection.cleaned.bytes().sliced(5), text));
        for (const Secret &choice : inspection.choices)
            QVERIFY(standsIn(choice.bytes().sliced(5), text));
    }
}

QTEST_APPLESS_MAIN(TestKeyKept)
#include "tst_keykept.moc"

#include "core/facts.h"
#include "core/key/inspection.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

// How long the quick check takes for a megabyte of anything, against a peer over the same bytes in the same
// run: UTF-8 made into a QString, and one pass of a regular expression over it. Growth is from 64 kB to 1 MB,
// 16 times as much.

namespace {

constexpr qsizetype large = 1 << 20;
constexpr qsizetype small = large / 16;
constexpr int rounds = 7;

struct Input
{
    const char *name;
    QByteArray pattern; ///< repeated to the length
};

QByteArray made(const QByteArray &pattern, qsizetype length)
{
    QByteArray text;
    text.reserve(length + pattern.size());
    while (text.size() < length)
        text.append(pattern);
    text.truncate(length);
    return text;
}

QByteArray randomBytes()
{
    std::mt19937 random(1);
    QByteArray bytes;
    for (qsizetype i = 0; i < large; ++i)
        bytes.append(static_cast<char>(random() & 0xFFU));
    return bytes;
}

QByteArray keys(qsizetype count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text.append(makeKey(i)).append('\n');
    return text;
}

QByteArray utf16(const QByteArray &text)
{
    QByteArray wide("\xFF\xFE");
    for (const char c : text)
        wide.append(c).append('\0');
    return wide;
}

std::vector<Input> inputs()
{
    const QByteArray prose = "A key opens a door, and 42 of them open none of it; this is what it is like. ";
    return {
        { "prose", prose },
        { "prose with a key", QByteArray(prose.repeated(6800) + makeKey() + ' ' + prose.repeated(7000)) },
        { "German", "Der Schlüssel öffnet die Tür, und größere öffnen sie nicht. " },
        { "Russian", "Ключ открывает дверь, а другие её не открывают. " },
        { "Chinese", "我的密钥不能用，请帮助我。" },
        { "base64", makeBody(1, large).toBase64() },
        { "letters and digits", makeBody(2, large) },
        { "one letter", "a" },
        { "20,000 keys", keys(20'000) },
        { "one key repeated", QByteArray(makeKey() + '\n') },
        { "pplx-", "pplx-" },
        { "pplx- and a word", "pplx-a " },
        { "cut keys", QByteArray(makeKey().first(30) + ' ') },
        { "keys of another kind", QByteArray("sk-" + makeBody(3, 48) + '\n') },
        { "zero-width", "\u200b" },
        { "quotes", "\"" },
        { "typographic quotes", "“”" },
        { "brackets", "([{<" },
        { "backslashes", "\\" },
        { "escapes", "\\u0041" },
        { "ampersands", "&" },
        { "entities", "&amp;" },
        { "percent signs", "%" },
        { "percent escapes", "%41" },
        { "equals signs", "=" },
        { "assignments", "NAME=value\n" },
        { "colour codes", "\033[31m" },
        { "escape characters", "\033" },
        { "open titles", "\033]" },
        { "spaces", " " },
        { "line breaks", "\n" },
        { "bullets", "•" },
        { "dots", "." },
        { "dashes", "-" },
        { "dollars", "${" },
        { "addresses", "https://x.example/a?b=c " },
        { "Bearer", "Bearer " },
        { "Authorization", "Authorization: " },
        { "curl", "curl " },
        { "UTF-16", utf16(prose.repeated(6800)) },
        { "NUL", QByteArray(1, '\0') },
        { "random bytes", randomBytes() },
        { "bytes 0xFF", "\xFF" },
    };
}

/// Milliseconds of the processor, which other programs take from nobody: the best of some rounds.
double bestOf(const std::function<void()> &work)
{
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t begin = std::clock();
        work();
        best = std::min(best, 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

double inspected(const QByteArray &text)
{
    return bestOf([&text] { inspectKey(text, testFacts()); });
}

double peer(const QByteArray &text)
{
    static const QRegularExpression pattern(u"pplx-[A-Za-z0-9]{48}(?![A-Za-z0-9])"_s);
    return bestOf([&text] {
        const QString decoded = QString::fromUtf8(text);
        auto matches = pattern.globalMatch(decoded);
        while (matches.hasNext())
            matches.next();
    });
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const QByteArray key = makeKey();
    inspectKey(key, testFacts()); // What is looked up once is looked up here.
    out << u"a pasted key: %1 ms, in a line with a line break: %2 ms\n"_s.arg(inspected(key), 0, 'f', 3)
               .arg(inspected(QByteArray("export PERPLEXITY_API_KEY=\"" + key + "\"\n")), 0, 'f', 3);
    out << u"1 MB of                  ms    peer   ratio  growth (16 is linear)\n"_s;
    double worst = 0;
    for (const Input &input : inputs()) {
        const QByteArray text = made(input.pattern, large);
        const double ours = inspected(text);
        const double theirs = peer(text);
        const double growth = ours / inspected(text.first(small));
        worst = std::max(worst, ours);
        out << QString::fromLatin1(input.name).leftJustified(20)
            << u"%1%2%3%4\n"_s.arg(ours, 7, 'f', 1)
                   .arg(theirs, 8, 'f', 1)
                   .arg(ours / theirs, 8, 'f', 1)
                   .arg(growth, 8, 'f', 1)
            << Qt::flush;
    }
    out << u"worst: %1 ms (to reach: below 50)\n"_s.arg(worst, 0, 'f', 1);
    return 0;
}

#include "core/request/requestcheck.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <iterator>
#include <limits>
#include <random>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;

// How long it takes to judge the request in a megabyte of anything, against one pass of a regular expression
// of Qt's over the same text in the same run. Growth is from 64 kB to 1 MB, 16 times as much.

namespace {

constexpr qsizetype large = 1 << 20;
constexpr qsizetype small = large / 16;
constexpr int rounds = 5;

struct Input
{
    const char *name;
    QByteArray begin;
    QByteArray pattern; ///< repeated to the length
    QByteArray end;
};

QByteArray made(const Input &input, qsizetype length)
{
    QByteArray text = input.begin;
    text.reserve(length + input.pattern.size());
    while (text.size() < length - input.end.size())
        text.append(input.pattern);
    text.truncate(length - input.end.size());
    return text + input.end;
}

QByteArray randomBytes()
{
    std::mt19937 random(1);
    QByteArray bytes;
    for (qsizetype i = 0; i < large; ++i)
        bytes.append(static_cast<char>(random() & 0xFFU));
    return bytes;
}

std::vector<Input> programs()
{
    const QByteArray python = "import requests\nheaders = {'Authorization': 'Bearer " + makeKey() + "'}\n";
    const QByteArray post =
        "requests.post('https://api.perplexity.ai/v1/agent', headers=headers, json=body)\n";
    const QByteArray fetch =
        "const r = await fetch('https://api.perplexity.ai/v1/agent', { method: 'POST' });\n";
    return {
        { "Python", python, "def f(a, b):\n    x = {'a': a, 'b': [1, 2, f(b)]}\n    return x\n", post },
        { "Python, the request first", python + post, "value = other.call(1, name='text')\n", {} },
        { "Python, one long text", python + "body = '''", "some words and more words ", "'''\n" + post },
        { "Python, formats", python + "a = 1\n", "x = f'{a}{a}{a}{a}{a}{a}{a}'\n", post },
        { "Python, doubling", python + "a = 'xx'\n", "a = a + a\nb = {'p': a, 'q': b}\n", post },
        { "JavaScript", fetch, "const a = { b: [c, d], e: (f) => f(1) };\n", {} },
        { "JavaScript, minified", fetch, "function a(b,c){return b?c(d):{e:f,g:[h]}}var i=a(j);", {} },
        { "JavaScript, one template", fetch + "x = `", "${a}${b} words", "`" },
        { "Go", "package main\n", "a, err := f(b, c[0], map[string]any{\"d\": e})\n", {} },
        { "PHP", "<?php\n", "$a = ['b' => \"c $d {$e}\", 'f' => g($h)];\n", {} },
        { "Ruby", "require 'net/http'\n", "a.b 'c', d: \"#{e}\", 'f' => g(h)\n", {} },
        { "Rust", "use reqwest;\n", "let a = b::c(&d).e(format!(\"{} {f}\", g)).await?;\n", {} },
    };
}

std::vector<Input> others()
{
    return {
        { "HAR", "{\"log\":{\"entries\":[",
          R"({"request":{"method":"GET","url":"https://a.b/c","headers":[]}},)", "]}}" },
        { "log",
          {},
          "2026-11-23T10:00:00Z INFO worker[12]: POST /v1/agent 401 in 12 ms key=pplx-****\n",
          {} },
        { "random bytes", randomBytes(), "x", {} },
        { "one line of (", {}, "(", {} },
        { "f(f(f(", "import requests\n", "f(", {} },
        { "f({[", "const a = 1; fetch(\n", "f({a:[", {} },
        { "one line of \"", {}, "\"", {} },
        { "one line of '", {}, "'", {} },
        { "one line of `", {}, "`", {} },
        { "one line of $", "PS > irm -Uri @{\n", "$(", {} },
        { "curl curl curl", {}, "curl ", {} },
        { "irm irm irm", {}, "irm -Uri a ", {} },
        { "brackets", {}, "([{}])", {} },
        { "a shell line", "curl https://api.perplexity.ai/v1/agent", " -H 'a: b' -d \"c $D\"", {} },
        { "a shell text", "curl https://api.perplexity.ai/v1/agent -d '", "words ", "'" },
        { "shell lines", "curl https://api.perplexity.ai/v1/agent", " \\\n -H 'a: b'", {} },
        { "dotenv", {}, "NAME=value # https://api.perplexity.ai\n", {} },
        { "YAML", {}, "a:\n  b: https://api.perplexity.ai\n", {} },
        { "heads", {}, "POST /v1/agent HTTP/1.1\nHost: api.perplexity.ai\n\n", {} },
        { "here documents", "require 'net/http'\nputs ", "<<~A + ", "\n" },
        { "prose", {}, "words and more words ", {} },
        { "Bearer Bearer", "curl https://api.perplexity.ai/v1/agent -H 'Authorization: ", "Bearer ", "x'" },
        { "labels", {}, "a: curl ", {} },
    };
}

/// The least of some rounds: the machine may be busy with something else in the others.
struct Measured
{
    double processor = std::numeric_limits<double>::max(); ///< milliseconds
    double clock = std::numeric_limits<double>::max(); ///< milliseconds
};

Measured measured(const std::function<void()> &work)
{
    Measured least;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        const std::clock_t begin = std::clock();
        work();
        const double used = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        least.processor = std::min(least.processor, used);
        least.clock = std::min(least.clock, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return least;
}

Measured judging(const QByteArray &text)
{
    return measured([&] { checkRequest(text, {}, nullptr, testFacts()); });
}

struct Compared
{
    QLatin1StringView name;
    Measured ours;
    double ratio = 0;
};

Compared compare(const Input &input)
{
    static const QRegularExpression keyLike(u"pplx-[A-Za-z0-9]{48}"_s);
    const QByteArray text = made(input, large);
    const Measured ours = judging(text);
    const Measured less = judging(made(input, small));
    const Measured peer = measured([&] {
        auto matches = keyLike.globalMatch(QString::fromUtf8(text));
        while (matches.hasNext())
            matches.next();
    });
    const Compared compared { QLatin1StringView(input.name), ours, ours.processor / peer.processor };
    QTextStream(stdout)
        << u"%1: judged in %2 ms, by the clock %3 ms; expression %4 ms, ratio %5, growth %6\n"_s
               .arg(compared.name)
               .arg(ours.processor, 0, 'f', 1)
               .arg(ours.clock, 0, 'f', 1)
               .arg(peer.processor, 0, 'f', 1)
               .arg(compared.ratio, 0, 'f', 1)
               .arg(ours.processor / std::max(less.processor, 0.1), 0, 'f', 1);
    return compared;
}

} // namespace

/// Arguments choose inputs by their names.
int main(int count, char **arguments)
{
    const QSet<QByteArray> chosen(arguments + 1, arguments + count);
    std::vector<Input> inputs = programs();
    std::ranges::move(others(), std::back_inserter(inputs));
    Compared worst;
    for (const Input &input : inputs) {
        if (!chosen.isEmpty() && !chosen.contains(input.name))
            continue;
        const Compared compared = compare(input);
        if (worst.name.isEmpty() || compared.ours.processor > worst.ours.processor)
            worst = compared;
    }
    QTextStream(stdout)
        << u"the worst, %1: %2 ms (figure to reach: 100), by the clock %3 ms; ratio to the expression %4\n"_s
               .arg(worst.name)
               .arg(worst.ours.processor, 0, 'f', 1)
               .arg(worst.ours.clock, 0, 'f', 1)
               .arg(worst.ratio, 0, 'f', 1);
    return 0;
}

#include "core/request/requestcheck.h"
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
    };
}

double milliseconds(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t begin = std::clock();
        work();
        times.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(times);
    return times.at(rounds / 2);
}

double judging(const QByteArray &text)
{
    return milliseconds([&] { checkRequest(text, {}, nullptr, testFacts()); });
}

void compare(const Input &input)
{
    static const QRegularExpression keyLike(u"pplx-[A-Za-z0-9]{48}"_s);
    const QByteArray text = made(input, large);
    const double ours = judging(text);
    const double less = judging(made(input, small));
    const double peer = milliseconds([&] {
        auto matches = keyLike.globalMatch(QString::fromUtf8(text));
        while (matches.hasNext())
            matches.next();
    });
    QTextStream(stdout)
        << u"%1: judged in %2 ms (figure to reach: 100), expression %3 ms, ratio %4, growth %5\n"_s
               .arg(QLatin1StringView(input.name))
               .arg(ours, 0, 'f', 1)
               .arg(peer, 0, 'f', 1)
               .arg(ours / peer, 0, 'f', 1)
               .arg(ours / std::max(less, 0.1), 0, 'f', 1);
}

} // namespace

int main()
{
    for (const Input &input : programs())
        compare(input);
    for (const Input &input : others())
        compare(input);
    return 0;
}

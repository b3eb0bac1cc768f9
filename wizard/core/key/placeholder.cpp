#include "core/key/folding.h"
#include "core/key/strangers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright {

namespace {

constexpr std::size_t longestPlaceholder = 120;

/// Words that only a template has.
constexpr std::array<std::string_view, 60> strongWords {
    "your",        "yours",   "here",      "insert",    "replace",     "change",   "todo",    "fixme",
    "tbd",         "example", "sample",    "dummy",     "fake",        "mock",     "test",    "testing",
    "placeholder", "enter",   "paste",     "put",       "fill",        "foo",      "bar",     "baz",
    "foobar",      "null",    "none",      "nil",       "undefined",   "empty",    "default", "temp",
    "tmp",         "demo",    "xxx",       "secret",    "password",    "string",   "value",   "unset",
    "missing",     "na",      "nan",       "hier",      "dein",        "deinen",   "deine",   "ihr",
    "ihren",       "ihre",    "eintragen", "einsetzen", "einf\x15gen", "ersetzen", "votre",   "ici",
    "tu",          "aqui",    "aqu\x15",   "vuestra",
};

/// Words that stand beside them.
constexpr std::array<std::string_view, 60> weakWords {
    "api",        "key",         "keys",       "apikey", "token",  "perplexity", "pplx",   "ai",
    "the",        "a",           "an",         "my",     "me",     "real",       "actual", "own",
    "from",       "in",          "with",       "this",   "to",     "of",         "access", "auth",
    "id",         "new",         "sk",         "prod",   "dev",    "valid",      "please", "env",
    "variable",   "code",        "goes",       "go",     "it",     "on",         "for",    "at",
    "or",         "and",         "set",        "add",    "some",   "any",        "user",   "pro",
    "personal",   "credentials", "credential", "bearer", "openai", "generated",  "copied", "schl\x15ssel",
    "schluessel", "cl\x15",      "clave",
};

/// In templates a space stands between words only where they speak of a key.
constexpr std::array<std::string_view, 15> keyWords { "schl\x15ssel", "cl\x15", "clave",      "key",
                                                      "keys",         "apikey", "token",      "secret",
                                                      "todo",         "fixme",  "value",      "placeholder",
                                                      "tbd",          "change", "credentials" };

template <std::size_t size>
bool isIn(const std::array<std::string_view, size> &words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

struct Tally
{
    std::size_t strong = 0;
    std::size_t weak = 0;
    bool key = false;
    bool spaces = false;
    bool known = true;

    void count(std::string_view word, bool isStrong)
    {
        ++(isStrong ? strong : weak);
        key = key || isIn(keyWords, word);
    }
};

bool isFiller(std::string_view word)
{
    return word.empty() || std::ranges::all_of(word, isDigit) || isMadeUp(word);
}

/// One known word, or several glued together ("yourapikeyhere"); the longest words first.
bool tallyWord(std::string_view word, Tally &tally, int depth = 0)
{
    constexpr int deepest = 6;
    if (isFiller(word) && depth == 0) {
        tally.strong += word.size() >= 3 ? 1 : 0;
        return true;
    }
    for (std::size_t length = word.size(); length > 0 && depth < deepest; --length) {
        const std::string_view part = word.substr(0, length);
        const bool strong = isIn(strongWords, part);
        const bool weak = isIn(weakWords, part) && (depth == 0 || length > 1);
        if (!strong && !weak)
            continue;
        Tally rest = tally;
        rest.count(part, strong);
        if (length == word.size() || tallyWord(word.substr(length), rest, depth + 1)) {
            tally = rest;
            return true;
        }
    }
    return false;
}

/// Words end at signs, and where a capital follows a small letter.
Tally tallyOf(std::string_view text)
{
    Tally tally;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size() && tally.known; ++i) {
        const bool sign = i == text.size() || !isWordCharacter(text[i]);
        const bool hump = !sign && i > begin && isUpper(text[i]) && isLower(text[i - 1]);
        tally.spaces = tally.spaces || (i < text.size() && isWhite(text[i]));
        if (!sign && !hump)
            continue;
        if (i > begin)
            tally.known = tallyWord(viewOf(lowered(text.substr(begin, i - begin))), tally);
        begin = i + (sign ? 1 : 0);
    }
    return tally;
}

bool isStep(char before, char after)
{
    const bool wraps =
        (before == '9' && after == '0') || (before == 'z' && after == 'a') || (before == 'f' && after == '0');
    return after == before + 1 || wraps;
}

bool hasBrackets(std::string_view text)
{
    constexpr std::array<std::pair<char, char>, 4> pairs {
        { { '<', '>' }, { '[', ']' }, { '{', '}' }, { '_', '_' } }
    };
    const bool elements = findWord(text, "</") != std::string_view::npos;
    return text.size() > 2 && !elements && std::ranges::any_of(pairs, [text](const auto &pair) {
               return text.front() == pair.first && text.back() == pair.second;
           });
}

std::string_view withoutPrefix(std::string_view text)
{
    for (const std::string_view prefix :
         { std::string_view("pplx-"), std::string_view("pplx_"), std::string_view("sk-") }) {
        if (startsWithWord(text, prefix))
            return text.substr(prefix.size());
    }
    return text;
}

bool isNotApplicable(std::string_view text)
{
    return text.size() == 3 && startsWithWord(text, "n/a");
}

bool isLetter(char c)
{
    return isUpper(c) || isLower(c) || c == folded::letter;
}

bool isOnlyDots(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return c == '.' || c == folded::ellipsis || c == '_' || c == '-' || c == '?';
    });
}

/// Known words make a template where one of them is found nowhere else.
bool isTemplate(const Tally &tally, bool prefixed)
{
    if (!tally.known || tally.strong + tally.weak == 0)
        return false;
    if (tally.spaces)
        return tally.strong > 0 && (tally.key || tally.weak == 0);
    return tally.strong > 0 || prefixed || tally.key;
}

} // namespace

bool isMadeUp(std::string_view body)
{
    const WipedVector<char> lower = lowered(body);
    const std::string_view text = viewOf(lower);
    if (text.size() < 3)
        return false;
    if (std::ranges::all_of(text, [&](char c) { return c == text.front(); }))
        return true;
    std::size_t breaks = 0;
    std::size_t run = 1;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool goesOn = isStep(text[i - 1], text[i]) || text[i] == text[i - 1];
        if (!goesOn && run < 3)
            return false;
        run = goesOn ? run + 1 : 1;
        breaks += goesOn ? 0 : 1;
    }
    return run >= 3 && breaks * 3 < text.size();
}

bool isPlaceholder(std::string_view text)
{
    if (text.empty() || text.size() > longestPlaceholder
        || !std::ranges::any_of(text, [](char c) { return c != '-'; }))
        return false;
    const std::string_view body = withoutPrefix(text);
    const bool prefixed = body.size() != text.size();
    if ((isOnlyDots(body) && (prefixed || body.size() >= 3)) || isNotApplicable(text))
        return true;
    if (body.empty())
        return false;
    if (!prefixed && std::ranges::none_of(body, isLetter))
        return isMadeUp(body);
    const Tally tally = tallyOf(body);
    if (hasBrackets(text) || hasBrackets(body))
        return tally.known || body.find(' ') == std::string_view::npos || tally.key;
    return isTemplate(tally, prefixed);
}

} // namespace keywright

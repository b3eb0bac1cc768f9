#include "core/key/linecontext.h"

#include "core/key/folding.h"

#include <algorithm>
#include <array>
#include <optional>

namespace keywright {

namespace {

/// True where the text is that word, which is in lower case, in any case.
bool isWord(std::string_view given, std::string_view known)
{
    return given.size() == known.size() && startsWithWord(given, known);
}

constexpr std::size_t longestName = 64;
constexpr std::size_t mostLabelWords = 5; // "My new Perplexity API key:"
constexpr std::size_t longestLine = 4096; // what is farther in front of a key says nothing about it

bool isNameCharacter(char c)
{
    return isAlphanumeric(c) || c == '_';
}

std::string_view lastLine(std::string_view text)
{
    const std::size_t line = text.rfind('\n');
    if (line != std::string_view::npos)
        text.remove_prefix(line + 1);
    if (text.size() > longestLine)
        text.remove_prefix(text.size() - longestLine);
    return text;
}

std::string_view withoutQuotesBehind(std::string_view text)
{
    text = trimmedRight(text);
    while (!text.empty()
           && (isAnyQuote(text.back()) || text.back() == ']' || text.back() == ')' || text.back() == '\\'))
        text = trimmedRight(text.substr(0, text.size() - 1));
    return text;
}

/// The identifier at the end of the text, quotes and brackets behind it left out.
std::string_view nameAtEnd(std::string_view text)
{
    text = withoutQuotesBehind(text);
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < longestName
           && (isNameCharacter(text[begin - 1]) || text[begin - 1] == '-'))
        --begin;
    return text.substr(begin);
}

bool looksLikeVariable(std::string_view name)
{
    const bool hasSign = name.find('_') != std::string_view::npos;
    return hasSign && name.size() > 3 && std::ranges::all_of(name, isNameCharacter) && !isDigit(name.front());
}

/// Words of a text that a person wrote, not a program.
bool isTalk(std::string_view word)
{
    static constexpr std::array talk { std::string_view("is"),     std::string_view("are"),
                                       std::string_view("was"),    std::string_view("here"),
                                       std::string_view("this"),   std::string_view("hi"),
                                       std::string_view("hello"),  std::string_view("hey"),
                                       std::string_view("please"), std::string_view("use"),
                                       std::string_view("i"),      std::string_view("it") };
    return std::ranges::any_of(talk, [word](std::string_view one) { return isWord(word, one); });
}

/// "API key", "Perplexity Key (prod)": a few words that name what comes.
bool isLabel(std::string_view text)
{
    std::size_t words = 0;
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size() && isWordCharacter(text[length]))
            ++length;
        if (length > 0 && (isTalk(text.substr(0, length)) || ++words > mostLabelWords))
            return false;
        constexpr std::string_view sentence = ",!?;:";
        if (length == 0 && sentence.find(text.front()) != std::string_view::npos)
            return false;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return words > 0;
}

/// The first word of a command line, prompts and paths in front of it left out.
std::string_view commandOf(std::string_view line)
{
    const std::size_t prompt = std::min(line.find("$ "), line.find("> "));
    if (prompt != std::string_view::npos)
        line.remove_prefix(prompt + 2);
    line = trimmedLeft(line);
    for (const std::string_view before : { "sudo ", "@" }) {
        if (startsWithWord(line, before))
            line = trimmedLeft(line.substr(before.size()));
    }
    std::size_t length = 0;
    while (length < line.size()
           && (isNameCharacter(line[length]) || line[length] == '-' || line[length] == '.'))
        ++length;
    return line.substr(0, length);
}

bool isCommand(std::string_view word)
{
    static constexpr std::array commands {
        std::string_view("setx"),     std::string_view("set"),       std::string_view("setenv"),
        std::string_view("export"),   std::string_view("launchctl"), std::string_view("curl"),
        std::string_view("curl.exe"), std::string_view("echo"),      std::string_view("printf"),
        std::string_view("env"),      std::string_view("docker"),    std::string_view("gh"),
        std::string_view("heroku"),   std::string_view("fly"),       std::string_view("vercel"),
        std::string_view("npx"),      std::string_view("claude"),    std::string_view("llm"),
        std::string_view("machine"),  std::string_view("wget"),      std::string_view("http"),
        std::string_view("https"),    std::string_view("kubectl"),   std::string_view("reg"),
    };
    return std::ranges::any_of(commands, [word](std::string_view one) { return isWord(word, one); });
}

bool isCurlWordAt(std::string_view text, std::size_t at)
{
    const bool begins =
        at == 0 || isWhite(text[at - 1]) || text[at - 1] == '$' || text[at - 1] == '`' || text[at - 1] == '(';
    const std::string_view behind = text.substr(at + 4);
    return begins && (behind.empty() || isWhite(behind.front()) || startsWithWord(behind, ".exe"));
}

bool hasCurl(std::string_view text)
{
    constexpr std::size_t reach = 65536; // a request with a long body before its headers
    if (text.size() > reach)
        text.remove_prefix(text.size() - reach);
    WordSearch words(text, "curl");
    for (std::size_t at = words.next(0); at != std::string_view::npos; at = words.next(at + 1)) {
        if (isCurlWordAt(text, at))
            return true;
    }
    return false;
}

/// "**API key:**" and "key: >-" without the marks of Markdown and YAML between the sign and its value.
std::string_view withoutMarks(std::string_view line)
{
    for (const std::string_view marks : { "*_", ">|+-" }) {
        const std::size_t last = line.find_last_not_of(marks);
        const bool spaced = marks.front() == '>';
        const std::string_view left = last == std::string_view::npos ? line : line.substr(0, last + 1);
        const std::string_view inner = spaced ? trimmedRight(left) : left;
        if (inner.size() < line.size() && line.size() - inner.size() < 5 && inner.ends_with(':'))
            return inner;
    }
    return line;
}

/// The text in front of "=", ":", "=>", ":=", …, or nothing where there is no such sign.
std::optional<std::string_view> beforeOperator(std::string_view line, char &sign)
{
    line = trimmedRight(line);
    line = withoutMarks(line);
    if (line.ends_with("=>") || line.ends_with("->") || line.ends_with("<-")) {
        sign = '=';
        return trimmedRight(line.substr(0, line.size() - 2));
    }
    if (line.empty() || (line.back() != '=' && line.back() != ':'))
        return std::nullopt;
    sign = line.back();
    line.remove_suffix(1);
    while (!line.empty()
           && (line.back() == ':' || line.back() == '?' || line.back() == '+' || line.back() == '=')) {
        sign = '=';
        line.remove_suffix(1);
    }
    return trimmedRight(line);
}

/// "-e NAME", "--api-key", `setx NAME`, `["NAME",`, `<string>`: a value follows without a sign between.
bool isOpen(std::string_view line)
{
    if (line.empty())
        return false;
    constexpr std::string_view openers = ",([{>|";
    const bool table = line.front() == '|';
    const bool lisp = line.size() > 1 && line.front() == '(' && isAlphanumeric(line[1]);
    if (table || lisp || openers.find(line.back()) != std::string_view::npos)
        return true;
    const std::size_t space = line.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? line : line.substr(space + 1);
    return word.size() > 1 && word.front() == '-' && isAlphanumeric(word.back());
}

bool isBatchSet(std::string_view line, std::string_view name)
{
    const std::string_view command = commandOf(line);
    const std::string_view behind =
        trimmedLeft(line.substr(static_cast<std::size_t>(command.end() - line.begin())));
    return command.size() == 3 && startsWithWord(command, "set")
        && startsWithWord(behind, viewOf(lowered(name)));
}

/// `{ apiKey: "…", other: 1 }`: a name within braces, as source code has it.
bool isMember(std::string_view subject, std::string_view name)
{
    const std::string_view before = trimmedRight(subject.substr(0, subject.size() - name.size()));
    return !name.empty() && subject.ends_with(name) && !before.empty()
        && (before.back() == '{' || (before.back() == ',' && before.find('{') != std::string_view::npos));
}

/// "Authorization: Token": the header with any scheme in front of the value.
bool isHeaderWithScheme(std::string_view line)
{
    constexpr std::size_t longestScheme = 16;
    std::size_t begin = line.size();
    while (begin > 0 && line.size() - begin < longestScheme && isAlphanumeric(line[begin - 1]))
        --begin;
    std::string_view header = trimmedRight(line.substr(0, begin));
    if (!header.empty() && isAnyQuote(header.back()))
        header.remove_suffix(1);
    char sign = 0;
    const auto subject = begin < line.size() ? beforeOperator(header, sign) : std::nullopt;
    return subject && endsWithWord(nameAtEnd(*subject), "authorization");
}

/// ".netrc" over several lines.
bool isNetrc(std::string_view before, std::string_view line)
{
    return commandOf(line) == "password" && findWord(before, "machine ") != std::string_view::npos;
}

void readOperator(LineContext &context, std::string_view line, std::string_view subject, char sign)
{
    const std::string_view name = nameAtEnd(subject);
    context.variable = mayBeTold(name) ? std::string(name) : std::string();
    context.authorization = endsWithWord(name, "authorization");
    const std::string_view bare = withoutQuotesBehind(subject);
    const bool quotedName = bare.size() != subject.size();
    const bool oneName = !name.empty()
        && (quotedName || trimmed(bare).size() == name.size() || looksLikeVariable(name)
            || isMember(subject, name));
    context.batchSet = sign == '=' && isBatchSet(line, name);
    context.assigns = sign == '=' || oneName || isLabel(subject);
}

} // namespace

LineContext lineContext(std::string_view before, bool wordsBehind)
{
    LineContext context;
    context.curl = hasCurl(before);
    before = trimmedRight(before);
    if (!before.empty() && isAnyQuote(before.back()))
        before = trimmedRight(before.substr(0, before.size() - 1));
    const std::string_view line = lastLine(before);
    char sign = 0;
    if (const auto subject = beforeOperator(line, sign)) {
        readOperator(context, line, *subject, sign);
        const bool label = sign == ':' && context.variable.size() != trimmed(*subject).size()
            && !looksLikeVariable(context.variable) && !isAnyQuote(subject->empty() ? ' ' : subject->back())
            && !isMember(*subject, context.variable);
        context.assigns = context.assigns && !(label && wordsBehind);
    } else if (isHeaderWithScheme(line)) {
        context.authorization = true;
        context.assigns = true;
    } else {
        const std::string_view name = nameAtEnd(line);
        context.variable = looksLikeVariable(name) && mayBeTold(name) ? std::string(name) : std::string();
        context.assigns = isOpen(trimmed(line)) || isCommand(commandOf(line)) || isNetrc(before, line)
            || (!context.variable.empty() && !wordsBehind);
    }
    context.assigns = context.assigns || context.curl;
    return context;
}

} // namespace keywright

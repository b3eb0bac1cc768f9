#include "core/request/httplines.h"

#include "core/request/marked.h"
#include "core/request/textreaders.h"

#include <algorithm>
#include <array>

namespace keywright::request {

bool isMethodName(QByteArrayView text)
{
    constexpr qsizetype longest = 7;
    if (text.size() > longest || text.isEmpty() || text.front() < 'A' || text.front() > 'T')
        return false;
    static constexpr auto methods = std::to_array<QByteArrayView>(
        { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT" });
    return std::ranges::find(methods, text) != methods.end();
}

namespace {

bool isTarget(const QByteArray &word)
{
    return word.startsWith('/') || word.contains("://") || word.startsWith(marked(variableName(word)));
}

constexpr QByteArrayView beforeMethod { "\"'[(" };

/// True where one of the line's words is a method.
bool holdsMethod(QByteArrayView line)
{
    for (auto at = line.begin(); at != line.end();) {
        const auto begin =
            std::find_if_not(at, line.end(), [](char c) { return isBlank(c) || beforeMethod.contains(c); });
        at = std::find_if(begin, line.end(), isBlank);
        if (isMethodName({ begin, at }))
            return true;
    }
    return false;
}

/// "METHOD target" within a line, wherever it begins.
std::optional<LoggedRequest> pairAt(const QList<PlacedText> &words, qsizetype at)
{
    if (at + 1 >= words.size())
        return std::nullopt;
    PlacedText method = words.at(at);
    while (!method.isEmpty() && beforeMethod.contains(method.bytes().front()))
        method = method.sliced(1);
    PlacedText target = words.at(at + 1);
    while (!target.isEmpty() && QByteArrayView("\"',;)]").contains(target.bytes().back()))
        target = target.sliced(0, target.size() - 1);
    if (!isMethodName(method.bytes()) || method.bytes() == "CONNECT" || !isTarget(target.bytes()))
        return std::nullopt;
    LoggedRequest found;
    found.method = method;
    found.target = target;
    return found;
}

/// `https://api.perplexity.ai:443 "POST /chat/completions HTTP/1.1" 401` of urllib3.
QByteArray originBefore(const QList<PlacedText> &words, qsizetype at)
{
    if (at == 0)
        return {};
    const QByteArray &before = words.at(at - 1).bytes();
    const qsizetype begin = std::max(before.indexOf("https://"), before.indexOf("http://"));
    return begin < 0 ? QByteArray() : before.sliced(begin);
}

/// "0040: "
bool isTraceMark(QByteArrayView mark)
{
    return mark.endsWith(": ") && mark.size() > 4 && std::ranges::all_of(mark.first(4), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

QList<PlacedText> wordsOf(const PlacedText &line)
{
    QList<PlacedText> words;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i < line.size() && !isBlank(line.bytes().at(i)))
            continue;
        if (i > begin)
            words.append(line.sliced(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

bool isBrowserDetail(const QByteArray &name)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "status code", "remote address", "referrer policy", "status", "version", "transferred",
          "request priority", "dns resolution", "scheme", "filename" });
    return std::ranges::find(names, QByteArrayView(name)) != names.end();
}

PlacedText sentBytes(const QByteArray &text)
{
    constexpr QByteArrayView sign { "send: b" };
    PlacedText sent;
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at)) {
        at += sign.size();
        if (at >= text.size())
            break;
        const char quote = text.at(at);
        for (++at; at < text.size() && text.at(at) != quote; ++at) {
            const bool isEscape = text.at(at) == '\\' && at + 1 < text.size();
            const char c = text.at(isEscape ? at + 1 : at);
            const char meant = isEscape && c == 'n' ? '\n' : (isEscape && c == 't' ? '\t' : c);
            if (!isEscape || c != 'r')
                sent.append(QByteArrayView(&meant, 1), Span { at, isEscape ? 2 : 1 });
            at += isEscape ? 1 : 0;
        }
    }
    return sent;
}

QList<PlacedText> messageLines(const PlacedText &text, bool &isTraced)
{
    constexpr qsizetype markSize = 6;
    constexpr qsizetype widest = 64;
    QList<PlacedText> lines;
    bool goesOn = false;
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype found = text.bytes().indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const PlacedText line = withTemplates(text.sliced(begin, end - begin));
        begin = end + 1;
        if (!isTraceMark(QByteArrayView(line.bytes()).first(std::min(markSize, line.size())))) {
            lines.append(line);
            goesOn = false;
            continue;
        }
        isTraced = true;
        const PlacedText rest = line.sliced(markSize);
        if (goesOn)
            lines.last().append(rest);
        else
            lines.append(rest);
        goesOn = rest.size() == widest;
    }
    return lines;
}

std::optional<LoggedRequest> requestLine(const PlacedText &line)
{
    // Most lines are none, and need not be taken apart.
    const QByteArrayView all = line.bytes();
    const QByteArrayView first = all.first(std::ranges::find_if(all, isBlank) - all.begin());
    if (!isMethodName(first))
        return std::nullopt;
    const QList<PlacedText> words = wordsOf(line);
    if (words.size() < 2 || words.first().bytes() == "CONNECT")
        return std::nullopt;
    const bool hasVersion = words.size() > 2 && words.at(2).bytes().startsWith("HTTP/");
    if (!isTarget(words.at(1).bytes()) || (words.size() > 2 && !hasVersion))
        return std::nullopt;
    return LoggedRequest { words.at(0), words.at(1), {}, hasVersion, true };
}

std::optional<LoggedRequest> logLine(const PlacedText &line)
{
    static constexpr auto signs = std::to_array<QByteArrayView>(
        { "HTTP Request:", "HTTP/", "-->", "Sending", "request:", "Request:", "clientconnect", "=>" });
    const bool isLog = holdsMethod(line.bytes())
        && std::ranges::any_of(signs, [&](QByteArrayView sign) { return line.bytes().contains(sign); });
    if (!isLog)
        return std::nullopt;
    const QList<PlacedText> words = wordsOf(line);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (std::optional<LoggedRequest> found = pairAt(words, i)) {
            found->origin = originBefore(words, i);
            // OkHttp's headers follow in lines of their own.
            found->hasVersion = line.bytes().startsWith("-->");
            return found;
        }
    }
    return std::nullopt;
}

} // namespace keywright::request

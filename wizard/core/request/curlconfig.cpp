#include "core/request/commandreader.h"
#include "core/request/marked.h"

#include <algorithm>

namespace keywright::request {

namespace {

/// A value in double quotes, with curl's escapes resolved.
PlacedText unescaped(const PlacedText &text)
{
    PlacedText result;
    for (qsizetype i = 1; i < text.size() && text.bytes().at(i) != '"'; ++i) {
        const bool isEscape = text.bytes().at(i) == '\\' && i + 1 < text.size();
        if (!isEscape) {
            result.append(text.sliced(i, 1));
            continue;
        }
        const char c = text.bytes().at(i + 1);
        const char meant = c == 'n' ? '\n' : (c == 't' ? '\t' : (c == 'r' ? '\r' : c));
        result.append(QByteArrayView(&meant, 1), text.at(i, 2));
        ++i;
    }
    return result;
}

bool endsName(char c)
{
    return isBlank(c) || c == '=' || c == ':';
}

/// True where lines of the text begin with the options that a request needs, an address and a header.
bool namesOptions(QByteArrayView text)
{
    bool hasAddress = false;
    bool hasHeader = false;
    for (qsizetype begin = 0; begin < text.size() && (!hasAddress || !hasHeader);) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype lineEnd = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(begin, lineEnd - begin).trimmed();
        const QByteArrayView name = line.first(std::ranges::find_if(line, endsName) - line.begin());
        hasAddress = hasAddress || name == "url" || name == "--url";
        hasHeader = hasHeader || name == "header" || name == "--header" || name == "-H";
        begin = lineEnd + 1;
    }
    return hasAddress && hasHeader;
}

ShellWord wordOf(const PlacedText &text)
{
    ShellWord word;
    word.text = text;
    word.at = text.at();
    return word;
}

} // namespace

QList<ShellWord> curlConfigWords(const PlacedText &text)
{
    QList<ShellWord> words;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.bytes().indexOf('\n', begin);
        const qsizetype lineEnd = found < 0 ? text.size() : found;
        const PlacedText line = text.sliced(begin, lineEnd - begin).trimmed();
        begin = lineEnd + 1;
        if (line.isEmpty() || line.bytes().startsWith('#'))
            continue;
        qsizetype end = 0;
        while (end < line.size() && !endsName(line.bytes().at(end)))
            ++end;
        PlacedText name;
        if (!line.bytes().startsWith('-'))
            name.append("--", Span {});
        name.append(line.sliced(0, end));
        words.append(wordOf(name));
        qsizetype valueAt = end;
        while (valueAt < line.size() && endsName(line.bytes().at(valueAt)))
            ++valueAt;
        const PlacedText value = line.sliced(valueAt);
        if (!value.isEmpty())
            words.append(wordOf(value.bytes().startsWith('"') ? unescaped(value) : value));
    }
    return words;
}

std::optional<ReadRequest> readCurlConfig(const QByteArray &text)
{
    if (!namesOptions(text))
        return std::nullopt;
    const QList<ShellWord> words = curlConfigWords(PlacedText(text, 0));
    bool hasAddress = false;
    bool hasHeader = false;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QByteArray &name = words.at(i).bytes();
        hasAddress = hasAddress || (name == "--url" && words.at(i + 1).bytes().contains("://"));
        hasHeader =
            hasHeader || ((name == "--header" || name == "-H") && words.at(i + 1).bytes().contains(':'));
    }
    if (!hasAddress || !hasHeader)
        return std::nullopt;
    CalledProgram call;
    call.name = "curl";
    call.arguments = words;
    ReadRequest request = readCurl(call, Shell::Bash);
    request.commandParts.clear();
    return request;
}

} // namespace keywright::request

#include "core/request/commandreader.h"
#include "core/request/marked.h"
#include "core/request/textreaders.h"

#include <algorithm>
#include <optional>

namespace keywright::request {

namespace {

constexpr QByteArrayView addressEnds { " \t\n\"'`<>()[]{},;|\\" };

/// What ends an address in a sentence but is no part of it.
QByteArray withoutSentenceEnd(QByteArray address)
{
    while (!address.isEmpty() && QByteArrayView(".,:!?").contains(address.back()))
        address.chop(1);
    return address;
}

PlacedText addressAt(const QByteArray &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && !addressEnds.contains(text.at(end)))
        ++end;
    return PlacedText(withoutSentenceEnd(text.sliced(at, end - at)), at);
}

/// The first address, with Perplexity's name where there is one; links to its documentation are none.
std::optional<PlacedText> findAddress(const QByteArray &text)
{
    std::optional<PlacedText> found;
    for (const QByteArrayView start :
         { QByteArrayView("https://"), QByteArrayView("http://"), QByteArrayView("api.perplexity.ai") }) {
        for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            const PlacedText placed = addressAt(text, at);
            const QByteArray &address = placed.bytes();
            const bool isReading = address.contains("docs.") || address.contains("/settings")
                || address.contains("console.") || address.contains("/docs") || address.contains("status.");
            const bool isBetter =
                !found || (address.contains("perplexity") && !found->bytes().contains("perplexity"));
            if (!isReading && isBetter)
                found = placed;
        }
    }
    return found;
}

std::optional<PlacedText> findMethod(const QByteArray &text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && isNameCharacter(text.at(end)))
            ++end;
        const QByteArrayView word = QByteArrayView(text).sliced(begin, end - begin);
        if (isMethodName(word))
            return PlacedText(word, begin);
        begin = end + 1;
    }
    return std::nullopt;
}

/// The rest of the line behind `at`, without quotes and commas round it.
PlacedText restOfLine(const QByteArray &text, qsizetype at)
{
    const qsizetype found = text.indexOf('\n', at);
    const qsizetype lineEnd = found < 0 ? text.size() : found;
    qsizetype begin = at;
    while (begin < lineEnd && QByteArrayView(" \t\"',:=>;)`").contains(text.at(begin)))
        ++begin;
    qsizetype end = begin;
    while (end < lineEnd && !QByteArrayView("\"'`;)").contains(text.at(end)))
        ++end;
    const QByteArray behind = text.sliced(end, lineEnd - end).mid(1).trimmed();
    // `"Bearer " + key` and `"Bearer ", key`: the key is in a variable.
    const bool goesOn = !behind.isEmpty() && QByteArrayView("+.,&<%").contains(behind.front());
    PlacedText value = PlacedText(QByteArrayView(text).sliced(begin, end - begin), begin).trimmed();
    if (goesOn && !value.bytes().contains(' ')) {
        value.append(" ", Span {});
        value.append(marked({}), Span { end, 1 });
    }
    return value;
}

/// True for a word like "Bearer" rather than a key.
bool isSchemeWord(QByteArrayView word)
{
    constexpr qsizetype longest = 12;
    return word.size() <= longest && std::ranges::all_of(word, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':';
           });
}

/// Without the rest of the sentence behind the value: one word, behind the scheme's where there is one.
PlacedText withoutSentence(const PlacedText &value)
{
    const QByteArray &text = value.bytes();
    constexpr int mostSchemes = 3;
    qsizetype end = 0;
    for (int words = 0; words < mostSchemes && end < text.size(); ++words) {
        qsizetype begin = end;
        while (begin < text.size() && isBlank(text.at(begin)))
            ++begin;
        end = begin;
        while (end < text.size() && !isBlank(text.at(end)))
            ++end;
        if (!isSchemeWord(QByteArrayView(text).sliced(begin, end - begin)))
            break;
    }
    while (end > 1 && QByteArrayView(".,!?").contains(text.at(end - 1)))
        --end;
    return value.sliced(0, end);
}

/// In an unknown language "$key", "#{key}", "{}" and "%s" may all be filled in.
PlacedText withVariables(const PlacedText &value)
{
    const qsizetype space = value.bytes().lastIndexOf(' ');
    const QByteArray last = value.bytes().mid(space + 1);
    const bool isVariableText = !last.isEmpty() && QByteArrayView("$#{%<").contains(last.front());
    if (!isVariableText)
        return value;
    PlacedText filled = value.sliced(0, space + 1);
    filled.append(marked({}), value.at(space + 1, last.size()));
    return filled;
}

/// `.header("Authorization", apiKey)`: nobody can tell what the variable holds.
bool isBareVariable(const QByteArray &text, qsizetype at)
{
    const bool isQuotedName = text.at(at) == '"' || text.at(at) == '\'';
    if (!isQuotedName)
        return false;
    qsizetype next = at + 1;
    while (next < text.size() && QByteArrayView(" ,:=>)").contains(text.at(next)))
        ++next;
    return next < text.size() && text.at(next) != '"' && text.at(next) != '\'' && text.at(next) != '`';
}

/// Where a header's value begins: behind a colon, or behind what a sentence says of it. -1 for none.
qsizetype valueBegin(const QByteArray &text, qsizetype at)
{
    if (at < text.size() && QByteArrayView(":=\"',>`").contains(text.at(at)))
        return at;
    static const QByteArrayList fillers {
        "header", "set", "to", "mit", "dem",  "den", "wert", "value", "of",
        "as",     "auf", "is", "ist", "with", "the", "=",    "-",     "als"
    };
    while (at < text.size() && isBlank(text.at(at))) {
        const qsizetype begin = at + 1;
        qsizetype end = begin;
        while (end < text.size() && !isBlank(text.at(end)) && text.at(end) != '\n')
            ++end;
        const QByteArray word = lower(QByteArrayView(text).sliced(begin, end - begin));
        if (word.startsWith("bearer") || word.startsWith("basic") || word.startsWith("pplx-"))
            return begin;
        if (!fillers.contains(word))
            return -1;
        at = end;
    }
    return -1;
}

void findHeaders(ReadRequest &request, const QByteArray &text)
{
    const QByteArray known = lower(text);
    for (const QByteArrayView name : { QByteArrayView("authorization"), QByteArrayView("x-api-key"),
                                       QByteArrayView("api-key"), QByteArrayView("content-type") }) {
        const qsizetype at = known.indexOf(name);
        const bool isPart = name == "api-key" && known.contains("x-api-key");
        const qsizetype begin = at < 0 || isPart ? -1 : valueBegin(text, at + name.size());
        if (begin < 0 || (begin == at + name.size() && isBareVariable(text, begin)))
            continue;
        const PlacedText value = withVariables(withoutSentence(restOfLine(text, begin)));
        request.headers.append(
            { text.sliced(at, name.size()), value.bytes(), { at, name.size() }, value.at() });
    }
}

} // namespace

std::optional<ReadRequest> readWords(const QByteArray &text)
{
    ReadRequest request;
    request.language = Language::Text;
    if (const std::optional<PlacedText> url = findAddress(text))
        setUrl(request, *url);
    if (const std::optional<PlacedText> method = findMethod(text))
        setMethod(request, *method);
    findHeaders(request, text);
    if (!request.url && request.header("authorization").isEmpty())
        return std::nullopt;
    // A bare host in a sentence names the service, not the whole address.
    request.isBaseUrl = request.url && !request.method && request.url->count('/') <= 2;
    if (request.url && !request.url->contains("://"))
        request.url->prepend("https://");
    return request;
}

} // namespace keywright::request

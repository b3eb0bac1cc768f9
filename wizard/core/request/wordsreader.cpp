#include "core/request/marked.h"
#include "core/request/textreaders.h"

#include <algorithm>
#include <array>

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

QByteArray addressAt(const QByteArray &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && !addressEnds.contains(text.at(end)))
        ++end;
    return withoutSentenceEnd(text.sliced(at, end - at));
}

/// The first address, with Perplexity's name where there is one; links to its documentation are none.
std::optional<QByteArray> findAddress(const QByteArray &text)
{
    std::optional<QByteArray> found;
    for (const QByteArrayView start :
         { QByteArrayView("https://"), QByteArrayView("http://"), QByteArrayView("api.perplexity.ai") }) {
        for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            const QByteArray address = addressAt(text, at);
            const bool isReading = address.contains("docs.") || address.contains("/settings")
                || address.contains("console.") || address.contains("/docs");
            if (!isReading && (!found || (address.contains("perplexity") && !found->contains("perplexity"))))
                found = address;
        }
    }
    return found;
}

std::optional<QByteArray> findMethod(const QByteArray &text)
{
    QByteArray words = text;
    for (char &c : words)
        c = isNameCharacter(c) ? c : ' ';
    for (const QByteArray &word : words.simplified().split(' ')) {
        if (isMethodName(word))
            return word;
    }
    return std::nullopt;
}

/// The rest of the line behind `at`, without quotes and commas round it.
QByteArray restOfLine(const QByteArray &text, qsizetype at)
{
    const qsizetype lineEnd = text.indexOf('\n', at);
    QByteArray rest = text.sliced(at, (lineEnd < 0 ? text.size() : lineEnd) - at).trimmed();
    while (!rest.isEmpty() && QByteArrayView("\"',:=>;)`").contains(rest.front()))
        rest = rest.sliced(1).trimmed();
    const auto end = std::ranges::find_if(rest, [](char c) { return QByteArrayView("\"'`;)").contains(c); });
    const qsizetype length = end - rest.begin();
    const QByteArray behind = rest.mid(length + 1).trimmed();
    // `"Bearer " + key` and `"Bearer ", key`: the key is in a variable.
    const bool goesOn = !behind.isEmpty() && QByteArrayView("+.,&<%").contains(behind.front());
    const QByteArray value = rest.first(length).trimmed();
    return goesOn && !value.contains(' ') ? value + " " + marked({}) : value;
}

/// In an unknown language "$key", "#{key}", "{}" and "%s" may all be filled in.
QByteArray withVariables(const QByteArray &value)
{
    const qsizetype space = value.lastIndexOf(' ');
    const QByteArray last = value.mid(space + 1);
    const bool isVariableText = !last.isEmpty() && QByteArrayView("$#{%<").contains(last.front());
    return isVariableText ? value.first(space + 1) + marked({}) : value;
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

void findHeaders(ReadRequest &request, const QByteArray &text)
{
    const QByteArray known = lower(text);
    const auto separates = [&](qsizetype at) {
        return at < text.size() && QByteArrayView(":=\"',>").contains(text.at(at));
    };
    for (const QByteArrayView name : { QByteArrayView("authorization"), QByteArrayView("x-api-key"),
                                       QByteArrayView("api-key"), QByteArrayView("content-type") }) {
        const qsizetype at = known.indexOf(name);
        const bool isPart = name == "api-key" && known.contains("x-api-key");
        if (at < 0 || isPart || !separates(at + name.size()) || isBareVariable(text, at + name.size()))
            continue;
        request.headers.append(
            { text.sliced(at, name.size()), withVariables(restOfLine(text, at + name.size())) });
    }
}

} // namespace

std::optional<ReadRequest> readWords(const QByteArray &text)
{
    ReadRequest request;
    request.language = Language::Text;
    request.url = findAddress(text);
    request.method = findMethod(text);
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

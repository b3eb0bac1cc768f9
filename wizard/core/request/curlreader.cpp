#include "core/request/curlreader.h"

#include "core/request/curloptions.h"
#include "core/request/marked.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

/// The words of the transfer that is meant: between two "--next", the first that is about Perplexity.
QList<ShellWord> transferOf(const QList<ShellWord> &words)
{
    const auto isNext = [](const ShellWord &word) {
        return word.bytes() == "--next" || word.bytes() == "-:";
    };
    if (std::ranges::none_of(words, isNext))
        return words;
    QList<QList<ShellWord>> transfers(1);
    for (const ShellWord &word : words) {
        if (isNext(word))
            transfers.append(QList<ShellWord>());
        else
            transfers.last().append(word);
    }
    const auto found = std::ranges::find_if(transfers, [](const QList<ShellWord> &transfer) {
        return std::ranges::any_of(
            transfer, [](const ShellWord &word) { return word.bytes().contains("perplexity.ai"); });
    });
    return found == transfers.end() ? transfers.first() : *found;
}

/// "{{name}}" of an option that begins with "expand-".
PlacedText expanded(const PlacedText &text)
{
    PlacedText result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype begin = text.bytes().indexOf("{{", at);
        const qsizetype end = begin < 0 ? -1 : text.bytes().indexOf("}}", begin);
        if (end < 0)
            break;
        result.append(text.sliced(at, begin - at));
        const QByteArray name = text.bytes().sliced(begin + 2, end - begin - 2);
        result.append(marked(name.first(
                          std::max<qsizetype>(0, name.indexOf(':') < 0 ? name.size() : name.indexOf(':')))),
                      text.at(begin, end + 2 - begin));
        at = end + 2;
    }
    result.append(text.sliced(at));
    return result;
}

} // namespace

CurlReader::CurlReader(const CalledProgram &call, Shell shell) : m_call(call)
{
    m_request.language = Language::Curl;
    m_request.shell = shell;
    m_request.client = "curl";
    m_request.headersKnown = true;
    m_request.bodyKnown = true;
    // curl guesses plain HTTP for an address without a scheme.
    m_request.assumedScheme = "http";
    part(CommandRole::Program, call.program.at);
}

ReadRequest CurlReader::read()
{
    arguments(transferOf(m_call.arguments));
    finishBody();
    finishMethod();
    finishHeaders();
    return std::move(m_request);
}

void CurlReader::arguments(const QList<ShellWord> &words)
{
    bool onlyAddresses = false;
    for (m_at = 0; m_at < words.size(); ++m_at) {
        const ShellWord &word = words.at(m_at);
        const QByteArray &text = word.bytes();
        if (onlyAddresses || !text.startsWith('-') || text.size() < 2)
            address(word, word.at);
        else if (text == "--")
            onlyAddresses = true;
        else if (text.startsWith("--"))
            longOption(words);
        else
            shortOptions(words);
    }
}

void CurlReader::longOption(const QList<ShellWord> &words)
{
    const ShellWord &word = words.at(m_at);
    const QByteArray text = word.bytes().sliced(2);
    // curl itself knows no "=" there; it is plain what is meant.
    const qsizetype equals = text.indexOf('=');
    const QByteArray name = curlFullName(equals > 0 ? text.first(equals) : text);
    if (!curlTakesValue(QByteArrayView(name))) {
        const bool isUsed = name == "get" || name == "head" || name == "next";
        part(isUsed ? CommandRole::Replaced : CommandRole::Kept, word.at);
        toggle(name);
    } else if (equals > 0) {
        ShellWord value = word;
        value.text = word.text.sliced(equals + 3);
        option(name, value, word.at);
    } else if (++m_at < words.size()) {
        option(name, words.at(m_at), joined(word.at, words.at(m_at).at));
    }
}

bool CurlReader::switchesOnly(const ShellWord &word)
{
    const QByteArrayView letters = QByteArrayView(word.bytes()).sliced(1);
    if (std::ranges::any_of(letters, [](char c) { return curlTakesValue(c); }))
        return false;
    QByteArray kept = "-";
    for (const char letter : letters) {
        if (letter != 'G' && letter != 'I' && letter != 'n')
            kept.append(letter);
        toggle(curlLongName(QByteArrayView(&letter, 1)).toByteArray());
    }
    if (kept.size() == word.bytes().size())
        part(CommandRole::Kept, word.at);
    else if (kept.size() > 1)
        m_request.commandParts.append({ CommandRole::Kept, word.at, kept });
    return true;
}

/// "-sS", "-XPOST", "-H'…'": letters up to the first that takes a value.
void CurlReader::shortOptions(const QList<ShellWord> &words)
{
    const ShellWord &word = words.at(m_at);
    if (switchesOnly(word))
        return;
    const auto first =
        std::find_if(word.bytes().begin() + 1, word.bytes().end(), [](char c) { return curlTakesValue(c); });
    const qsizetype at = first - word.bytes().begin();
    const QByteArray name = curlLongName(QByteArrayView(&*first, 1)).toByteArray();
    const bool isKept = name.size() == 1;
    if (at > 1 && !isKept) {
        ShellWord before = word;
        before.text = word.text.sliced(0, at);
        before.at = word.text.at(0, at);
        switchesOnly(before);
    }
    if (at + 1 == word.bytes().size() && m_at + 1 < words.size()) {
        const ShellWord &next = words.at(++m_at);
        option(name, next, joined(word.at, next.at));
        return;
    }
    ShellWord value = word;
    value.text = word.text.sliced(at + 1);
    option(name, value, word.at);
}

void CurlReader::toggle(const QByteArray &name)
{
    if (name == "get")
        m_asQuery = true;
    else if (name == "head")
        m_head = true;
    else if (name == "netrc")
        noteUnread(m_request, u"netrc-file"_s);
}

void CurlReader::option(const QByteArray &name, const ShellWord &word, Span at)
{
    if (name.startsWith("expand-")) {
        ShellWord filled = word;
        filled.text = expanded(word.text);
        option(name.sliced(7), filled, at);
    } else if (name == "header") {
        header(word, at);
    } else if (name == "request") {
        setMethod(m_request, word.text);
        noteQuotes(m_request, RequestPart::Method, word);
        part(CommandRole::Method, at);
    } else if (name == "url") {
        address(word, at);
    } else if (name == "user") {
        m_request.basicUser = word.bytes();
        part(CommandRole::Authorization, at);
    } else if (name == "oauth2-bearer") {
        m_bearer = PlacedText("Bearer ");
        m_bearer.append(word.text);
        noteQuotes(m_request, RequestPart::Headers, word);
        part(CommandRole::Authorization, at);
    } else {
        unusualOption(name, word, at);
    }
}

void CurlReader::unusualOption(const QByteArray &name, const ShellWord &word, Span at)
{
    static const QByteArrayList replaced { "variable", "cookie", "request-target", "netrc-file",
                                           "url-query" };
    if (name == "config") {
        config(word);
        part(CommandRole::Replaced, at);
    } else if (name == "upload-file") {
        m_upload = true;
        m_request.bodyElsewhere = true;
        noteUnread(m_request, u"body-file"_s);
        part(CommandRole::Body, at);
    } else if (name == "form" || name == "form-string") {
        m_request.bodyIsForm = true;
        m_hasData = true;
        m_data.append(word.text);
        m_joint = "&";
        m_request.impliedContentType = "multipart/form-data";
        part(CommandRole::Body, at);
    } else if (name == "json" || name.startsWith("data")) {
        data(name, word);
        part(CommandRole::Body, at);
    } else {
        if (name == "netrc-file")
            noteUnread(m_request, u"netrc-file"_s);
        part(replaced.contains(name) ? CommandRole::Replaced : CommandRole::Kept, at);
    }
}

void CurlReader::header(const ShellWord &word, Span at)
{
    noteQuotes(m_request, RequestPart::Headers, word);
    const QByteArray &text = word.bytes();
    if (text.startsWith('@')) {
        const auto known = m_call.files.constFind(text.sliced(1));
        if (known == m_call.files.cend()) {
            m_request.headersKnown = false;
            noteUnread(m_request, u"header-file"_s);
        } else {
            for (qsizetype begin = 0; begin < known->size();) {
                const qsizetype found = known->bytes().indexOf('\n', begin);
                const qsizetype end = found < 0 ? known->size() : found;
                if (end > begin)
                    addHeaderLine(m_request, known->sliced(begin, end - begin));
                begin = end + 1;
            }
        }
        part(CommandRole::Replaced, at);
        return;
    }
    if (text.endsWith(';') && !text.contains(':'))
        m_request.headers.append({ text.chopped(1), {}, word.text.at(0, text.size() - 1), {} });
    else
        addHeaderLine(m_request, word.text);
    part(headerRole(text), at);
}

void CurlReader::config(const ShellWord &word)
{
    constexpr int deepest = 4;
    const bool isInput = word.bytes() == "-" && m_call.input;
    const auto known = m_call.files.constFind(word.bytes());
    if ((!isInput && known == m_call.files.cend()) || ++m_depth > deepest) {
        m_request.headersKnown = false;
        m_request.bodyKnown = false;
        noteUnread(m_request, u"config-file"_s);
        return;
    }
    const qsizetype at = m_at;
    const QList<CommandPart> parts = m_request.commandParts;
    arguments(curlConfigWords(isInput ? *m_call.input : *known));
    m_request.commandParts = parts;
    m_at = at;
}

void CurlReader::address(const ShellWord &word, Span at)
{
    // A word that is no address must not hide the one that is.
    const bool looksRight = word.bytes().contains("://") || word.bytes().contains('.');
    const bool isLater = m_request.url && (!looksRight || m_request.url->contains("://"));
    part(isLater ? CommandRole::Replaced : CommandRole::Address, at);
    if (isLater)
        return;
    setUrl(m_request, word.text);
    noteQuotes(m_request, RequestPart::Address, word);
}

ReadRequest readCurl(const CalledProgram &call, Shell shell)
{
    return CurlReader(call, shell).read();
}

} // namespace keywright::request

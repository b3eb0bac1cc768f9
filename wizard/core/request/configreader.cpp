#include "core/request/codetokens.h"
#include "core/request/marked.h"
#include "core/request/strictjson.h"
#include "core/request/textreaders.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

using Pair = std::pair<QByteArray, QByteArray>;

/// "a": "b" and a = "b", wherever they stand.
QList<Pair> quotedPairs(const QByteArray &text)
{
    QList<Pair> pairs;
    const QList<CodeToken> tokens = codeTokens(text, Flavour::JavaScript);
    for (qsizetype i = 0; i + 2 < tokens.size(); ++i) {
        using Kind = CodeToken::Kind;
        const bool isName = tokens.at(i).kind == Kind::Text || tokens.at(i).kind == Kind::Name;
        const bool isSign = tokens.at(i + 1).text == ":" || tokens.at(i + 1).text == "=";
        if (isName && isSign && tokens.at(i + 2).kind == Kind::Text)
            pairs.append({ tokens.at(i).text, tokens.at(i + 2).text });
    }
    return pairs;
}

QByteArray unquoted(QByteArray value)
{
    value = value.trimmed();
    if (value.endsWith(',') || value.endsWith(';'))
        value = value.chopped(1).trimmed();
    const bool isQuoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
    return isQuoted ? value.sliced(1, value.size() - 2) : value;
}

/// "export NAME=value", "name: value", "- name = value": one for each line.
QList<Pair> linePairs(const QByteArray &text)
{
    QList<Pair> pairs;
    for (const QByteArray &given : text.split('\n')) {
        QByteArray line = given.trimmed();
        for (const QByteArrayView prefix :
             { QByteArrayView("export "), QByteArrayView("set "), QByteArrayView("setx "),
               QByteArrayView("- "), QByteArrayView("ENV ") }) {
            if (line.startsWith(prefix))
                line = line.sliced(prefix.size()).trimmed();
        }
        if (line.startsWith('#') || line.startsWith("//"))
            continue;
        const auto isName = [](char c) { return isNameCharacter(c) || c == '.' || c == '-' || c == '"'; };
        const auto end = std::ranges::find_if_not(line, isName);
        const qsizetype length = end - line.begin();
        const QByteArray rest = line.sliced(length).trimmed();
        if (length > 0 && (rest.startsWith('=') || rest.startsWith(':')))
            pairs.append({ unquoted(line.first(length)), unquoted(rest.sliced(1)) });
    }
    return pairs;
}

class ConfigReader
{
public:
    explicit ConfigReader(QByteArray text) : m_text(std::move(text))
    {
        m_request.language = Language::Config;
        m_request.isBaseUrl = true;
    }

    std::optional<ReadRequest> read()
    {
        if (bareBody())
            return std::move(m_request);
        const QList<Pair> pairs = m_text.contains('{') ? quotedPairs(m_text) : linePairs(m_text);
        for (const Pair &pair : pairs)
            take(pair);
        if (!m_found)
            return std::nullopt;
        finish();
        return std::move(m_request);
    }

private:
    /// The body of a request alone.
    bool bareBody()
    {
        if (!m_text.startsWith('{') || jsonTrouble(m_text))
            return false;
        const QJsonObject object = jsonObject(m_text);
        const bool isBody =
            object.contains(QLatin1StringView("messages")) || object.contains(QLatin1StringView("input"));
        if (!isBody)
            return false;
        m_request.isBaseUrl = false;
        m_request.body = m_text;
        m_request.impliedContentType = "application/json";
        return true;
    }

    static bool endsWithOneOf(const QByteArray &name, std::initializer_list<QByteArrayView> ends)
    {
        return std::ranges::any_of(ends, [&](QByteArrayView end) { return name.endsWith(end); });
    }

    void take(const Pair &pair)
    {
        QByteArray name = lower(pair.first);
        name.replace('-', '_').replace('.', '_');
        const QByteArray &value = pair.second;
        const bool isAddress = endsWithOneOf(name,
                                             { "base_url", "baseurl", "api_base", "apibase", "endpoint",
                                               "url", "uri", "host", "base", "server" });
        const bool namesAddress = value.contains("://") || value.contains("perplexity.ai");
        if (name == "name" || name == "key") {
            m_pairName = value;
        } else if (name == "value" && !m_pairName.isEmpty()) {
            header(std::exchange(m_pairName, {}), value);
        } else if (isAddress && namesAddress) {
            address(name, value);
        } else if (name == "method" && isMethodName(value.toUpper())) {
            m_request.method = value;
        } else if (name.endsWith("authorization") && !value.contains('(')) {
            header("Authorization", value);
        } else if (endsWithOneOf(name, { "api_key", "apikey", "_key", "token" })) {
            key(pair.first, value);
        }
    }

    void address(const QByteArray &name, const QByteArray &value)
    {
        const bool better = !m_request.url || value.contains("perplexity");
        if (!better)
            return;
        m_found = true;
        m_request.url = value;
        m_request.isBaseUrl = name != "url" && name != "uri";
    }

    void header(const QByteArray &name, const QByteArray &value)
    {
        const QByteArray known = lower(name);
        if (known != "authorization" && known != "content-type" && known != "x-api-key" && known != "api-key")
            return;
        m_found = m_found || known == "authorization";
        m_request.headers.append({ name, value });
    }

    /// A setting that holds the key alone: the program puts "Bearer" before it.
    void key(const QByteArray &name, const QByteArray &value)
    {
        const QByteArray known = lower(name);
        const bool isPerplexity = known.contains("perplexity") || known.contains("pplx");
        const bool holdsKey = value.startsWith("pplx-");
        if (!isPerplexity && !holdsKey && !known.contains("openai") && !m_request.url)
            return;
        m_found = m_found || isPerplexity || holdsKey;
        m_keyName = m_key.isEmpty() || isPerplexity || holdsKey ? known : m_keyName;
        if (m_key.isEmpty() || isPerplexity || holdsKey)
            m_key = value.isEmpty() ? QByteArray(" ") : value;
    }

    void finish()
    {
        const bool isReference = m_key.startsWith("os.environ/") || m_key.startsWith("op://")
            || m_key.startsWith("${env:") || m_key.startsWith("${input:") || m_key.startsWith("{{");
        // Compose files, YAML and shell profiles fill "${NAME}" in; JSON does not.
        const bool isFilledIn = !m_text.contains('{') || !m_text.trimmed().startsWith('{');
        const bool isVariableText = m_key.startsWith('$') || m_key.startsWith('%');
        if (isReference || (isVariableText && isFilledIn))
            m_key = marked(m_key);
        if (!m_key.isEmpty() && m_request.header("authorization").isEmpty())
            m_request.headers.append({ "Authorization", "Bearer " + m_key.trimmed() });
        const bool isOpenAiSlot = m_keyName.contains("openai");
        m_request.usesClientDefault = isOpenAiSlot && !m_request.url && m_key.startsWith("pplx-");
        if (m_request.usesClientDefault) {
            m_request.client = "openai";
            m_request.url = "https://api.openai.com/v1";
        }
    }

    QByteArray m_text;
    ReadRequest m_request;
    QByteArray m_pairName;
    QByteArray m_key;
    QByteArray m_keyName;
    bool m_found = false;
};

} // namespace

std::optional<ReadRequest> readConfig(const QByteArray &text)
{
    return ConfigReader(text.trimmed()).read();
}

} // namespace keywright::request

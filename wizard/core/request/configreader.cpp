#include "core/request/codetokens.h"
#include "core/request/commandreader.h"
#include "core/request/jsontree.h"
#include "core/request/marked.h"
#include "core/request/settings.h"
#include "core/request/strictjson.h"
#include "core/request/textreaders.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace keywright::request {

namespace {

/// "a": "b" and a = "b" of a text in another language, wherever they stand.
QList<Setting> quotedSettings(const QByteArray &text)
{
    QList<Setting> settings;
    const QList<CodeToken> tokens = codeTokens(text, Flavour::JavaScript);
    for (qsizetype i = 0; i + 2 < tokens.size(); ++i) {
        using Kind = CodeToken::Kind;
        const bool isName = tokens.at(i).kind == Kind::Text || tokens.at(i).kind == Kind::Name;
        const bool isSign = tokens.at(i + 1).text == ":" || tokens.at(i + 1).text == "=";
        if (isName && isSign && tokens.at(i + 2).kind == Kind::Text)
            settings.append({ PlacedText(tokens.at(i).text), PlacedText(tokens.at(i + 2).text), 0 });
    }
    return settings;
}

bool beginsJson(const QByteArray &text)
{
    const QByteArray known = text.trimmed();
    const bool isMember = known.startsWith('"') && known.contains("\":");
    const QByteArray inner = known.sliced(std::min<qsizetype>(1, known.size())).trimmed();
    const bool isList = known.startsWith('[') && (inner.startsWith('{') || inner.startsWith('"'));
    return known.startsWith('{') || isList || isMember;
}

class ConfigReader
{
public:
    explicit ConfigReader(const QByteArray &text) : m_text(text), m_json(beginsJson(text))
    {
        m_request.language = Language::Config;
        m_request.isBaseUrl = true;
    }

    std::optional<ReadRequest> read()
    {
        if (bareBody())
            return std::move(m_request);
        if (std::optional<ReadRequest> whole = requestIn())
            return whole;
        for (const Setting &setting : relevantSettings(settings()))
            take(setting);
        if (!m_found)
            return std::nullopt;
        finish();
        return std::move(m_request);
    }

private:
    /// A request that a tool keeps as JSON.
    std::optional<ReadRequest> requestIn() const
    {
        const qsizetype begin = m_json ? 0 : m_text.indexOf('{');
        const std::optional<JsonNode> root = begin < 0 ? std::nullopt : readJson(m_text, begin);
        return root ? readRequestJson(m_text, *root) : std::nullopt;
    }

    QList<Setting> settings()
    {
        if (const std::optional<JsonNode> root = m_json ? readJson(m_text) : std::nullopt) {
            m_request.style = TextStyle::JsonText;
            return jsonSettings(*root);
        }
        QList<Setting> found = lineSettings(m_text);
        const auto isOurs = [](const Setting &setting) {
            return std::ranges::any_of(std::to_array<QByteArrayView>({ "perplexity", "pplx", "api_key" }),
                                       [&](QByteArrayView sign) {
                                           return containsAnyCase(setting.name.bytes(), sign)
                                               || containsAnyCase(setting.value.bytes(), sign);
                                       });
        };
        return std::ranges::any_of(found, isOurs) ? found : quotedSettings(m_text);
    }

    /// The body of a request alone.
    bool bareBody()
    {
        const QByteArray text = m_text.trimmed();
        if (!text.startsWith('{') || jsonTrouble(text))
            return false;
        const QJsonObject object = jsonObject(text);
        const bool isBody =
            object.contains(QLatin1StringView("messages")) || object.contains(QLatin1StringView("input"));
        if (!isBody)
            return false;
        m_request.isBaseUrl = false;
        setBody(m_request, PlacedText(m_text, 0).trimmed());
        m_request.impliedContentType = "application/json";
        return true;
    }

    static bool endsWithOneOf(const QByteArray &name, std::initializer_list<QByteArrayView> ends)
    {
        return std::ranges::any_of(ends, [&](QByteArrayView end) { return name.endsWith(end); });
    }

    void take(const Setting &setting)
    {
        QByteArray name = lower(setting.name.bytes());
        name.replace('-', '_').replace('.', '_');
        const QByteArray &value = setting.value.bytes();
        const bool isAddress = endsWithOneOf(name,
                                             { "base_url", "baseurl", "api_base", "apibase", "endpoint",
                                               "url", "uri", "host", "base", "server" });
        const bool namesAddress = value.contains("://") || value.contains("perplexity.ai");
        if (name == "name" || name == "key") {
            m_pairName = setting.value;
        } else if (name == "value" && !m_pairName.isEmpty()) {
            header(std::exchange(m_pairName, {}), setting.value);
        } else if (isAddress && namesAddress) {
            address(name, setting.value);
        } else if (name == "method" && isMethodName(value.toUpper())) {
            setMethod(m_request, setting.value);
        } else if (name.endsWith("authorization") && !value.contains('(')) {
            header(setting.name, setting.value);
        } else if (endsWithOneOf(name, { "api_key", "apikey", "_key", "token" })) {
            key(setting);
        }
    }

    void address(const QByteArray &name, const PlacedText &value)
    {
        const bool better = !m_request.url || value.bytes().contains("perplexity");
        if (!better)
            return;
        m_found = true;
        setUrl(m_request, value);
        m_request.isBaseUrl = name != "url" && name != "uri";
    }

    void header(const PlacedText &name, const PlacedText &value)
    {
        QByteArray known = lower(name.bytes());
        if (known.endsWith("authorization"))
            known = "authorization";
        if (known != "authorization" && known != "content-type" && known != "x-api-key" && known != "api-key")
            return;
        m_found = m_found || known == "authorization";
        const PlacedText filled = withTemplates(withReferences(value));
        m_request.headers.append({ known == "authorization" ? QByteArray("Authorization") : name.bytes(),
                                   filled.bytes(), name.at(), filled.at() });
    }

    /// A setting that holds the key alone: the program puts "Bearer" before it.
    void key(const Setting &setting)
    {
        const QByteArray known = lower(setting.name.bytes());
        const QByteArray &value = setting.value.bytes();
        const bool isPerplexity = known.contains("perplexity") || known.contains("pplx");
        const bool holdsKey = value.startsWith("pplx-");
        if (!isPerplexity && !holdsKey && !known.contains("openai") && !m_request.url)
            return;
        m_found = m_found || isPerplexity || holdsKey;
        if (!m_keyName.isEmpty() && !isPerplexity && !holdsKey)
            return;
        m_keyName = known;
        m_keyNameAt = setting.name.at();
        m_key = setting.value;
    }

    void finish()
    {
        QByteArray key = m_key.bytes();
        const bool isReference = key.startsWith("os.environ/") || key.startsWith("op://")
            || key.startsWith("${env:") || key.startsWith("${input:") || key.startsWith("{{")
            || key.startsWith("!env") || key.startsWith("env.") || key.startsWith("keychain:");
        // Compose files, YAML and shell profiles fill "${NAME}" in; JSON does not.
        const bool isVariableText = key.startsWith('$') || key.startsWith('%');
        if (isReference || (isVariableText && !m_json))
            key = marked(key);
        if (!m_keyName.isEmpty() && m_request.header("authorization").isEmpty()) {
            m_request.headers.append({ "Authorization", "Bearer " + key.trimmed(), m_keyNameAt,
                                       m_key.isEmpty() ? m_keyNameAt : m_key.at() });
            m_request.keyPrefix = "Bearer ";
        }
        m_request.form = Form::Settings;
        const bool isOpenAiSlot = m_keyName.contains("openai");
        m_request.usesClientDefault = isOpenAiSlot && !m_request.url && key.startsWith("pplx-");
        if (m_request.usesClientDefault) {
            m_request.client = "openai";
            m_request.url = "https://api.openai.com/v1";
        }
    }

    const QByteArray &m_text;
    bool m_json = false; ///< a text of JSON
    ReadRequest m_request;
    PlacedText m_pairName;
    PlacedText m_key;
    QByteArray m_keyName;
    Span m_keyNameAt;
    bool m_found = false;
};

} // namespace

std::optional<ReadRequest> readConfig(const QByteArray &text)
{
    return ConfigReader(text).read();
}

} // namespace keywright::request

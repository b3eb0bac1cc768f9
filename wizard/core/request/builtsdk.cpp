#include "core/request/builtrequest.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// What only a program with an OpenAI SDK holds, beside the SDK's name.
bool usesSdk(const QByteArray &text)
{
    static constexpr auto marks = std::to_array<QByteArrayView>({ "go-openai",
                                                                  "openai-go",
                                                                  "openai.NewClient",
                                                                  "openai.DefaultConfig",
                                                                  "OpenAIOkHttpClient",
                                                                  "com.openai",
                                                                  "com.aallam.openai",
                                                                  "OpenAiChatModel",
                                                                  "OpenAiApi",
                                                                  "ChatClient(",
                                                                  "OpenAIClient(",
                                                                  "OpenAIClientOptions",
                                                                  "OpenAIResponseClient",
                                                                  "ResponsesClient(",
                                                                  "OpenAI::client",
                                                                  "OpenAI::factory",
                                                                  "OpenAI::Client",
                                                                  "async_openai",
                                                                  "OpenAIConfig",
                                                                  "chat_openai(",
                                                                  "chat_perplexity(",
                                                                  "OpenAI(apiToken",
                                                                  "import OpenAI" });
    return std::ranges::any_of(marks, [&](QByteArrayView mark) { return text.contains(mark); });
}

bool isBaseName(QByteArrayView name)
{
    return isOneOf(name,
                   { "baseurl", "withbaseurl", "uribase", "baseuri", "withbaseuri", "apibase", "withapibase",
                     "endpoint", "host", "urlbase", "openaihost", "setbaseurl" });
}

bool isKeyName(QByteArrayView name)
{
    return isOneOf(name,
                   { "apikey", "withapikey", "accesstoken", "token", "apitoken", "apikeycredential",
                     "defaultconfig", "client", "newclient", "setapikey", "key" });
}

struct Operation
{
    QByteArrayView mark; ///< of the call's path, in lower case, without underscores
    QByteArrayView path;
};

constexpr auto operations = std::to_array<Operation>({
    { "createchatcompletion", "/chat/completions" },
    { "chat.completions", "/chat/completions" },
    { "chat.create", "/chat/completions" },
    { "chatcompletion", "/chat/completions" },
    { "completechat", "/chat/completions" },
    { "openaichatmodel", "/chat/completions" },
    { "chatopenai", "/chat/completions" },
    { "responses.", "/responses" },
    { "createresponse", "/responses" },
    { "embeddings", "/embeddings" },
    { "models.list", "/models" },
    { "listmodels", "/models" },
});

class BuiltSdkReader
{
public:
    BuiltSdkReader(const CodeFacts &program, Flavour flavour)
        : m_program(program)
        , m_events(eventsOf(program))
    {
        m_request.language = languageOf(flavour);
        m_request.client = "openai";
        m_request.headersKnown = true;
        m_request.addsBearer = true;
        m_request.impliedContentType = "application/json";
    }

    std::optional<ReadRequest> read()
    {
        for (const CodeEvent &event : m_events)
            setting(event);
        for (const CodeCall &call : m_program.calls)
            operation(call);
        address();
        model();
        authorization();
        return std::move(m_request);
    }

private:
    const CodeValue *given(const CodeEvent &event, bool alone) const
    {
        if (!event.isCall)
            return event.value;
        const CodeValue *first = event.value->unnamed(0);
        return alone && event.value->unnamed(1) != nullptr ? nullptr : first;
    }

    void setting(const CodeEvent &event)
    {
        const CodeValue *value = given(event, false);
        if (value == nullptr)
            return;
        const bool isSingle = value->kind == Kind::Text || value->kind == Kind::Name;
        if (isBaseName(event.name) && isSingle && m_base == nullptr)
            m_base = value;
        // "client" is a key's place only in PHP's OpenAI::client($key).
        const bool isOther = event.name == "client" && event.owner != "openai";
        if (isKeyName(event.name) && isSingle && !isOther && !isVariableName(event))
            m_key = m_key == nullptr ? value : m_key;
        if (event.name == "model" && value->kind == Kind::Text)
            m_model = value;
        if (event.name == "chatperplexity")
            m_isPerplexity = true;
        if (event.name == "modelname" && value->kind == Kind::Text)
            m_model = value;
    }

    /// A variable of the program, which tells nothing about where it goes.
    static bool isVariableName(const CodeEvent &event)
    {
        return !event.isCall && event.owner.isEmpty() && event.value->kind == Kind::Name;
    }

    void operation(const CodeCall &call)
    {
        QByteArray path = lower(call.path);
        path.replace('_', "");
        const QByteArray dotted = path + '.';
        const auto known =
            std::ranges::find_if(operations, [&](const Operation &one) { return dotted.contains(one.mark); });
        // ruby-openai's client.chat(parameters: …).
        const bool isChat = (path.endsWith(".chat") && call.value.member("parameters") != nullptr)
            || path.endsWith("chat.create") || path == "chatperplexity";
        if (!m_operation.isEmpty() || (known == operations.end() && !isChat))
            return;
        m_operation = isChat ? "/chat/completions" : known->path.toByteArray();
    }

    void address()
    {
        const bool isModels = m_operation == "/models";
        m_request.method = isModels ? "GET" : "POST";
        QByteArray base = m_isPerplexity ? "https://api.perplexity.ai" : "https://api.openai.com/v1";
        if (m_base != nullptr) {
            base = asText(*m_base);
            m_request.urlAt = m_base->at;
        }
        m_request.usesClientDefault = m_base == nullptr && !m_isPerplexity;
        m_request.baseMissing = m_request.usesClientDefault;
        if (base.endsWith('/'))
            base.chop(1);
        m_request.addedPath = m_operation;
        m_request.isBaseUrl = m_operation.isEmpty();
        if (!holdsVariable(base))
            m_request.url = base + m_operation;
        else
            noteUnread(m_request, QStringLiteral("url-variable"));
    }

    void model()
    {
        if (m_request.method == "GET" || m_operation.isEmpty())
            return;
        if (m_model == nullptr) {
            m_request.bodyElsewhere = true;
            return;
        }
        const QByteArray member = m_operation == "/chat/completions" ? "messages" : "input";
        m_request.body = "{\"model\":" + asJson(*m_model) + ",\"" + member + "\":" + marked({}) + "}";
        m_request.bodyAt = m_model->at;
    }

    void authorization()
    {
        const QByteArray key = m_key == nullptr ? marked("OPENAI_API_KEY") : asText(*m_key);
        m_request.headers.append(
            { "Authorization", "Bearer " + key, {}, m_key == nullptr ? Span {} : m_key->at });
    }

    const CodeFacts &m_program;
    std::vector<CodeEvent> m_events;
    ReadRequest m_request;
    const CodeValue *m_base = nullptr;
    const CodeValue *m_key = nullptr;
    const CodeValue *m_model = nullptr;
    QByteArray m_operation;
    bool m_isPerplexity = false;
};

} // namespace

std::optional<ReadRequest> readBuiltSdk(const CodeFacts &program, Flavour flavour, const QByteArray &text)
{
    if (!usesSdk(text))
        return std::nullopt;
    return BuiltSdkReader(program, flavour).read();
}

} // namespace keywright::request

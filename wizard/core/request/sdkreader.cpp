#include "core/request/codereader.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

/// A client class of an SDK: where it asks and which names its options have.
struct Client
{
    QByteArrayView className;
    bool isPerplexity;
};

constexpr auto clients = std::to_array<Client>({
    { "OpenAI", false },
    { "AsyncOpenAI", false },
    { "ChatOpenAI", false },
    { "OpenAIEmbeddings", false },
    { "createOpenAI", false },
    { "createOpenAICompatible", false },
    { "OpenAIApi", false },
    { "Configuration", false },
    { "Perplexity", true },
    { "AsyncPerplexity", true },
    { "ChatPerplexity", true },
    { "createPerplexity", true },
    { "PerplexityAI", true },
});

/// A method of a client object, and the path that it adds to the base address.
struct Operation
{
    QByteArrayView suffix;
    QByteArrayView method;
    QByteArrayView openAiPath;
    QByteArrayView perplexityPath;
};

constexpr auto operations = std::to_array<Operation>({
    { ".chat.completions.create", "POST", "/chat/completions", "/chat/completions" },
    { ".chat.completions.parse", "POST", "/chat/completions", "/chat/completions" },
    { ".chat.completions.stream", "POST", "/chat/completions", "/chat/completions" },
    { ".ChatCompletion.create", "POST", "/chat/completions", "/chat/completions" },
    { ".createChatCompletion", "POST", "/chat/completions", "/chat/completions" },
    { ".responses.create", "POST", "/responses", "/v1/responses" },
    { ".responses.stream", "POST", "/responses", "/v1/responses" },
    { ".search.create", "POST", "/search", "/search" },
    { ".embeddings.create", "POST", "/embeddings", "/v1/embeddings" },
    { ".models.list", "GET", "/models", "/v1/models" },
});

constexpr auto rightBaseNames =
    std::to_array<QByteArrayView>({ "base_url", "baseURL", "openai_api_base", "api_base" });
constexpr auto keyNames = std::to_array<QByteArrayView>(
    { "api_key", "apiKey", "pplx_api_key", "openai_api_key", "openAIApiKey", "perplexity_api_key" });

class SdkReader
{
public:
    SdkReader(const CodeFacts &program, Flavour flavour, const QByteArray &text)
        : m_program(program)
        , m_flavour(flavour)
        , m_text(text)
    {
        m_request.language = flavour == Flavour::Python ? Language::Python : Language::JavaScript;
    }

    std::optional<ReadRequest> read()
    {
        const bool found = findClient() || findModule();
        if (!found)
            return std::nullopt;
        m_request.client = m_isPerplexity ? "perplexity" : "openai";
        m_request.headersKnown = true;
        m_request.impliedContentType = "application/json";
        baseAddress();
        operation();
        authorization();
        return std::move(m_request);
    }

private:
    bool findClient()
    {
        for (const CodeCall &call : m_program.calls) {
            const QByteArray name = call.path.mid(call.path.lastIndexOf('.') + 1);
            const auto known = std::ranges::find(clients, QByteArrayView(name), &Client::className);
            if (known == clients.end())
                continue;
            m_isPerplexity = known->isPerplexity;
            m_isChatModel = known->className.startsWith("Chat");
            addOptions(call.value);
            return true;
        }
        return false;
    }

    /// `openai.api_key = …` with calls of the module itself.
    bool findModule()
    {
        const auto callsModule = [](const CodeCall &call) {
            return call.path == "openai.ChatCompletion.create"
                || call.path == "openai.chat.completions.create";
        };
        if (!std::ranges::any_of(m_program.calls, callsModule))
            return false;
        for (const QByteArrayView name :
             { QByteArrayView("api_key"), QByteArrayView("api_base"), QByteArrayView("base_url") }) {
            if (const CodeValue *value = m_program.variable(QByteArray("openai." + name.toByteArray())))
                m_options.push_back({ name.toByteArray(), *value });
        }
        return true;
    }

    void addOptions(const CodeValue &call)
    {
        m_options = call.members;
        const CodeValue *object = call.unnamed(0);
        if (object == nullptr || object->kind != CodeValue::Kind::Object)
            return;
        m_options.insert(m_options.end(), object->members.begin(), object->members.end());
        // LangChain for JavaScript keeps the address one level deeper.
        if (const CodeValue *inner = object->member("configuration"))
            m_options.insert(m_options.end(), inner->members.begin(), inner->members.end());
    }

    const CodeValue *option(QByteArrayView name) const
    {
        const auto found = std::ranges::find(
            m_options, name, [](const CodeMember &member) { return QByteArrayView(member.name); });
        return found == m_options.end() ? nullptr : &found->value;
    }

    bool readsBaseName(QByteArrayView name) const
    {
        const bool isLegacy = name == "api_base" && m_program.variable("openai.api_base") != nullptr;
        if (m_flavour == Flavour::Python)
            return name == "base_url" || name == "openai_api_base" || isLegacy;
        return name == "baseURL" || name == "basePath";
    }

    void baseAddress()
    {
        const CodeValue *base = nullptr;
        for (const QByteArrayView name : rightBaseNames) {
            if (readsBaseName(name) && base == nullptr)
                base = option(name);
        }
        if (base == nullptr && m_flavour == Flavour::JavaScript)
            base = option("basePath");
        if (base != nullptr) {
            m_base = asText(*base);
            return;
        }
        for (const QByteArrayView name : { QByteArrayView("baseUrl"), QByteArrayView("base_url"),
                                           QByteArrayView("baseURL"), QByteArrayView("api_base") }) {
            if (option(name) != nullptr)
                m_request.wrongBaseName = name.toByteArray();
        }
        // The SDKs read these variables where the program gives no address.
        const bool fromEnvironment = m_text.contains("OPENAI_BASE_URL") || m_text.contains("OPENAI_API_BASE");
        m_request.usesClientDefault = !m_isPerplexity && !fromEnvironment;
        m_base =
            m_isPerplexity || fromEnvironment ? "https://api.perplexity.ai" : "https://api.openai.com/v1";
        m_baseFromEnvironment = !m_isPerplexity && fromEnvironment;
    }

    void operation()
    {
        const QByteArray start = m_base.endsWith('/') ? m_base.chopped(1) : m_base;
        for (const CodeCall &call : m_program.calls) {
            const auto known = std::ranges::find_if(
                operations, [&](const Operation &operation) { return call.path.endsWith(operation.suffix); });
            if (known == operations.end())
                continue;
            m_request.method = known->method.toByteArray();
            const QByteArrayView path = m_isPerplexity ? known->perplexityPath : known->openAiPath;
            m_request.url = start + path.toByteArray();
            m_request.bodyKnown = true;
            arguments(call.value);
            break;
        }
        if (!m_request.url && m_isChatModel)
            chatModel(start);
        if (!m_request.url) {
            m_request.url = m_base;
            m_request.isBaseUrl = true;
        }
        // What the address is without the variable's value, nobody can tell.
        if (m_baseFromEnvironment || isVariable(m_base))
            m_request.url.reset();
    }

    /// LangChain's chat models ask for chat completions, with the model of the constructor.
    void chatModel(const QByteArray &start)
    {
        m_request.method = "POST";
        m_request.url = start + "/chat/completions";
        const CodeValue *model = option("model");
        if (model == nullptr)
            model = option("model_name");
        if (model != nullptr)
            m_request.body = "{\"model\":" + asJson(*model) + ",\"messages\":" + marked({}) + "}";
    }

    void arguments(const CodeValue &call)
    {
        if (m_request.method == "GET")
            return;
        const CodeValue *object = call.unnamed(0);
        CodeValue members = object != nullptr && object->kind == CodeValue::Kind::Object ? *object : call;
        members.kind = CodeValue::Kind::Object;
        std::erase_if(members.members, [](const CodeMember &member) { return member.name.isEmpty(); });
        const bool isKnown = object == nullptr || object->kind == CodeValue::Kind::Object;
        if (isKnown)
            m_request.body = asJson(members);
        else
            m_request.bodyElsewhere = true;
    }

    void authorization()
    {
        const CodeValue *headers =
            option(m_flavour == Flavour::Python ? "default_headers" : "defaultHeaders");
        if (headers != nullptr)
            addHeaders(m_request, *headers);
        if (!m_request.header("authorization").isEmpty())
            return;
        QByteArray key = marked(m_isPerplexity ? "PERPLEXITY_API_KEY" : "OPENAI_API_KEY");
        for (const QByteArrayView name : keyNames) {
            if (const CodeValue *value = option(name)) {
                key = asText(*value);
                break;
            }
        }
        m_request.headers.append({ "Authorization", "Bearer " + key });
    }

    const CodeFacts &m_program;
    Flavour m_flavour;
    const QByteArray &m_text;
    ReadRequest m_request;
    std::vector<CodeMember> m_options;
    QByteArray m_base;
    bool m_isPerplexity = false;
    bool m_isChatModel = false;
    bool m_baseFromEnvironment = false;
};

} // namespace

std::optional<ReadRequest> readSdk(const CodeFacts &program, Flavour flavour, const QByteArray &text)
{
    return SdkReader(program, flavour, text).read();
}

} // namespace keywright::request

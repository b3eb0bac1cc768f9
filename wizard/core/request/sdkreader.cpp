#include "core/request/codereader.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"
#include "core/request/sdkclients.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

constexpr auto keyNames =
    std::to_array<QByteArrayView>({ "api_key", "apiKey", "pplx_api_key", "openai_api_key", "openAIApiKey",
                                    "perplexity_api_key", "perplexityApiKey" });

class SdkReader
{
public:
    SdkReader(const CodeFacts &program, Flavour flavour, const QByteArray &text)
        : m_program(program)
        , m_flavour(flavour)
        , m_text(text)
    {
        m_request.language = languageOf(flavour);
    }

    std::optional<ReadRequest> read()
    {
        const bool found = findClient() || findModule() || findFunction();
        if (!found)
            return std::nullopt;
        m_request.client = m_isPerplexity ? "perplexity" : "openai";
        m_request.headersKnown = true;
        m_request.addsBearer = true;
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
            const SdkClient *known = sdkClient(lastName(call.path), m_text);
            if (known == nullptr)
                continue;
            // pydantic-ai gives the address to a provider, and the interface to a model.
            const bool isFirst = !std::exchange(m_found, true);
            m_isPerplexity = isFirst ? known->isPerplexity : m_isPerplexity;
            if (!known->path.isEmpty())
                m_onlyPath = known->path.toByteArray();
            addOptions(call.value);
        }
        return m_found;
    }

    /// `openai.api_key = …` with calls of the module itself.
    bool findModule()
    {
        const auto callsModule = [](const CodeCall &call) {
            return call.path == "openai.ChatCompletion.create" || call.path == "openai.ChatCompletion.acreate"
                || call.path == "openai.chat.completions.create";
        };
        if (!std::ranges::any_of(m_program.calls, callsModule))
            return false;
        for (const QByteArrayView name :
             { QByteArrayView("api_key"), QByteArrayView("api_base"), QByteArrayView("base_url") }) {
            if (const CodeValue *value = m_program.variable(QByteArray("openai." + name.toByteArray())))
                m_options.push_back({ name.toByteArray(), *value });
        }
        m_readsApiBase = true;
        return true;
    }

    /// LiteLLM and what else tells the provider by "perplexity/" before the model.
    bool findFunction()
    {
        for (const CodeCall &call : m_program.calls) {
            const QByteArray name = plainName(call.path);
            const CodeValue *model = call.value.member("model");
            if (model == nullptr)
                model = call.value.unnamed(0);
            const CodeValue *provider = call.value.member("model_provider");
            const bool isNamed = model != nullptr && model->text.startsWith("perplexity/");
            const bool isLiteLlm =
                (name == "completion" || name == "acompletion" || name == "fromprovider") && isNamed;
            const bool isChain = name == "initchatmodel"
                && ((provider != nullptr && provider->text == "perplexity")
                    || (model != nullptr && model->text.startsWith("perplexity:")));
            if (!isLiteLlm && !isChain)
                continue;
            m_isPerplexity = true;
            m_readsApiBase = true;
            m_onlyPath = "/chat/completions";
            addOptions(call.value);
            return true;
        }
        return false;
    }

    void addOptions(const CodeValue &call)
    {
        m_options.insert(m_options.end(), call.members.begin(), call.members.end());
        const CodeValue *object = call.unnamed(0);
        if (object != nullptr && object->kind == Kind::Name)
            noteUnread(m_request, u"url-variable"_s);
        if (object == nullptr || object->kind != Kind::Object)
            return;
        m_optionsOpen = m_optionsOpen || object->isOpen;
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
        const bool readsApiBase =
            m_readsApiBase || m_text.contains("llama_index") || m_text.contains("litellm");
        if (m_flavour == Flavour::Python)
            return name == "base_url" || name == "openai_api_base" || (readsApiBase && name == "api_base");
        return name == "baseURL" || name == "basePath";
    }

    void baseAddress()
    {
        static constexpr auto names = std::to_array<QByteArrayView>(
            { "base_url", "baseURL", "openai_api_base", "api_base", "basePath" });
        for (const QByteArrayView name : names) {
            const CodeValue *base = readsBaseName(name) ? option(name) : nullptr;
            if (base == nullptr || base->kind == Kind::Literal)
                continue;
            m_base = asText(*base);
            m_request.urlAt = base->at;
            return;
        }
        for (const QByteArrayView name : { QByteArrayView("baseUrl"), QByteArrayView("base_url"),
                                           QByteArrayView("baseURL"), QByteArrayView("api_base") }) {
            if (option(name) != nullptr)
                m_request.wrongBaseName = name.toByteArray();
        }
        // The SDKs read these variables where the program gives no address.
        const bool fromEnvironment = m_text.contains("OPENAI_BASE_URL") || m_text.contains("OPENAI_API_BASE");
        const bool isUnknown = fromEnvironment || m_optionsOpen || !m_request.unread.isEmpty();
        m_request.usesClientDefault = !m_isPerplexity && !isUnknown;
        m_request.baseMissing = true;
        m_base = m_isPerplexity || isUnknown ? "https://api.perplexity.ai" : "https://api.openai.com/v1";
        m_baseUnknown = !m_isPerplexity && isUnknown;
    }

    void operation()
    {
        const QByteArray start = m_base.endsWith('/') ? m_base.chopped(1) : m_base;
        const SdkOperation *known = nullptr;
        for (const CodeCall &call : m_program.calls) {
            known = sdkOperation(call.path);
            if (known == nullptr)
                continue;
            m_request.method = known->method.toByteArray();
            m_request.addedPath = (m_isPerplexity ? known->perplexityPath : known->openAiPath).toByteArray();
            m_request.bodyKnown = true;
            arguments(call.value);
            break;
        }
        if (known == nullptr && !m_onlyPath.isEmpty())
            chatModel();
        m_request.isBaseUrl = m_request.addedPath.isEmpty();
        m_request.url = start + m_request.addedPath;
        // What the address is without the variable's value, nobody can tell.
        if (m_baseUnknown || holdsVariable(m_base)) {
            m_request.url.reset();
            noteUnread(m_request, u"url-variable"_s);
        }
    }

    /// Chat models ask for one thing, with the model of the constructor.
    void chatModel()
    {
        const CodeValue *responses = option("use_responses_api");
        if (responses == nullptr)
            responses = option("useResponsesApi");
        const bool usesResponses = responses != nullptr && responses->text == "true";
        m_request.method = "POST";
        m_request.addedPath = usesResponses ? QByteArray("/responses") : m_onlyPath;
        const CodeValue *model = option("model");
        if (model == nullptr)
            model = option("model_name");
        if (model == nullptr)
            return;
        CodeValue name = *model;
        const bool isPrefixed = m_readsApiBase && name.text.startsWith("perplexity/");
        if (isPrefixed)
            name.text.remove(0, qsizetype(qstrlen("perplexity/")));
        const QByteArray question = askedByChat(m_program);
        const bool isResponses = m_request.addedPath == "/responses";
        const QByteArray input =
            isResponses ? question : "[{\"role\":\"user\",\"content\":" + question + "}]";
        m_request.body = "{\"model\":" + asJson(name) + (isResponses ? ",\"input\":" : ",\"messages\":")
            + (holdsVariable(question) ? marked({}) : input) + "}";
        m_request.bodyAt = model->at;
    }

    void arguments(const CodeValue &call)
    {
        if (m_request.method == "GET")
            return;
        const CodeValue *object = call.unnamed(0);
        CodeValue members = object != nullptr && object->kind == Kind::Object ? *object : call;
        members.kind = Kind::Object;
        std::erase_if(members.members, [](const CodeMember &member) { return member.name.isEmpty(); });
        // The SDKs read these themselves; they are not sent.
        std::erase_if(members.members, [](const CodeMember &member) {
            return member.name == "response_model" || member.name == "extra_headers"
                || member.name == "timeout";
        });
        const bool isKnown = object == nullptr || object->kind == Kind::Object;
        m_request.bodyAt = members.at;
        if (isKnown && !members.isOpen) {
            m_request.body = asJson(members);
            return;
        }
        m_request.bodyElsewhere = true;
        noteUnread(m_request, u"body-variable"_s);
    }

    void authorization()
    {
        const CodeValue *headers =
            option(m_flavour == Flavour::Python ? "default_headers" : "defaultHeaders");
        if (headers != nullptr)
            addHeaders(m_request, *headers);
        if (!m_request.header("authorization").isEmpty()) {
            m_request.addsBearer = false;
            return;
        }
        QByteArray key = marked(m_isPerplexity ? "PERPLEXITY_API_KEY" : "OPENAI_API_KEY");
        Span at;
        for (const QByteArrayView name : keyNames) {
            const CodeValue *value = option(name);
            if (value == nullptr || value->kind == Kind::Literal)
                continue;
            key = asText(*value);
            at = value->at;
            break;
        }
        m_request.headers.append({ "Authorization", "Bearer " + key, {}, at });
    }

    const CodeFacts &m_program;
    Flavour m_flavour;
    const QByteArray &m_text;
    ReadRequest m_request;
    std::vector<CodeMember> m_options;
    QByteArray m_base;
    QByteArray m_onlyPath;
    bool m_found = false;
    bool m_isPerplexity = false;
    bool m_readsApiBase = false;
    bool m_optionsOpen = false;
    bool m_baseUnknown = false;
};

} // namespace

std::optional<ReadRequest> readSdk(const CodeFacts &program, Flavour flavour, const QByteArray &text)
{
    return SdkReader(program, flavour, text).read();
}

} // namespace keywright::request

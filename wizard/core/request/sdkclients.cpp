#include "core/request/sdkclients.h"

#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

constexpr QByteArrayView chat { "/chat/completions" };

constexpr auto clients = std::to_array<SdkClient>({
    { "OpenAI", false, {} },
    { "AsyncOpenAI", false, {} },
    { "ChatOpenAI", false, chat },
    { "OpenAIEmbeddings", false, {} },
    { "OpenAILike", false, chat },
    { "OpenAIProvider", false, {} },
    { "OpenAIChatModel", false, chat },
    { "OpenAIResponsesModel", false, "/responses" },
    { "OpenAIModel", false, chat },
    { "createOpenAI", false, {} },
    { "createOpenAICompatible", false, chat },
    { "OpenAIApi", false, {} },
    { "Configuration", false, {} },
    { "Perplexity", true, {} },
    { "AsyncPerplexity", true, {} },
    { "ChatPerplexity", true, chat },
    { "createPerplexity", true, chat },
    { "PerplexityAI", true, {} },
});

/// The same name in LlamaIndex, and the ready-made provider of the AI SDK.
constexpr SdkClient chatPerplexity { "Perplexity", true, chat };
constexpr SdkClient chatOpenAi { "OpenAI", false, chat };

constexpr auto operations = std::to_array<SdkOperation>({
    { ".chat.completions.create", "POST", chat, chat },
    { ".chat.completions.parse", "POST", chat, chat },
    { ".chat.completions.stream", "POST", chat, chat },
    { ".chat.completions.create_with_completion", "POST", chat, chat },
    { ".ChatCompletion.create", "POST", chat, chat },
    { ".ChatCompletion.acreate", "POST", chat, chat },
    { ".createChatCompletion", "POST", chat, chat },
    { ".async_.chat.completions.create", "POST", chat, chat },
    { ".responses.create", "POST", "/responses", "/v1/responses" },
    { ".responses.parse", "POST", "/responses", "/v1/responses" },
    { ".responses.stream", "POST", "/responses", "/v1/responses" },
    { ".search.create", "POST", "/search", "/search" },
    { ".embeddings.create", "POST", "/embeddings", "/v1/embeddings" },
    { ".models.list", "GET", "/models", "/v1/models" },
});

} // namespace

const SdkClient *sdkClient(const QByteArray &name, const QByteArray &text)
{
    if (name == "perplexity")
        return text.contains("@ai-sdk/perplexity") ? &chatPerplexity : nullptr;
    const auto found = std::ranges::find(clients, QByteArrayView(name), &SdkClient::name);
    if (found == clients.end())
        return nullptr;
    const bool isShared = name == "Perplexity" || name == "OpenAI";
    if (isShared && (text.contains("llama_index") || text.contains("llama-index")))
        return name == "OpenAI" ? &chatOpenAi : &chatPerplexity;
    return &*found;
}

const SdkOperation *sdkOperation(const QByteArray &path)
{
    const auto found = std::ranges::find_if(
        operations, [&](const SdkOperation &operation) { return path.endsWith(operation.suffix); });
    return found == operations.end() ? nullptr : &*found;
}

QByteArray askedByChat(const CodeFacts &program)
{
    static constexpr auto askers =
        std::to_array<QByteArrayView>({ "invoke", "ainvoke", "complete", "acomplete", "runsync", "run",
                                        "stream", "predict", "generatetext", "streamtext" });
    for (const CodeCall &call : program.calls) {
        const QByteArray name = plainName(call.path);
        if (std::ranges::find(askers, QByteArrayView(name)) == askers.end())
            continue;
        const CodeValue *question = call.value.unnamed(0);
        if (question != nullptr && question->kind == CodeValue::Kind::Object)
            question = question->member("prompt");
        if (question != nullptr && question->kind == CodeValue::Kind::Text)
            return asJson(*question);
    }
    return marked({});
}

} // namespace keywright::request

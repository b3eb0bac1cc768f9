#include "core/request/requestnode.h"

namespace keywright::request {

namespace {

struct Candidate
{
    const JsonNode *node = nullptr;
    int score = 0;
};

int scoreOf(const JsonNode &node)
{
    const JsonNode *url = textOf(node.oneOf(requestUrlNames()));
    if (url == nullptr || url->text.isEmpty())
        return 0;
    const bool hasMethod = textOf(node.oneOf(requestMethodNames())) != nullptr;
    const JsonNode *headers = node.oneOf(requestHeadersNames());
    const bool hasHeaders = headers != nullptr && headers->kind != JsonNode::Kind::Other;
    const JsonNode *credential = node.member("authentication");
    const bool isSheet = node.member("sendheaders") != nullptr || node.member("sendbody") != nullptr
        || (credential != nullptr && credential->kind == JsonNode::Kind::Text);
    if (!hasMethod && !hasHeaders && !isSheet)
        return 0;
    constexpr int aboutPerplexity = 4;
    const bool isOurs = url->text.bytes().contains("perplexity");
    return 1 + (isOurs ? aboutPerplexity : 0) + (hasMethod ? 1 : 0) + (hasHeaders ? 1 : 0);
}

void search(const JsonNode &node, Candidate &best)
{
    const int score = node.kind == JsonNode::Kind::Object ? scoreOf(node) : 0;
    if (score > best.score)
        best = { &node, score };
    for (const JsonMember &member : node.members)
        search(member.value, best);
}

} // namespace

const QByteArrayList &requestUrlNames()
{
    static const QByteArrayList names { "url", "uri", "requesturl", "request_url", "endpoint" };
    return names;
}

const QByteArrayList &requestMethodNames()
{
    static const QByteArrayList names { "method",         "requestmethod", "httpmethod",
                                        "request_method", "http_method",   "verb" };
    return names;
}

const QByteArrayList &requestHeadersNames()
{
    static const QByteArrayList names {
        "headers",     "header",       "headerparameters", "headerparametersui", "headers_json",
        "httpheaders", "http_headers", "requestheaders",   "jsonheaders",        "headerparametersjson"
    };
    return names;
}

const JsonNode *textOf(const JsonNode *node)
{
    if (node == nullptr || node->kind == JsonNode::Kind::Text)
        return node;
    const JsonNode *inner = node->oneOf({ "raw", "value", "text" });
    return inner != nullptr && inner->kind == JsonNode::Kind::Text ? inner : nullptr;
}

Form requestForm(const JsonNode &node)
{
    const JsonNode *credential = node.member("authentication");
    const bool isText = credential != nullptr && credential->kind == JsonNode::Kind::Text;
    if (isText || node.member("headerparameters") != nullptr || node.member("jsonbody") != nullptr
        || node.member("sendbody") != nullptr || node.member("sendheaders") != nullptr)
        return Form::N8n;
    if (node.member("postdata") != nullptr || node.member("httpversion") != nullptr
        || node.member("headerssize") != nullptr)
        return Form::Har;
    if (node.member("_type") != nullptr || credential != nullptr)
        return Form::Insomnia;
    const JsonNode *body = node.member("body");
    if (node.member("header") != nullptr || (body != nullptr && body->member("mode") != nullptr))
        return Form::Postman;
    const bool isMake = node.member("bodytype") != nullptr || node.member("qs") != nullptr
        || node.member("serializeurl") != nullptr;
    return isMake ? Form::Make : Form::None;
}

const JsonNode *requestNode(const JsonNode &root)
{
    Candidate best;
    search(root, best);
    return best.node;
}

} // namespace keywright::request

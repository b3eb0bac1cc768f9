#include "core/request/commandreader.h"
#include "core/request/marked.h"
#include "core/request/requestnode.h"
#include "core/request/strictjson.h"
#include "core/request/textreaders.h"

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

const QByteArrayList bodyNames { "jsonbody", "postdata",  "body",         "data",
                                 "json",     "json_data", "payload",      "bodyparametersjson",
                                 "raw",      "rawbody",   "request_body", "inputjson" };

class RequestJsonReader
{
public:
    RequestJsonReader(const QByteArray &text, const JsonNode &node) : m_text(text), m_node(node)
    {
        m_request.language = Language::Config;
        m_request.form = requestForm(node);
        m_request.style = TextStyle::JsonText;
        m_request.headersKnown = true;
        m_request.methodAnyCase = m_request.form != Form::Har;
    }

    ReadRequest read()
    {
        address();
        if (const JsonNode *method = textOf(m_node.oneOf(requestMethodNames())))
            setMethod(m_request, placed(*method));
        else if (m_request.form == Form::N8n)
            m_request.method = "GET";
        if (const JsonNode *list = m_node.oneOf(requestHeadersNames()))
            headers(*list);
        contentType();
        authorization();
        body();
        return std::move(m_request);
    }

private:
    /// n8n puts "=" before a text with variables in it.
    PlacedText placed(const JsonNode &node) const
    {
        const bool isExpression = m_request.form == Form::N8n && node.text.bytes().startsWith('=');
        return withTemplates(withReferences(isExpression ? node.text.sliced(1) : node.text));
    }

    void address()
    {
        const PlacedText url = placed(*textOf(m_node.oneOf(requestUrlNames())));
        setUrl(m_request, url);
        if (url.bytes().startsWith('/'))
            m_request.url->prepend("https://api.perplexity.ai");
    }

    void headers(const JsonNode &list)
    {
        if (list.kind == JsonNode::Kind::Text) {
            lines(list);
            return;
        }
        const JsonNode *inner = list.oneOf({ "parameters", "parameter" });
        const JsonNode &all = inner != nullptr ? *inner : list;
        qsizetype end = all.at.begin + 1;
        HeaderSlot::Shape shape =
            all.kind == JsonNode::Kind::Object ? HeaderSlot::Shape::Member : HeaderSlot::Shape::NameAndValue;
        for (const JsonMember &member : all.members) {
            end = member.value.at.end();
            if (all.kind == JsonNode::Kind::Object) {
                add(member.name, member.value);
                continue;
            }
            if (member.value.member("key") != nullptr)
                shape = HeaderSlot::Shape::KeyAndValue;
            listed(member.value);
        }
        m_request.headerSlot = { shape, end, all.members.empty() };
    }

    void listed(const JsonNode &item)
    {
        const JsonNode *name = textOf(item.oneOf({ "name", "key" }));
        const JsonNode *value = item.member("value");
        const JsonNode *disabled = item.member("disabled");
        const bool isOff = disabled != nullptr && disabled->text.bytes() == "true";
        if (name != nullptr && value != nullptr && !isOff)
            add(name->text, *value);
    }

    void add(const PlacedText &name, const JsonNode &value)
    {
        const PlacedText text = placed(value);
        m_request.headers.append({ name.bytes(), text.bytes(), name.at(), text.at() });
    }

    /// Headers as one text with lines, or as JSON in a text.
    void lines(const JsonNode &text)
    {
        const QByteArray &bytes = text.text.bytes();
        if (const std::optional<JsonNode> object = bytes.startsWith('{') ? readJson(bytes) : std::nullopt) {
            for (const JsonMember &member : object->members)
                m_request.headers.append({ member.name.bytes(),
                                           placed(member.value).bytes(),
                                           {},
                                           text.text.at(member.value.at.begin, member.value.at.length) });
            return;
        }
        for (const QByteArray &line : bytes.split('\n')) {
            if (line.contains(':'))
                addHeaderLine(m_request, PlacedText(line));
        }
        m_request.headersKnown = !text.text.bytes().contains("{{");
    }

    void contentType()
    {
        const JsonNode *type = textOf(m_node.oneOf({ "contenttype", "rawcontenttype" }));
        const bool isType = type != nullptr && type->text.bytes().contains('/');
        if (isType && m_request.header("content-type").isEmpty())
            add(PlacedText("Content-Type"), *type);
        else if (type != nullptr && type->text.bytes() == "json")
            m_request.impliedContentType = "application/json";
    }

    /// Postman's and Insomnia's own sheet for the key, or credentials that are kept elsewhere.
    void authorization()
    {
        const JsonNode *sheet = m_node.oneOf({ "auth", "authentication" });
        if (sheet == nullptr || !m_request.header("authorization").isEmpty())
            return;
        if (sheet->kind == JsonNode::Kind::Text) {
            const bool isNone = sheet->text.bytes() == "none";
            m_request.headersKnown = isNone;
            if (!isNone)
                noteUnread(m_request, u"credential"_s);
            return;
        }
        const JsonNode *type = textOf(sheet->member("type"));
        const JsonNode *token = sheet->member("token");
        if (const JsonNode *list = sheet->member("bearer")) {
            for (const JsonMember &item : list->members)
                token = item.value.member("value") != nullptr ? item.value.member("value") : token;
            if (token == nullptr)
                token = list->member("token");
        }
        const bool isBearer = type != nullptr && type->text.bytes() == "bearer";
        if (isBearer && token != nullptr && token->kind == JsonNode::Kind::Text) {
            const PlacedText value = placed(*token);
            m_request.headers.append({ "Authorization", "Bearer " + value.bytes(), {}, value.at() });
            m_request.keyPrefix = "Bearer ";
        } else if (type != nullptr && type->text.bytes() == "basic") {
            m_request.basicUser = "…";
        }
    }

    void body()
    {
        const JsonNode *given = m_node.oneOf(bodyNames);
        const JsonNode *send = m_node.member("sendbody");
        const bool isOff = send != nullptr && send->text.bytes() == "false";
        const bool isTool = m_request.form == Form::N8n || m_request.form == Form::Make
            || m_request.form == Form::Postman || m_request.form == Form::Insomnia;
        m_request.bodyKnown = isTool;
        if (isOff)
            return;
        if (const JsonNode *fields = m_node.oneOf({ "bodyparameters", "bodyparametersui" }))
            fieldsBody(*fields);
        if (given == nullptr)
            return;
        const JsonNode *inner = given->oneOf({ "text", "raw", "content" });
        const bool isWrapped = inner != nullptr
            && (given->member("mimetype") != nullptr || given->member("mode") != nullptr
                || given->member("type") != nullptr || inner == given->member("text"));
        mimeType(*given);
        if (isWrapped)
            given = inner;
        if (given->kind == JsonNode::Kind::Text)
            textBody(*given);
        else if (given->kind == JsonNode::Kind::Object && !given->members.empty())
            objectBody(*given);
    }

    void mimeType(const JsonNode &given)
    {
        const JsonNode *type = textOf(given.member("mimetype"));
        const JsonNode *options = given.member("options");
        const JsonNode *raw = options == nullptr ? nullptr : options->member("raw");
        const JsonNode *language = raw == nullptr ? nullptr : textOf(raw->member("language"));
        if (type != nullptr)
            m_request.impliedContentType = type->text.bytes();
        else if (language != nullptr && language->text.bytes() == "json")
            m_request.impliedContentType = "application/json";
        else if (m_request.form == Form::N8n)
            m_request.impliedContentType = "application/json";
    }

    void textBody(const JsonNode &given)
    {
        if (m_request.form == Form::N8n)
            m_request.impliedContentType = "application/json";
        const PlacedText text = placed(given);
        if (text.isEmpty())
            return;
        if (isVariable(text.bytes())) {
            m_request.bodyElsewhere = true;
            noteUnread(m_request, u"body-variable"_s);
            return;
        }
        setBody(m_request, text);
        m_request.bodyStyle = TextStyle::JsonText;
    }

    /// The body as JSON, not as a text: the tool sends it so.
    void objectBody(const JsonNode &given)
    {
        const QByteArrayView written = QByteArrayView(m_text).sliced(given.at.begin, given.at.length);
        setBody(m_request, withTemplates(PlacedText(written, given.at.begin)));
        // A log of Python's writes it in its own way.
        if (jsonTrouble(*m_request.body)) {
            setBody(m_request, PlacedText(jsonText(given)));
            m_request.bodyAt = given.at;
        }
        m_request.bodyStyle = TextStyle::Json;
        if (m_request.impliedContentType.isEmpty())
            m_request.impliedContentType = "application/json";
    }

    /// Fields that the tool makes JSON of.
    void fieldsBody(const JsonNode &fields)
    {
        const JsonNode *list = fields.oneOf({ "parameters", "parameter" });
        if (list == nullptr || list->members.empty())
            return;
        m_request.bodyElsewhere = true;
        m_request.impliedContentType = "application/json";
        noteUnread(m_request, u"body-fields"_s);
    }

    const QByteArray &m_text;
    const JsonNode &m_node;
    ReadRequest m_request;
};

} // namespace

std::optional<ReadRequest> readRequestJson(const QByteArray &text, const JsonNode &root)
{
    const JsonNode *node = requestNode(root);
    return node == nullptr ? std::nullopt : std::optional(RequestJsonReader(text, *node).read());
}

} // namespace keywright::request

#include "core/request/codereader.h"
#include "core/request/commandreader.h"
#include "core/request/marked.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

class InvokeReader
{
public:
    InvokeReader(const CodeFacts &program, const CodeValue &call) : m_program(program), m_call(call)
    {
        m_request.language = Language::PowerShell;
        m_request.shell = Shell::PowerShell;
        m_request.client = call.text;
        m_request.headersKnown = true;
        m_request.bodyKnown = true;
        m_request.methodAnyCase = true;
        m_request.assumedScheme = "http";
    }

    std::optional<ReadRequest> read()
    {
        const CodeValue *address = m_call.member("uri");
        if (address == nullptr)
            address = m_call.unnamed(0);
        if (address == nullptr || asText(*address).isEmpty())
            return std::nullopt;
        setUrl(m_request, placed(asText(*address), address->at));
        method();
        headers();
        body();
        return std::move(m_request);
    }

private:
    /// A text with the stretch that it is written in.
    static PlacedText placed(const QByteArray &text, Span at)
    {
        PlacedText result;
        result.append(text, at);
        return result;
    }

    void bodyVariable()
    {
        m_request.bodyElsewhere = true;
        noteUnread(m_request, u"body-variable"_s);
    }

    void method()
    {
        const CodeValue *given = m_call.member("method");
        if (given == nullptr)
            m_request.method = "GET";
        else if (given->kind == CodeValue::Kind::Text || given->kind == CodeValue::Kind::Name)
            setMethod(m_request, placed(given->text, given->at));
    }

    void headers()
    {
        const CodeValue *given = m_call.member("headers");
        if (given != nullptr && given->kind == CodeValue::Kind::Object)
            addHeaders(m_request, *given);
        addLater();
        if (given != nullptr && m_request.headers.isEmpty() && given->kind != CodeValue::Kind::Object) {
            m_request.headersKnown = false;
            noteUnread(m_request, u"headers-variable"_s);
        }
        if (const CodeValue *type = m_call.member("contenttype"))
            m_request.headers.append({ "Content-Type", type->text, {}, type->at });
        const CodeValue *scheme = m_call.member("authentication");
        const CodeValue *token = m_call.member("token");
        if (scheme != nullptr && token != nullptr)
            m_request.headers.append({ "Authorization", scheme->text + " " + asText(*token), {}, token->at });
    }

    /// `$headers.Add("Authorization", "Bearer …")`.
    void addLater()
    {
        for (const CodeCall &call : m_program.calls) {
            const bool isAdd = lower(call.path).endsWith(".add");
            const CodeValue *name = isAdd ? call.value.unnamed(0) : nullptr;
            const CodeValue *value = isAdd ? call.value.unnamed(1) : nullptr;
            if (name != nullptr && value != nullptr && name->kind == CodeValue::Kind::Text)
                m_request.headers.append({ name->text, asText(*value), name->at, value->at });
        }
    }

    void body()
    {
        const CodeValue *given = m_call.member("body");
        if (given == nullptr) {
            m_request.bodyElsewhere = m_call.member("infile") != nullptr;
            if (m_request.bodyElsewhere)
                noteUnread(m_request, u"body-file"_s);
            return;
        }
        m_request.impliedContentType = "application/x-www-form-urlencoded";
        const bool isObject = given->kind == CodeValue::Kind::Object;
        if (isObject)
            m_request.body = asJson(*given);
        else if (given->kind == CodeValue::Kind::Text && !isVariable(given->text))
            m_request.body = given->text;
        else
            bodyVariable();
        m_request.bodyAt = given->at;
        m_request.bodyIsForm = isObject && !given->asJson;
    }

    const CodeFacts &m_program;
    const CodeValue &m_call;
    ReadRequest m_request;
};

} // namespace

std::optional<ReadRequest> readInvoke(const QByteArray &text)
{
    const CodeFacts program = readProgram(text, Flavour::PowerShell);
    for (const CodeCall &call : program.calls) {
        const bool isInvoke = call.path.startsWith("invoke-") || call.path == "irm" || call.path == "iwr"
            || call.value.member("uri") != nullptr || call.value.member("headers") != nullptr;
        if (!isInvoke)
            continue;
        if (std::optional<ReadRequest> request = InvokeReader(program, call.value).read())
            return request;
    }
    return std::nullopt;
}

} // namespace keywright::request

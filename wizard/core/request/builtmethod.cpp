#include "core/request/builtrequest.h"
#include "core/request/codeunderstood.h"
#include "core/request/marked.h"

#include <algorithm>
#include <array>

namespace keywright::request {

namespace {

using Kind = CodeValue::Kind;

/// "POST" of a text or of HttpMethod.Post; empty for anything else.
QByteArray verbIn(const CodeValue &value)
{
    static constexpr auto verbs =
        std::to_array<QByteArrayView>({ "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" });
    const bool mayBe = value.kind == Kind::Text || value.kind == Kind::Name;
    if (!mayBe || holdsVariable(value.text))
        return {};
    const QByteArray written = value.kind == Kind::Text ? value.text : lastName(value.text);
    QByteArray upper = written.toUpper();
    // Go calls its constants http.MethodPost.
    constexpr QByteArrayView constantPrefix("METHOD");
    if (value.kind == Kind::Name && upper.startsWith(constantPrefix))
        upper.remove(0, constantPrefix.size());
    const bool isVerb = std::ranges::find(verbs, QByteArrayView(upper)) != verbs.end();
    return isVerb ? value.kind == Kind::Text ? written : upper : QByteArray();
}

/// "method", "httpVerb": a variable that holds the method, and nobody knows which.
bool namesAMethod(const CodeValue &value)
{
    const QByteArray name = value.kind == Kind::Name ? lastName(value.text).toLower() : QByteArray();
    return name == "verb" || name.endsWith("method") || name.endsWith("verb");
}

/// Calls that are given the method as one of their arguments.
bool takesMethod(const CodeEvent &event)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "newrequest", "newrequestwithcontext", "method", "setmethod", "setrequestmethod", "request",
          "requestasync", "httprequestmessage", "exchange", "restrequest", "open", "reqmethod", "execute",
          "executeasync", "send", "new", "curlsetopt", "requestmethod" });
    return std::ranges::find(names, QByteArrayView(event.name)) != names.end();
}

} // namespace

void BuiltRequest::setMethod(const QByteArray &method, Span at)
{
    if (m_request.method || method.isEmpty())
        return;
    m_request.method = method;
    m_request.methodAt = at;
}

void BuiltRequest::method(const CodeEvent &event)
{
    givenMethod(event);
    methodByName(event);
}

void BuiltRequest::givenMethod(const CodeEvent &event)
{
    const bool isSetting = event.name == "method" || event.name == "httpmethod"
        || event.name == "requestmethod" || event.name == "curloptcustomrequest";
    if (!event.isCall && isSetting && event.value->kind == Kind::Text)
        setMethod(event.value->text, event.value->at);
    else if (!event.isCall && isSetting)
        setMethod(verbIn(*event.value), event.value->at);
    if (!event.isCall || !takesMethod(event))
        return;
    for (const CodeMember &argument : event.value->members) {
        setMethod(verbIn(argument.value), argument.value.at);
        m_methodUnknown = m_methodUnknown || namesAMethod(argument.value);
    }
}

void BuiltRequest::methodByName(const CodeEvent &event)
{
    static constexpr auto verbs =
        std::to_array<QByteArrayView>({ "post", "put", "patch", "delete", "head", "get" });
    if (!event.isCall)
        return;
    // Ruby's Net::HTTP::Post.new.
    const QByteArray name = event.name == "new" ? event.owner : event.name;
    const auto verb = std::ranges::find_if(verbs, [&](QByteArrayView one) { return name.startsWith(one); });
    if (verb == verbs.end() || event.name.contains("header"))
        return;
    static constexpr auto endings =
        std::to_array<QByteArrayView>({ "", "async", "asjsonasync", "forobject", "forentity", "stringasync",
                                        "json", "fromjsonasync", "request", "forlocation" });
    const QByteArray ending = name.sliced(verb->size());
    const bool isKnown = std::ranges::find(endings, QByteArrayView(ending)) != endings.end();
    // "get" asks tables too; there it is given no address.
    const CodeValue *first = event.value->unnamed(0);
    const bool hasAddress = first != nullptr && first->kind == Kind::Text && first->text.contains('/');
    const bool isBuilder = first == nullptr;
    const bool isCertain = *verb != "get" || hasAddress || isBuilder || event.name == "new";
    if (isKnown && isCertain)
        setMethod(verb->toByteArray().toUpper(), event.name == "new" ? Span {} : event.nameAt);
}

} // namespace keywright::request

#include "core/request/codereader.h"

#include "core/detail.h"
#include "core/request/marked.h"
#include "core/request/textreaders.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

QByteArray lastName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('.') + 1);
}

bool isHttpFunction(const QByteArray &path)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "get", "post", "put", "patch", "delete", "head", "request", "fetch", "Request", "axios", "urlopen",
          "stream", "got", "ky", "options", "async_request" });
    const QByteArray name = lastName(path);
    return std::ranges::find(names, QByteArrayView(name)) != names.end();
}

bool looksLikeAddress(const QByteArray &text)
{
    const bool isPathBehindVariable = holdsVariable(text) && text.contains("\xFE/");
    return text.contains("://") || text.startsWith('/') || text.contains("perplexity")
        || isPathBehindVariable;
}

/// Reads one call of an HTTP library.
class CallReader
{
public:
    CallReader(const CodeFacts &program, Flavour flavour) : m_program(program), m_flavour(flavour)
    {
        m_request.language = flavour == Flavour::Python ? Language::Python : Language::JavaScript;
        m_request.methodAnyCase = true;
    }

    std::optional<ReadRequest> read(const CodeCall &call)
    {
        m_name = lastName(call.path);
        const qsizetype dot = call.path.lastIndexOf('.');
        m_owner = dot < 0 ? QByteArray() : call.path.first(dot);
        m_arguments = call.value;
        mergeOptions();
        if (!address())
            return std::nullopt;
        m_request.client = m_owner.isEmpty() ? m_name : m_owner;
        m_request.headersKnown = true;
        m_request.bodyKnown = true;
        method();
        headers();
        body();
        return std::move(m_request);
    }

private:
    /// "axios({…})", "fetch(url, {…})": the members of the options are arguments like others.
    void mergeOptions()
    {
        if (m_flavour != Flavour::JavaScript)
            return;
        const bool sendsSecond = m_name == "post" || m_name == "put" || m_name == "patch";
        const bool isAxios = sendsSecond && m_owner != "got" && m_owner != "ky";
        const qsizetype place = isAxios ? 2 : 1;
        for (const qsizetype index : { qsizetype(0), place }) {
            const CodeValue *options = m_arguments.unnamed(index);
            if (options == nullptr || options->kind != CodeValue::Kind::Object)
                continue;
            m_options.insert(m_options.end(), options->members.begin(), options->members.end());
        }
        const CodeValue *data = isAxios ? m_arguments.unnamed(1) : nullptr;
        if (data != nullptr && !m_arguments.members.empty())
            m_options.push_back({ "data", *data });
    }

    const CodeValue *argument(QByteArrayView name) const
    {
        if (const CodeValue *value = m_arguments.member(name))
            return value;
        const auto found = std::ranges::find(
            m_options, name, [](const CodeMember &member) { return QByteArrayView(member.name); });
        return found == m_options.end() ? nullptr : &found->value;
    }

    qsizetype addressPlace() const
    {
        const bool methodFirst = m_name == "request" || m_name == "stream" || m_name == "async_request";
        return methodFirst && m_flavour == Flavour::Python ? 1 : 0;
    }

    bool address()
    {
        const CodeValue *given = argument("url");
        if (given == nullptr)
            given = m_arguments.unnamed(addressPlace());
        if (given == nullptr)
            return false;
        const QByteArray url = asText(*given);
        const QByteArray base = baseUrl();
        if (url.isEmpty() || (!looksLikeAddress(url) && base.isEmpty()))
            return false;
        const bool isRelative = !url.contains("://") && !url.startsWith('\xFF') && !base.isEmpty();
        m_request.url = isRelative ? joinedAddress(base, url) : url;
        return !isVariable(*m_request.url);
    }

    static QByteArray joinedAddress(const QByteArray &base, const QByteArray &path)
    {
        const QByteArray start = base.endsWith('/') ? base.chopped(1) : base;
        return start + (path.startsWith('/') ? path : "/" + path);
    }

    /// The address that a client object was made with.
    QByteArray baseUrl() const
    {
        const CodeValue *client = m_program.variable(m_owner);
        if (client == nullptr || client->kind != CodeValue::Kind::Call)
            return {};
        if (client->text.endsWith("HTTPSConnection") || client->text.endsWith("HTTPConnection")) {
            const CodeValue *host = client->unnamed(0);
            const QByteArray scheme = client->text.endsWith("HTTPSConnection") ? "https://" : "http://";
            return host == nullptr ? QByteArray() : scheme + asText(*host);
        }
        const CodeValue *options = client->unnamed(0);
        for (const QByteArrayView name : { QByteArrayView("base_url"), QByteArrayView("baseURL"),
                                           QByteArrayView("prefixUrl"), QByteArrayView("baseUrl") }) {
            const CodeValue *base = client->member(name);
            if (base == nullptr && options != nullptr)
                base = options->member(name);
            if (base != nullptr)
                return asText(*base);
        }
        return {};
    }

    void method()
    {
        const CodeValue *given = argument("method");
        if (given == nullptr && addressPlace() == 1)
            given = m_arguments.unnamed(0);
        static constexpr auto free =
            std::to_array<QByteArrayView>({ "fetch", "Request", "axios", "urlopen", "request", "got", "ky" });
        const bool nameTells = std::ranges::find(free, QByteArrayView(m_name)) == free.end();
        if (given != nullptr && given->kind == CodeValue::Kind::Text)
            m_request.method = given->text;
        else if (given != nullptr)
            m_request.method.reset();
        else if (nameTells && m_name != "stream")
            m_request.method = m_name.toUpper();
        else
            m_request.method = defaultMethod();
    }

    /// urllib sends POST where there is data; the others GET.
    QByteArray defaultMethod() const
    {
        const bool isUrllib = m_flavour == Flavour::Python && (m_name == "Request" || m_name == "urlopen");
        const bool hasData = argument("data") != nullptr || m_arguments.unnamed(1) != nullptr;
        return isUrllib && hasData ? "POST" : "GET";
    }

    void headers()
    {
        const CodeValue *given = argument("headers");
        if (given == nullptr && m_owner.startsWith("conn"))
            given = m_arguments.unnamed(3);
        if (given != nullptr)
            headerValue(*given);
        clientHeaders();
        if (const CodeValue *auth = argument("auth"))
            authentication(*auth);
    }

    void headerValue(const CodeValue &value)
    {
        if (value.kind == CodeValue::Kind::Object || value.kind == CodeValue::Kind::List)
            addHeaders(m_request, value);
        else
            m_request.headersKnown = false;
    }

    /// Headers of the session or client: `session.headers.update(…)`, `axios.create({ headers })`.
    void clientHeaders()
    {
        for (const CodeCall &call : m_program.calls) {
            const bool isUpdate = !m_owner.isEmpty() && call.path == m_owner + ".headers.update";
            if (isUpdate && call.value.unnamed(0) != nullptr)
                addHeaders(m_request, *call.value.unnamed(0));
        }
        if (const CodeValue *set = m_program.variable(QByteArray(m_owner + ".headers")))
            addHeaders(m_request, *set);
        const CodeValue *client = m_program.variable(m_owner);
        if (client == nullptr || client->kind != CodeValue::Kind::Call)
            return;
        const CodeValue *options = client->unnamed(0);
        const CodeValue *headers = client->member("headers");
        if (headers == nullptr && options != nullptr)
            headers = options->member("headers");
        if (headers != nullptr)
            headerValue(*headers);
    }

    /// requests and httpx replace the header by what `auth` says; a pair is Basic.
    void authentication(const CodeValue &auth)
    {
        if (auth.kind != CodeValue::Kind::List && auth.kind != CodeValue::Kind::Object) {
            m_request.headersKnown = false;
            return;
        }
        const auto isAuthorization = [](const HeaderField &field) {
            return lower(field.name) == "authorization";
        };
        m_request.headers.removeIf(isAuthorization);
        QByteArrayList parts;
        for (const CodeMember &member : auth.members)
            parts.append(asText(member.value));
        m_request.basicUser = parts.join(':');
    }

    void body()
    {
        const CodeValue *json = m_flavour == Flavour::Python ? argument("json") : nullptr;
        if (json != nullptr) {
            m_request.impliedContentType = "application/json";
            jsonBody(*json);
            return;
        }
        for (const QByteArrayView name : { QByteArrayView("body"), QByteArrayView("data"),
                                           QByteArrayView("content"), QByteArrayView("json") }) {
            if (const CodeValue *value = argument(name)) {
                bodyValue(name, *value);
                return;
            }
        }
        const bool isConnection = m_owner.startsWith("conn") && m_name == "request";
        const CodeValue *third = isConnection ? m_arguments.unnamed(2) : nullptr;
        if (third != nullptr)
            bodyValue("body", *third);
    }

    void bodyValue(QByteArrayView name, const CodeValue &value)
    {
        const bool isObject = value.kind == CodeValue::Kind::Object;
        // axios, ky and got send an object as JSON; requests sends it as a form.
        const bool sendsJson = m_flavour == Flavour::JavaScript && (name == "data" || name == "json");
        if (isObject && sendsJson && !value.asJson)
            m_request.impliedContentType = "application/json";
        else if (isObject && !value.asJson && m_flavour == Flavour::Python)
            m_request.bodyIsForm = true;
        if (m_request.impliedContentType.isEmpty())
            m_request.impliedContentType = impliedType(name);
        jsonBody(value);
    }

    QByteArray impliedType(QByteArrayView name) const
    {
        if (m_flavour == Flavour::JavaScript && name == "body")
            return "text/plain";
        return m_request.bodyIsForm || name == "data" ? "application/x-www-form-urlencoded" : "none";
    }

    void jsonBody(const CodeValue &value)
    {
        switch (value.kind) {
        case CodeValue::Kind::Text:
            if (isVariable(value.text))
                m_request.bodyElsewhere = true;
            else
                m_request.body = value.text;
            break;
        case CodeValue::Kind::Object:
        case CodeValue::Kind::List:
            m_request.body = asJson(value);
            break;
        case CodeValue::Kind::Unknown:
        case CodeValue::Kind::Name:
        case CodeValue::Kind::Literal:
        case CodeValue::Kind::Call:
            m_request.bodyElsewhere = true;
            break;
        }
    }

    const CodeFacts &m_program;
    Flavour m_flavour;
    ReadRequest m_request;
    QByteArray m_name;
    QByteArray m_owner;
    CodeValue m_arguments;
    std::vector<CodeMember> m_options;
};

std::optional<ReadRequest> readHttpCall(const CodeFacts &program, Flavour flavour)
{
    std::optional<ReadRequest> best;
    for (const CodeCall &call : program.calls) {
        if (!isHttpFunction(call.path))
            continue;
        std::optional<ReadRequest> request = CallReader(program, flavour).read(call);
        if (!request)
            continue;
        // A program may ask several servers; the one in question is the one with Perplexity's name.
        if (request->url->contains("perplexity"))
            return request;
        if (!best)
            best = std::move(request);
    }
    return best;
}

} // namespace

void addHeaders(ReadRequest &request, const CodeValue &headers)
{
    for (const CodeMember &member : headers.members) {
        // A list of pairs: [["Authorization", "Bearer …"]].
        const CodeValue *name = member.value.unnamed(0);
        const CodeValue *value = member.value.unnamed(1);
        if (member.name.isEmpty() && name != nullptr && value != nullptr)
            request.headers.append({ asText(*name), asText(*value) });
        else if (!member.name.isEmpty())
            request.headers.append({ member.name, asText(member.value) });
    }
}

std::optional<ReadRequest> readCode(const QByteArray &text, Flavour flavour)
{
    const CodeFacts program = readProgram(text, flavour);
    std::optional<ReadRequest> request = readSdk(program, flavour, text);
    if (!request)
        request = readHttpCall(program, flavour);
    if (request && program.typographic) {
        request->findings.append(
            { RequestPart::Headers,
              makeFinding(Cause::RequestQuotes, {}, { { detail::kind, u"typographic"_s } }) });
    }
    return request;
}

} // namespace keywright::request

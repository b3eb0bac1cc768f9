#include "core/request/codereader.h"

#include "core/detail.h"
#include "core/request/callreader.h"
#include "core/request/textreaders.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright::request {

namespace {

bool isHttpFunction(const QByteArray &path)
{
    static constexpr auto names = std::to_array<QByteArrayView>(
        { "get", "post", "put", "patch", "delete", "head", "request", "fetch", "Request", "axios", "urlopen",
          "stream", "got", "ky", "options", "async_request" });
    const QByteArray name = lastName(path);
    return std::ranges::find(names, QByteArrayView(name)) != names.end();
}

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

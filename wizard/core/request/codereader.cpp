#include "core/request/codereader.h"

#include "core/detail.h"
#include "core/request/callreader.h"
#include "core/request/codeunderstood.h"

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

/// A header's value; Go and JavaScript may give several in a list.
QByteArray textOf(const CodeValue &value)
{
    const CodeValue *first = value.kind == CodeValue::Kind::List ? value.unnamed(0) : nullptr;
    return asText(first != nullptr ? *first : value);
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
        if (request->url && request->url->contains("perplexity"))
            return request;
        if (!best || (!best->url && request->url))
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
            request.headers.append({ asText(*name), textOf(*value), name->at, value->at });
        else if (!member.name.isEmpty())
            request.headers.append({ member.name, textOf(member.value), member.nameAt, member.value.at });
    }
    if (headers.isOpen)
        request.headersKnown = false;
    if (!request.headersAt.isKnown())
        request.headersAt = headers.at;
}

Language languageOf(Flavour flavour)
{
    switch (flavour) {
    case Flavour::Python:
        return Language::Python;
    case Flavour::JavaScript:
        return Language::JavaScript;
    case Flavour::PowerShell:
        return Language::PowerShell;
    case Flavour::Go:
        return Language::Go;
    case Flavour::Java:
        return Language::Java;
    case Flavour::Kotlin:
        return Language::Kotlin;
    case Flavour::CSharp:
        return Language::CSharp;
    case Flavour::Php:
        return Language::Php;
    case Flavour::Ruby:
        return Language::Ruby;
    case Flavour::Rust:
        return Language::Rust;
    case Flavour::R:
        return Language::R;
    case Flavour::Swift:
        return Language::Swift;
    }
    Q_UNREACHABLE();
}

std::optional<ReadRequest> readCode(const QByteArray &text, Flavour flavour)
{
    const CodeFacts program = readProgram(text, flavour);
    const bool isScript = flavour == Flavour::Python || flavour == Flavour::JavaScript;
    std::optional<ReadRequest> request =
        isScript ? readSdk(program, flavour, text) : readBuiltSdk(program, flavour, text);
    const bool builds = !isScript || setsHeadersByCall(program);
    if (!request && builds)
        request = readBuilt(program, flavour, text);
    if (!request && isScript)
        request = readHttpCall(program, flavour);
    if (request && program.typographic) {
        request->findings.append(
            { RequestPart::Headers,
              makeFinding(Cause::RequestQuotes, {}, { { detail::kind, u"typographic"_s } }),
              program.typographicAt });
    }
    return request;
}

} // namespace keywright::request

#include "core/request/readany.h"

#include "core/request/callinline.h"
#include "core/request/codeguess.h"
#include "core/request/codereader.h"
#include "core/request/commandreader.h"
#include "core/request/marked.h"
#include "core/request/shellguess.h"
#include "core/request/textreaders.h"

#include <algorithm>

namespace keywright::request {

namespace {

bool containsOneOf(const QByteArray &text, std::initializer_list<QByteArrayView> words)
{
    return std::ranges::any_of(words, [&](QByteArrayView word) { return text.contains(word); });
}

/// Tools' own forms hold commands and program code too, as texts.
bool beginsJson(const QByteArray &text)
{
    const QByteArray known = text.trimmed();
    const QByteArray inner = known.sliced(std::min<qsizetype>(1, known.size())).trimmed();
    return known.startsWith("{\"") || (known.startsWith('{') && inner.startsWith('"'))
        || (known.startsWith('[') && inner.startsWith('{'));
}

bool looksLikePowerShell(const QByteArray &lowered)
{
    const bool usesAlias = containsOneOf(lowered, { "-uri ", "-headers ", "@{" })
        && containsOneOf(lowered, { "curl ", "irm ", "iwr " });
    return usesAlias
        || containsOneOf(lowered, { "invoke-restmethod", "invoke-webrequest", "\nirm ", "\niwr " })
        || lowered.startsWith("irm ") || lowered.startsWith("iwr ");
}

std::optional<ReadRequest> readCommand(const QByteArray &text, std::optional<Shell> shell)
{
    const Shell used = shell.value_or(guessShell(text));
    const std::optional<CalledProgram> call = findCall(text, used);
    if (!call)
        return std::nullopt;
    ReadRequest request = call->name == "curl" ? readCurl(*call, used)
        : call->name == "wget"                 ? readWget(*call, used)
                                               : readHttpie(*call, used);
    // "curl says …" in a sentence is no command.
    const bool hasAddress = request.url
        && (holdsVariable(*request.url) || request.url->contains('.') || request.url->contains("://")
            || request.url->contains("localhost"));
    if (!hasAddress && request.headers.isEmpty())
        return std::nullopt;
    return request;
}

std::optional<ReadRequest> readProgramText(const QByteArray &text)
{
    const QList<Flavour> flavours = guessFlavours(text);
    for (const Flavour flavour : flavours) {
        if (std::optional<ReadRequest> request = readCode(text, flavour))
            return request;
    }
    // A few lines of a program show no sign of their language; Python's rules suit them best.
    if (text.contains('(') && !flavours.contains(Flavour::Python))
        return readCode(text, Flavour::Python);
    return std::nullopt;
}

} // namespace

std::optional<ReadRequest> readAny(const QByteArray &text, std::optional<Shell> shell)
{
    std::optional<ReadRequest> request;
    if (beginsJson(text))
        request = readConfig(text);
    if (!request && looksLikePowerShell(lower(text)))
        request = readInvoke(text);
    if (!request && callsProgram(text))
        request = readCommand(text, shell);
    if (!request)
        request = readCurlConfig(text);
    if (!request)
        request = readHttp(text);
    if (!request)
        request = readProgramText(text);
    if (!request)
        request = readConfig(text);
    if (!request)
        request = readWords(text);
    return request;
}

} // namespace keywright::request

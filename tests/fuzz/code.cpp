#include "core/request/codereader.h"
#include "core/request/requestcheck.h"
#include "core/secret.h"
#include "fuzzinput.h"

#include <QJsonDocument>

#include <array>

using namespace keywright;
using namespace keywright::request;

namespace {

constexpr std::array flavours { Flavour::Python, Flavour::JavaScript, Flavour::Go,    Flavour::Java,
                                Flavour::Kotlin, Flavour::CSharp,     Flavour::Php,   Flavour::Ruby,
                                Flavour::Rust,   Flavour::R,          Flavour::Swift, Flavour::PowerShell };

void checkSpan(Span span, qsizetype size)
{
    fuzz::require(!span.isKnown() || (span.length >= 0 && span.end() <= size), "a place is in the text");
}

void checkPlaces(const ReadRequest &request, qsizetype size)
{
    for (const Span span :
         { request.urlAt, request.baseAt, request.methodAt, request.bodyAt, request.headersAt })
        checkSpan(span, size);
    for (const HeaderField &field : request.headers) {
        checkSpan(field.nameAt, size);
        checkSpan(field.valueAt, size);
    }
}

void checkTokens(const QByteArray &text, Flavour flavour)
{
    qsizetype last = 0;
    for (const CodeToken &token : codeTokens(text, flavour)) {
        checkSpan(token.at, text.size());
        fuzz::require(token.whole.begin >= last && token.whole.end() <= text.size(), "tokens come in order");
        last = token.whole.begin;
    }
}

void checkNoKey(const QByteArray &shown)
{
    fuzz::require(!shown.contains(fuzz::key().sliced(fuzz::facts().key.prefix.size())), "no key comes out");
}

} // namespace

// Whatever program is pasted, in whichever language: the readers end and their places are in the text; the
// check says the same twice, and neither it nor the correction shows a key. The first byte chooses the
// language.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const Flavour flavour = flavours.at(data[0] % flavours.size());
    const QByteArray text = fuzz::text(data + 1, size - 1);
    checkTokens(text, flavour);
    if (const std::optional<ReadRequest> request = readCode(text, flavour))
        checkPlaces(*request, text.size());
    const Secret key { QByteArrayView(fuzz::key()) };
    const RequestCheck check = checkRequest(text, {}, &key, fuzz::facts());
    const RequestCheck again = checkRequest(text, {}, &key, fuzz::facts());
    fuzz::require(check.corrected == again.corrected && check.language == again.language,
                  "it says the same twice");
    checkNoKey(check.corrected.toUtf8());
    for (const PartCheck &part : check.parts)
        checkNoKey(part.shown.toUtf8());
    for (const Finding &finding : check.findings)
        checkNoKey(QJsonDocument(finding.detail).toJson());
    return 0;
}

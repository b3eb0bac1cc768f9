#include "core/request/jsontree.h"
#include "core/request/readytext.h"
#include "core/request/requestcheck.h"
#include "core/request/settings.h"
#include "core/request/textreaders.h"
#include "fuzzinput.h"

using namespace keywright;
using namespace keywright::request;

namespace {

bool isWithin(Span span, qsizetype size)
{
    return !span.isKnown() || (span.length >= 0 && span.end() <= size);
}

void requirePlaces(const std::optional<ReadRequest> &request, qsizetype size)
{
    if (!request)
        return;
    for (const Span span : { request->urlAt, request->methodAt, request->bodyAt })
        fuzz::require(isWithin(span, size), "a part stands within the text");
    for (const HeaderField &field : request->headers)
        fuzz::require(isWithin(field.nameAt, size) && isWithin(field.valueAt, size),
                      "a header stands within the text");
}

} // namespace

// Whatever message, setting or sentence is pasted: the readers end, every part stands within the text, and no
// key comes out of the check.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray pasted = fuzz::text(data, size);
    const ReadyText ready(pasted);
    const QByteArray &text = ready.text();
    requirePlaces(readHttp(text), text.size());
    requirePlaces(readConfig(text), text.size());
    requirePlaces(readWords(text), text.size());
    if (const std::optional<JsonNode> root = readJson(text))
        requirePlaces(readRequestJson(text, *root), text.size());
    const RequestCheck check = checkRequest(pasted, {}, nullptr, fuzz::facts());
    const RequestCheck again = checkRequest(pasted, {}, nullptr, fuzz::facts());
    fuzz::require(check.corrected == again.corrected && check.findings == again.findings,
                  "the same text is judged in the same way");
    fuzz::require(!check.corrected.contains(QString::fromLatin1(fuzz::key())),
                  "the corrected request holds no key");
    return 0;
}

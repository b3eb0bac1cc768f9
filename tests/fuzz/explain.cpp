#include "core/answer/explain.h"

#include "core/secret.h"
#include "fuzzinput.h"

#include <QJsonDocument>

using namespace keywright;

// Whatever log is pasted: the reader ends, its cause is one of its findings, and no key of the log comes out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype tail = 4;
    const QByteArray log = fuzz::text(data, size);
    const Secret key { QByteArrayView(fuzz::key()) };
    const Explanation told = explainMessage(log, fuzz::facts(), size % 2 == 0 ? &key : nullptr);
    bool hasCause = !told.cause;
    for (const Finding &finding : told.findings) {
        hasCause = hasCause || finding.cause == told.cause;
        const QByteArray detail = QJsonDocument(finding.detail).toJson();
        fuzz::require(!detail.contains(fuzz::key().sliced(fuzz::facts().key.prefix.size())),
                      "a finding holds no key");
    }
    fuzz::require(hasCause, "the cause is one of the findings");
    fuzz::require(told.keyEnd.size() <= tail, "only the end of a key is told");
    return 0;
}

#include "core/listen/heardcheck.h"
#include "core/listen/wirereader.h"
#include "fuzzinput.h"

#include <algorithm>

using namespace keywright;

namespace {

constexpr WireReader::Limits limits { .head = 2048, .keptBody = 256, .body = 4096 };

void feedInPieces(WireReader &reader, QByteArrayView bytes, qsizetype size)
{
    while (!bytes.isEmpty()) {
        const qsizetype now = std::min(size, bytes.size());
        reader.feed(bytes.first(now));
        fuzz::require(reader.held() <= limits.head + limits.keptBody + 1, "no more is held than is allowed");
        bytes = bytes.sliced(now);
    }
}

} // namespace

// Whatever comes over the wire: it is read alike in any pieces, nothing without end stays, and what is judged
// shows no key.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::text(data, size);
    WireReader whole(limits);
    feedInPieces(whole, bytes, std::max<qsizetype>(bytes.size(), 1));
    // Where a header's value may have ended in a line break, what comes behind the empty line decides; it may
    // not have come yet.
    const QByteArray plain = QByteArray(bytes).replace("\r\n", "\n");
    const qsizetype empty = plain.indexOf("\n\n");
    if (empty >= 0 && plain.indexOf(':', empty) >= 0)
        return 0;
    WireReader single(limits);
    feedInPieces(single, bytes, 1);
    fuzz::require(whole.state() == single.state(), "pieces do not change the state");
    fuzz::require(whole.trouble() == single.trouble(), "pieces do not change what is wrong");
    if (whole.state() != WireReader::State::Complete)
        return 0;
    const WireMessage message = whole.take();
    const WireMessage other = single.take();
    fuzz::require(message.body == other.body && message.target == other.target,
                  "pieces do not change the request");
    fuzz::require(message.fields.size() == other.fields.size(), "pieces do not change the headers");
    const Secret key { QByteArrayView(fuzz::key()) };
    const RequestCheck check = checkHeard(message, &key, fuzz::facts());
    fuzz::require(check.understood && check.parts.size() == 4, "every request is judged in all its parts");
    for (const PartCheck &part : check.parts)
        fuzz::require(!part.shown.contains(QString::fromLatin1(fuzz::key())), "no key is shown");
    fuzz::require(!check.corrected.contains(QString::fromLatin1(fuzz::key())), "no key is in the correction");
    return 0;
}

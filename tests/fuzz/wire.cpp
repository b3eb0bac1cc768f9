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

/// True where the head before the first empty line announces a body, so that it ends there for certain. Else
/// what comes behind decides: a header's value may have ended in a line break, and that may not have come
/// yet.
bool endIsCertain(const QByteArray &bytes)
{
    QByteArray text = QByteArray(bytes).replace("\r\n", "\n");
    while (text.startsWith('\n'))
        text.remove(0, 1);
    const qsizetype empty = text.indexOf("\n\n");
    if (empty < 0 || empty + 2 == text.size())
        return true;
    const QByteArrayList lines = text.first(empty).split('\n');
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        const QByteArray name = line.first(std::max<qsizetype>(line.indexOf(':'), 0)).trimmed().toLower();
        return name == "content-length" || name == "transfer-encoding";
    });
}

void requireSameInPieces(const WireReader &whole, QByteArrayView bytes)
{
    WireReader single(limits);
    feedInPieces(single, bytes, 1);
    fuzz::require(whole.state() == single.state(), "pieces do not change the state");
    fuzz::require(whole.trouble() == single.trouble(), "pieces do not change what is wrong");
    if (whole.state() != WireReader::State::Complete)
        return;
    const WireMessage &message = whole.message();
    const WireMessage &other = single.message();
    fuzz::require(message.body == other.body && message.target == other.target,
                  "pieces do not change the request");
    fuzz::require(message.fields.size() == other.fields.size(), "pieces do not change the headers");
}

} // namespace

// Whatever comes over the wire: it is read alike in any pieces, nothing without end stays, and what is judged
// shows no key.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::text(data, size);
    WireReader whole(limits);
    feedInPieces(whole, bytes, std::max<qsizetype>(bytes.size(), 1));
    if (endIsCertain(bytes))
        requireSameInPieces(whole, bytes);
    if (whole.state() != WireReader::State::Complete)
        return 0;
    const WireMessage message = whole.take();
    const Secret key { QByteArrayView(fuzz::key()) };
    const RequestCheck check = checkHeard(message, &key, fuzz::facts());
    fuzz::require(check.understood && check.parts.size() == 4, "every request is judged in all its parts");
    for (const PartCheck &part : check.parts)
        fuzz::require(!part.shown.contains(QString::fromLatin1(fuzz::key())), "no key is shown");
    fuzz::require(!check.corrected.contains(QString::fromLatin1(fuzz::key())), "no key is in the correction");
    return 0;
}

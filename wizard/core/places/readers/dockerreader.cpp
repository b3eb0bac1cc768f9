#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"

namespace keywright {

// Docker's command line (its package "kvfile"): one NAME=value to a line, the value as it stands, quotes,
// comments and spaces included. One wrong name or byte, and the whole file is refused.
EnvReading readAsDocker(QByteArrayView content, const NameFilter &wanted)
{
    constexpr qsizetype longestLine = 64 * 1024; // bufio.MaxScanTokenSize
    Assignments assignments(wanted);
    if (content.startsWith("\xEF\xBB\xBF"))
        content = content.sliced(3);
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype found = content.indexOf('\n', at);
        const qsizetype end = found < 0 ? content.size() : found;
        QByteArrayView line = content.sliced(at, end - at);
        at = end + 1;
        if (line.size() >= longestLine)
            return refused(Refusal::LongLine);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!isUtf8(line))
            return refused(Refusal::Encoding);
        line = line.sliced(skipSpace(line, 0, isGoSpace));
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype equals = line.indexOf('=');
        const QByteArrayView name = equals < 0 ? line : line.first(equals);
        if (name.isEmpty() || name.contains(' ') || name.contains('\t'))
            return refused(Refusal::Name);
        if (equals < 0)
            assignments.setDepending(name); // it hands its own variable on
        else
            assignments.set(name, line.sliced(equals + 1));
    }
    return assignments.take();
}

} // namespace keywright

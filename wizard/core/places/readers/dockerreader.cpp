#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"

namespace keywright {

namespace {

/// The next line, without its '\n'; `at` moves behind it.
QByteArrayView takeLine(QByteArrayView content, qsizetype &at)
{
    const qsizetype found = content.indexOf('\n', at);
    const qsizetype end = found < 0 ? content.size() : found;
    const QByteArrayView line = content.sliced(at, end - at);
    at = end + 1;
    return line;
}

/// Reads one line; says whether, and why, the whole file is refused for it.
Refusal readLine(QByteArrayView line, Assignments &assignments)
{
    constexpr qsizetype longestLine = qsizetype { 64 } * 1024; // bufio.MaxScanTokenSize
    if (line.size() >= longestLine)
        return Refusal::LongLine;
    if (line.endsWith('\r'))
        line.chop(1);
    if (!isUtf8(line))
        return Refusal::Encoding;
    line = line.sliced(skipSpace(line, 0, isGoSpace));
    if (line.isEmpty() || line.startsWith('#'))
        return Refusal::No;
    const qsizetype equals = line.indexOf('=');
    const QByteArrayView name = equals < 0 ? line : line.first(equals);
    if (name.isEmpty() || name.contains(' ') || name.contains('\t'))
        return Refusal::Name;
    if (equals < 0)
        assignments.setDepending(name); // it hands its own variable on
    else
        assignments.set(name, line.sliced(equals + 1));
    return Refusal::No;
}

} // namespace

// Docker's command line (its package "kvfile"): one NAME=value to a line, the value as it stands, quotes,
// comments and spaces included. One wrong name or byte, and the whole file is refused.
EnvReading readAsDocker(QByteArrayView content, const NameFilter &wanted)
{
    Assignments assignments(wanted);
    if (content.startsWith("\xEF\xBB\xBF"))
        content = content.sliced(3);
    for (qsizetype at = 0; at < content.size();) {
        const Refusal refusal = readLine(takeLine(content, at), assignments);
        if (refusal != Refusal::No)
            return refused(refusal);
    }
    return assignments.take();
}

} // namespace keywright

#pragma once

#include <QFile>

namespace keywright::testing {

/// A figure of /proc/self/status in bytes; 0 where there is none (another system).
inline qint64 memoryFigure(QByteArrayView name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype begin = text.indexOf(name);
    constexpr qint64 kilobyte = 1024;
    return begin < 0
        ? 0
        : text.sliced(begin + name.size()).simplified().split(' ').first().toLongLong() * kilobyte;
}

/// Forgets the highest use of memory so far. The use at this moment, in bytes.
inline qint64 startPeak()
{
    QFile clear(QStringLiteral("/proc/self/clear_refs"));
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
    return memoryFigure("VmRSS:");
}

/// By how many bytes memory grew at most since startPeak() gave that; 0 where that can't be known.
inline qint64 peakSince(qint64 start)
{
    return start == 0 ? 0 : memoryFigure("VmHWM:") - start;
}

} // namespace keywright::testing

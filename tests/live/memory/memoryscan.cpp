#include "traces.h"

#include <QByteArray>
#include <QFile>
#include <QRegularExpression>
#include <QTextStream>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

// Searches everything that another process has in its memory for what is left of a key.
// Usage: memoryscan PID, with the key on standard input.

namespace {

struct Region
{
    quint64 begin = 0;
    quint64 end = 0;
    QString name;
};

/// All regions that can be read, but for those of the kernel.
QList<Region> regionsOf(const QString &process)
{
    QFile file(u"/proc/%1/maps"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the process is not there");
    static const QRegularExpression line(uR"(^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+ *(.*)$)"_s);
    QList<Region> regions;
    for (const QString &text : QString::fromLocal8Bit(file.readAll()).split(u'\n')) {
        const QRegularExpressionMatch match = line.match(text);
        if (!match.hasMatch() || match.captured(3).startsWith(u"[v"_s))
            continue;
        regions.append({ match.captured(1).toULongLong(nullptr, 16),
                         match.captured(2).toULongLong(nullptr, 16), match.captured(3) });
    }
    return regions;
}

void scan(int memory, const Region &region, Traces &traces)
{
    constexpr quint64 step = 4'194'304;
    constexpr quint64 overlap = 1024; // more than any form of a key is long
    QByteArray bytes;
    for (quint64 at = region.begin; at < region.end; at += step) {
        const quint64 size = std::min(step + overlap, region.end - at);
        bytes.resize(static_cast<qsizetype>(size));
        const ssize_t got = pread(memory, bytes.data(), size, static_cast<off_t>(at));
        if (got > 0)
            traces.search(QByteArrayView(bytes).first(got), static_cast<qsizetype>(step));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        qFatal("usage: memoryscan PID");
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        qFatal("no standard input");
    const QString process = QString::fromLocal8Bit(argv[1]);
    Traces traces(input.readAll().trimmed());
    const int memory = open(qPrintable(u"/proc/%1/mem"_s.arg(process)), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        qFatal("the memory can't be read");
    QTextStream err(stderr);
    for (const Region &region : regionsOf(process)) {
        const qsizetype before = traces.total();
        scan(memory, region, traces);
        if (traces.total() > before)
            err << u"%1-%2 %3\n"_s.arg(region.begin, 0, 16).arg(region.end, 0, 16).arg(region.name);
    }
    close(memory);
    QTextStream(stdout) << traces.summary() << u'\n';
    return 0;
}

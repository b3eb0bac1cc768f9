#include "platform/system/procfs.h"

#include <QByteArray>
#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype maximalEnvironment = 4 << 20; // Linux lets a quarter of the stack limit through.

QByteArray readProcFile(const std::filesystem::path &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.read(maximalEnvironment)
                                                                  : QByteArray();
}

/// Seconds since 1970 at which this computer was started.
qint64 bootTime()
{
    for (const QByteArray &line : readProcFile("/proc/stat").split('\n')) {
        if (line.startsWith("btime "))
            return line.mid(6).trimmed().toLongLong();
    }
    return 0;
}

QDateTime startTime(const std::filesystem::path &folder, qint64 boot)
{
    const QByteArray stat = readProcFile(folder / "stat");
    // The second field is the name in parentheses and may hold spaces and parentheses itself. After it
    // comes field 3; the start, in clock ticks since boot, is field 22 (proc(5)).
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr int startField = 22 - 3;
    const qint64 ticksPerSecond = sysconf(_SC_CLK_TCK);
    if (fields.size() <= startField || ticksPerSecond <= 0 || boot == 0)
        return {};
    constexpr qint64 millisecondsPerSecond = 1000;
    const qint64 ticks = fields.at(startField).toLongLong();
    return QDateTime::fromMSecsSinceEpoch(
        boot * millisecondsPerSecond + ticks * millisecondsPerSecond / ticksPerSecond, Qt::UTC);
}

/// The file name of the program; comm, which the kernel cuts to 15 characters, where it does not show.
QString programName(const std::filesystem::path &folder)
{
    std::error_code error;
    const std::filesystem::path target = std::filesystem::read_symlink(folder / "exe", error);
    QString name = error ? QString() : QString::fromStdString(target.filename().string());
    // An updated program that still runs its old file: the kernel appends this.
    if (name.endsWith(" (deleted)"_L1))
        name.chop(10);
    return name.isEmpty() ? QString::fromUtf8(readProcFile(folder / "comm")).trimmed() : name;
}

void appendMatches(const std::filesystem::path &folder, qint64 pid, const QStringList &names, qint64 boot,
                   std::vector<RunningProgram> &programs)
{
    QByteArray environment = readProcFile(folder / "environ");
    for (const QString &name : names) {
        const QByteArray start = name.toUtf8() + '=';
        for (qsizetype at = 0; at < environment.size();) {
            const qsizetype zero = environment.indexOf('\0', at);
            const qsizetype end = zero < 0 ? environment.size() : zero;
            const QByteArrayView entry = QByteArrayView(environment).sliced(at, end - at);
            if (entry.startsWith(start)) {
                programs.push_back({ pid, programName(folder), startTime(folder, boot), name,
                                     Secret(entry.sliced(start.size())) });
                break; // getenv() takes the first one too.
            }
            at = end + 1;
        }
    }
    wipe(environment);
}

std::vector<qint64> ownProcesses()
{
    std::vector<qint64> pids;
    std::error_code error;
    for (std::filesystem::directory_iterator entry("/proc", error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        qint64 pid = 0;
        const auto parsed = std::from_chars(name.data(), name.data() + name.size(), pid);
        struct stat status = {};
        if (parsed.ec == std::errc() && parsed.ptr == name.data() + name.size() && pid != getpid()
            && ::stat(entry->path().c_str(), &status) == 0 && status.st_uid == geteuid())
            pids.push_back(pid);
    }
    std::ranges::sort(pids);
    return pids;
}

} // namespace

std::vector<RunningProgram> programsWithVariables(const QStringList &names)
{
    const qint64 boot = bootTime();
    std::vector<RunningProgram> programs;
    for (const qint64 pid : ownProcesses()) {
        const std::filesystem::path folder = std::filesystem::path("/proc") / std::to_string(pid);
        appendMatches(folder, pid, names, boot, programs);
    }
    return programs;
}

} // namespace keywright

#include "platform/system/procfs.h"

#include "core/redact.h"
#include "platform/system/windowtitles.h"

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

qint64 parentOf(qint64 pid)
{
    const QByteArray stat = readProcFile(std::filesystem::path("/proc") / std::to_string(pid) / "stat");
    // Behind the name in parentheses: state, then the parent (proc(5)).
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
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

/// Calls `take` with each piece of a list that zero bytes end, until it returns true.
template <typename Function>
void forEachPiece(QByteArrayView list, Function take)
{
    for (qsizetype at = 0; at < list.size();) {
        const qsizetype zero = list.indexOf('\0', at);
        const qsizetype end = zero < 0 ? list.size() : zero;
        if (take(list.sliced(at, end - at)))
            return;
        at = end + 1;
    }
}

class Look
{
public:
    explicit Look(const ProgramQuestion &question) : m_question(question), m_boot(bootTime()) { }

    void at(qint64 pid)
    {
        const std::filesystem::path folder = std::filesystem::path("/proc") / std::to_string(pid);
        QByteArray environment = readProcFile(folder / "environ");
        for (const QString &name : m_question.variables) {
            const QByteArray start = name.toUtf8() + '=';
            forEachPiece(environment, [&](QByteArrayView entry) {
                const bool found = entry.startsWith(start); // getenv() takes the first one too
                if (found)
                    add(folder, pid, name, entry.sliced(start.size()));
                return found;
            });
        }
        wipe(environment);
        if (!m_question.programs.isEmpty()
            && m_question.programs.contains(programName(folder), Qt::CaseInsensitive))
            add(folder, pid, {}, {});
        if (m_question.keyPrefix.isEmpty())
            return;
        QByteArray arguments = readProcFile(folder / "cmdline");
        forEachPiece(arguments, [&](QByteArrayView argument) {
            const QByteArrayView key = keyIn(argument);
            if (!key.isEmpty())
                add(folder, pid, {}, key);
            return false;
        });
        wipe(arguments);
    }

    std::vector<RunningProgram> programs;

private:
    QByteArrayView keyIn(QByteArrayView argument) const
    {
        const qsizetype begin = argument.indexOf(m_question.keyPrefix);
        if (begin < 0)
            return {};
        const QByteArrayView rest = argument.sliced(begin);
        const auto end = std::ranges::find_if_not(rest, [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        });
        const qsizetype length = end - rest.begin();
        return length < m_question.keyLength ? QByteArrayView() : rest.first(length);
    }

    void add(const std::filesystem::path &folder, qint64 pid, const QString &variable, QByteArrayView value)
    {
        programs.push_back({ pid, programName(folder), startTime(folder, m_boot), variable, Secret(value),
                             redacted(titleOf(pid)) });
    }

    /// Of a helper or a program in a terminal, the window of the nearest process above it.
    QString titleOf(qint64 pid) const
    {
        constexpr int nearest = 6;
        for (int step = 0; step < nearest && pid > 1; ++step) {
            if (const auto title = m_titles.constFind(pid); title != m_titles.cend())
                return *title;
            pid = parentOf(pid);
        }
        return {};
    }

    const ProgramQuestion &m_question;
    const qint64 m_boot;
    const QHash<qint64, QString> m_titles = windowTitles();
};

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

std::vector<RunningProgram> programsStartedWith(const ProgramQuestion &question)
{
    Look look(question);
    for (const qint64 pid : ownProcesses())
        look.at(pid);
    return std::move(look.programs);
}

} // namespace keywright

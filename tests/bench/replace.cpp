#include "core/ports/filestore.h"
#include "platform/files/diskfilestore.h"
#include "support/testkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

// Replacing the key in many files against copying the same files one after the other, each copy synced: what
// somebody does who keeps a copy of each file before editing it. The figure to reach: less than twice its
// time.
//
// bench-replace [--files 1000] [--rounds 5] [--in FOLDER]

namespace {

constexpr int oldKey = 2;

struct Round
{
    double copying = 0; ///< milliseconds
    double replacing = 0;
    double undoing = 0;
    double forgetting = 0;
};

QByteArray content(int number, int key)
{
    // Small and of different sizes, as files with keys are.
    const QByteArray filler =
        QByteArray("# a line of a configuration file\nNAME_" + QByteArray::number(number))
            .append("=value\n")
            .repeated(1 + number % 60);
    return filler + "PERPLEXITY_API_KEY=" + makeKey(key) + '\n' + filler;
}

std::vector<FileEdit> writeFiles(const fs::path &folder, int count)
{
    std::vector<FileEdit> edits;
    for (int number = 0; number < count; ++number) {
        constexpr int perFolder = 10;
        const fs::path below = folder / ("project" + std::to_string(number / perFolder));
        fs::create_directories(below);
        FileEdit edit { below / ("env" + std::to_string(number)), content(number, oldKey), content(number, 1),
                        Access::Keep };
        QFile file(edit.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(edit.expected) != edit.expected.size())
            qFatal("cannot write below %s", folder.c_str());
        edits.push_back(std::move(edit));
    }
    sync();
    return edits;
}

double milliseconds(const QElapsedTimer &timer)
{
    constexpr double nanoPerMilli = 1e6;
    return static_cast<double>(timer.nsecsElapsed()) / nanoPerMilli;
}

/// cp, then fsync.
bool copySynced(const fs::path &from, const fs::path &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray bytes = source.readAll();
    const int file = open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = file >= 0
        && write(file, bytes.constData(), static_cast<size_t>(bytes.size()))
            == static_cast<ssize_t>(bytes.size())
        && fsync(file) == 0;
    return written && close(file) == 0;
}

double copyAll(const std::vector<FileEdit> &edits, const fs::path &to)
{
    fs::create_directories(to);
    QElapsedTimer timer;
    timer.start();
    for (const FileEdit &edit : edits) {
        if (!copySynced(edit.path, to / edit.path.filename()))
            qFatal("cannot copy %s", edit.path.c_str());
    }
    return milliseconds(timer);
}

Round runRound(const fs::path &folder, int files)
{
    const std::vector<FileEdit> edits = writeFiles(folder / "files", files);
    Round round;
    round.copying = copyAll(edits, folder / "copies");
    DiskFileStore store(folder / "backups");
    QElapsedTimer timer;
    timer.start();
    const QString change = store.beginChange();
    const auto receipts = store.replaceAll(change, edits);
    round.replacing = milliseconds(timer);
    const bool replaced = std::ranges::all_of(receipts, [](const auto &one) { return one.has_value(); });
    timer.start();
    const auto undone = store.undo(change);
    round.undoing = milliseconds(timer);
    if (!replaced || !undone || !std::ranges::all_of(*undone, &UndoneFile::done))
        qFatal("not all files were replaced and brought back");
    timer.start();
    if (!store.forget(change))
        qFatal("the copies could not be removed");
    round.forgetting = milliseconds(timer);
    return round;
}

double median(std::vector<Round> rounds, double Round::*what)
{
    std::ranges::sort(rounds, {}, what);
    return rounds[rounds.size() / 2].*what;
}

int valueOf(const QStringList &arguments, const QString &option, int otherwise)
{
    const qsizetype at = arguments.indexOf(option);
    return at < 0 ? otherwise : arguments.value(at + 1).toInt();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder(
        (arguments.contains(u"--in"_s) ? arguments.value(arguments.indexOf(u"--in"_s) + 1) : QDir::tempPath())
        + u"/keywright-bench-XXXXXX"_s);
    const int files = valueOf(arguments, u"--files"_s, 1000);
    std::vector<Round> rounds;
    for (int round = 0; round < valueOf(arguments, u"--rounds"_s, 5); ++round)
        rounds.push_back(runRound(fs::path(folder.path().toStdString()) / std::to_string(round), files));
    const double copying = median(rounds, &Round::copying);
    QTextStream out(stdout);
    out << u"%1 files on %2; copying with fsync, one after the other: %3 ms\n"_s.arg(files)
               .arg(QString::fromLatin1(QStorageInfo(folder.path()).fileSystemType()))
               .arg(copying, 0, 'f', 0);
    for (const auto &[name, what] : { std::pair { "replacing", &Round::replacing },
                                      { "undoing", &Round::undoing },
                                      { "forgetting", &Round::forgetting } }) {
        out << u"%1: %2 ms, ratio %3\n"_s.arg(QLatin1StringView(name))
                   .arg(median(rounds, what), 0, 'f', 0)
                   .arg(median(rounds, what) / copying, 0, 'f', 2);
    }
    return 0;
}

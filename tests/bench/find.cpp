#include "core/places/searchliterals.h"
#include "core/secret.h"
#include "findalone.h"
#include "generatedhome.h"
#include "measuredrun.h"
#include "support/testfacts.h"
#include "support/testkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace keywright;
using namespace keywright::testing;
namespace fs = std::filesystem;

// The search of a made-up home folder against ripgrep, each in a process of its own, in turns, warm; and what
// of the planted keys each of them finds. The figures to reach: the time of ripgrep with the same literals,
// 0.6 of its time with regular expressions for the same disguises, known places in 50 ms, less than 60 MB.
//
// bench-find [--files 100000] [--keys 1000] [--rounds 5] [--small] [--in FOLDER]
// bench-find --growth [--files 1000000]: a tenth of the files, and all, small ones; how time and memory grow.
// bench-find --make FOLDER: only writes the home.

namespace {

QList<SearchLiteral> literalsForKey()
{
    const Secret key { QByteArrayView(makeKey()) };
    return searchLiterals(testFacts(), &key);
}

/// A regular expression for the bytes themselves.
QByteArray asPattern(const SearchLiteral &literal)
{
    QByteArray pattern = literal.anyCase ? "(?i-u:" : "(?-u:";
    for (const char byte : literal.bytes) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        pattern.append(plain ? QByteArray(1, byte) : "\\x" + QByteArray(1, byte).toHex());
    }
    return pattern + ')';
}

/// What somebody who knows all disguises would search for.
QByteArrayList regularExpressions()
{
    const auto wide = [](const char *nulBefore, const char *nulAfter) -> QByteArray {
        QByteArray pattern;
        for (const char byte : QByteArray("pplx-"))
            pattern += nulBefore + ("\\x" + QByteArray(1, byte).toHex()) + nulAfter;
        return "(?-u:" + pattern + "(?:" + nulBefore + "[A-Za-z0-9]" + nulAfter + "){20,})";
    };
    return {
        R"((?i)pplx(-|_|\\x2d|\\u002d|%2d|=2d|&#x?2?[d45]+;|[\x{2010}-\x{2015}\x{2212}])[A-Za-z0-9]{20,})",
        R"((?i)(perplexity|pplx)[a-z0-9_.-]*(key|token|secret)[a-z_]*["']?\s*[:=]\s*["']?[A-Za-z0-9-]{20,})",
        R"((?-u:(?:cHBseC[0-3]|[A-Za-z0-9+/]BwbHgt|[A-Za-z0-9+/]{2}wcGx4L)[A-Za-z0-9+/]{26,}))",
        R"((?-u:UEVSUExFWElUW|BFUlBMRVhJVF|QRVJQTEVYSVRZ))",
        wide("", "\\x00"),
        wide("\\x00", ""),
        makeKey().sliced(5),
    };
}

class Bench
{
public:
    Bench(QString self, GeneratedHome &home, const fs::path &folder)
        : m_self(std::move(self))
        , m_home(QString::fromStdString(home.folder().string()))
        , m_planted(home.planted())
        , m_literals(patternFile(folder / "literals", literalPatterns()))
        , m_plain(patternFile(folder / "plain", plainLiterals()))
        , m_expressions(patternFile(folder / "expressions", regularExpressions()))
    { }

    void run(int rounds)
    {
        for (int round = 0; round <= rounds; ++round) {
            const bool warmsUp = round == 0;
            add(u"Keywright"_s, runAlone(m_self, { u"--search"_s, m_home }), warmsUp);
            add(u"rg -uuu -a, our literals"_s, rg({ u"-f"_s, m_literals }), warmsUp);
            add(u"rg -uuu -a -i -F, literals without NUL"_s, rg({ u"-i"_s, u"-F"_s, u"-f"_s, m_plain }),
                warmsUp);
            add(u"rg, regular expressions, no -uuu"_s,
                runAlone(u"rg"_s, { u"-l"_s, u"--no-config"_s, u"-f"_s, m_expressions, m_home }), warmsUp);
            add(u"rg -uuu -a, regular expressions"_s, rg({ u"-f"_s, m_expressions }), warmsUp);
            add(u"known places"_s, runAlone(m_self, { u"--known"_s, m_home }), warmsUp);
        }
    }

    void print()
    {
        QTextStream out(stdout);
        const double ours = median(m_times[u"Keywright"_s]);
        const double oursBusy = median(m_processor[u"Keywright"_s]);
        for (const auto &[name, times] : m_times) {
            const double theirs = median(times);
            const double theirsBusy = median(m_processor[name]);
            out << u"%1 %2 ms (ours/theirs %3)  processor %4 ms (%5)  peak %6 MB  planted found %7 of %8, files told %9\n"_s
                       .arg(name.leftJustified(40))
                       .arg(theirs, 6, 'f', 0)
                       .arg(ours / theirs, 4, 'f', 2)
                       .arg(theirsBusy, 6, 'f', 0)
                       .arg(oursBusy / theirsBusy, 4, 'f', 2)
                       .arg(static_cast<double>(m_peaks[name]) / 1024, 5, 'f', 1)
                       .arg(found(name))
                       .arg(m_planted.size())
                       .arg(m_told[name].size());
        }
        out << u"known places: %1\n"_s.arg(QString::fromLatin1(m_firstLine[u"known places"_s]));
        out << u"Keywright: %1\n"_s.arg(QString::fromLatin1(m_firstLine[u"Keywright"_s]));
        for (const int after : { 50, 200, 500 }) {
            const Run cancelled = runAlone(m_self, { u"--cancel"_s, m_home, QString::number(after) });
            out << u"cancelled after %1 ms: %2\n"_s.arg(after).arg(
                QString::fromLatin1(cancelled.lines.join()));
        }
        for (const auto &[form, missed] : missedForms())
            out << u"come to, but no place was made of it: %1 of the form \"%2\"\n"_s.arg(missed).arg(
                QString::fromStdString(form));
    }

private:
    Run rg(QStringList arguments) const
    {
        arguments = QStringList { u"-uuu"_s, u"-a"_s, u"-l"_s, u"--no-config"_s } + arguments;
        return runAlone(u"rg"_s, arguments << m_home);
    }

    static QByteArrayList literalPatterns()
    {
        QByteArrayList patterns;
        for (const SearchLiteral &literal : literalsForKey())
            patterns.append(asPattern(literal));
        return patterns;
    }

    static QByteArrayList plainLiterals()
    {
        QByteArrayList literals;
        for (const SearchLiteral &literal : literalsForKey()) {
            const auto isAscii = [](char byte) { return byte > 0; };
            if (std::ranges::all_of(literal.bytes, isAscii))
                literals.append(literal.bytes);
        }
        return literals;
    }

    static QString patternFile(const fs::path &path, const QByteArrayList &patterns)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(patterns.join('\n') + '\n');
        return QString::fromStdString(path.string());
    }

    void add(const QString &name, const Run &run, bool warmsUp)
    {
        if (warmsUp)
            return;
        m_times[name].push_back(run.milliseconds);
        m_processor[name].push_back(run.processor);
        m_peaks[name] = std::max(m_peaks[name], run.peak);
        m_told[name].clear();
        m_places.clear();
        for (const QByteArray &line : run.lines) {
            if (line.startsWith('*'))
                m_places.insert(line.sliced(1));
            else if (line.startsWith('+') || line.startsWith('/'))
                m_told[name].insert(line.startsWith('+') ? line.sliced(1) : line);
            else
                m_firstLine[name] = line;
        }
        if (name == u"Keywright"_s)
            m_judged = m_places;
    }

    static double median(std::vector<double> values)
    {
        std::ranges::sort(values);
        return values.empty() ? 0 : values[values.size() / 2];
    }

    qsizetype found(const QString &name)
    {
        return std::ranges::count_if(m_planted, [&](const auto &plant) {
            return m_told[name].contains(QByteArray::fromStdString(plant.first.string()));
        });
    }

    std::map<std::string, int> missedForms() const
    {
        std::map<std::string, int> missed;
        for (const auto &[path, form] : m_planted) {
            if (!m_judged.contains(QByteArray::fromStdString(path.string())))
                ++missed[form];
        }
        return missed;
    }

    QString m_self;
    QString m_home;
    std::map<fs::path, std::string> m_planted;
    QString m_literals;
    QString m_plain;
    QString m_expressions;
    std::map<QString, std::vector<double>> m_times;
    std::map<QString, std::vector<double>> m_processor;
    std::map<QString, long> m_peaks;
    std::map<QString, std::set<QByteArray>> m_told;
    std::set<QByteArray> m_places;
    std::set<QByteArray> m_judged; ///< where Keywright found a place
    std::map<QString, QByteArray> m_firstLine;
};

int valueOf(const QStringList &arguments, const QString &option, int otherwise)
{
    const qsizetype at = arguments.indexOf(option);
    return at < 0 ? otherwise : arguments.value(at + 1).toInt();
}

/// The processor's time and the memory for a home of so many small files.
Run searchOf(const fs::path &folder, int files, int keys)
{
    GeneratedHome home(folder, makeKey(), true);
    home.write(files, keys);
    const QStringList arguments { u"--search"_s, QString::fromStdString(folder.string()) };
    const QString self = QCoreApplication::applicationFilePath();
    runAlone(self, arguments); // Warms up.
    const Run first = runAlone(self, arguments);
    Run second = runAlone(self, arguments);
    fs::remove_all(folder);
    return first.processor < second.processor ? first : second;
}

void printGrowth(const fs::path &folder, int files, int keys)
{
    constexpr int part = 10;
    const Run few = searchOf(folder / "few", files / part, keys);
    const Run many = searchOf(folder / "many", files, keys);
    QTextStream(stdout) << u"%1 files: %2 ms, processor %3 ms, peak %4 MB; %5 files: %6 ms, %7 ms, %8 MB; "
                           u"%9 times the processor's time for %10 times the files\n"_s.arg(files / part)
                               .arg(few.milliseconds, 0, 'f', 0)
                               .arg(few.processor, 0, 'f', 0)
                               .arg(few.peak >> 10)
                               .arg(files)
                               .arg(many.milliseconds, 0, 'f', 0)
                               .arg(many.processor, 0, 'f', 0)
                               .arg(many.peak >> 10)
                               .arg(many.processor / few.processor, 0, 'f', 1)
                               .arg(part);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--search"_L1 || arguments.value(1) == "--known"_L1)
        return searchAlone(arguments.value(2).toStdString(), arguments.value(1) == "--known"_L1);
    if (arguments.value(1) == "--cancel"_L1)
        return cancelAlone(arguments.value(2).toStdString(), arguments.value(3).toInt());
    const QTemporaryDir folder(
        (arguments.contains(u"--in"_s) ? arguments.value(arguments.indexOf(u"--in"_s) + 1) : QDir::tempPath())
        + u"/keywright-bench-XXXXXX"_s);
    const fs::path root = folder.path().toStdString();
    QTextStream out(stdout);
    const int keys = valueOf(arguments, u"--keys"_s, 1000);
    if (arguments.contains(u"--growth"_s)) {
        printGrowth(root, valueOf(arguments, u"--files"_s, 1'000'000), keys);
        return 0;
    }
    const bool onlyMakes = arguments.contains(u"--make"_s);
    const fs::path where = onlyMakes
        ? fs::path(arguments.value(arguments.indexOf(u"--make"_s) + 1).toStdString())
        : root / "home";
    GeneratedHome home(where, makeKey(), arguments.contains(u"--small"_s));
    home.write(valueOf(arguments, u"--files"_s, 100'000), keys);
    out << u"a home of %1 MB\n"_s.arg(home.bytes() >> 20) << Qt::flush;
    if (onlyMakes)
        return 0;
    Bench bench(QCoreApplication::applicationFilePath(), home, root);
    bench.run(valueOf(arguments, u"--rounds"_s, 5));
    bench.print();
    return 0;
}

#include "measuredrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace keywright::testing {

Run runAlone(const QString &program, const QStringList &arguments)
{
    QTemporaryFile output;
    (void)output.open();
    QElapsedTimer elapsed;
    elapsed.start();
    const pid_t child = fork();
    if (child == 0) {
        std::vector<QByteArray> words { QFile::encodeName(program) };
        words.reserve(static_cast<std::size_t>(arguments.size()) + 1);
        for (const QString &argument : arguments)
            words.push_back(QFile::encodeName(argument));
        std::vector<char *> raw;
        raw.reserve(words.size() + 1);
        for (QByteArray &word : words)
            raw.push_back(word.data());
        raw.push_back(nullptr);
        dup2(output.handle(), STDOUT_FILENO);
        execvp(raw.front(), raw.data());
        _exit(127);
    }
    rusage usage {};
    int status = 0;
    wait4(child, &status, 0, &usage);
    const auto milliseconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    Run result { static_cast<double>(elapsed.nsecsElapsed()) / 1e6,
                 milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
                 usage.ru_maxrss,
                 {} };
    if (WEXITSTATUS(status) == 127)
        qFatal("%s could not be run", qPrintable(program));
    output.seek(0);
    result.lines = output.readAll().split('\n');
    result.lines.removeAll(QByteArray());
    return result;
}

} // namespace keywright::testing

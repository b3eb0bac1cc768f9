#include "platform/system/systemprogramrunner.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

extern char **environ; // NOLINT: POSIX declares it nowhere.

namespace keywright {

namespace {

/// The open files of this process that are not standard input, output or error.
std::vector<int> openFiles()
{
    std::vector<int> files;
    DIR *folder = opendir("/dev/fd");
    if (folder == nullptr)
        return files;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody else reads this stream.
    while (const dirent *entry = readdir(folder)) {
        const int file = static_cast<int>(std::strtol(entry->d_name, nullptr, 10));
        if (file > STDERR_FILENO && file != dirfd(folder))
            files.push_back(file);
    }
    closedir(folder);
    return files;
}

using SignalActions = std::array<struct sigaction, NSIG>;

SignalActions signalActions()
{
    SignalActions actions {};
    for (int number = 1; number < NSIG; ++number) {
        if (sigaction(number, nullptr, &actions[number]) != 0)
            actions[number].sa_handler = SIG_ERR; // Not ours to set.
    }
    return actions;
}

/// "NAME=key", in memory that is wiped with its owner.
SecretMemory assignment(const QByteArray &name, const Secret &key)
{
    const QByteArrayView bytes = key.bytes();
    SecretMemory text = makeSecretMemory(static_cast<std::size_t>(name.size() + 1 + bytes.size() + 1));
    char *end = std::ranges::copy(name, text.get()).out;
    *end++ = '=';
    std::ranges::copy(bytes, end);
    return text;
}

/// The environment of this process with that variable.
std::vector<char *> environmentWith(const QByteArray &name, char *variable)
{
    const QByteArray start = name + '=';
    std::vector<char *> list;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        if (!std::string_view(*entry).starts_with(std::string_view(start.constData(), start.size())))
            list.push_back(*entry);
    }
    list.push_back(variable);
    list.push_back(nullptr);
    return list;
}

/// Returns only where it fails.
void execute(char **command, char **environment)
{
#ifdef Q_OS_LINUX
    execvpe(*command, command, environment);
#else
    char **own = std::exchange(environ, environment);
    execvp(*command, command);
    environ = own;
#endif
}

StartError errorOf(int number)
{
    return number == ENOENT || number == ENOTDIR ? StartError::NotFound : StartError::NotExecutable;
}

} // namespace

struct SystemProgramRunner::Inherited
{
    char **command = nullptr; ///< ends with a null; null where there is none
    SignalActions actions = signalActions();
    sigset_t mask {};
    rlimit core {};
    std::vector<int> files = openFiles();

    /// Gives back what Qt and we have changed; `exec` resets handlers by itself, but keeps what is ignored.
    void restore() const
    {
        for (int number = 1; number < NSIG; ++number) {
            const auto handler = actions.at(number).sa_handler;
            if (handler == SIG_DFL || handler == SIG_IGN)
                sigaction(number, &actions.at(number), nullptr);
        }
        pthread_sigmask(SIG_SETMASK, &mask, nullptr);
        setrlimit(RLIMIT_CORE, &core);
        for (const int file : openFiles()) {
            if (std::ranges::find(files, file) == files.end())
                fcntl(file, F_SETFD, FD_CLOEXEC);
        }
    }
};

SystemProgramRunner::SystemProgramRunner(int argc, char **argv) : m_inherited(std::make_unique<Inherited>())
{
    pthread_sigmask(SIG_SETMASK, nullptr, &m_inherited->mask);
    getrlimit(RLIMIT_CORE, &m_inherited->core);
    char **const end = argv + argc;
    char **const dashes =
        std::find_if(argv, end, [](const char *text) { return std::strcmp(text, "--") == 0; });
    if (dashes != end)
        m_inherited->command = dashes + 1;
}

SystemProgramRunner::~SystemProgramRunner() = default;

Result<int, StartFailure> SystemProgramRunner::run(const ProgramStart &start)
{
    QByteArrayList texts;
    for (const QString &text : start.command)
        texts.append(QFile::encodeName(text));
    std::vector<char *> decoded;
    for (QByteArray &text : texts)
        decoded.push_back(text.data());
    decoded.push_back(nullptr);
    const QByteArray name = start.variable.toLatin1();
    const SecretMemory variable = assignment(name, start.key);
    std::vector<char *> environment = environmentWith(name, variable.get());
    m_inherited->restore();
    execute(m_inherited->command != nullptr ? m_inherited->command : decoded.data(), environment.data());
    const int number = errno;
    return Failure { StartFailure { errorOf(number), qt_error_string(number) } };
}

} // namespace keywright

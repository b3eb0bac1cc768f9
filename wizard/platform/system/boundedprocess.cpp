#include "platform/system/boundedprocess.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTimer>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace keywright {

namespace {

constexpr qsizetype mostOutput = 4 << 20;

/// Gives the program a session of its own, and nothing to write complaints to.
void prepare(QProcess &process, const BoundedCommand &command)
{
    process.setProcessEnvironment(command.environment);
    process.setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { setsid(); });
#endif
}

/// Ends the program and all that it started.
void kill(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
#ifdef Q_OS_UNIX
    if (const auto pid = static_cast<pid_t>(process.processId()); pid > 1)
        ::kill(-pid, SIGKILL);
#endif
    process.kill();
    process.waitForFinished(100); // it has been killed: this only takes its status
}

/// One run; tells once and deletes itself.
class BoundedProcess : public QObject
{
public:
    using Done = std::function<void(Result<QByteArray, CommandError>)>;

    BoundedProcess(Done done, QObject *context) : QObject(context), m_done(std::move(done))
    {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] { tell(Failure(CommandError::TimedOut)); });
        connect(&m_process, &QProcess::finished, this, &BoundedProcess::judge);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &BoundedProcess::read);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                tell(Failure(CommandError::NotStarted));
        });
    }
    Q_DISABLE_COPY_MOVE(BoundedProcess)
    ~BoundedProcess() override { end(); }

    void start(const BoundedCommand &command)
    {
        prepare(m_process, command);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_deadline.start(command.deadline);
        m_process.start(command.program, command.arguments, QIODevice::ReadOnly);
    }

private:
    void read()
    {
        m_output += m_process.readAllStandardOutput();
        if (m_output.size() > mostOutput)
            tell(Failure(CommandError::Failed));
    }

    void judge(int status, QProcess::ExitStatus how)
    {
        read();
        if (how == QProcess::NormalExit && status == 0)
            tell(std::move(m_output));
        else
            tell(Failure(CommandError::Failed));
    }

    void tell(Result<QByteArray, CommandError> result)
    {
        if (!m_done)
            return;
        const Done done = std::exchange(m_done, nullptr);
        end();
        deleteLater();
        done(std::move(result)); // may destroy this object
    }

    /// Ends what is still running; what it started, too.
    void end()
    {
        m_deadline.stop();
        m_process.disconnect(this);
        kill(m_process);
    }

    Done m_done;
    QProcess m_process;
    QTimer m_deadline;
    QByteArray m_output;
};

} // namespace

void runBounded(const BoundedCommand &command, QObject *context,
                std::function<void(Result<QByteArray, CommandError>)> done)
{
    (new BoundedProcess(std::move(done), context))->start(command);
}

Result<QByteArray, CommandError> runBoundedAtOnce(const BoundedCommand &command, QByteArrayView input)
{
    QProcess process;
    prepare(process, command);
    const QDeadlineTimer deadline(command.deadline);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    process.start(command.program, command.arguments);
    if (!process.waitForStarted(left()))
        return Failure(CommandError::NotStarted);
    process.write(input.data(), input.size());
    process.closeWriteChannel();
    if (!process.waitForFinished(left())) {
        kill(process);
        return Failure(CommandError::TimedOut);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Failure(CommandError::Failed);
    return process.readAllStandardOutput();
}

} // namespace keywright

#include "platform/system/boundedprocess.h"

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
        m_process.setProcessEnvironment(command.environment);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
        m_process.setChildProcessModifier([] { setsid(); });
#endif
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
        if (m_process.state() == QProcess::NotRunning)
            return;
#ifdef Q_OS_UNIX
        if (const auto pid = static_cast<pid_t>(m_process.processId()); pid > 1)
            ::kill(-pid, SIGKILL);
#endif
        m_process.kill();
        m_process.waitForFinished(100); // it has been killed: this only takes its status
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

} // namespace keywright

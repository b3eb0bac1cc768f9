#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>

#include <memory>
#include <vector>

namespace keywright::testing {

/// Programs that run side by side, a few at a time, since most of them only wait.
class SideRuns : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        bool ended = false; ///< by itself, within a minute
        bool crashed = false; ///< or told a failure
        QByteArray output;
        QByteArray errors;
    };

    SideRuns();
    SideRuns(const SideRuns &) = delete;
    SideRuns &operator=(const SideRuns &) = delete;
    ~SideRuns() override;

    /// The number under which outcome() finds it. Each is a program and its arguments.
    qsizetype add(const QStringList &program);
    /// Waits for it.
    Outcome outcome(qsizetype number);

private:
    struct Run;
    void startNext();

    std::vector<std::unique_ptr<Run>> m_runs;
    std::size_t m_started = 0;
    int m_running = 0;
};

} // namespace keywright::testing

#include "sideruns.h"

#include <QTest>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace keywright::testing {

namespace {

constexpr int sideBySide = 4;
constexpr auto longestRun = 60s;

} // namespace

struct SideRuns::Run
{
    QStringList program;
    QProcess process;
    bool isDone = false;
    bool isLate = false;
};

SideRuns::SideRuns() = default;

SideRuns::~SideRuns() = default;

qsizetype SideRuns::add(const QStringList &program)
{
    m_runs.push_back(std::make_unique<Run>());
    m_runs.back()->program = program;
    startNext();
    return static_cast<qsizetype>(m_runs.size()) - 1;
}

void SideRuns::startNext()
{
    while (m_running < sideBySide && m_started < m_runs.size()) {
        Run &run = *m_runs[m_started++];
        ++m_running;
        connect(&run.process, &QProcess::finished, this, [this, &run] {
            run.isDone = true;
            --m_running;
            startNext();
        });
        QTimer::singleShot(longestRun, &run.process, [&run] {
            run.isLate = !run.isDone;
            run.process.kill();
        });
        run.process.start(run.program.constFirst(), run.program.mid(1));
    }
}

SideRuns::Outcome SideRuns::outcome(qsizetype number)
{
    Run &run = *m_runs[static_cast<std::size_t>(number)];
    constexpr int longest = 300000;
    const bool isDone = QTest::qWaitFor([&run] { return run.isDone; }, longest);
    const bool isGood = run.process.exitStatus() == QProcess::NormalExit && run.process.exitCode() == 0;
    return { isDone && !run.isLate, !isGood, run.process.readAllStandardOutput(),
             run.process.readAllStandardError() };
}

} // namespace keywright::testing

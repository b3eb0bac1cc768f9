#include "sideruns.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace keywright::testing {

namespace {

constexpr int sideBySide = 4;
const QString longestRun = u"60"_s; // Seconds.
constexpr int endedByTimeout = 124;

} // namespace

struct SideRuns::Run
{
    QStringList program;
    QProcess process;
    bool isDone = false;
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
        // It ends what the program has started, too.
        const QStringList limit { u"--kill-after=5"_s, longestRun };
        run.process.start(u"timeout"_s, limit + run.program);
    }
}

SideRuns::Outcome SideRuns::outcome(qsizetype number)
{
    Run &run = *m_runs[static_cast<std::size_t>(number)];
    constexpr int longest = 300000;
    const bool isDone = QTest::qWaitFor([&run] { return run.isDone; }, longest);
    const int code = run.process.exitCode();
    const bool isGood = run.process.exitStatus() == QProcess::NormalExit && code == 0;
    return { isDone && code != endedByTimeout, !isGood, run.process.readAllStandardOutput(),
             run.process.readAllStandardError() };
}

} // namespace keywright::testing

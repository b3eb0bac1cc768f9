#include "platform/files/searchrun.h"

#include "platform/files/filecount.h"

#include <algorithm>
#include <utility>

namespace keywright {

namespace {

constexpr qsizetype largeFile = 128 << 10;
constexpr qsizetype mostMounts = 16; // More are hardly read.

} // namespace

SearchRun::SearchRun(const SearchQuestion &question, QObject *context, FolderSearch::Judge judge,
                     FolderSearch::Progress progress, FolderSearch::Done done)
    : m_matcher(makeLiteralMatcher(question.literals))
    , m_ignored(question.ignoredFolders)
    , m_judge(std::move(judge))
    , m_progress(std::move(progress))
    , m_done(std::move(done))
    , m_tether(context)
{
    m_elapsed.start();
}

void SearchRun::watchContext()
{
    // Weak, for the tether is a part of this object.
    m_tether.onCut([weak = weak_from_this()] {
        if (const auto run = weak.lock())
            run->cancel();
    });
}

void SearchRun::countFile(qint64 bytes)
{
    ++m_files;
    m_bytes += bytes;
}

void SearchRun::countSkipped(SkipReason reason, qint64 count)
{
    m_skipped.at(static_cast<std::size_t>(reason)) += count;
}

void SearchRun::countMount(const std::string &path, SkipReason reason)
{
    countSkipped(reason);
    const SkippedMount mount { path, reason };
    const std::scoped_lock lock(m_mutex);
    if (m_mounts.size() < mostMounts && !m_mounts.contains(mount))
        m_mounts.append(mount);
}

void SearchRun::judge(const SearchHit &hit)
{
    // To judge a file takes many times its size in memory: large ones take turns.
    std::unique_lock turn(m_judgingLarge, std::defer_lock);
    if (hit.content.size() >= largeFile)
        turn.lock();
    FolderSearch::Telling telling = m_judge(hit);
    if (!telling)
        return;
    if (turn)
        turn.unlock();
    const std::scoped_lock lock(m_mutex);
    m_tellings.append(std::move(telling));
    // The first of a batch asks for the delivery; the others go with it.
    if (m_tellings.size() == 1)
        m_tether.post([run = shared_from_this()] { run->deliver(); });
}

void SearchRun::deliver()
{
    QList<FolderSearch::Telling> tellings;
    {
        const std::scoped_lock lock(m_mutex);
        tellings.swap(m_tellings);
    }
    for (const FolderSearch::Telling &telling : std::as_const(tellings)) {
        if (m_tether.isCut()) // The one before may have ended the context.
            return;
        telling();
    }
}

void SearchRun::postProgress()
{
    m_tether.post([run = shared_from_this()] {
        if (run->m_progress)
            run->m_progress(run->tally());
    });
}

void SearchRun::finish()
{
    m_finished = true;
    if (m_expected)
        m_expected->stop();
    postProgress();
    m_tether.post([run = shared_from_this()] {
        if (!run->m_tether.isCut())
            run->m_done(run->tally());
    });
}

double SearchRun::share() const
{
    if (m_finished && !m_cancelled)
        return 1;
    const qint64 all = m_expected ? m_expected->files() : 0;
    if (all == 0)
        return 0;
    qint64 behind = m_files;
    for (const SkipReason reason : { SkipReason::Unreadable, SkipReason::TooLarge, SkipReason::Binary })
        behind += m_skipped.at(static_cast<std::size_t>(reason));
    constexpr double nearlyAll = 0.99; // Files may have come since they were counted.
    return std::min(nearlyAll, static_cast<double>(behind) / static_cast<double>(all));
}

SearchTally SearchRun::tally() const
{
    SearchTally tally { m_files, m_bytes, 0, m_elapsed.elapsed(), m_cancelled, share(), {}, {} };
    for (std::size_t reason = 0; reason < skipReasons; ++reason) {
        tally.skippedFor.at(reason) = m_skipped.at(reason);
        tally.skipped += tally.skippedFor.at(reason);
    }
    const std::scoped_lock lock(m_mutex);
    tally.skippedMounts = m_mounts;
    return tally;
}

} // namespace keywright

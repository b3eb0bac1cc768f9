#include "platform/files/searchrun.h"

#include <utility>

namespace keywright {

namespace {

constexpr qint64 progressInterval = 100; // Milliseconds; a person reads no faster.
constexpr qsizetype maximalQueue = 64; // Hits of up to 2 MB each that wait for a busy window.

} // namespace

SearchRun::SearchRun(const SearchQuestion &question, QObject *context, FolderSearch::Found found,
                     FolderSearch::Progress progress, FolderSearch::Done done)
    : m_matcher(question.literals)
    , m_found(std::move(found))
    , m_progress(std::move(progress))
    , m_done(std::move(done))
    , m_tether(context)
    , m_nextProgress(progressInterval)
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

void SearchRun::cancel()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_cancelled = true;
    }
    m_delivered.notify_all();
}

void SearchRun::countFile(qint64 bytes)
{
    ++m_files;
    m_bytes += bytes;
    const qint64 now = m_elapsed.elapsed();
    qint64 due = m_nextProgress;
    // Of several threads one wins and reports.
    if (now >= due && m_nextProgress.compare_exchange_strong(due, now + progressInterval))
        postProgress();
}

void SearchRun::postProgress()
{
    m_tether.post([run = shared_from_this()] {
        if (run->m_progress)
            run->m_progress(run->tally());
    });
}

void SearchRun::report(SearchHit hit)
{
    std::unique_lock lock(m_mutex);
    m_delivered.wait(lock, [this] { return m_cancelled || m_hits.size() < maximalQueue; });
    if (m_cancelled)
        return;
    m_hits.append(std::move(hit));
    // The first of a batch asks for the delivery; the others go with it.
    if (m_hits.size() == 1)
        m_tether.post([run = shared_from_this()] { run->deliver(); });
}

void SearchRun::deliver()
{
    QList<SearchHit> hits;
    {
        const std::scoped_lock lock(m_mutex);
        hits.swap(m_hits);
    }
    m_delivered.notify_all();
    for (const SearchHit &hit : std::as_const(hits)) {
        if (m_tether.isCut()) // The one before may have ended the context.
            return;
        m_found(hit);
    }
}

void SearchRun::finish()
{
    m_tether.post([run = shared_from_this()] {
        if (run->m_progress)
            run->m_progress(run->tally());
        if (!run->m_tether.isCut())
            run->m_done(run->tally());
    });
}

SearchTally SearchRun::tally() const
{
    return { m_files, m_bytes, m_skipped, m_elapsed.elapsed(), m_cancelled };
}

} // namespace keywright

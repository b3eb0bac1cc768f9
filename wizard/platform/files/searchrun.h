#pragma once

#include "core/ports/foldersearch.h"
#include "platform/files/literalmatcher.h"
#include "platform/system/tether.h"

#include <QElapsedTimer>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace keywright {

/// What the threads of one search share: what was found, how far they are, and the way back to the context.
class SearchRun : public std::enable_shared_from_this<SearchRun>
{
public:
    SearchRun(const SearchQuestion &question, QObject *context, FolderSearch::Found found,
              FolderSearch::Progress progress, FolderSearch::Done done);

    /// To be called once, before the threads start: lets the context's end be the search's.
    void watchContext();
    bool isCancelled() const { return m_cancelled; }
    void cancel();

    /// From the searching threads. report() waits while the context is behind with what was found.
    const LiteralMatcher &matcher() const { return m_matcher; }
    void countFile(qint64 bytes);
    void countSkipped() { ++m_skipped; }
    void report(SearchHit hit);
    /// Tells `done`; the last call of all.
    void finish();

private:
    SearchTally tally() const;
    void deliver();
    void postProgress();

    const LiteralMatcher m_matcher;
    const FolderSearch::Found m_found;
    const FolderSearch::Progress m_progress;
    const FolderSearch::Done m_done;
    Tether m_tether;
    QElapsedTimer m_elapsed;

    std::atomic_bool m_cancelled = false;
    std::atomic<qint64> m_files = 0;
    std::atomic<qint64> m_bytes = 0;
    std::atomic<qint64> m_skipped = 0;
    std::atomic<qint64> m_nextProgress;

    std::mutex m_mutex; ///< guards the hits
    std::condition_variable m_delivered;
    QList<SearchHit> m_hits;
};

} // namespace keywright

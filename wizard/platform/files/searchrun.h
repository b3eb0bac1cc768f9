#pragma once

#include "core/ports/foldersearch.h"
#include "platform/files/literalmatcher.h"
#include "platform/files/searchrules.h"
#include "platform/system/tether.h"

#include <QElapsedTimer>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace keywright {

class FileCount;

/// What the threads of one search share: what it asks, what was found, how far they are, and the way back to
/// the context.
class SearchRun : public std::enable_shared_from_this<SearchRun>
{
public:
    SearchRun(const SearchQuestion &question, QObject *context, FolderSearch::Judge judge,
              FolderSearch::Progress progress, FolderSearch::Done done);

    /// To be called once, before the threads start: lets the context's end be the search's.
    void watchContext();
    /// To be called once, before the threads start: how many files there are to come.
    void expect(std::shared_ptr<FileCount> count) { m_expected = std::move(count); }
    bool isCancelled() const { return m_cancelled; }
    void cancel() { m_cancelled = true; }

    /// From the searching threads.
    std::unique_ptr<LiteralMatcher> matcher() const { return m_matcher->clone(); }
    const IgnoredFolders &ignored() const { return m_ignored; }
    void countFile(qint64 bytes);
    void countSkipped(SkipReason reason, qint64 count = 1);
    void countMount(const std::string &path, SkipReason reason);
    /// Judges the hit and sends what comes of it.
    void judge(const SearchHit &hit);
    void postProgress();
    /// Tells `done`; the last call of all.
    void finish();

private:
    SearchTally tally() const;
    double share() const;
    void deliver();

    const std::unique_ptr<const LiteralMatcher> m_matcher;
    const IgnoredFolders m_ignored;
    const FolderSearch::Judge m_judge;
    const FolderSearch::Progress m_progress;
    const FolderSearch::Done m_done;
    std::shared_ptr<FileCount> m_expected; ///< null where nobody counts
    Tether m_tether;
    QElapsedTimer m_elapsed;

    std::atomic_bool m_cancelled = false;
    std::atomic_bool m_finished = false;
    std::atomic<qint64> m_files = 0;
    std::atomic<qint64> m_bytes = 0;
    std::array<std::atomic<qint64>, skipReasons> m_skipped {};

    std::mutex m_judgingLarge;
    mutable std::mutex m_mutex; ///< guards what follows
    QList<FolderSearch::Telling> m_tellings;
    QList<SkippedMount> m_mounts;
};

} // namespace keywright

#pragma once

#include "core/ports/foldersearch.h"
#include "support/testfacts.h"

#include <QObject>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

namespace keywright::testing {

/// Runs a search and notes what it tells.
struct SearchRecorder
{
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::vector<SearchHit> hits;
    int progresses = 0;
    int dones = 0;
    bool inOwnThread = true;
    bool monotone = true; ///< the share done never fell
    SearchTally tally;

    void start(FolderSearch &search, const QList<std::filesystem::path> &roots,
               const QList<QByteArray> &literals)
    {
        SearchQuestion question { roots, {}, testFacts().places.ignoredFolders };
        for (const QByteArray &literal : literals)
            question.literals.append({ literal });
        const QThread *own = QThread::currentThread();
        search.search(
            question, context.get(), // The judgement, in any thread, is that every hit is worth telling.
            [this, own](const SearchHit &hit) -> FolderSearch::Telling {
                return [this, own, hit] {
                    inOwnThread = inOwnThread && QThread::currentThread() == own && dones == 0;
                    hits.push_back(hit);
                };
            },
            [this](const SearchTally &now) {
                ++progresses;
                monotone = monotone && now.share >= tally.share && now.share <= 1;
                tally = now;
            },
            [this](const SearchTally &end) {
                ++dones;
                tally = end;
            });
    }

    void run(FolderSearch &search, const QList<std::filesystem::path> &roots,
             const QList<QByteArray> &literals)
    {
        start(search, roots, literals);
        QTRY_COMPARE_WITH_TIMEOUT(dones, 1, 60000);
    }

    qint64 skippedFor(SkipReason reason) const
    {
        return tally.skippedFor.at(static_cast<std::size_t>(reason));
    }

    QList<std::filesystem::path> paths() const
    {
        QList<std::filesystem::path> paths;
        for (const SearchHit &hit : hits)
            paths.append(hit.path);
        std::ranges::sort(paths);
        return paths;
    }
};

} // namespace keywright::testing

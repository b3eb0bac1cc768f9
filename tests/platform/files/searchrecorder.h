#pragma once

#include "core/ports/foldersearch.h"

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
    SearchTally tally;

    void start(FolderSearch &search, const QList<std::filesystem::path> &roots,
               const QList<QByteArray> &literals)
    {
        const QThread *own = QThread::currentThread();
        search.search(
            { roots, literals }, context.get(),
            [this, own](const SearchHit &hit) {
                inOwnThread = inOwnThread && QThread::currentThread() == own && dones == 0;
                hits.push_back(hit);
            },
            [this](const SearchTally &) { ++progresses; },
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

#pragma once

#include "core/ports/foldersearch.h"

#include <QObject>
#include <QTimer>

#include <algorithm>

namespace keywright::testing {

/// Finds what a test put in: files below one of the roots whose content holds one of the literals.
class FakeFolderSearch : public FolderSearch
{
public:
    void search(SearchQuestion question, QObject *context, Judge judge, Progress progress, Done done) override
    {
        QTimer::singleShot(0, context,
                           [this, question = std::move(question), judge = std::move(judge),
                            progress = std::move(progress), done = std::move(done)] {
                               const SearchTally tally = answer(question, judge);
                               progress(tally);
                               done(tally);
                           });
    }

    QList<SearchHit> files;
    QList<SkippedMount> leftOut; ///< what it says to have left out
    std::array<qint64, skipReasons> skippedFor {}; ///< how much of what

private:
    SearchTally answer(const SearchQuestion &question, const Judge &judge) const
    {
        SearchTally tally;
        for (const SearchHit &file : files) {
            if (!isBelow(file.path, question.roots))
                continue;
            ++tally.files;
            tally.bytes += file.content.size();
            const QByteArray lower = file.content.toLower();
            const auto holds = [&](const SearchLiteral &literal) {
                return literal.anyCase ? lower.contains(literal.bytes.toLower())
                                       : file.content.contains(literal.bytes);
            };
            if (!std::ranges::any_of(question.literals, holds))
                continue;
            if (const Telling telling = judge(file))
                telling();
        }
        tally.share = 1;
        tally.skippedMounts = leftOut;
        tally.skippedFor = skippedFor;
        return tally;
    }

    static bool isBelow(const std::filesystem::path &path, const QList<std::filesystem::path> &roots)
    {
        return std::ranges::any_of(roots, [&](const std::filesystem::path &root) {
            return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
        });
    }
};

} // namespace keywright::testing

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
    void search(SearchQuestion question, QObject *context, Found found, Progress progress, Done done) override
    {
        QTimer::singleShot(0, context,
                           [this, question = std::move(question), found = std::move(found),
                            progress = std::move(progress), done = std::move(done)] {
                               const SearchTally tally = answer(question, found);
                               progress(tally);
                               done(tally);
                           });
    }

    QList<SearchHit> files;

private:
    SearchTally answer(const SearchQuestion &question, const Found &found) const
    {
        SearchTally tally;
        for (const SearchHit &file : files) {
            if (!isBelow(file.path, question.roots))
                continue;
            ++tally.files;
            tally.bytes += file.content.size();
            const QByteArray lower = file.content.toLower();
            const auto holds = [&](const QByteArray &literal) { return lower.contains(literal.toLower()); };
            if (std::ranges::any_of(question.literals, holds))
                found(file);
        }
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

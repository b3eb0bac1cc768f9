#pragma once

#include "core/places/replacer.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace keywright {

/// One change that the user can choose: a place that gets the key, or a repair.
struct ReplaceOption
{
    qsizetype place = -1; ///< index into the report; -1 for a repair
    std::optional<Repair> repair;
    bool isSafe = false;
    QString id; ///< the same for the same change after another search
};

/// The changes of one file.
struct FileOptions
{
    std::filesystem::path path;
    qsizetype first = -1; ///< a place in it, which tells whose file it is
    QList<ReplaceOption> options;
};

/// What could be changed, file by file: by tool, then by path, whatever order the search found them in.
QList<FileOptions> replaceOptions(const PlaceReport &report, const Facts &facts);

/// What the user ticked and unticked, as opposed to what is ticked by itself; kept while the pages change.
class Ticks
{
public:
    bool isTicked(const ReplaceOption &option) const;
    void set(const ReplaceOption &option, bool ticked);

private:
    QSet<QString> m_ticked;
    QSet<QString> m_unticked;
};

} // namespace keywright

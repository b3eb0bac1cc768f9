#include "wording/unfinishedwords.h"

#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

namespace {

/// Only a context for the translators.
struct UnfinishedWords
{
    Q_DECLARE_TR_FUNCTIONS(keywright::wording::UnfinishedWords)
};

/// The first few by name, the others by number.
QString listed(const QList<std::filesystem::path> &paths, const std::filesystem::path &home)
{
    constexpr qsizetype named = 4;
    QStringList names;
    for (const std::filesystem::path &path : paths.first(std::min(named, paths.size())))
        names.append(shownPath(path, home));
    const auto more = static_cast<int>(paths.size() - names.size());
    if (more > 0)
        names.append(UnfinishedWords::tr("%n more file(s)", nullptr, more));
    return names.join(u", "_s);
}

} // namespace

Words unfinishedInWords(const UnfinishedChange &change, const std::filesystem::path &home)
{
    const QString when = QLocale().toString(change.when.toLocalTime(), QLocale::ShortFormat);
    Words words;
    //: %1: date and time
    words.what = UnfinishedWords::tr("Keywright was ended in the middle of a change on %1.").arg(when);
    QStringList found;
    if (!change.changed.isEmpty())
        //: %1: files
        found.append(UnfinishedWords::tr("Changed: %1.").arg(listed(change.changed, home)));
    if (!change.former.isEmpty())
        //: %1: files
        found.append(UnfinishedWords::tr("As before: %1.").arg(listed(change.former, home)));
    if (!change.unclear.isEmpty())
        //: %1: files
        found.append(UnfinishedWords::tr("Changed by somebody else since, and left alone: %1.")
                         .arg(listed(change.unclear, home)));
    words.how = found.join(u' ');
    words.todo = change.changed.isEmpty()
        ? UnfinishedWords::tr("No file was harmed. Nothing has to be done.")
        : UnfinishedWords::tr(
            "No file was harmed. Undo takes the changed ones back; or go on and replace the rest.");
    return words;
}

} // namespace keywright::wording

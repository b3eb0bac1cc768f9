#include "core/places/place.h"
#include "wording/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace keywright::wording {

/// About what a search of folders left out, and why.
struct LeftOutWords
{
    Q_DECLARE_TR_FUNCTIONS(LeftOutWords)
};

namespace {

QString countInWords(SkipReason reason, int count)
{
    switch (reason) {
    case SkipReason::Link:
        return LeftOutWords::tr("%n link(s) to elsewhere", nullptr, count);
    case SkipReason::Special:
        return LeftOutWords::tr("%n pipe(s), socket(s) or device(s)", nullptr, count);
    case SkipReason::Unreadable:
        return LeftOutWords::tr("%n that can't be read", nullptr, count);
    case SkipReason::TooLarge:
        return LeftOutWords::tr("%n file(s) larger than 2 MB", nullptr, count);
    case SkipReason::Binary:
        return LeftOutWords::tr("%n picture(s), program(s) and the like", nullptr, count);
    case SkipReason::Ignored:
        return LeftOutWords::tr("%n folder(s) of caches and downloaded packages", nullptr, count);
    case SkipReason::OtherFileSystem:
    case SkipReason::NotAnswering:
        return {}; // They are named.
    }
    Q_UNREACHABLE();
}

QString mountInWords(const SkippedMount &mount, const std::filesystem::path &home)
{
    const QString path = shownPath(mount.path, home);
    if (mount.reason == SkipReason::NotAnswering)
        //: %1: a path
        return LeftOutWords::tr(
                   "%1 does not answer and was left out. If it is on a network drive, check that the "
                   "drive can be reached, and search again.")
            .arg(path);
    //: %1: a path
    return LeftOutWords::tr("%1 is another drive and was left out. Add it as a folder to search it, too.")
        .arg(path);
}

} // namespace

QStringList leftOutInWords(const PlaceReport &report, const std::filesystem::path &home)
{
    QStringList sentences;
    for (const SkippedMount &mount : report.skippedMounts)
        sentences.append(mountInWords(mount, home));
    if (report.silent.contains(VariableSource::LoginShell))
        sentences.append(LeftOutWords::tr("Your terminal's start files took too long, so what they set is "
                                          "not known. Open a terminal and see "
                                          "what keeps them."));
    QStringList counts;
    for (std::size_t reason = 0; reason < skipReasons; ++reason) {
        const qint64 count = report.skippedFor.at(reason);
        const QString words = countInWords(static_cast<SkipReason>(reason), static_cast<int>(count));
        if (count > 0 && !words.isEmpty())
            counts.append(words);
    }
    if (!counts.isEmpty())
        //: %1: "3 links to elsewhere, 20 pictures, programs and the like"
        sentences.append(LeftOutWords::tr("Not looked into: %1.").arg(counts.join(u", "_s)));
    return sentences;
}

} // namespace keywright::wording

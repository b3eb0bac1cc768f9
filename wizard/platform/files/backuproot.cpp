#include "platform/files/backuproot.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <system_error>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

namespace fs = std::filesystem;

/// What version control and synchronisation put into the folder that they look after.
constexpr std::array markers { ".git",
                               ".hg",
                               ".svn",
                               ".bzr",
                               ".jj",
                               ".stfolder",
                               ".dropbox",
                               ".dropbox.cache",
                               ".owncloudsync.log",
                               ".nextcloudsync.log",
                               ".tmp.driveupload",
                               ".tmp.drivedownload" };

bool isSyncedName(const fs::path &name)
{
    static const QRegularExpression names(
        uR"(^(Dropbox|OneDrive|Nextcloud|ownCloud|Google ?Drive|pCloud ?Drive|Seafile|MEGA|Proton ?Drive)( [(-].*)?$)"
        uR"(|^(iCloudDrive|iCloud Drive|Mobile Documents|com~apple~CloudDocs|CloudStorage|GoogleDrive-.*|My Drive)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return names.match(QString::fromStdString(name.string())).hasMatch();
}

bool holdsMarker(const fs::path &folder)
{
    std::error_code error;
    const bool isMarked = std::ranges::any_of(
        markers, [&](const char *marker) { return fs::exists(fs::symlink_status(folder / marker, error)); });
    if (isMarked)
        return true;
    // The clients of Nextcloud and ownCloud keep their state in a database whose name has a random part.
    const QDir clients { folder };
    return !clients
                .entryList({ u".sync_*.db"_s, u"._sync_*.db"_s }, QDir::Files | QDir::Hidden | QDir::System)
                .isEmpty();
}

bool isInUse(const fs::path &folder)
{
    std::error_code error;
    return fs::is_directory(folder, error) && !fs::is_empty(folder, error) && !error;
}

} // namespace

bool isCopiedElsewhere(const fs::path &folder)
{
    std::error_code error;
    fs::path real = fs::weakly_canonical(folder, error);
    for (fs::path above = error ? folder : real; above.has_relative_path(); above = above.parent_path()) {
        if (isSyncedName(above.filename()) || holdsMarker(above))
            return true;
    }
    return false;
}

fs::path chooseBackupRoot(const QList<fs::path> &candidates)
{
    QList<fs::path> staying;
    std::ranges::copy_if(candidates, std::back_inserter(staying),
                         [](const fs::path &folder) { return !isCopiedElsewhere(folder); });
    if (staying.isEmpty())
        return candidates.isEmpty() ? fs::path() : candidates.last();
    const auto used = std::ranges::find_if(staying, isInUse);
    return used == staying.end() ? staying.first() : *used;
}

} // namespace keywright

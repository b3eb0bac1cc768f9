#pragma once

#include <QList>

#include <filesystem>

namespace keywright {

/// True where what is in the folder may be copied elsewhere: it lies in a work tree of a version control
/// system, or in a folder that Dropbox, OneDrive, iCloud, Nextcloud, Syncthing and the like keep in step with
/// other computers. The folder need not exist. Told by the names above it and by what those programs put
/// there.
bool isCopiedElsewhere(const std::filesystem::path &folder);

/// Where copies that hold old keys are kept: the first folder that stays on this computer, one that is in use
/// already before one that is not; the last where none does.
std::filesystem::path chooseBackupRoot(const QList<std::filesystem::path> &candidates);

} // namespace keywright

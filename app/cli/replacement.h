#pragma once

#include "core/places/place.h"
#include "core/places/repair/repairplan.h"
#include "core/session.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace keywright {
class FileStore;
class Secret;
class ShellSyntax;
struct Facts;
} // namespace keywright

namespace keywright::cli {

/// What is to be done with one file, and what became of it.
struct FileWork
{
    std::filesystem::path path;
    std::vector<const Place *> places; ///< those to change; not owned
    QList<Repair> repairs;
    std::optional<FilePlan> plan;
    std::filesystem::path backup;
    bool done = false;
    QString whyNot; ///< id of a reason, where it can't or could not be done
    QString whyNotInWords;
};

/// Which places get the new key: those with another key, a damaged one, a placeholder or nothing; with `old`,
/// only those that hold that key. Places that can't be changed come as files with a reason.
std::vector<FileWork> chooseFiles(const std::vector<Place> &places, const Secret *old, const Facts &facts);

/// Adds the repairs of those kinds: ids of RepairKind, "safe" for what nothing else can want, or "all".
void addRepairs(std::vector<FileWork> &files, const PlaceReport &report, const QStringList &kinds,
                const Facts &facts);

/// Repairs as objects with kind, path, line, name, value and safe.
QJsonArray repairsJson(const QList<Repair> &repairs);

/// Reads and plans every file that has no reason against it.
void planFiles(std::vector<FileWork> &files, FileStore &store, const Secret &newKey, const Facts &facts,
               const ShellSyntax &shell);

/// Replaces what is planned, as one change; the id to undo it, or nothing where there was nothing to do.
QString applyPlans(std::vector<FileWork> &files, FileStore &store);

QJsonArray changesJson(const std::vector<FileWork> &files);

} // namespace keywright::cli

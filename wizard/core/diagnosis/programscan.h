#pragma once

#include "core/finding.h"
#include "core/ports/foldersearch.h"

#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>

namespace keywright {

class Secret;
struct Facts;
struct PlaceReport;

/// What the source code of a program says about its requests.
struct ProgramFile
{
    std::filesystem::path path;
    QStringList names; ///< the variables with a key that it reads
    QList<Finding> findings; ///< request-… problems that hold whatever the key: address, path, method, model
};

/// Reads one file of source code; nothing in it for other files, for large ones and for those that neither
/// name the service nor a variable for its key. `key` may be null.
ProgramFile readProgram(const std::filesystem::path &path, const QByteArray &content, const Facts &facts,
                        const Secret *key);

/// What a search has to look for to come to such files.
QList<SearchLiteral> programLiterals(const Facts &facts);

/// Judges hits with readProgram(); `take` is called for those in which something is.
FolderSearch::Judge judgePrograms(const Facts &facts, std::shared_ptr<const Secret> key,
                                  std::function<void(const ProgramFile &)> take);

/// PlaceWrongName for each file of variables in whose folder, or below it, a program reads another name than
/// the one that holds the key, where nothing sets the name that it reads.
QList<Finding> namesThatNobodyReads(const QList<ProgramFile> &programs, const PlaceReport &places);

} // namespace keywright

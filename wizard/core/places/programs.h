#pragma once

#include "core/finding.h"

#include <QStringList>

#include <filesystem>

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

    bool isEmpty() const { return names.isEmpty() && findings.isEmpty(); }
};

/// Reads one file of source code or a script; nothing in it for other files, for large ones and for those
/// that neither name the service nor a variable for its key. `key` may be null.
ProgramFile readProgram(const std::filesystem::path &path, const QByteArray &content, const Facts &facts,
                        const Secret *key);

/// Puts it among the others, by its path and once, whichever thread came first.
void insertProgram(QList<ProgramFile> &programs, ProgramFile program);

/// PlaceWrongName for each file of variables in whose folder, or below it, a program reads another name than
/// the one that holds the key, where nothing sets the name that it reads.
QList<Finding> namesThatNobodyReads(const PlaceReport &places);

} // namespace keywright

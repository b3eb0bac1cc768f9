#pragma once

#include "core/places/masking.h"
#include "core/places/neighbours.h"
#include "core/places/occurrences.h"
#include "core/places/pathfacts.h"

namespace keywright {

/// Everything that is known of a file while its places are judged.
struct FileContext
{
    const FileText &file;
    const Facts &facts;
    const Secret *key;
    SourceText text;
    QString format;
    const PlaceFact *fact = nullptr;
    FileRole role = FileRole::Live;
    bool exported = false; ///< an export of an app that keeps its own copy
    Lexed lexed;
    std::vector<Hit> hits;
    bool refused = false; ///< the library that its app reads it with takes it for broken: TOML and YAML
};

/// Reads the file: encoding, format, settings, hits.
FileContext readFile(const FileText &file, const Facts &facts, const Secret *key);

/// The hit's value; where it is the key in hand, the same bytes, so that there is no second copy of it in
/// memory.
Secret valueOf(const Hit &hit, const FileContext &context);

/// How the file's reader takes what stands round a value.
bool keepsQuotes(const FileContext &context);
bool keepsComments(const FileContext &context);
bool expandsReferences(const FileContext &context, const Hit &hit);

/// The findings about one hit.
QList<Finding> findingsOf(const Hit &hit, const FileContext &context, const Neighbours &neighbours,
                          const QList<Reading> &readings, const Where &where);

/// What the readings of a place add: details to what was found, or a finding of their own.
void judgeReadings(const QList<Reading> &readings, const FileContext &context, const Where &where,
                   const QJsonObject &detail, QList<Finding> &findings);

} // namespace keywright

#pragma once

#include "core/facts.h"

namespace keywright {

/// What became of the user's own perplexity.json.
enum class OwnFacts {
    None, ///< there is no such file
    InUse, ///< it is newer than the program's and takes its place
    Older, ///< the program knows more: the file is left aside
    Refused, ///< it is wrong or can't be read; the program's own facts are in use
};

/// The facts to work with, and what to say about them.
struct FactsChoice
{
    Facts facts;
    OwnFacts own = OwnFacts::None;
    QString path {}; ///< of the user's file
    FactsError error {}; ///< why it was refused
};

/// A perplexity.json of the user's, as read by whoever has a disk.
struct OwnFactsFile
{
    QString path;
    QByteArray content; ///< empty where there is no such file
    QString problem {}; ///< why it can't be read, in English; empty where it was
};

/// Takes the user's file where it is right and newer, by its member "collected"; so an address that has
/// changed needs no new program. An error is one of the program's own files, which no release has.
Result<FactsChoice, FactsError> chooseFacts(const FactsSources &builtIn, const OwnFactsFile &own);

} // namespace keywright

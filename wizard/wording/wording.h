#pragma once

#include "core/answer/verdict.h"
#include "core/finding.h"
#include "core/places/place.h"
#include "core/ports/filestore.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace keywright {
struct FactsChoice;
struct PlacesFacts;
} // namespace keywright

namespace keywright::wording {

/// A finding in three sentences or fewer. Plain text, never markup; keys only masked.
struct Words
{
    QString what; ///< what happened, fits a heading: "Your key has an invisible character in it."
    QString how; ///< how we know; may be empty
    QString todo; ///< what to do; may be empty
};

/// In the language of the application.
Words wordsFor(const Finding &finding);

/// A few words for the side bar: "Accepted by Perplexity", "Known, but no credit".
QString verdictInShort(Cause cause);
/// The same of a whole verdict, which knows whether the key was accepted before the request failed.
QString verdictInShort(const Verdict &verdict);

/// "This computer", "Name", "Connection", …
QString rungTitle(RungId rung);
/// The evidence of a rung in one line: "api.perplexity.ai → 104.18.26.48", "TLS 1.3, certificate by …".
QString rungEvidence(const Rung &rung);

/// What became of the user's own facts file and why; empty where there is none.
QString ownFactsInWords(const FactsChoice &choice);

/// "This key", "Another key", "Damaged copy", "Placeholder", "Refers to another place", "Empty".
QString placeStateInWords(PlaceState state);
/// Why a place can't be changed here, and where to change it instead. Empty for NotEditable::No.
QString notEditableInWords(const Place &place);
/// "an invisible character, quotes": what is wrong with a copy of a key, from the ids of key-… causes.
QString damageInWords(const QJsonArray &causes);
/// How to change the key of a tool that keeps it where only the tool, its host or another program can change
/// it, by PlaceFact::id. Empty for tools whose files say it all.
QString stepsInWords(const QString &toolId);
/// A tool that may keep a key where no program can look, and how to change the key there.
struct HiddenStore
{
    QString tool; ///< "GitHub Actions"
    QString steps;
};
/// All that are known, sorted by their names.
QList<HiddenStore> hiddenStores(const PlacesFacts &facts);
/// "set in every new terminal": who gives programs the variable.
QString variableSourceInWords(VariableSource source);
/// How to change a variable that no file which was found sets.
QString changeVariableInWords(const Place &place);
/// What is missing in a line that sets a variable for its shell alone; empty for other places.
QString keptByShellInWords(const Place &place);
/// The one change that would make the key in hand win; empty where it does, or where the places were compared
/// with none.
QString changeThatWins(const Winner &winner, const PlaceReport &report, const std::filesystem::path &home);
/// "a variable that is already set beats .env (python-dotenv)".
QString winnerReason(const QString &why);
/// What makes a change of this place count ("Restart the program."), from PlaceFact::apply.
QString applyInWords(const QString &apply);
/// How others can get at a key, from the kind of a PlaceExposed finding: "readable-by-others",
/// "tracked-by-git", "synced-folder", "shell-history". Empty for an unknown one.
QString exposureInWords(const QString &kind);
/// Why a file was left alone.
QString fileErrorInWords(FileError error);
/// What was found of a change whose program ended in its middle, and what can be done, a sentence or two for
/// each thing; `home` is written as ~.
QStringList unfinishedInWords(const UnfinishedChange &change, const std::filesystem::path &home);

/// The masked key with its length, "pplx-…9fQ2 (53 characters)".
QString maskedWithLength(const Secret &key);

/// The path with the home folder as "~", made safe to show (no control or bidi characters).
QString shownPath(const std::filesystem::path &path, const std::filesystem::path &home);

/// "Not every program reads this line in the same way. bash: pplx-…9fQ2. …"; empty where all get the same.
/// `readings` is what readingsToJson() makes.
QString readersInWords(const QJsonArray &readings);

/// What a search of folders left out, and why: sentences; nothing where it left out nothing.
QStringList leftOutInWords(const PlaceReport &report, const std::filesystem::path &home);

} // namespace keywright::wording

#pragma once

#include "core/finding.h"
#include "core/places/programs.h"
#include "core/places/readers/envreading.h"
#include "core/ports/foldersearch.h"
#include "core/ports/startenvironments.h"
#include "core/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <filesystem>
#include <vector>

namespace keywright {

/// What is kept at a place, judged against the key in hand.
enum class PlaceState {
    Same, ///< exactly the key in hand
    Other, ///< another key, or any key where none is in hand
    Damaged, ///< a key with something round or in it
    Placeholder,
    Reference, ///< the value is somewhere else: "${PERPLEXITY_API_KEY}", "op://…"
    Empty,
};

/// "same", "other", … as the command line prints it.
QLatin1StringView placeStateId(PlaceState state);

enum class PlaceOrigin { File, Environment, Process };

enum class TextEncoding { Utf8, Utf8Bom, Utf16Le, Utf16Be, Latin1 };

/// "utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "latin-1".
QLatin1StringView encodingId(TextEncoding encoding);

/// How the key is written in the value's bytes.
enum class ValueNotation {
    Plain,
    Base64, ///< the value is base64 of the key, with or without a line break at its end
    Base64Blob, ///< the value is base64 of a whole text that holds the key
    FishEscaped, ///< "pplx\x2d…"
    RegistryNumbers, ///< the numbers of its bytes, in a file for the registry
    Pieces, ///< in several texts that the format joins; the new key is written as one
    Escaped, ///< JSON or another string notation with escapes in the key
};

/// Why a place can't be changed by this program.
enum class NotEditable {
    No, ///< it can
    Reference, ///< there is no key here to change
    Template, ///< an example file: a real key must never go there
    AppOnly, ///< only its own app can change it
    Environment, ///< set when this program started; the file that sets it is another place
    Process, ///< a running program: restart it
    ExportedCopy, ///< an export; the app keeps its own copy
    NotWritable,
    NotOwned,
    SeveralNames, ///< hard links
    Broken, ///< the file does not parse
};

/// "reference", "template", … as the command line prints it; empty for No.
QLatin1StringView notEditableId(NotEditable reason);

/// What a program that reads the file takes for the key that stands there.
enum class ReadingState {
    Key, ///< the key, alone
    Other, ///< something else: nothing, or another line's value
    Damaged, ///< the key with something round it
    NotSet, ///< it does not set the variable
    Refused, ///< it reads nothing of the file
    Depends, ///< on a variable or command that the file does not tell
};

/// "key", "other", "damaged", "notset", "refused", "depends".
QLatin1StringView readingStateId(ReadingState state);

struct Reading
{
    EnvReader reader = EnvReader::Bash;
    ReadingState state = ReadingState::Key;
    QString why; ///< "comment", "quotes", "encoding", "spaces", …; empty where the state says it all
    QString masked; ///< what it takes; empty where that is nothing

    bool operator==(const Reading &) const = default;
};

/// One place where a key is, was meant to be, or is referred to.
struct Place
{
    PlaceOrigin origin = PlaceOrigin::File;
    VariableSource source = VariableSource::ThisProgram; ///< for PlaceOrigin::Environment: who sets it
    std::filesystem::path path; ///< of the file; empty for environment and processes
    bool fromSearch = false; ///< found in a folder, not at a place where it is known to be
    int line = 0; ///< from 1
    int column = 0; ///< from 1, in characters
    qsizetype offset = -1; ///< of the value's bytes that would be replaced
    qsizetype length = 0;
    QString name; ///< variable or setting: "PERPLEXITY_API_KEY", "apiKey"
    QString within; ///< the names of what is round it, outermost first: "mcpServers.perplexity.env"
    QString toolId; ///< PlaceFact::id, or empty
    QString tool; ///< "Cursor"; for people
    /// For PlaceState::Reference and what is encrypted: the PlaceFact::id of the store that keeps the key, or
    /// empty where it is a variable or unknown.
    QString store;
    QString format; ///< "dotenv", "json", …
    TextEncoding encoding = TextEncoding::Utf8;
    ValueNotation notation = ValueNotation::Plain;
    PlaceState state = PlaceState::Other;
    bool editable = false;
    NotEditable whyNot = NotEditable::No;
    bool forShellAlone = false; ///< a start file sets it without "export": no program gets it
    bool doubtful = false; ///< found by value only, or more than a key is meant: not ticked by default
    Secret value; ///< the key there, decoded; with what is round it where damaged; empty where there is none
    QString beforeMasked; ///< the line, with every key masked
    qint64 pid = 0; ///< for PlaceOrigin::Process
    QString program;
    QDateTime since;
    QList<Reading> readings; ///< of the programs that read such a file; empty where there is no choice
    QList<Finding> findings;
};

/// Puts what a file held among what was found in other files: sorted by path, whichever thread came first,
/// behind what is known without a search.
void insertFound(std::vector<Place> &all, std::vector<Place> &&ofOneFile);

/// Which of several places an app really uses.
struct Winner
{
    QString app; ///< "Python programs in my-bot (python-dotenv)"
    QString name; ///< the variable
    qsizetype winner = -1; ///< index into the places
    QList<qsizetype> losers; ///< in falling precedence
    QString why; ///< id of the rule: "environment-beats-file", "later-line-wins", …
};

/// All that a search brought.
struct PlaceReport
{
    std::vector<Place> places;
    QList<Winner> winners;
    QList<Finding> findings; ///< about several places together: conflict, shadowed
    QList<Finding>
        closer {}; ///< what only a whole case shows: closerlook.h, programs.h; not counted as wrong
    QList<ProgramFile> programs; ///< source code in the folders that asks the service, by path
    bool compared = false; ///< there was a key in hand to judge the places against
    qint64 files = 0;
    qint64 bytes = 0;
    qint64 milliseconds = 0;
    qint64 skipped = 0;
    std::array<qint64, skipReasons> skippedFor {}; ///< of the search of folders, by SkipReason
    QList<SkippedMount> skippedMounts;
    QList<VariableSource> silent; ///< sources of variables that did not answer in time

    /// Adds what a search of folders went through.
    void addTally(const SearchTally &tally);
};

} // namespace keywright

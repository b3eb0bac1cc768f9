#pragma once

#include "core/finding.h"
#include "core/secret.h"

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <vector>

namespace keywright {

struct Facts;

/// What a character of the pasted text is to the key.
enum class CellKind {
    Prefix, ///< one of "pplx-"
    Body, ///< a character of the key after its prefix
    Removed, ///< not part of the key, taken away
    Replaced, ///< stood for another character of the key (look-alike, dash), which was put in its place
    Wrong, ///< does not belong into a key, and nobody can know what belonged there
};

/// One character of the pasted text, for the key view. Holds no character of the key itself: `Prefix` and
/// `Body` are drawn from `Inspection::given`.
struct Cell
{
    CellKind kind = CellKind::Body;
    qsizetype position = 0; ///< code points from 0 in what was given
    qsizetype offset = 0; ///< bytes from 0 in Inspection::given
    qsizetype length = 1; ///< bytes
    qsizetype number = 0; ///< 1-based place in the cleaned key; 0 where it is not part of it
    char32_t codePoint = 0; ///< only where the kind is Removed, Replaced or Wrong
    QString
        chip; ///< "NBSP", "ZWSP", "LF": shown in the character's place; empty where the character can be seen
    QString name; ///< Unicode name, with codePoint
};

/// A character that was taken away or replaced.
struct RemovedCharacter
{
    qsizetype position = 0; ///< code points from 0 in what was given
    char32_t codePoint = 0;
    QString name;

    bool operator==(const RemovedCharacter &) const = default;
};

/// The quick check of a pasted text, offline.
///
/// What was decided where the text allows more than one answer:
/// - The syntax of a line is not held against the key: the quotes of `X="…"`, the space round "=", the line's
///   end and the "Bearer" of a curl line are told by KeyAssignment alone. Typographic quotes, a second pair,
///   a quote without its other half and the quotes of `set X="…"` (which the Windows command line keeps) are
///   in the value: KeyQuoted. A line that sets the Authorization header is KeyBearer.
/// - A sentence with a key in it is KeyProse, a label in front of it ("API key: …") KeyAssignment, an address
///   with it KeyUrl; the key is taken out all the same.
/// - Brackets, Markdown and list marks round a key are KeyQuoted; a comma or full stop behind a bare key is
///   KeyWrongCharacter, and is left out.
/// - A line break with the indentation behind it, the "=" of a mail's soft break and the hyphen of a printed
///   line is one KeyLineBreak. Pieces are joined where they make a whole key, or look like parts of one.
/// - Of an escape (`%20`, `&nbsp;`, `\u200b`) only KeyEscaped is told, not what it stands for, except quotes.
/// - Dots without an end ("pplx-…") are a KeyPlaceholder, as instructions use them; with an end, or with
///   asterisks or bullets, they are KeyMasked.
/// - A name in the place of its value (PERPLEXITY_API_KEY) is KeyVariable, `api_key` KeyPlaceholder.
/// - Words with signs between behind the prefix (pplx-mcp-server) are a name, and no key.
/// - A backslash or a percent sign within a key is KeyEscaped where the key is whole once it is decoded, and
///   KeyWrongCharacter where it is whole but for that sign.
/// - What looks alike in ASCII (0 and O) is never repaired; of look-alikes from other scripts only those that
///   have one twin: the case of the foreign letter tells "I" from "l".
/// - UTF-16 without a byte order mark is, to most programs, text with a NUL after every character:
/// KeyInvisible.
///
/// Characters of one kind share a finding: `where` is the first one (and those that follow it directly),
/// `count` says how many there are, `kind` whether they are "inside" or "around" the key.
struct Inspection
{
    Secret given; ///< what was pasted, as UTF-8
    /// What is left after decoding, unwrapping and stripping, with the prefix repaired. Empty where there is
    /// no usable key; with its wrong characters where nobody can know what belongs there. Inspected again, it
    /// comes out unchanged: where its wrong characters would mean something else then, it is empty.
    Secret cleaned;
    bool wellFormed = false; ///< cleaned has the shape of a key in every respect
    QList<Finding> findings; ///< in the order of their positions; KeyClean alone where nothing is wrong
    std::optional<Cause> cause; ///< the one to put on top; none where nothing is wrong
    /// White space, line breaks, quotes, invisible characters, look-alikes and dashes, at most 4,096; not the
    /// words of a line or a sentence. An escape is listed as the character that it stands for.
    QList<RemovedCharacter> removed;
    /// At most 4,096 characters, the key's among them. What is secret but not the key (another provider's
    /// key, base64, several keys) is `Body` with the number 0.
    QList<Cell> cells;
    qsizetype cellsLeftOut = 0; ///< characters without a cell
    /// Where different keys were pasted (KeySeveral): each of them cleaned, in their order, at most 100.
    /// `cleaned` is empty then, because only the user knows which one is meant.
    std::vector<Secret> choices;
};

/// Decodes, unwraps, strips and then judges what is left. Any bytes, up to 1 MB; more is cut there.
Inspection inspectKey(QByteArrayView pasted, const Facts &facts);

} // namespace keywright

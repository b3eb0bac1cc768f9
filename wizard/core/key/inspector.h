#pragma once

#include "core/key/base64.h"
#include "core/key/cells.h"
#include "core/key/encodings.h"
#include "core/key/findinglist.h"
#include "core/key/keychoice.h"
#include "core/key/surroundings.h"
#include "core/key/value.h"

#include <optional>

namespace keywright {

/// Decoded characters and their folded form, which belong together.
struct KeyText
{
    Glyphs glyphs;
    Folded folded;

    const Glyph &glyphAt(std::size_t character) const { return glyphs[folded.glyphs[character]]; }
};

/// One inspection: finds what the text is and fills in the result. Used once.
class Inspector
{
public:
    Inspector(QByteArrayView pasted, const Facts &facts);

    Inspection inspect();

private:
    /// A key and what is round it, in a text of its own where it came out of base64.
    struct Judged
    {
        const KeyText &text;
        bool showsCells = true; ///< false where the text's characters are not those of the given text
    };

    KeyText textOf(Glyphs glyphs);
    void judgeEmpty(const KeyText &text);
    bool judgeUndecoded(const KeyText &decoded, const std::vector<Candidate> &keys);
    bool judgeBase64(const KeyText &text, int depth);
    void judgeKeys(Judged judged, const std::vector<Candidate> &keys);
    void judgeStranger(const KeyText &text);

    // A key that was found (judging.cpp).
    void judgeOne(Judged judged, const Candidate &key);
    void judgePrefix(Judged judged, const Candidate &key);
    void judgePrefixCharacter(Judged judged, std::size_t character, std::size_t place, bool fits);
    void judgeForeign(Judged judged, std::size_t character);
    void judgeBody(Judged judged, const Candidate &key);
    void judgeInner(Judged judged, const Candidate &key);
    void judgeLength(Judged judged, const Candidate &key);
    void judgeSeveral(Judged judged, const std::vector<Candidate> &keys);
    void judgeRepeated(Judged judged, const std::vector<Candidate> &keys);
    void judgeHidden(Judged judged, const Surroundings &around, std::size_t begin, std::size_t end);
    void judgeSurroundings(Judged judged, const Surroundings &around, std::size_t begin, std::size_t end);
    void addLine(Judged judged, Cause cause, std::size_t from, std::size_t to, QJsonObject detail = {});
    void mark(Judged judged, Glyph glyph, CellKind kind, std::size_t number);
    bool canBeRepeated(std::string_view text, const std::vector<Candidate> &keys) const;
    QByteArray cleanedOf(const KeyText &text, const Candidate &key) const;

    // No key at all (stranger.cpp).
    bool judgeReference(const KeyText &text, const Value &value);
    bool judgeForm(const KeyText &text, const Value &value);
    bool judgeHostAndPort(const KeyText &text);
    bool judgeAddress(const KeyText &text, const Value &value);
    void judgeProse(const KeyText &text, const Value &value);
    void addWhole(const KeyText &text, Cause cause, std::size_t begin, std::size_t end,
                  QJsonObject detail = {});
    void addWrappers(const KeyText &text, const Value &value);

    const Facts &m_facts;
    SearchedKey m_key;
    CharacterTable m_table;
    Decoded m_decoded;
    CellMarks m_marks;
    FindingList m_found;
    Inspection m_result;
    bool m_hasEscapes = false; ///< m_decoded has its glyphs then, before any escape was decoded
    qsizetype m_shownFrom = 0; ///< what the cells must show, in code points
};

} // namespace keywright

#include "core/detail.h"
#include "core/key/inspector.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

void Inspector::addLine(Judged judged, Cause cause, std::size_t from, std::size_t to, QJsonObject detail)
{
    const qsizetype begin = judged.text.glyphAt(from).place();
    const Glyph &last = judged.text.glyphAt(to - 1);
    m_found.add(makeFinding(cause, placeAt(begin, last.place() + last.length() - begin), std::move(detail)));
}

/// What folding left out: invisible characters and codes of terminals, in the key and right round it, and
/// every escape there.
void Inspector::judgeHidden(Judged judged, const Surroundings &around, std::size_t begin, std::size_t end)
{
    const Folded &folded = judged.text.folded;
    const Glyphs &glyphs = judged.text.glyphs;
    const auto isEscape = [](Glyph glyph) { return glyph.source == Source::Escape && glyph.length() > 1; };
    const auto isInvisible = [this](Glyph glyph) {
        return glyph.code != noCharacter && m_table.traits(glyph.code).kind == CharacterClass::Invisible;
    };
    std::size_t from = around.begin == 0 ? 0 : folded.glyphs[around.begin - 1] + 1;
    std::size_t to = around.end >= folded.size() ? glyphs.size() : folded.glyphs[around.end];
    while (from > 0 && isEscape(glyphs[from - 1]))
        --from;
    while (to < glyphs.size() && isEscape(glyphs[to]))
        ++to;
    for (std::size_t i = from; i < to; ++i) {
        const Glyph &glyph = glyphs[i];
        const bool inside = i > folded.glyphs[begin] && i < folded.glyphs[end - 1];
        const Side side = inside ? Side::Inside : Side::Around;
        if (isEscape(glyph))
            m_found.addCharacter(Cause::KeyEscaped, glyph, side);
        else if (isInvisible(glyph))
            m_found.addCharacter(Cause::KeyInvisible, glyph, side);
    }
}

void Inspector::judgeSurroundings(Judged judged, const Surroundings &around, std::size_t begin,
                                  std::size_t end)
{
    const KeyText &text = judged.text;
    judgeHidden(judged, around, begin, end);
    for (const std::size_t i : around.white) {
        const Glyph &glyph = text.glyphAt(i);
        const Cause cause =
            text.folded.characters[i] == '\n' ? Cause::KeyLineBreak : Cause::KeySurroundingSpace;
        if (glyph.source != Source::Escape)
            m_found.addCharacter(cause, glyph);
    }
    for (const std::size_t i : around.quotes)
        m_found.addCharacter(Cause::KeyQuoted, text.glyphAt(i));
    for (const std::size_t i : around.strange)
        m_found.addCharacter(Cause::KeyWrongCharacter, text.glyphAt(i));
    if (around.bearer)
        addLine(judged, Cause::KeyBearer, *around.bearer, std::max(begin, *around.bearer + 1));
    if (around.assignment) {
        QJsonObject detail;
        if (!around.variable.empty())
            detail.insert(
                detail::variable,
                QString::fromLatin1(around.variable.data(), static_cast<qsizetype>(around.variable.size())));
        addLine(judged, Cause::KeyAssignment, *around.assignment, std::max(begin, *around.assignment + 1),
                detail);
    }
    if (around.prose)
        addLine(judged, around.url ? Cause::KeyUrl : Cause::KeyProse, *around.prose, *around.prose + 1,
                { { detail::kind, u"beside"_s } });
}

} // namespace keywright

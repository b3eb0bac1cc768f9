#include "core/key/escapes.h"

#include "core/key/escapereader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace keywright {

namespace {

/// One glyph for several that were written for it.
Glyph merged(const Glyphs &glyphs, std::size_t begin, EscapeReader::Escape found)
{
    const std::size_t first = glyphs[begin].position;
    const Glyph &last = glyphs[std::min(begin + found.length, glyphs.size()) - 1];
    const std::size_t end = last.position + std::size_t(last.span);
    return { found.code, first, end - first, Source::Escape };
}

constexpr auto starters = [] {
    std::array<bool, 0xA1> table {}; // the last one for all characters from there on
    for (const char32_t c : std::u32string_view(U"%\\&[=^\u001B\u009B"))
        table.at(c) = true;
    return table;
}();

bool mayStart(Glyph glyph)
{
    return starters[std::min<std::size_t>(glyph.code, starters.size() - 1)];
}

/// Decodes once; true where something was decoded.
bool decodeOnce(Glyphs &glyphs)
{
    if (std::ranges::none_of(glyphs, mayStart))
        return false;
    // In place: a reader looks only at what stands behind, and no escape is shorter than what it stands for.
    const EscapeReader reader(glyphs);
    std::size_t kept = 0;
    bool any = false;
    for (std::size_t i = 0; i < glyphs.size();) {
        const EscapeReader::Found found = mayStart(glyphs[i]) ? reader.at(i) : std::nullopt;
        glyphs[kept++] = found ? merged(glyphs, i, *found) : glyphs[i];
        i += found ? found->length : 1;
        any = any || found;
    }
    glyphs.resize(kept);
    return any;
}

} // namespace

bool decodeEscapes(Glyphs &glyphs)
{
    constexpr int deepest = 3;
    int depth = 0;
    while (depth < deepest && decodeOnce(glyphs))
        ++depth;
    return depth > 0;
}

} // namespace keywright

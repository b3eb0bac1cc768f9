#include "core/key/escapes.h"

#include "core/key/escapereader.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace keywright {

namespace {

/// One glyph for several that were written for it.
Glyph merged(const Glyphs &glyphs, std::size_t begin, const EscapeReader::Escape &found)
{
    const Glyph &first = glyphs[begin];
    const Glyph &last = glyphs[std::min(begin + found.length, glyphs.size()) - 1];
    return { found.code, first.position, last.position + last.span - first.position, Source::Escape };
}

/// Decodes once; true where something was decoded.
bool decodeOnce(Glyphs &glyphs)
{
    constexpr std::u32string_view starters = U"%\\&[=^\u001B\u009B";
    const auto mayStart = [&](const Glyph &glyph) {
        return glyph.code < 0xA0 && starters.find(glyph.code) != std::u32string_view::npos;
    };
    if (std::ranges::none_of(glyphs, mayStart))
        return false;
    const EscapeReader reader(glyphs);
    Glyphs decoded;
    decoded.reserve(glyphs.size());
    bool any = false;
    for (std::size_t i = 0; i < glyphs.size();) {
        const EscapeReader::Found found = mayStart(glyphs[i]) ? reader.at(i) : std::nullopt;
        decoded.push_back(found ? merged(glyphs, i, *found) : glyphs[i]);
        i += found ? found->length : 1;
        any = any || found;
    }
    glyphs = std::move(decoded);
    return any;
}

} // namespace
Glyphs decodeEscapes(const Glyphs &glyphs)
{
    constexpr int deepest = 3;
    Glyphs decoded = glyphs;
    for (int depth = 0; depth < deepest && decodeOnce(decoded); ++depth) { }
    return decoded;
}

} // namespace keywright

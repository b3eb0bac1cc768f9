#include "core/request/codedialect.h"

#include <algorithm>
#include <array>

namespace keywright::request {

const CodeDialect &dialectOf(Flavour flavour)
{
    using Hole = CodeDialect::Hole;
    using Single = CodeDialect::Single;
    static constexpr auto dialects = std::to_array<CodeDialect>({
        { Flavour::Python, true, false, Single::Text, Hole::Prefixed, true, "+", "=" },
        { Flavour::JavaScript, false, true, Single::Text, Hole::None, false, "+", {} },
        { Flavour::PowerShell, true, false, Single::RawText, Hole::Dollar, false, "+", {} },
        { Flavour::Go, false, true, Single::Character, Hole::None, false, "+", {} },
        { Flavour::Java, false, true, Single::Character, Hole::None, true, "+", {} },
        { Flavour::Kotlin, false, true, Single::Character, Hole::Dollar, true, "+", "=" },
        { Flavour::CSharp, false, true, Single::Character, Hole::Prefixed, true, "+", ":" },
        { Flavour::Php, true, true, Single::RawText, Hole::Dollar, false, ".", ":" },
        { Flavour::Ruby, true, false, Single::RawText, Hole::Hash, false, "+", ":" },
        { Flavour::Rust, false, true, Single::Character, Hole::None, false, "+", {} },
        { Flavour::R, true, false, Single::Text, Hole::None, false, {}, "=" },
        { Flavour::Swift, false, true, Single::Character, Hole::Parenthesis, true, "+", ":" },
    });
    return *std::ranges::find(dialects, flavour, &CodeDialect::flavour);
}

} // namespace keywright::request

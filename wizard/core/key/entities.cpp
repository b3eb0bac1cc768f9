#include "core/key/entities.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

struct Entity
{
    std::string_view name;
    char32_t code;
};

// HTML 5, named character references: those that stand for something found round or in a key.
constexpr std::array entities {
    Entity { "amp", U'&' },       Entity { "AMP", U'&' },      Entity { "lt", U'<' },
    Entity { "gt", U'>' },        Entity { "quot", U'"' },     Entity { "QUOT", U'"' },
    Entity { "apos", U'\'' },     Entity { "grave", U'`' },    Entity { "num", U'#' },
    Entity { "colon", U':' },     Entity { "equals", U'=' },   Entity { "lowbar", U'_' },
    Entity { "sol", U'/' },       Entity { "bsol", U'\\' },    Entity { "dollar", U'$' },
    Entity { "commat", U'@' },    Entity { "ast", U'*' },      Entity { "comma", U',' },
    Entity { "period", U'.' },    Entity { "semi", U';' },     Entity { "lpar", U'(' },
    Entity { "rpar", U')' },      Entity { "lsqb", U'[' },     Entity { "rsqb", U']' },
    Entity { "lcub", U'{' },      Entity { "rcub", U'}' },     Entity { "Tab", U'\t' },
    Entity { "NewLine", U'\n' },  Entity { "nbsp", 0xA0 },     Entity { "shy", 0xAD },
    Entity { "laquo", 0xAB },     Entity { "raquo", 0xBB },    Entity { "middot", 0xB7 },
    Entity { "hyphen", 0x2010 },  Entity { "dash", 0x2010 },   Entity { "ndash", 0x2013 },
    Entity { "mdash", 0x2014 },   Entity { "horbar", 0x2015 }, Entity { "minus", 0x2212 },
    Entity { "ensp", 0x2002 },    Entity { "emsp", 0x2003 },   Entity { "numsp", 0x2007 },
    Entity { "thinsp", 0x2009 },  Entity { "hairsp", 0x200A }, Entity { "ZeroWidthSpace", 0x200B },
    Entity { "zwnj", 0x200C },    Entity { "zwj", 0x200D },    Entity { "lrm", 0x200E },
    Entity { "rlm", 0x200F },     Entity { "lsquo", 0x2018 },  Entity { "rsquo", 0x2019 },
    Entity { "sbquo", 0x201A },   Entity { "ldquo", 0x201C },  Entity { "rdquo", 0x201D },
    Entity { "bdquo", 0x201E },   Entity { "lsaquo", 0x2039 }, Entity { "rsaquo", 0x203A },
    Entity { "bull", 0x2022 },    Entity { "hellip", 0x2026 }, Entity { "mldr", 0x2026 },
    Entity { "NoBreak", 0x2060 },
};

} // namespace

std::optional<char32_t> entityCharacter(std::string_view name)
{
    const auto *const found = std::ranges::find(entities, name, &Entity::name);
    return found == entities.end() ? std::nullopt : std::optional(found->code);
}

} // namespace keywright

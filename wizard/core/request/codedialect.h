#pragma once

#include "core/request/codetokens.h"

#include <QByteArrayView>

namespace keywright::request {

/// How a language writes its comments and texts, as far as a reader of requests has to know.
struct CodeDialect
{
    /// How an expression stands inside a text.
    enum class Hole {
        None,
        Prefixed, ///< "{name}" where a letter or sign before the quotes says so
        Dollar, ///< "$name", "${name}", "{$name}"
        Hash, ///< "#{name}"
        Parenthesis, ///< "\(name)"
    };
    /// What a single quote begins.
    enum class Single {
        Text,
        RawText, ///< only the quote and the backslash can be escaped
        Character, ///< or nothing at all: Rust's lifetimes
    };
    Flavour flavour {};
    bool hashComments = false; ///< "#"
    bool slashComments = false; ///< "//" and "/* … */"
    Single single = Single::Text;
    Hole hole = Hole::None; ///< between double quotes
    bool tripleQuotes = false; ///< """ … """
    QByteArrayView joiner {}; ///< the operator that joins texts
    QByteArrayView namedBy {}; ///< what stands between an argument's name and its value
};

const CodeDialect &dialectOf(Flavour flavour);

} // namespace keywright::request

#pragma once

#include "core/request/span.h"

#include <QByteArray>
#include <QList>

namespace keywright::request {

/// Whose rules for strings, names and comments are used.
enum class Flavour { Python, JavaScript, PowerShell, Go, Java, Kotlin, CSharp, Php, Ruby, Rust, R, Swift };

struct CodeToken
{
    enum class Kind { Name, Text, Number, Option, Punctuation };
    Kind kind = Kind::Punctuation;
    /// A name, an option without its dash, one or more punctuation characters; of a text its content, with
    /// the expressions in it as marked variables.
    QByteArray text;
    bool typographic = false; ///< a text in typographic quotes
    bool startsLine = false; ///< the first token of its line
    Span at {}; ///< of a text what stands between its quotes
    Span whole {}; ///< with the quotes and what belongs to them
};

/// At most the first 20,000 tokens.
QList<CodeToken> codeTokens(const QByteArray &text, Flavour flavour);

} // namespace keywright::request

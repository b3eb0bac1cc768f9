#pragma once

#include "core/places/lexers.h"

namespace keywright {

enum class TokenKind { Name, Text, Sign };

/// A token of a program, or of what is written like one.
struct Token
{
    TokenKind kind = TokenKind::Sign;
    Span span; ///< with quotes
    Span inner; ///< without
    char quote = '\0';
    bool startsLine = false;

    bool operator==(const Token &) const = default;
};

/// How a language writes comments, texts and names.
struct Language
{
    bool hash = false; ///< "#" begins a comment
    bool slashes = false; ///< "//" and "/* */"
    bool dashes = false; ///< "--"
    bool semicolon = false; ///< ";"
    bool singleQuotes = true; ///< '…' is a text
    bool backticks = false;
    bool triple = false; ///< """…"""
    bool dashInNames = false;
    bool sections = false; ///< "[a.b]" on a line of its own
    bool literalSingle = false; ///< no escapes in '…'
    bool dropsFirstBreak = false; ///< right behind the quotes of """…"""
    bool joinsNeighbours = false; ///< "a" "b" is one text
    char joiner = '+'; ///< "a" + "b", "a" . "b"
};

Language languageOf(const QString &format);

/// The tokens of the text; comments go to `comments`.
std::vector<Token> tokenize(QByteArrayView text, Language language, std::vector<Span> &comments);

/// Gives each text token of a program its name.
class CodeNames
{
public:
    CodeNames(QByteArrayView text, const std::vector<Token> &tokens) : m_text(text), m_tokens(tokens) { }

    /// Name, parents and binding of the text at `index`; spans are left alone.
    Setting nameOf(std::size_t index) const;
    /// The name on the left of the assignment sign at `sign`.
    Setting leftOf(std::size_t sign) const;
    /// True where the token assigns what follows it.
    bool assigns(std::size_t index) const;
    bool isSign(std::size_t index, QByteArrayView sign) const;

private:
    QByteArrayView textOf(std::size_t index) const;
    bool isName(std::size_t index) const;
    bool isNameText(std::size_t index) const;
    std::size_t openingBefore(std::size_t index) const;
    Setting argument(std::size_t comma) const;
    Setting firstArgument(std::size_t bracket) const;
    bool endsStatement(std::size_t index) const;
    Setting nearest(std::size_t before, Binding binding) const;
    Setting fromSibling(std::size_t before, Setting setting) const;

    QByteArrayView m_text;
    const std::vector<Token> &m_tokens;
};

} // namespace keywright

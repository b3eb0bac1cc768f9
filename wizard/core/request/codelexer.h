#pragma once

#include "core/request/codedialect.h"
#include "core/request/codetokens.h"

namespace keywright::request {

/// Reads one text; every member function starts at m_at and leaves it behind what it read. Those that return
/// bool are false, and read nothing, where what they read does not begin here.
class CodeLexer
{
public:
    /// `text` must outlive the lexer.
    CodeLexer(const QByteArray &text, Flavour flavour)
        : m_text(text)
        , m_flavour(flavour)
        , m_dialect(dialectOf(flavour))
    { }
    /// The tokens of the text, at most as many as codeTokens() promises.
    QList<CodeToken> tokens();

private:
    using Kind = CodeToken::Kind;
    using Hole = CodeDialect::Hole;

    /// How one string is written.
    struct Quotes
    {
        qsizetype opening = 1; ///< how many bytes open it, a prefix included
        QByteArray closing;
        Hole hole = Hole::None;
        bool raw = false; ///< a backslash is one
        bool rawButQuote = false; ///< a backslash is one, but for "\'" and "\\"
        bool doubled = false; ///< two closing quotes are one of the text
        bool lines = false; ///< it may go on in the next line
    };

    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }
    bool startsWith(QByteArrayView text) const
    {
        return QByteArrayView(m_text).sliced(m_at).startsWith(text);
    }

    /// One token, comment or blank.
    void step();
    /// A token that goes from `begin` to m_at, with its content from there to `end`.
    void add(Kind kind, const QByteArray &text, Span whole, Span content);
    bool comment();

    /// A string in any quotes the flavour knows.
    bool text();
    /// The quotes that open here; none where no string begins.
    bool opens(Quotes &quotes) const;
    bool opensPython(Quotes &quotes) const;
    bool opensCSharp(Quotes &quotes) const;
    bool opensRust(Quotes &quotes) const;
    bool opensPlain(Quotes &quotes) const;
    bool opensDouble(Quotes &quotes) const;
    /// A character of a language whose single quotes hold only one.
    bool character();
    /// PowerShell's "@'" and '@"' with all lines up to the closing mark.
    bool hereString();
    /// "<<~JSON" of Ruby and "<<<JSON" of PHP, with all lines up to the closing word.
    bool hereDocument();
    /// Where the word that ends such lines stands, looked for from there; -1 where it does not.
    qsizetype closingWord(const QByteArray &word, qsizetype from) const;
    /// What stands between the quotes; expressions become marked variables.
    void content(const Quotes &quotes, qsizetype stop);
    /// True for a character that may be more than itself between these quotes.
    static bool mayMean(char c, const Quotes &quotes);
    void quoted(const Quotes &quotes);
    /// An escaped character inside a string.
    bool escape(const Quotes &quotes);
    /// "\u2026" and its like.
    bool codePoint();
    /// An expression inside a string.
    bool expression(Hole hole);
    bool prefixedExpression();
    bool dollarExpression();
    /// "$name" and what PHP reads behind it.
    bool dollarName();
    /// The expression from `begin` bytes ahead up to `closing`.
    bool enclosed(qsizetype begin, char closing);
    /// "$name", "${name}" and "$(…)" inside a string.
    bool powerShellVariable();
    /// A string in a word processor's quotes.
    bool typographicText();

    /// "-Name" of PowerShell.
    bool option();
    /// PowerShell takes an address without quotes.
    bool bareAddress();
    /// A name or a number, without the sigil.
    bool name();
    bool continuesName(bool isNumber, bool sigil) const;
    void punctuation();

    const QByteArray &m_text;
    Flavour m_flavour;
    const CodeDialect &m_dialect;
    qsizetype m_at = 0;
    QList<CodeToken> m_tokens;
    QByteArray m_content;
    bool m_newLine = true;
    int m_unclosed = 0; ///< openings of here-documents that are none
    bool m_typographic = false;
};

} // namespace keywright::request

#pragma once

#include "core/request/codetokens.h"

namespace keywright::request {

/// Reads one text; every member function starts at m_at and leaves it behind what it read. Those that return
/// bool are false, and read nothing, where what they read does not begin here.
class CodeLexer
{
public:
    /// `text` must outlive the lexer.
    CodeLexer(const QByteArray &text, Flavour flavour) : m_text(text), m_flavour(flavour) { }
    /// The tokens of the text, at most as many as codeTokens() promises.
    QList<CodeToken> tokens();

private:
    using Kind = CodeToken::Kind;

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
    void add(Kind kind, const QByteArray &text, bool typographic = false);
    bool comment();

    /// A string in any quotes the flavour knows.
    bool text();
    /// Leaves m_at at the quote where a prefix ("f", "rb") stands before one; true for a format string.
    bool pythonPrefix();
    /// PowerShell's "@'" and '@"' with all lines up to the closing mark.
    bool hereString();
    /// A string between two of `quote`; in a formatted one expressions become marked variables.
    void quoted(const QByteArray &quote, bool formatted);
    /// An escaped character inside a string.
    bool escape();
    /// "{name}" of a format string, "${name}" of a template, "$name" of PowerShell.
    bool expression();
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
    qsizetype m_at = 0;
    QList<CodeToken> m_tokens;
    QByteArray m_content;
    bool m_raw = false;
    bool m_newLine = true;
};

} // namespace keywright::request

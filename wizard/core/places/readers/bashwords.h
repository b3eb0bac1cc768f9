#pragma once

#include "core/places/readers/assignments.h"

namespace keywright {

/// A word of a command, with its quotes and escapes resolved.
struct BashWord
{
    qsizetype begin = 0; ///< of its text in BashWords::text()
    qsizetype end = 0;
    qsizetype equals = -1; ///< of the '=' after a plain name at its start; -1 where it is no assignment
    bool quoted = false; ///< some of it, so that it is no word of the language
    bool depends = false; ///< on a variable or command
    bool appends = false; ///< "NAME+=value"
    bool isList = false; ///< "NAME=(…)"
    bool braces = false; ///< "{a,b}" may make several words of it
};

enum class BashToken {
    Word,
    Operator,
    LineEnd,
    End,
    Unclosed, ///< a quote, "${" or "$(" that does not end: bash reads nothing more
    Beyond, ///< "<<", "((" and the like: what follows is not looked at
};

/// Takes a shell text apart into words and operators, as bash does.
class BashWords
{
public:
    explicit BashWords(QByteArrayView text) : m_source(text), m_text(text.size() + 1) { }

    BashToken next();
    /// The last token, where it is a word or an operator.
    const BashWord &word() const { return m_word; }
    QByteArrayView operatorText() const { return m_operator; }
    /// The texts of all words since forget().
    QByteArrayView text() const { return m_text.view(); }
    void forget() { m_text.clear(); }
    qsizetype position() const { return m_at; }
    /// Takes the ")" of a "name()"; false where it does not come.
    bool takeClosingParen();
    /// True where an expansion may end the shell: "${NAME?}", arithmetic.
    bool mayAbort() const { return m_mayAbort; }

private:
    bool atEnd() const { return m_at >= m_source.size(); }
    char peek(qsizetype more = 0) const
    {
        return m_at + more < m_source.size() ? m_source[m_at + more] : '\0';
    }
    void skipComment();
    BashToken operatorToken();
    BashToken wordToken();
    bool piece();
    bool single();
    bool doubled();
    bool doubledPiece();
    void doubledBackslash();
    bool dollar(bool inQuotes);
    bool backquoted();
    bool braces();
    bool parens();
    bool list();
    void backslash();
    void plain(char c);
    void ansi();
    void ansiEscape();
    void ansiNumber(int base, qsizetype longest, bool isRune);
    bool isNameSoFar() const;

    QByteArrayView m_source;
    qsizetype m_at = 0;
    ValueText m_text;
    BashWord m_word;
    QByteArrayView m_operator;
    bool m_mayAbort = false;
};

} // namespace keywright

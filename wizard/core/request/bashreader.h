#pragma once

#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

#include <QHash>

#include <utility>

namespace keywright::request {

/// Reads one text by the rules of bash; every member function starts at m_at and leaves it behind what it
/// read.
class BashReader
{
public:
    explicit BashReader(QByteArray text) : m_text(std::move(text)) { }
    /// All commands of the text, with their words.
    QList<ShellCommand> read();

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }

    /// One character, quote, expansion or separator.
    void step();
    /// Blanks and what ends a command; false where there is none.
    bool separator();
    /// "> file", "2>&1", ">>file": the target is no argument.
    void redirection();

    /// A straight quote of any kind; false where none begins.
    bool quote();
    void singleQuoted();
    void doubleQuoted();
    /// One character or expansion inside double quotes.
    void doubleQuotedStep();
    /// "$'…'" with its escapes.
    void ansiQuoted();
    void ansiEscape();
    /// The hexadecimal digits of an escape as UTF-8; of two digits the byte.
    QByteArray codePoint(qsizetype mostDigits);
    /// A word processor's quotes, noted as foreign; false where none begins.
    bool typographic();
    void typographicStep(bool doubled);

    /// "<<TAG" makes the following lines the input of the command; false where no "<" stands.
    bool hereDocument();
    /// An escaped character or a continued line.
    void backslash();

    /// "$NAME", "${NAME}", "$(…)" and "`…`": the value where the text sets it, else a marked variable.
    void expansion(bool quoted);
    void substitution();
    void braced();
    void named();
    QByteArray valueOf(const QByteArray &name) const { return m_variables.value(name, marked(name)); }

    void skipLine();
    void endCommand(bool piped);
    /// Commands that only set variables count for those that follow.
    void remember();

    QByteArray m_text;
    qsizetype m_at = 0;
    WordBuilder m_words;
    QHash<QByteArray, QByteArray> m_variables;
};

} // namespace keywright::request

#pragma once

#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

#include <QHash>

#include <utility>

namespace keywright::request {

/// What the shell knows when it reads a line.
struct BashKnowledge
{
    QHash<QByteArray, QByteArray> variables;
    QHash<QByteArray, QList<ShellWord>> arrays;
};

/// Reads one text, or a part of it, by the rules of bash; every member function starts at m_at and leaves it
/// behind what it read.
class BashReader
{
public:
    explicit BashReader(const QByteArray &text) : m_text(text), m_end(text.size()) { }
    /// All commands of the text, with their words; those of substitutions come last, behind an empty one.
    QList<ShellCommand> read();

private:
    /// A reader for a part: of a substitution, an array, a here-document.
    BashReader(const BashReader &outer, qsizetype begin, qsizetype end);

    struct HereDocument
    {
        QByteArray tag;
        qsizetype command = 0;
        bool asIs = false; ///< the tag is quoted, so nothing in it is expanded
        bool withoutTabs = false;
    };

    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_end ? m_text.at(m_at + ahead) : '\0'; }
    bool atEnd() const { return m_at >= m_end || m_closed; }
    /// Takes the next characters over as they are.
    void take(qsizetype count = 1);
    /// Goes on behind `length` characters that stand for `bytes`.
    void replace(qsizetype length, QByteArrayView bytes);

    /// One character, quote, expansion or separator.
    void step();
    /// Blanks and what ends a command; false where there is none.
    bool separator();
    void newline();
    void parenthesis();
    /// "> file", "2>&1", "< file", "<<< text", "<<TAG"; false where there is none.
    bool redirection();
    void outputRedirection();
    void inputRedirection();
    bool placeholder();

    /// A straight quote of any kind; false where none begins.
    bool quote();
    void singleQuoted();
    void doubleQuoted();
    /// One character or expansion inside double quotes; `escapable` can be escaped there.
    void doubleQuotedStep(QByteArrayView escapable);
    /// "$'…'" with its escapes.
    void ansiQuoted();
    void ansiEscape();
    bool numberEscape(char kind);
    /// A word processor's quotes, noted as foreign; false where none begins.
    bool typographic();

    void hereDocument();
    void readHereDocuments();
    PlacedText readHereDocument(const HereDocument &document);
    /// An escaped character or a continued line.
    void backslash();

    /// "$NAME", "${NAME}", "$(…)" and "`…`": the value where the text sets it, else a marked variable.
    void expansion(bool quoted);
    void substitution();
    void backticks();
    void skipArithmetic();
    void substituted(const QList<ShellCommand> &commands, Span at);
    void braced(bool quoted);
    void named(bool quoted);
    void value(const QByteArray &name, Span at, bool quoted);
    bool array(const QByteArray &name, qsizetype end);

    void skipLine();
    void endCommand(bool piped);
    /// Commands that only set variables count for those that follow.
    void remember();

    QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    int m_depth = 0; ///< of readers within readers
    int m_open = 0; ///< parentheses
    bool m_nested = false; ///< ends at the parenthesis that closes it
    bool m_closed = false;
    WordBuilder m_words;
    BashKnowledge m_known;
    QList<HereDocument> m_documents;
    QList<ShellCommand> m_inner; ///< of substitutions
};

} // namespace keywright::request

#pragma once

#include "core/request/shellwords.h"

namespace keywright::request {

/// What the next word is for, other than being an argument.
enum class Redirection { None, Input, InputText, Output };

/// Collects words and commands while a shell's text is read.
class WordBuilder
{
public:
    /// Begins a word where there is none, so that "" is a word too. `at` is where it is written.
    void begin(qsizetype at);
    void beginQuoted(qsizetype at);
    void append(QByteArrayView bytes, Span source);
    void append(const PlacedText &text, qsizetype at);
    /// Several words in one place, the first and the last joined to what stands beside them.
    void append(const QList<ShellWord> &words, qsizetype at);
    bool inWord() const { return m_inWord; }
    bool isQuoted() const { return m_word.quoted; }
    const QByteArray &wordText() const { return m_word.bytes(); }
    /// True where a quote would open a word, an option's value or a value after '='.
    bool canOpenQuote() const;
    void setForeign(ForeignQuotes foreign, qsizetype at);
    void setUnclosed() { m_word.unclosed = true; }
    void dropWord();

    void endWord(qsizetype end);
    /// The next word is a redirection's target.
    void expect(Redirection redirection) { m_expected = redirection; }
    /// Ends the command; `piped` says that its output goes to the next one.
    void endCommand(qsizetype end, bool piped = false);
    const ShellCommand &command() const { return m_command; }
    /// The number of the command that is being read.
    qsizetype index() const { return m_commands.size(); }
    /// The input of a command by its number, read later than its words; `end` is where it ends.
    void setInput(qsizetype index, const PlacedText &input, qsizetype end);

    QList<ShellCommand> take(qsizetype end);

private:
    void takeTarget();

    QList<ShellCommand> m_commands;
    ShellCommand m_command;
    ShellWord m_word;
    Redirection m_expected = Redirection::None;
    bool m_inWord = false;
};

} // namespace keywright::request

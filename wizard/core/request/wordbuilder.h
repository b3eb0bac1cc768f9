#pragma once

#include "core/request/shellwords.h"

namespace keywright::request {

/// Collects words and commands while a shell's text is read.
class WordBuilder
{
public:
    /// Begins a word where there is none, so that "" is a word too.
    void begin() { m_inWord = true; }
    void append(char c);
    void append(const QByteArray &text);
    bool inWord() const { return m_inWord; }
    const QByteArray &wordText() const { return m_word.text; }
    /// True where a quote would open a word, an option's value or a value after '='.
    bool canOpenQuote() const;
    void setForeign(ForeignQuotes foreign);
    void setUnclosed() { m_word.unclosed = true; }

    void endWord();
    /// Ends the command; `piped` says that its output goes to the next one.
    void endCommand(bool piped = false);
    void setInput(const QByteArray &input) { m_command.input = input; }
    const ShellCommand &command() const { return m_command; }
    void dropCommand() { m_command = {}; }

    QList<ShellCommand> take();

private:
    QList<ShellCommand> m_commands;
    ShellCommand m_command;
    ShellWord m_word;
    bool m_inWord = false;
};

} // namespace keywright::request

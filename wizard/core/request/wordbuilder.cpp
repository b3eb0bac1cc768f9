#include "core/request/wordbuilder.h"

#include "core/request/marked.h"

namespace keywright::request {

void WordBuilder::append(char c)
{
    m_inWord = true;
    m_word.text.append(c);
}

void WordBuilder::append(const QByteArray &text)
{
    m_inWord = true;
    m_word.text.append(text);
}

bool WordBuilder::canOpenQuote() const
{
    if (!m_inWord)
        return true;
    const QByteArray &text = m_word.text;
    const bool shortOption = text.size() == 2 && text.startsWith('-');
    return shortOption || text.endsWith('=') || text.endsWith(':');
}

void WordBuilder::setForeign(ForeignQuotes foreign)
{
    m_inWord = true;
    m_word.foreign = foreign;
}

void WordBuilder::endWord()
{
    if (m_inWord)
        m_command.words.append(m_word);
    m_word = {};
    m_inWord = false;
}

void WordBuilder::endCommand(bool piped)
{
    endWord();
    if (m_command.words.isEmpty()) {
        if (!piped)
            m_command = {};
        return;
    }
    ShellCommand next;
    if (piped)
        next.input = echoedText(m_command);
    m_commands.append(std::move(m_command));
    m_command = std::move(next);
}

QList<ShellCommand> WordBuilder::take()
{
    endCommand();
    return std::exchange(m_commands, {});
}

std::optional<QByteArray> echoedText(const ShellCommand &command)
{
    if (command.words.isEmpty())
        return std::nullopt;
    const QByteArray name = lower(command.words.first().text);
    const bool isEcho = name == "echo" || name == "printf" || name == "write-output";
    if (!isEcho)
        return command.words.size() == 1 ? std::optional(command.words.first().text) : std::nullopt;
    QByteArrayList texts;
    for (const ShellWord &word : command.words.sliced(1)) {
        if (!word.text.startsWith('-') && word.text != "%s")
            texts.append(word.text);
    }
    return texts.join(' ');
}

} // namespace keywright::request

#include "core/request/wordbuilder.h"

#include "core/request/marked.h"

#include <utility>

namespace keywright::request {

void WordBuilder::begin(qsizetype at)
{
    if (!m_inWord)
        m_word.at = { at, 0 };
    m_inWord = true;
}

void WordBuilder::beginQuoted(qsizetype at)
{
    begin(at);
    m_word.quoted = true;
}

void WordBuilder::append(QByteArrayView bytes, Span source)
{
    begin(source.begin);
    m_word.text.append(bytes, source);
}

void WordBuilder::append(const PlacedText &text, qsizetype at)
{
    begin(at);
    m_word.text.append(text);
}

void WordBuilder::append(const QList<ShellWord> &words, qsizetype at)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0) {
            endWord(words.at(i - 1).at.end());
            begin(words.at(i).at.begin);
        }
        append(words.at(i).text, i == 0 && !m_inWord ? words.first().at.begin : at);
        m_word.quoted = true;
        if (words.at(i).foreign != ForeignQuotes::None)
            m_word.foreign = words.at(i).foreign;
    }
}

bool WordBuilder::canOpenQuote() const
{
    if (!m_inWord)
        return true;
    const QByteArray &text = m_word.bytes();
    const bool shortOption = text.size() == 2 && text.startsWith('-');
    return shortOption || text.endsWith('=') || text.endsWith(':');
}

void WordBuilder::setForeign(ForeignQuotes foreign, qsizetype at)
{
    begin(at);
    m_word.foreign = foreign;
}

void WordBuilder::dropWord()
{
    m_word = {};
    m_inWord = false;
}

void WordBuilder::takeTarget()
{
    switch (std::exchange(m_expected, Redirection::None)) {
    case Redirection::None:
        m_command.words.append(std::move(m_word));
        break;
    case Redirection::Input:
        m_command.input.reset();
        m_command.inputElsewhere = true;
        break;
    case Redirection::InputText:
        m_command.input = m_word.text;
        m_command.inputElsewhere = false;
        break;
    case Redirection::Output:
        m_command.outputFile = m_word.bytes();
        break;
    }
}

void WordBuilder::endWord(qsizetype end)
{
    if (m_inWord) {
        m_word.at.length = std::max<qsizetype>(end - m_word.at.begin, 0);
        m_command.at = joined(m_command.at, m_word.at);
        takeTarget();
    }
    dropWord();
}

void WordBuilder::endCommand(qsizetype end, bool piped)
{
    endWord(end);
    m_expected = Redirection::None;
    if (m_command.words.isEmpty() && !m_command.piped) {
        m_command = {};
        return;
    }
    // A line that ends with the pipe goes on in the next one.
    if (m_command.words.isEmpty() && !piped)
        return;
    m_commands.append(std::exchange(m_command, {}));
    m_command.piped = piped;
}

void WordBuilder::setInput(qsizetype index, const PlacedText &input, qsizetype end)
{
    ShellCommand *command = index < m_commands.size() ? &m_commands[index] : &m_command;
    command->input = input;
    command->inputElsewhere = false;
    command->at = joined(command->at, { end, 0 });
}

QList<ShellCommand> WordBuilder::take(qsizetype end)
{
    endCommand(end);
    QList<ShellCommand> commands = std::exchange(m_commands, {});
    for (qsizetype i = 1; i < commands.size(); ++i) {
        ShellCommand &command = commands[i];
        if (!command.piped || command.input || command.inputElsewhere)
            continue;
        command.input = outputOf(commands.at(i - 1));
        command.inputElsewhere = !command.input;
    }
    return commands;
}

namespace {

/// The words of echo, with a space between them; options and the format "%s" are none.
PlacedText echoed(const ShellCommand &command)
{
    PlacedText text;
    for (const ShellWord &word : command.words.sliced(1)) {
        const bool isOption = word.bytes().startsWith('-') && word.bytes().size() == 2;
        if (isOption || word.bytes() == "%s" || word.bytes() == "%s\\n")
            continue;
        if (!text.isEmpty())
            text.append(" ", Span {});
        text.append(word.text);
    }
    return text;
}

} // namespace

std::optional<PlacedText> outputOf(const ShellCommand &command)
{
    if (command.words.isEmpty())
        return std::nullopt;
    const QByteArray name = lower(command.words.first().bytes());
    if (name == "echo" || name == "printf" || name == "write-output")
        return echoed(command);
    const bool isCat = name == "cat" && command.words.size() == 1;
    if (isCat)
        return command.input;
    const bool isText = command.words.size() == 1 && command.words.first().quoted;
    return isText ? std::optional(command.words.first().text) : std::nullopt;
}

} // namespace keywright::request

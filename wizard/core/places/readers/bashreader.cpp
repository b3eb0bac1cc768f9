#include "core/places/readers/bashwords.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

bool isVariableName(QByteArrayView name)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.isEmpty() && (name[0] < '0' || name[0] > '9') && std::ranges::all_of(name, fits);
}

/// What opens and closes a part that may be run once, often or never.
struct Compound
{
    QByteArrayView open;
    QByteArrayView close;
};

constexpr std::array<Compound, 9> compounds { { { "if", "fi" },
                                                { "for", "done" },
                                                { "while", "done" },
                                                { "until", "done" },
                                                { "select", "done" },
                                                { "case", "esac" },
                                                { "{", "}" },
                                                { "[[", "]]" },
                                                { "(", ")" } } };

bool isOneOf(QByteArrayView text, std::initializer_list<QByteArrayView> words)
{
    return std::ranges::any_of(words, [text](QByteArrayView word) { return text == word; });
}

/// "set -a; . file": assignments and "export" of a file are followed as bash does; what stands within a
/// condition, loop or function depends; other commands are passed over.
class BashReader
{
public:
    BashReader(QByteArrayView content, const NameFilter &wanted)
        : m_text(content)
        , m_words(content)
        , m_assignments(wanted)
    { }

    EnvReading run()
    {
        while (m_going)
            token();
        return m_assignments.take();
    }

private:
    struct Command
    {
        std::vector<BashWord> words;
        bool conditional = false; ///< run or not, as the file does not tell
        bool apart = false; ///< in a shell of its own: what it sets is lost
        bool redirected = false;
    };

    void token()
    {
        switch (m_words.next()) {
        case BashToken::Word:
            word();
            return;
        case BashToken::Operator:
            operate(m_words.operatorText());
            return;
        case BashToken::LineEnd:
            endOfLine();
            return;
        case BashToken::End:
            // "a &&" without anything behind it is an error of the whole line.
            if (!m_continues)
                endCommand();
            if (m_open.empty() && !m_continues)
                runLine();
            m_going = false;
            return;
        case BashToken::Unclosed:
            m_going = false;
            return;
        case BashToken::Beyond:
            giveUp();
            return;
        }
        Q_UNREACHABLE();
    }

    void word()
    {
        const BashWord word = m_words.word();
        m_continues = false;
        if (m_takesTarget) {
            m_takesTarget = false;
            return;
        }
        const QByteArrayView text = textOf(word);
        if (isOpen("[[")) {
            if (text == "]]")
                close(text);
            return;
        }
        if (!word.quoted && m_command.words.empty() && isReserved(text))
            return;
        m_justClosed = false;
        if (m_takesName)
            m_assignments.setDepending(text);
        m_takesName = false;
        m_command.words.push_back(word);
    }

    QByteArrayView textOf(const BashWord &word) const
    {
        return m_words.text().sliced(word.begin, word.end - word.begin);
    }

    bool isOpen(QByteArrayView open) const { return !m_open.empty() && m_open.back()->open == open; }

    /// True for a word of the language, which is followed here.
    bool isReserved(QByteArrayView text)
    {
        const auto opens = std::ranges::find(compounds, text, &Compound::open);
        if (opens != compounds.end()) {
            m_takesName = text == "for" || text == "select";
            m_open.push_back(&*opens);
            return true;
        }
        const bool closes = std::ranges::find(compounds, text, &Compound::close) != compounds.end();
        if (closes) {
            close(text);
            return true;
        }
        if (isOneOf(text, { "then", "else", "elif", "do" }) && m_open.empty())
            m_going = false;
        if (isOneOf(text, { "function", "coproc", "time" }))
            giveUp();
        return isOneOf(text, { "then", "else", "elif", "do", "!", "function", "coproc", "time" });
    }

    void close(QByteArrayView text)
    {
        m_justClosed = true;
        if (!m_open.empty() && m_open.back()->close == text)
            m_open.pop_back();
        else if (m_open.empty())
            m_going = false; // an error: neither this line nor any other is run
        else
            giveUp();
    }

    void operate(QByteArrayView text)
    {
        if (isOpen("[["))
            return;
        m_continues = false;
        if (text.startsWith('<') || text.startsWith('>') || text.startsWith("&>")) {
            m_command.redirected = true;
            m_takesTarget = true;
            return;
        }
        if (text == "(" || text == ")") {
            paren(text);
            return;
        }
        const bool ofCase = text.startsWith(";;") || text == ";&";
        if (m_takesTarget || (ofCase && !isOpen("case"))
            || (m_command.words.empty() && !m_command.redirected && !mayBeEmpty(text))) {
            error();
            return;
        }
        const bool apart = text == "&" || text == "|" || text == "|&";
        m_command.apart = m_command.apart || apart;
        if (text == "&")
            chainIsApart();
        endCommand();
        m_command.apart = text == "|" || text == "|&";
        m_command.conditional = text == "&&" || text == "||";
        m_continues = m_command.apart || m_command.conditional;
    }

    /// "a && b &": all of it is run in the background.
    void chainIsApart()
    {
        bool chained = m_command.conditional;
        for (auto command = m_line.rbegin(); chained && command != m_line.rend(); ++command) {
            command->apart = true;
            chained = command->conditional;
        }
    }

    /// After what was closed, and in "case", a separator may come without a command.
    bool mayBeEmpty(QByteArrayView text) const
    {
        return m_justClosed || (!m_open.empty() && text.startsWith(';')) || isOpen("case");
    }

    void paren(QByteArrayView text)
    {
        if (isOpen("case") && text == "(")
            return;
        if (isOpen("case")) {
            m_command = {};
        } else if (text == ")") {
            endCommand();
            close(text);
        } else if (m_command.words.empty()) {
            m_open.push_back(&compounds.back());
        } else if (m_command.words.size() == 1 && m_words.takeClosingParen()) {
            m_command = {}; // the head of a function
        } else {
            error();
        }
    }

    void error()
    {
        if (m_open.empty())
            m_going = false;
        else
            giveUp();
    }

    void endOfLine()
    {
        if (m_takesTarget) {
            error();
            return;
        }
        if (m_continues)
            return;
        endCommand();
        if (m_open.empty())
            runLine();
    }

    void endCommand()
    {
        m_command.conditional = m_command.conditional || !m_open.empty();
        if (!m_command.words.empty())
            m_line.push_back(std::move(m_command));
        m_command = {};
    }

    void runLine()
    {
        for (const Command &command : m_line) {
            if (m_going)
                runCommand(command);
        }
        m_line.clear();
        m_lost = m_lost || m_words.mayAbort();
        m_words.forget();
    }

    void runCommand(const Command &command)
    {
        const auto program = std::ranges::find_if(
            command.words, [](const BashWord &word) { return word.equals < 0 && !word.isList; });
        const bool uncertain = command.conditional || command.redirected || m_lost || m_words.mayAbort();
        if (command.apart)
            return;
        if (program == command.words.end()) {
            for (const BashWord &word : command.words)
                assign(word, word.equals, uncertain);
            return;
        }
        // Where a command turns out to be nothing, the assignments before it stay.
        for (auto word = command.words.begin(); program->depends && word != program; ++word)
            assign(*word, word->equals, true);
        const QByteArrayView name = textOf(*program);
        const std::vector<BashWord> arguments(program + 1, command.words.end());
        if (isOneOf(name, { "export", "declare", "typeset", "readonly" }))
            exportAll(arguments, uncertain);
        else if (name == "unset")
            unset(arguments, uncertain);
        else if (isOneOf(name, { "exit", "return", "exec" }))
            (uncertain ? m_lost : m_going) = uncertain;
    }

    void assign(const BashWord &word, qsizetype equals, bool uncertain)
    {
        QByteArrayView name = m_words.text().sliced(word.begin, equals - word.begin);
        const bool appends = name.endsWith('+');
        if (appends)
            name.chop(1);
        if (!isVariableName(name))
            return;
        if (uncertain || word.depends || appends)
            m_assignments.setDepending(name);
        else if (word.isList)
            m_assignments.remove(name);
        else
            m_assignments.set(name, m_words.text().sliced(equals + 1, word.end - equals - 1));
    }

    void exportAll(const std::vector<BashWord> &arguments, bool uncertain)
    {
        for (const BashWord &word : arguments) {
            const QByteArrayView text = textOf(word);
            const qsizetype equals = text.indexOf('=');
            if (text.startsWith('-') && text != "-x" && text != "--")
                uncertain = true;
            else if (equals > 0)
                assign(word, word.begin + equals, uncertain || word.braces);
        }
    }

    void unset(const std::vector<BashWord> &arguments, bool uncertain)
    {
        for (const BashWord &word : arguments) {
            if (uncertain)
                m_assignments.setDepending(textOf(word));
            else
                m_assignments.remove(textOf(word));
        }
    }

    /// What follows is beyond this reader: whatever looks like an assignment in it may be one or not.
    void giveUp()
    {
        m_lost = true;
        endCommand();
        runLine();
        m_going = false;
        for (const QByteArrayView line : linesFromHere()) {
            const qsizetype equals = line.indexOf('=');
            const qsizetype begin = line.first(std::max(equals, qsizetype(0))).lastIndexOf(' ') + 1;
            if (equals > begin && isVariableName(line.sliced(begin, equals - begin)))
                m_assignments.setDepending(line.sliced(begin, equals - begin));
        }
    }

    std::vector<QByteArrayView> linesFromHere() const
    {
        std::vector<QByteArrayView> lines;
        for (qsizetype at = m_words.position(); at < m_text.size();) {
            const qsizetype found = m_text.indexOf('\n', at);
            const qsizetype end = found < 0 ? m_text.size() : found;
            lines.push_back(m_text.sliced(at, end - at).trimmed());
            at = end + 1;
        }
        return lines;
    }

    QByteArrayView m_text;
    BashWords m_words;
    std::vector<const Compound *> m_open;
    std::vector<Command> m_line; ///< bash reads a whole line before it runs any of it
    Command m_command;
    bool m_takesTarget = false; ///< the next word is a file to redirect to
    bool m_takesName = false; ///< the next word is the variable of a loop
    bool m_continues = false; ///< after "&&", "||" or "|" a line may end
    bool m_justClosed = false;
    bool m_lost = false; ///< what follows may be run or not
    bool m_going = true;
    Assignments m_assignments;
};

} // namespace

EnvReading readAsBash(QByteArrayView content, const NameFilter &wanted)
{
    if (!content.contains('\0'))
        return BashReader(content, wanted).run();
    // bash leaves out NUL bytes, but of two in a row only the first, and ends at the second; a text with many
    // of them is a program to it.
    constexpr int mostNuls = 256;
    ValueText text(content.size());
    int nuls = 0;
    for (qsizetype at = 0; at < content.size(); ++at) {
        if (content[at] == '\0') {
            ++nuls;
            ++at;
        }
        if (at < content.size())
            text.append(content[at]);
    }
    if (nuls > mostNuls)
        return refused(Refusal::NulByte);
    const qsizetype end = text.view().indexOf('\0');
    return BashReader(end < 0 ? text.view() : text.view().first(end), wanted).run();
}

} // namespace keywright

#include "core/places/readers/bashrun.h"

#include <algorithm>
#include <array>

namespace keywright {

namespace {

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
        , m_run(m_words, wanted)
    { }

    EnvReading run()
    {
        while (m_going)
            token();
        return m_run.take();
    }

private:
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
            m_run.setDepending(text);
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
        if (isMisplaced(text))
            error();
        else
            separate(text);
    }

    /// True for a separator that bash does not want here.
    bool isMisplaced(QByteArrayView text) const
    {
        const bool ofCase = text.startsWith(";;") || text == ";&";
        return m_takesTarget || (ofCase && !isOpen("case"))
            || (m_command.words.empty() && !m_command.redirected && !mayBeEmpty(text));
    }

    /// Ends a command and says how the next one hangs together with it.
    void separate(QByteArrayView text)
    {
        const bool pipe = text == "|" || text == "|&";
        m_command.apart = m_command.apart || pipe || text == "&";
        if (text == "&")
            chainIsApart();
        endCommand();
        m_command.apart = pipe;
        m_command.conditional = text == "&&" || text == "||";
        m_continues = m_command.apart || m_command.conditional;
    }

    /// "a && b &": all of it is run in the background.
    void chainIsApart()
    {
        bool chained = m_command.conditional;
        for (auto command = m_run.line().rbegin(); chained && command != m_run.line().rend(); ++command) {
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
        if (isOpen("case")) {
            if (text == ")")
                m_command = {}; // a pattern
            return;
        }
        if (text == ")") {
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
            m_run.line().push_back(std::move(m_command));
        m_command = {};
    }

    void runLine() { m_going = m_run.runLine() && m_going; }

    /// What follows is beyond this reader.
    void giveUp()
    {
        m_run.lose();
        endCommand();
        runLine();
        m_going = false;
        m_run.suspect(m_text.sliced(std::min(m_words.position(), m_text.size())));
    }

    QByteArrayView m_text;
    BashWords m_words;
    std::vector<const Compound *> m_open;
    BashRun m_run;
    BashCommand m_command;
    bool m_takesTarget = false; ///< the next word is a file to redirect to
    bool m_takesName = false; ///< the next word is the variable of a loop
    bool m_continues = false; ///< after "&&", "||" or "|" a line may end
    bool m_justClosed = false;
    bool m_going = true;
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

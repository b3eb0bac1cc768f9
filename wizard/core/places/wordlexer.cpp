#include "core/places/characters.h"
#include "core/places/lexers.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// A word of a command line.
struct Word
{
    Span whole;
    Span inner; ///< without the quotes, where one pair of quotes is round all of it
    char quote = '\0';
};

/// Commands whose first two words after the options are a name and its value.
bool setsVariable(QByteArrayView command)
{
    static constexpr std::array<QByteArrayView, 10> commands { "setenv", "set",     "ENV",     "setx",
                                                               "env",    "SETUVAR", "set-env", "Environment",
                                                               "add",    "put" };
    return std::ranges::find(commands, command) != commands.end();
}

class WordLexer
{
public:
    WordLexer(QByteArrayView text, const QString &format)
        : m_text(text)
        , m_shell(format == "shell"_L1)
        , m_fish(format == "fish"_L1)
        , m_systemd(format == "systemd"_L1)
    { }

    Lexed run()
    {
        qsizetype at = 0;
        while (at < m_text.size())
            at = command(at);
        return std::move(m_lexed);
    }

private:
    /// Reads one command: up to a line break outside quotes, or a ';', '&' or '|'.
    qsizetype command(qsizetype at)
    {
        m_words.clear();
        while (at < m_text.size() && !isBreak(m_text[at]) && !isSeparator(m_text[at])) {
            if (isSpace(m_text[at])) {
                ++at;
            } else if (isContinuation(at)) {
                at = nextLine(m_text, at);
            } else if (m_text[at] == '#' || (m_systemd && m_text[at] == ';')) {
                m_lexed.comments.push_back({ at, lineEnd(m_text, at) });
                at = lineEnd(m_text, at);
            } else {
                at = word(at);
            }
        }
        settings();
        return at + 1;
    }

    static bool isSeparator(char c) { return c == ';' || c == '&' || c == '|' || c == '(' || c == ')'; }

    bool isContinuation(qsizetype at) const
    {
        return m_text[at] == '\\' && at + 1 < m_text.size() && isBreak(m_text[at + 1]);
    }

    qsizetype word(qsizetype at)
    {
        Word word { { at, at }, {}, '\0' };
        while (at < m_text.size() && !isSpace(m_text[at]) && !isBreak(m_text[at])
               && !isSeparator(m_text[at])) {
            const char c = m_text[at];
            if (isQuote(c) && closing(at) >= 0)
                at = closing(at) + 1;
            else if (c == '$' && at + 1 < m_text.size() && (m_text[at + 1] == '(' || m_text[at + 1] == '{'))
                at = afterBracket(at + 1);
            else if (c == '\\' && at + 1 < m_text.size() && !isBreak(m_text[at + 1]))
                at += 2;
            else
                ++at;
        }
        word.whole = { word.whole.begin, at };
        unquote(word);
        m_words.push_back(word);
        return at;
    }

    void unquote(Word &word) const
    {
        word.inner = word.whole;
        // $'…' and $"…" of bash.
        const bool dollar = m_shell && !word.whole.isEmpty() && m_text[word.whole.begin] == '$';
        const qsizetype open = word.whole.begin + (dollar ? 1 : 0);
        if (word.whole.end - open < 2 || !isQuote(m_text[open]) || closing(open) != word.whole.end - 1)
            return;
        word.quote = m_text[open];
        word.inner = { open + 1, word.whole.end - 1 };
    }

    /// The quote that ends the one at `open`, at most three lines further on.
    qsizetype closing(qsizetype open) const
    {
        int breaks = 0;
        for (qsizetype at = open + 1; at < m_text.size() && breaks < 4; ++at) {
            if (m_text[at] == '\\' && m_text[open] != '\'')
                ++at;
            else if (m_text[at] == m_text[open])
                return at;
            else if (m_text[at] == '\n')
                ++breaks;
        }
        return -1;
    }

    qsizetype afterBracket(qsizetype open) const
    {
        const char end = m_text[open] == '(' ? ')' : '}';
        int depth = 0;
        for (qsizetype at = open; at < m_text.size() && !isBreak(m_text[at]); ++at) {
            depth += m_text[at] == m_text[open] ? 1 : 0;
            depth -= m_text[at] == end ? 1 : 0;
            if (depth == 0)
                return at + 1;
        }
        return open + 1;
    }

    void settings()
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (assignment(m_words[i]) || header(m_words[i]))
                continue;
            named(i);
        }
    }

    /// NAME=value, "NAME=value", --name=value, NAME="value", NAME:value in fish_variables.
    bool assignment(const Word &word)
    {
        const QByteArrayView text = word.inner.in(m_text);
        qsizetype length = 0;
        while (length < text.size()
               && (isNameCharacter(text[length]) || text[length] == '-' || text[length] == '.'
                   || text[length] == ':'))
            ++length;
        const auto colon = text.indexOf(':');
        const bool uvar = m_fish && colon > 0 && colon < length && word.quote == '\0' && isNameStart(text[0]);
        if (uvar)
            length = colon;
        if (length == 0 || length >= text.size() || (text[length] != '=' && !uvar))
            return false;
        Word value { { word.inner.begin + length + 1, word.inner.end }, {}, '\0' };
        unquote(value);
        if (word.quote != '\0')
            value.quote = word.quote;
        add(dashless(text.first(length)), value, Binding::Assignment);
        if (m_systemd)
            innerWords(value);
        return true;
    }

    /// systemd: Environment="NAME=value" is an assignment within an assignment.
    void innerWords(const Word &value)
    {
        const QByteArrayView text = value.inner.in(m_text);
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0 || !std::ranges::all_of(text.first(equals), isNameCharacter))
            return;
        m_lexed.settings.pop_back();
        assignment({ value.whole, value.inner, value.quote });
    }

    /// "Name: value" in one word, as curl -H takes it.
    bool header(const Word &word)
    {
        const QByteArrayView text = word.inner.in(m_text);
        const qsizetype colon = text.indexOf(':');
        const bool isHeader = word.quote != '\0' && colon > 0 && colon + 1 < text.size()
            && isSpace(text[colon + 1])
            && std::ranges::all_of(text.first(colon), [](char c) { return isAlnum(c) || c == '-'; });
        if (!isHeader)
            return false;
        const Span rest = trimmed(m_text, { word.inner.begin + colon + 1, word.inner.end });
        add(text.first(colon), { word.whole, rest, word.quote }, Binding::Argument);
        return true;
    }

    /// A word that gets its name from the one before: setenv NAME value, --api-key value.
    void named(std::size_t i)
    {
        if (i == 0) {
            if (m_words.size() == 1 || m_words[i].quote != '\0')
                add({}, m_words[i], Binding::Text);
            return;
        }
        if (spaced(i))
            return;
        const QByteArrayView before = m_words[i - 1].inner.in(m_text);
        const bool option = before.startsWith('-');
        const bool variable = !option && setsVariable(commandWord(i)) && isFirstPlain(i - 1);
        if (!before.isEmpty() && (option || isNameStart(before[0])))
            add(dashless(before), m_words[i], variable ? Binding::Assignment : Binding::Argument);
        else
            add({}, m_words[i], Binding::Text);
    }

    /// "NAME = value" and "NAME= value": what was meant is clear, whatever the shell makes of it.
    bool spaced(std::size_t i)
    {
        QByteArrayView name = m_words[i - 1].inner.in(m_text);
        if (name == "=" && i > 1)
            name = m_words[i - 2].inner.in(m_text);
        else if (name.size() > 1 && name.endsWith('='))
            name.chop(1);
        else
            return false;
        if (!std::ranges::all_of(name, isNameCharacter))
            return false;
        add(name, m_words[i], Binding::Assignment);
        return true;
    }

    /// The command that the word at `i` belongs to: the nearest one before that sets variables.
    QByteArrayView commandWord(std::size_t i) const
    {
        while (i-- > 0) {
            const QByteArrayView text = m_words[i].inner.in(m_text);
            if (setsVariable(text))
                return text;
        }
        return {};
    }

    /// True where only options stand between the word and the command that sets variables.
    bool isFirstPlain(std::size_t i) const
    {
        while (i-- > 0) {
            const QByteArrayView text = m_words[i].inner.in(m_text);
            if (setsVariable(text))
                return true;
            if (!text.startsWith('-'))
                return false;
        }
        return false;
    }

    static QByteArrayView dashless(QByteArrayView name)
    {
        while (name.startsWith('-'))
            name = name.sliced(1);
        return name;
    }

    void add(QByteArrayView name, const Word &word, Binding binding)
    {
        Setting setting;
        setting.name = name.toByteArray();
        setting.value = word.inner;
        setting.outer = word.whole;
        setting.quote = word.quote;
        setting.binding = binding;
        setting.escapes = m_fish && word.quote == '\0' ? Escapes::Fish : Escapes::None;
        if (m_shell && word.quote == '\'' && m_text[word.whole.begin] == '$')
            setting.escapes = Escapes::Backslash;
        if (word.quote == '\0') {
            Setting joined = setting;
            joined.pieces = wordPieces(m_text, word.inner);
            if (joined.pieces.size() > 1)
                m_lexed.settings.push_back(std::move(joined));
        }
        m_lexed.settings.push_back(std::move(setting));
    }

    QByteArrayView m_text;
    bool m_shell;
    bool m_fish;
    bool m_systemd;
    std::vector<Word> m_words;
    Lexed m_lexed;
};

} // namespace

Lexed lexWords(QByteArrayView text, const QString &format)
{
    return WordLexer(text, format).run();
}

} // namespace keywright

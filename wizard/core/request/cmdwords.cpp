#include "core/request/cmdlines.h"
#include "core/request/marked.h"
#include "core/request/wordbuilder.h"

namespace keywright::request {

namespace {

/// Splits a command into arguments as the C runtime of Windows does.
class ArgumentSplitter
{
public:
    ArgumentSplitter(const PlacedText &line, WordBuilder &words)
        : m_placed(line)
        , m_line(line.bytes())
        , m_words(words)
    { }

    void split()
    {
        while (m_at < m_line.size())
            step();
        if (m_quoted)
            m_words.setUnclosed();
        m_words.endWord(sourceEnd());
    }

private:
    void step()
    {
        const char c = m_line.at(m_at);
        // It is the page's that the line was copied from.
        const bool isNoBreak = !m_quoted && QByteArrayView(m_line).sliced(m_at).startsWith("\xC2\xA0");
        if (isNoBreak) {
            m_words.endWord(sourceEnd());
            m_at += 2;
        } else if (c == '\\') {
            backslashes();
        } else if (c == '"') {
            quote();
        } else if (isBlank(c) && !m_quoted) {
            m_words.endWord(sourceEnd());
            ++m_at;
        } else if (m_quoted || !foreignQuote()) {
            take();
        }
    }

    qsizetype sourceAt() const { return m_placed.at(m_at, 1).begin; }
    qsizetype sourceEnd() const
    {
        const Span last = m_at > 0 ? m_placed.at(m_at - 1, 1) : Span {};
        return last.isKnown() ? last.end() : 0;
    }

    void take()
    {
        m_words.append(m_placed.sliced(m_at, 1), sourceAt());
        ++m_at;
    }

    void backslashes()
    {
        qsizetype count = 0;
        while (m_at + count < m_line.size() && m_line.at(m_at + count) == '\\')
            ++count;
        const bool beforeQuote = m_at + count < m_line.size() && m_line.at(m_at + count) == '"';
        m_words.begin(sourceAt());
        if (!beforeQuote) {
            m_words.append(m_placed.sliced(m_at, count), sourceAt());
            m_at += count;
            return;
        }
        const qsizetype pairs = count / 2;
        if (pairs > 0)
            m_words.append(QByteArray(pairs, '\\'), m_placed.at(m_at, 2 * pairs));
        m_at += 2 * pairs;
        if (count % 2 == 1) {
            m_words.append("\"", m_placed.at(m_at, 2));
            m_at += 2;
        }
    }

    void quote()
    {
        m_words.beginQuoted(sourceAt());
        const bool doubled = m_quoted && m_at + 1 < m_line.size() && m_line.at(m_at + 1) == '"';
        if (doubled) {
            m_words.append("\"", m_placed.at(m_at, 2));
            m_at += 2;
            return;
        }
        m_quoted = !m_quoted;
        ++m_at;
    }

    /// Quotes that this shell does not know, read as quotes up to the one that a person means: the one before
    /// a blank or the end.
    bool foreignQuote()
    {
        const bool single = m_line.at(m_at) == '\'';
        bool doubled = false;
        const qsizetype length = single ? 1 : typographicQuote(m_line, m_at, &doubled);
        if (length == 0 || !m_words.canOpenQuote())
            return false;
        m_words.setForeign(single ? ForeignQuotes::Single : ForeignQuotes::Typographic, sourceAt());
        for (m_at += length; m_at < m_line.size();) {
            const qsizetype closing =
                single ? qsizetype(m_line.at(m_at) == '\'' ? 1 : 0) : typographicQuote(m_line, m_at);
            const qsizetype after = m_at + closing;
            if (closing > 0 && (after >= m_line.size() || isBlank(m_line.at(after)))) {
                m_at = after;
                return true;
            }
            take();
        }
        return true;
    }

    const PlacedText &m_placed;
    const QByteArray &m_line;
    WordBuilder &m_words;
    qsizetype m_at = 0;
    bool m_quoted = false;
};

/// cmd's echo puts out the rest of the line as it is, quotes included.
std::optional<PlacedText> echoed(const PlacedText &line)
{
    const PlacedText text = line.trimmed();
    constexpr qsizetype nameLength = 5;
    const bool isEcho = lower(text.bytes().first(std::min(nameLength, text.size()))) == "echo ";
    return isEcho ? std::optional(text.sliced(nameLength).trimmed()) : std::nullopt;
}

} // namespace

QList<ShellCommand> cmdCommands(const QByteArray &text)
{
    WordBuilder words;
    QList<std::pair<qsizetype, PlacedText>> inputs;
    qsizetype end = 0;
    for (const CmdLine &line : cmdLines(text)) {
        ArgumentSplitter(line.text, words).split();
        const Span last = line.text.at();
        end = last.isKnown() ? last.end() : end;
        words.endCommand(end, line.pipedOn);
        if (const std::optional<PlacedText> input = line.pipedOn ? echoed(line.text) : std::nullopt)
            inputs.append({ words.index(), *input });
    }
    QList<ShellCommand> commands = words.take(end);
    for (const auto &[index, input] : std::as_const(inputs)) {
        if (index < commands.size())
            commands[index].input = input;
    }
    return commands;
}

} // namespace keywright::request

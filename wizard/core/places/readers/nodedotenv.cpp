#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"

namespace keywright {

namespace {

constexpr char32_t lineSeparator = 0x2028;
constexpr char32_t paragraphSeparator = 0x2029;

bool isBreak(char32_t code)
{
    return code == '\n' || code == lineSeparator || code == paragraphSeparator;
}

bool isInnerSpace(char32_t code)
{
    return isScriptSpace(code) && !isBreak(code);
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
        || c == '-';
}

bool isQuote(char c)
{
    return c == '\'' || c == '"' || c == '`';
}

/// dotenv looks for assignments that begin in a new line; what does not fit is passed over, and nothing is
/// ever refused. An unquoted value ends at the first '#'.
class NodeReader
{
public:
    NodeReader(QByteArrayView content, const NameFilter &wanted)
        : m_lines(needsCopy(content) ? content.size() * 3 + 1 : 0)
        , m_text(content)
        , m_value(content.size() * 3 + 1)
        , m_assignments(wanted)
    {
        if (!needsCopy(content))
            return;
        for (qsizetype at = 0; at < content.size();) {
            const Rune rune = runeAt(content, at);
            at += rune.size;
            if (rune.code != '\r')
                m_lines.appendRune(rune.code);
            else if (at == content.size() || content[at] != '\n')
                m_lines.append('\n');
        }
        m_text = m_lines.view();
    }

    EnvReading run()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            at = skipSpace(m_text, at, isScriptSpace);
            at = lineEnd(assignment(at));
        }
        return m_assignments.take();
    }

private:
    static bool needsCopy(QByteArrayView content) { return content.contains('\r') || !isUtf8(content); }

    qsizetype lineEnd(qsizetype at) const
    {
        while (at < m_text.size()) {
            const auto byte = static_cast<unsigned char>(m_text[at]);
            if (byte < 0x80 && byte != '\n') {
                ++at;
                continue;
            }
            const Rune rune = runeAt(m_text, at);
            if (isBreak(rune.code))
                break;
            at += rune.size;
        }
        return at;
    }

    /// Returns where the search goes on.
    qsizetype assignment(qsizetype begin)
    {
        constexpr QByteArrayView word = "export";
        if (m_text.sliced(begin).startsWith(word)) {
            const qsizetype after = begin + word.size();
            const qsizetype name = skipSpace(m_text, after, isScriptSpace);
            const qsizetype end = name > after ? named(name) : -1;
            if (end >= 0)
                return end;
        }
        const qsizetype end = named(begin);
        return end < 0 ? begin : end;
    }

    /// Reads the name, what follows it and the value; -1 where it is no assignment.
    qsizetype named(qsizetype begin)
    {
        qsizetype end = begin;
        while (end < m_text.size() && isNameCharacter(m_text[end]))
            ++end;
        if (end == begin)
            return -1;
        m_name = m_text.sliced(begin, end - begin);
        const qsizetype at = skipSpace(m_text, end, isScriptSpace);
        if (at < m_text.size() && m_text[at] == '=')
            return value(at + 1);
        if (end + 1 < m_text.size() && m_text[end] == ':') {
            const Rune rune = runeAt(m_text, end + 1);
            if (isScriptSpace(rune.code))
                return value(end + 1 + rune.size);
        }
        return -1;
    }

    /// Returns where the value and its comment end.
    qsizetype value(qsizetype begin)
    {
        // A quoted value may begin in a later line.
        const qsizetype at = skipSpace(m_text, begin, isScriptSpace);
        const char first = at < m_text.size() ? m_text[at] : '\0';
        if (isQuote(first)) {
            const qsizetype close = closing(at);
            if (close >= 0) {
                assign(m_text.sliced(at, close + 1 - at));
                return lineEnd(close + 1);
            }
        }
        qsizetype end = begin;
        while (end < m_text.size() && m_text[end] != '\n' && m_text[end] != '#')
            ++end;
        const qsizetype start = qMin(at, end);
        assign(m_text.sliced(start, trimEnd(m_text, start, end, isScriptSpace) - start));
        return lineEnd(end);
    }

    /// The quote that ends the value: the first without a backslash before it, or else the last with one,
    /// that nothing but a comment follows.
    qsizetype closing(qsizetype open) const
    {
        const char quote = m_text[open];
        qsizetype best = -1;
        for (qsizetype at = m_text.indexOf(quote, open + 1); at >= 0; at = m_text.indexOf(quote, at + 1)) {
            const qsizetype next = skipSpace(m_text, at + 1, isInnerSpace);
            const bool ends =
                next == m_text.size() || m_text[next] == '#' || isBreak(runeAt(m_text, next).code);
            if (ends)
                best = at;
            if (at == open + 1 || m_text[at - 1] != '\\')
                break;
        }
        return best;
    }

    void assign(QByteArrayView written)
    {
        const char first = written.isEmpty() ? '\0' : written[0];
        if (isQuote(first) && written.size() > 1 && written.back() == first)
            written = written.sliced(1, written.size() - 2);
        m_value.clear();
        if (first == '"')
            appendUnescaped(written);
        else
            m_value.append(written);
        m_assignments.set(m_name, m_value.view());
    }

    /// With "\n" and "\r" turned into what they mean.
    void appendUnescaped(QByteArrayView written)
    {
        for (qsizetype at = 0; at < written.size(); ++at) {
            const char next = at + 1 < written.size() ? written[at + 1] : '\0';
            if (written[at] == '\\' && (next == 'n' || next == 'r')) {
                m_value.append(next == 'n' ? '\n' : '\r');
                ++at;
            } else {
                m_value.append(written[at]);
            }
        }
    }

    ValueText m_lines; ///< the text with one kind of line break, and U+FFFD for what is not UTF-8
    QByteArrayView m_text;
    QByteArrayView m_name;
    ValueText m_value;
    Assignments m_assignments;
};

} // namespace

EnvReading readAsNodeDotenv(QByteArrayView content, const NameFilter &wanted)
{
    return NodeReader(content, wanted).run();
}

} // namespace keywright

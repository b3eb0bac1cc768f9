#include "core/places/characters.h"
#include "core/places/lexers.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// In what the formats with one setting to a line differ.
struct LineRules
{
    QByteArrayView commentStarts; ///< characters that begin a comment line
    QByteArrayView inlineStarts; ///< characters that begin a comment after a space
    bool sections = false;
    bool colon = false; ///< ':' parts name and value, too
    bool quotedNames = false;
    bool severalLines = false; ///< a quoted value may go on in the next line
    bool keepsTrailingSpace = false;
    bool freeNames = false; ///< names hold dots, dashes and more
    bool continued = false; ///< a backslash at its end joins a line and the next
};

LineRules rulesOf(const QString &format)
{
    if (format == "properties"_L1)
        return { "#!", "", false, true, false, false, true, true, true };
    if (format == "ini"_L1)
        return { "#;", "#;", true, true, false, false, false, true };
    if (format == "xcconfig"_L1)
        return { "/", "/", false, false, false, false, false, false };
    if (format == "reg"_L1)
        return { ";", ";", true, false, true, false, false, true, true };
    if (format == "env-file"_L1)
        return { "#;", "#", false, false, false, false, false, false };
    if (format == "text"_L1)
        return { "", "#", false, true, false, false, false, false };
    return { "#", "#", false, true, false, true, false, true };
}

class LineLexer
{
public:
    LineLexer(QByteArrayView text, const QString &format) : m_text(text), m_rules(rulesOf(format)) { }

    Lexed run()
    {
        qsizetype at = 0;
        while (at < m_text.size())
            at = line(at);
        return std::move(m_lexed);
    }

private:
    qsizetype line(qsizetype begin)
    {
        const qsizetype end = lineEnd(m_text, begin);
        const qsizetype next = nextLine(m_text, begin);
        const qsizetype at = skipSpaces(m_text, begin, end);
        if (at == end)
            return next;
        if (m_rules.commentStarts.contains(m_text[at])) {
            m_lexed.comments.push_back({ at, end });
            return next;
        }
        if (m_rules.sections && m_text[at] == '[') {
            section(at, end);
            return next;
        }
        return std::max(next, setting(at, end));
    }

    void section(qsizetype at, qsizetype end)
    {
        const qsizetype close = m_text.sliced(0, end).indexOf(']', at);
        m_section = m_text.sliced(at + 1, (close < 0 ? end : close) - at - 1).trimmed().toByteArray();
    }

    qsizetype setting(qsizetype at, qsizetype end)
    {
        at = skipPrefix(at, end);
        Setting setting;
        setting.parents = m_section;
        qsizetype separator = 0;
        const Span name = nameSpan(at, end, separator);
        setting.name = name.in(m_text).toByteArray();
        if (!isName(setting.name))
            return end;
        const qsizetype begin = skipSpaces(m_text, separator + 1, end);
        if (begin < end && isQuote(m_text[begin]) && quoted(setting, begin, end))
            return nextLine(m_text, setting.outer.end);
        if (m_rules.continued && goesOn(begin, end))
            return severalLines(setting, begin, end);
        plain(setting, begin, end);
        return end;
    }

    /// Leaves out "export " and its like.
    qsizetype skipPrefix(qsizetype at, qsizetype end) const
    {
        static constexpr std::array<QByteArrayView, 4> prefixes { "export", "set", "declare -x", "setx" };
        for (const QByteArrayView prefix : prefixes) {
            const QByteArrayView rest = m_text.sliced(at, end - at);
            if (rest.startsWith(prefix) && rest.size() > prefix.size() && isSpace(rest[prefix.size()]))
                return skipSpaces(m_text, at + prefix.size(), end);
        }
        return at;
    }

    Span nameSpan(qsizetype at, qsizetype end, qsizetype &separator) const
    {
        separator = at;
        while (separator < end && m_text[separator] != '='
               && (!m_rules.colon || m_text[separator] != ':' || isDottedColon(separator)))
            ++separator;
        if (separator == end)
            return { at, at };
        Span name = trimmed(m_text, { at, separator });
        if (name.size() >= 2 && isQuote(m_text[name.begin]) && m_text[name.end - 1] == m_text[name.begin])
            name = { name.begin + 1, name.end - 1 };
        return name;
    }

    /// "a:b" without a space is one word, not a name and a value, unless an address or key follows.
    bool isDottedColon(qsizetype at) const
    {
        return at + 1 < m_text.size() && isAlnum(m_text[at + 1])
            && m_text.sliced(at, lineEnd(m_text, at) - at).contains('=');
    }

    bool isName(const QByteArray &name) const
    {
        if (name.isEmpty())
            return false;
        return std::ranges::all_of(name, [this](char c) {
            return isNameCharacter(c) || c == '.' || c == '-'
                || (m_rules.freeNames && (c == ' ' || c == '[' || c == ']' || c == '@' || c == '/'));
        });
    }

    bool quoted(Setting &setting, qsizetype begin, qsizetype end)
    {
        const char quote = m_text[begin];
        qsizetype close = closing(begin, end);
        for (int more = 0; close < 0 && m_rules.severalLines && more < 3 && end < m_text.size(); ++more) {
            const qsizetype next = nextLine(m_text, end);
            end = lineEnd(m_text, next);
            if (m_text.sliced(next, end - next).contains('='))
                break;
            close = closing(begin, end);
        }
        if (close < 0 || !isTail(close + 1, lineEnd(m_text, close)))
            return false;
        setting.quote = quote;
        setting.outer = { begin, close + 1 };
        setting.value = { begin + 1, close };
        setting.escapes = quote == '"' ? Escapes::Backslash : Escapes::None;
        setting.tail = { close + 1, lineEnd(m_text, close) };
        add(std::move(setting));
        return true;
    }

    qsizetype closing(qsizetype open, qsizetype end) const
    {
        for (qsizetype at = open + 1; at < end; ++at) {
            if (m_text[at] == '\\' && m_text[open] == '"')
                ++at;
            else if (m_text[at] == m_text[open])
                return at;
        }
        return -1;
    }

    bool isTail(qsizetype begin, qsizetype end) const
    {
        const Span rest = trimmed(m_text, { begin, end });
        return rest.isEmpty() || m_rules.inlineStarts.contains(m_text[rest.begin]);
    }

    /// True where a backslash takes the break at the end of the line away.
    bool goesOn(qsizetype begin, qsizetype end) const
    {
        qsizetype at = end;
        while (at > begin && m_text[at - 1] == '\\')
            --at;
        return (end - at) % 2 == 1 && end < m_text.size();
    }

    qsizetype severalLines(Setting &setting, qsizetype begin, qsizetype end)
    {
        setting.value.begin = begin;
        while (true) {
            const bool more = goesOn(begin, end);
            const Span piece { begin, more ? end - 1 : end };
            setting.pieces.push_back({ piece, piece, '\0' });
            setting.value.end = piece.end;
            if (!more)
                break;
            const qsizetype next = nextLine(m_text, end);
            end = lineEnd(m_text, next);
            begin = skipSpaces(m_text, next, end);
        }
        setting.outer = setting.value;
        setting.tail = { end, end };
        add(std::move(setting));
        return end;
    }

    void plain(Setting &setting, qsizetype begin, qsizetype end)
    {
        qsizetype stop = end;
        for (qsizetype at = begin; at < end; ++at) {
            const bool afterSpace = at == begin || isSpace(m_text[at - 1]);
            if (afterSpace && m_rules.inlineStarts.contains(m_text[at])) {
                stop = at;
                break;
            }
        }
        setting.value = { begin, stop };
        if (!m_rules.keepsTrailingSpace || stop != end)
            setting.value = trimmed(m_text, setting.value);
        if (setting.value.isEmpty())
            setting.value = { begin, begin };
        setting.outer = setting.value;
        setting.tail = { setting.value.end, end };
        add(std::move(setting));
    }

    void add(Setting setting)
    {
        if (stopsAtComment(setting.tail))
            m_lexed.comments.push_back(trimmed(m_text, setting.tail));
        m_lexed.settings.push_back(std::move(setting));
    }

    bool stopsAtComment(Span tail) const { return !trimmed(m_text, tail).isEmpty(); }

    QByteArrayView m_text;
    LineRules m_rules;
    QByteArray m_section;
    Lexed m_lexed;
};

} // namespace

Lexed lexLines(QByteArrayView text, const QString &format)
{
    return LineLexer(text, format).run();
}

Lexed lexRaw(QByteArrayView text)
{
    Lexed lexed;
    Setting setting;
    setting.binding = Binding::Text;
    setting.value = { 0, text.size() };
    while (!setting.value.isEmpty()
           && (isSpace(text[setting.value.end - 1]) || isBreak(text[setting.value.end - 1])))
        --setting.value.end;
    setting.outer = setting.value;
    lexed.settings.push_back(setting);
    return lexed;
}

} // namespace keywright

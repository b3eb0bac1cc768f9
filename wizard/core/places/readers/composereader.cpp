#include "core/places/readers/assignments.h"
#include "core/places/readers/runes.h"
#include "core/places/readers/variablename.h"

#include <QChar>

#include <algorithm>

namespace keywright {

namespace {

/// White space within a line, as compose has it.
bool isInnerSpace(char32_t code)
{
    return code == ' ' || code == '\t' || code == '\v' || code == '\f' || code == '\r' || code == 0x85
        || code == 0xA0;
}

bool isNameRune(const Rune &rune)
{
    if (!rune.valid)
        return false;
    const char32_t c = rune.code;
    return c == '_' || c == '.' || c == '-' || c == '[' || c == ']' || QChar::isLetter(c)
        || QChar::isNumber(c);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What a '$' turns a value into.
enum class Expansion { None, Depends, Wrong };

/// Looks for variables in a value, from its start to its end.
class Expansions
{
public:
    explicit Expansions(QByteArrayView text) : m_text(text) { }

    /// The one that begins at the '$' at `at`, which no second '$' follows.
    Expansion at(qsizetype at)
    {
        const bool braced = charAt(at + 1) == '{';
        qsizetype next = at + (braced ? 2 : 1);
        if (!isVariableStart(charAt(next)))
            return braced ? Expansion::Wrong : Expansion::None;
        if (!braced)
            return Expansion::Depends;
        while (isVariablePart(charAt(next)))
            ++next;
        if (charAt(next) == '}')
            return Expansion::Depends;
        if (charAt(next) == ':')
            ++next;
        const bool hasOperator = QByteArrayView("-+?").contains(charAt(next));
        return hasOperator && closes(next) ? Expansion::Depends : Expansion::Wrong;
    }

private:
    char charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    /// True where a brace closes behind `from`, in the same line.
    bool closes(qsizetype from)
    {
        // What was found for an earlier place holds for all up to there.
        for (m_stop = std::max(m_stop, from); m_stop < m_text.size(); ++m_stop) {
            if (m_text[m_stop] == '}' || m_text[m_stop] == '\n')
                break;
        }
        return charAt(m_stop) == '}';
    }

    QByteArrayView m_text;
    qsizetype m_stop = 0;
};

/// The parser of compose-go: statements may follow each other in one line, what a name may not hold or a
/// quote that does not end refuses the whole file.
class ComposeReader
{
public:
    ComposeReader(QByteArrayView content, const NameFilter &wanted)
        : m_text(content)
        , m_value(content.size() + 1)
        , m_plain(content.size() + 1)
        , m_assignments(wanted)
    { }

    EnvReading run()
    {
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        while (m_refusal == Refusal::No && toStatement())
            statement();
        return m_refusal == Refusal::No ? m_assignments.take() : refused(m_refusal);
    }

private:
    bool toStatement()
    {
        m_at = skipSpace(m_text, m_at, isGoSpace);
        while (m_at < m_text.size() && m_text[m_at] == '#') {
            const qsizetype end = m_text.indexOf('\n', m_at);
            m_at = end < 0 ? m_text.size() : skipSpace(m_text, end, isGoSpace);
        }
        return m_at < m_text.size();
    }

    void statement()
    {
        skipExport();
        if (m_at == m_text.size()) {
            m_refusal = Refusal::Name;
            return;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && !isNameEnd(m_text[end])) {
            const Rune rune = runeAt(m_text, end);
            if (!isNameRune(rune) && !(rune.valid && isInnerSpace(rune.code))) {
                m_refusal = rune.valid ? Refusal::Name : Refusal::Encoding;
                return;
            }
            end += rune.size;
        }
        // Without any end, the rest is the value of a variable without a name.
        const bool ends = end < m_text.size();
        m_name = m_text.sliced(m_at, ends ? trimEnd(m_text, m_at, end, isGoSpace) - m_at : 0);
        if (m_name.contains(' ')) {
            m_refusal = Refusal::Name;
            return;
        }
        const bool handedOn = ends && m_text[end] == '\n';
        m_at = skipSpace(m_text, ends ? end + 1 : m_at, isInnerSpace);
        if (handedOn)
            m_assignments.setDepending(m_name);
        else
            value();
    }

    static bool isNameEnd(char c) { return c == '=' || c == ':' || c == '\n'; }

    void skipExport()
    {
        constexpr QByteArrayView word = "export";
        const QByteArrayView rest = m_text.sliced(m_at);
        if (!rest.startsWith(word) || rest.size() == word.size())
            return;
        if (QByteArrayView(" \t\n\f\r").contains(rest[word.size()]))
            m_at = skipSpace(m_text, m_at + word.size(), isInnerSpace);
    }

    void value()
    {
        const char first = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (first == '"' || first == '\'') {
            quoted(first);
            return;
        }
        const qsizetype found = m_text.indexOf('\n', m_at);
        const qsizetype lineEnd = found < 0 ? m_text.size() : found;
        const qsizetype comment = m_text.first(lineEnd).indexOf(" #", m_at);
        const qsizetype end = trimEnd(m_text, m_at, comment < 0 ? lineEnd : comment, isGoSpace);
        m_value.clear();
        m_value.append(m_text.sliced(m_at, end - m_at));
        m_at = qMin(lineEnd + 1, m_text.size());
        expand();
    }

    void quoted(char quote)
    {
        m_value.clear();
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
                ++m_at;
                if (m_text[m_at] != quote)
                    m_value.append('\\');
            }
            m_value.append(m_text[m_at]);
        }
        if (m_at == m_text.size()) {
            m_refusal = Refusal::UnclosedQuote;
            return;
        }
        ++m_at;
        if (quote == '"') {
            resolveEscapes();
            expand();
        } else {
            m_assignments.set(m_name, m_value.view());
        }
    }

    /// Go's escapes of one letter, "\0" and three octal digits; others stay as they are.
    void resolveEscapes()
    {
        m_plain.clear();
        const QByteArrayView from = m_value.view();
        for (qsizetype at = 0; at < from.size(); ++at) {
            if (from[at] != '\\' || at + 1 == from.size())
                m_plain.append(from[at]);
            else if (from[at + 1] == '0')
                at = octal(from, at + 1);
            else
                letter(from[++at]);
        }
        m_value.clear();
        m_value.append(m_plain.view());
    }

    void letter(char c)
    {
        constexpr QByteArrayView letters = "abfnrtv\"\\";
        constexpr QByteArrayView meanings = "\a\b\f\n\r\t\v\"\\";
        const qsizetype known = letters.indexOf(c);
        if (known >= 0) {
            m_plain.append(meanings[known]);
            return;
        }
        m_plain.append(c == '$' ? '$' : '\\');
        m_plain.append(c);
    }

    /// `at` is that of the zero; returns the last place that was read.
    qsizetype octal(QByteArrayView from, qsizetype at)
    {
        constexpr qsizetype longest = 3;
        qsizetype end = at + 1;
        while (end < from.size() && end - at <= longest && isDigit(from[end]))
            ++end;
        const QByteArrayView digits = from.sliced(at + 1, end - at - 1);
        bool isNumber = false;
        const uint code = digits.size() == longest ? digits.toByteArray().toUInt(&isNumber, 8) : 0;
        if (isNumber && code <= 0xFF) {
            m_plain.appendRune(code);
        } else {
            m_plain.append('\\');
            m_plain.append(digits);
        }
        return end - 1;
    }

    void expand()
    {
        m_plain.clear();
        const QByteArrayView from = m_value.view();
        Expansions expansions(from);
        bool depends = false;
        for (qsizetype at = 0; at < from.size(); ++at) {
            if (from[at] == '$' && at + 1 < from.size() && from[at + 1] == '$') {
                ++at;
            } else if (from[at] == '$') {
                const Expansion expansion = expansions.at(at);
                depends = depends || expansion == Expansion::Depends;
                if (expansion == Expansion::Wrong) {
                    m_refusal = Refusal::Variable;
                    return;
                }
            }
            m_plain.append(from[at]);
        }
        if (depends)
            m_assignments.setDepending(m_name);
        else
            m_assignments.set(m_name, m_plain.view());
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArrayView m_name;
    ValueText m_value;
    ValueText m_plain; ///< the value with its escapes resolved
    Refusal m_refusal = Refusal::No;
    Assignments m_assignments;
};

} // namespace

EnvReading readAsCompose(QByteArrayView content, const NameFilter &wanted)
{
    return ComposeReader(content, wanted).run();
}

} // namespace keywright

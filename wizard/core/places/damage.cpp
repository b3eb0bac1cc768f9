#include "core/places/damage.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/keyscan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright {

namespace {

/// A range of characters that can't be seen: UAX #44 default-ignorable ones, and controls.
constexpr std::array<std::pair<char32_t, char32_t>, 18> invisibles { {
    { 0x00, 0x08 },
    { 0x0B, 0x0C },
    { 0x0E, 0x1F },
    { 0x7F, 0x84 },
    { 0x86, 0x9F },
    { 0xAD, 0xAD },
    { 0x34F, 0x34F },
    { 0x61C, 0x61C },
    { 0x115F, 0x1160 },
    { 0x17B4, 0x17B5 },
    { 0x180B, 0x180E },
    { 0x200B, 0x200F },
    { 0x202A, 0x202E },
    { 0x2060, 0x206F },
    { 0x3164, 0x3164 },
    { 0xFE00, 0xFE0F },
    { 0xFEFF, 0xFEFF },
    { 0xE0000, 0xE0FFF },
} };

/// Letters of other scripts that look like a key's characters.
constexpr std::array<std::pair<char32_t, char>, 40> lookalikes { {
    { 0x410, 'A' }, { 0x412, 'B' }, { 0x415, 'E' }, { 0x41A, 'K' }, { 0x41C, 'M' }, { 0x41D, 'H' },
    { 0x41E, 'O' }, { 0x420, 'P' }, { 0x421, 'C' }, { 0x422, 'T' }, { 0x425, 'X' }, { 0x430, 'a' },
    { 0x435, 'e' }, { 0x43E, 'o' }, { 0x440, 'p' }, { 0x441, 'c' }, { 0x443, 'y' }, { 0x445, 'x' },
    { 0x455, 's' }, { 0x456, 'i' }, { 0x458, 'j' }, { 0x406, 'I' }, { 0x405, 'S' }, { 0x391, 'A' },
    { 0x392, 'B' }, { 0x395, 'E' }, { 0x396, 'Z' }, { 0x397, 'H' }, { 0x399, 'I' }, { 0x39A, 'K' },
    { 0x39C, 'M' }, { 0x39D, 'N' }, { 0x39F, 'O' }, { 0x3A1, 'P' }, { 0x3A4, 'T' }, { 0x3A5, 'Y' },
    { 0x3A7, 'X' }, { 0x3BF, 'o' }, { 0x131, 'i' }, { 0x4BB, 'h' },
} };

bool isInvisible(char32_t c)
{
    return std::ranges::any_of(invisibles,
                               [c](const auto &range) { return c >= range.first && c <= range.second; });
}

bool isUnicodeSpace(char32_t c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F
        || c == 0x205F || c == 0x3000;
}

bool isLineBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isAnyQuote(char32_t c)
{
    return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB
        || c == 0x2039 || c == 0x203A || c == 0xB4 || c == 0xFF02 || c == 0xFF07
        || (c >= 0x300C && c <= 0x300F);
}

bool isDash(char32_t c)
{
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D
        || c == 0x2043;
}

char lookalikeOf(char32_t c)
{
    if (c > 0xFF00 && c < 0xFF5F) // fullwidth forms of ASCII
        return static_cast<char>(c - 0xFEE0);
    const auto found = std::ranges::find(lookalikes, c, [](const auto &pair) { return pair.first; });
    return found == lookalikes.end() ? '\0' : found->second;
}

std::u32string codePoints(QByteArrayView text)
{
    std::u32string result;
    for (qsizetype i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const qsizetype size = first < 0x80U ? 1 : (first < 0xE0U ? 2 : (first < 0xF0U ? 3 : 4));
        char32_t value = size == 1 ? first : first & (0xFFU >> static_cast<unsigned>(size + 1));
        bool whole = first < 0x80U || (first >= 0xC0U && i + size <= text.size());
        for (qsizetype next = 1; whole && next < size; ++next) {
            const auto byte = static_cast<unsigned char>(text[i + next]);
            whole = (byte & 0xC0U) == 0x80U;
            value = (value << 6U) | (byte & 0x3FU);
        }
        result.push_back(whole ? value : first);
        i += whole ? size : 1;
    }
    return result;
}

class Cleaner
{
public:
    Cleaner(QByteArrayView value, const Facts &facts) : m_text(codePoints(value)), m_facts(facts) { }

    std::optional<Damage> run(bool named)
    {
        unescape();
        while (unwrap()) { }
        inside();
        if (!repairPrefix(named))
            return {};
        Damage damage { Secret(m_key), m_causes };
        wipe(m_key);
        std::ranges::fill(m_text, U'\0');
        return damage;
    }

private:
    void note(Cause cause)
    {
        if (!m_causes.contains(cause))
            m_causes.append(cause);
    }

    /// "%2D", "\u002d", "\n" and "&#45;" that reached the value as text.
    void unescape()
    {
        static const std::array<std::pair<std::u32string, std::u32string>, 12> escapes { {
            { U"%20", U" " },
            { U"%2D", U"-" },
            { U"%2d", U"-" },
            { U"%0A", U"\n" },
            { U"%0a", U"\n" },
            { U"\\x2d", U"-" },
            { U"\\u002d", U"-" },
            { U"\\n", U"\n" },
            { U"\\r", U"\r" },
            { U"\\t", U"\t" },
            { U"&#45;", U"-" },
            { U"&amp;", U"&" },
        } };
        for (const auto &[escape, meaning] : escapes) {
            for (std::size_t at = m_text.find(escape); at != std::u32string::npos; at = m_text.find(escape)) {
                m_text.replace(at, escape.size(), meaning);
                note(Cause::KeyEscaped);
            }
        }
    }

    /// Takes away one layer at the ends; false where there is none.
    bool unwrap()
    {
        if (m_text.empty())
            return false;
        for (const bool front : { true, false }) {
            const char32_t c = front ? m_text.front() : m_text.back();
            if (wraps(c)) {
                m_text.erase(front ? 0 : m_text.size() - 1, 1);
                return true;
            }
        }
        return unwrapWord();
    }

    bool wraps(char32_t c)
    {
        if (isLineBreak(c))
            note(Cause::KeyLineBreak);
        else if (isUnicodeSpace(c))
            note(Cause::KeySurroundingSpace);
        else if (isAnyQuote(c))
            note(Cause::KeyQuoted);
        else if (isInvisible(c))
            note(Cause::KeyInvisible);
        else if (c == ',' || c == ';')
            note(Cause::KeyAssignment);
        else
            return false;
        return true;
    }

    bool startsWith(const std::u32string &word) const
    {
        if (m_text.size() < word.size())
            return false;
        return std::equal(word.begin(), word.end(), m_text.begin(), [](char32_t left, char32_t right) {
            return left == (right < 0x80 ? static_cast<char32_t>(toLower(static_cast<char>(right))) : right);
        });
    }

    /// "Bearer ", "Authorization:", "NAME=".
    bool unwrapWord()
    {
        static const std::array<std::u32string, 3> words { U"authorization:", U"bearer:", U"bearer" };
        for (const std::u32string &word : words) {
            if (startsWith(word)) {
                m_text.erase(0, word.size());
                while (!m_text.empty() && m_text.front() == ' ')
                    m_text.erase(0, 1);
                note(Cause::KeyBearer);
                return true;
            }
        }
        std::size_t length = 0;
        while (length < m_text.size() && m_text[length] < 0x80
               && isNameCharacter(static_cast<char>(m_text[length])))
            ++length;
        if (length > 2 && length < m_text.size() && m_text[length] == '=') {
            m_text.erase(0, length + 1);
            note(Cause::KeyAssignment);
            return true;
        }
        return false;
    }

    void inside()
    {
        for (const char32_t c : m_text) {
            if (isLineBreak(c))
                note(Cause::KeyLineBreak);
            else if (isUnicodeSpace(c))
                note(Cause::KeyInnerSpace);
            else if (isInvisible(c))
                note(Cause::KeyInvisible);
            else if (isDash(c))
                take('-', Cause::KeyDash);
            else if (lookalikeOf(c) != '\0')
                take(lookalikeOf(c), Cause::KeyLookalike);
            else if (c < 0x80)
                m_key.append(static_cast<char>(c));
            else
                m_key.append('?');
        }
    }

    void take(char c, Cause cause)
    {
        m_key.append(c);
        note(cause);
    }

    bool repairPrefix(bool named)
    {
        const QByteArray &prefix = m_facts.key.prefix;
        if (!m_key.startsWith(prefix)) {
            const QByteArray first = m_key.first(std::min(prefix.size(), m_key.size()));
            if (first.toLower() == prefix)
                replacePrefix(prefix.size(), Cause::KeyPrefixCase);
            else if (named && isBody(m_key))
                replacePrefix(0, Cause::KeyPrefixMissing);
            else if (const qsizetype size = mistypedPrefix(); size > 0)
                replacePrefix(size, Cause::KeyPrefixMistyped);
            else
                return false;
        } else if (m_key.size() > prefix.size() && m_key.at(prefix.size()) == '-') {
            replacePrefix(prefix.size() + 1, Cause::KeyPrefixMistyped);
        }
        return judgeBody();
    }

    bool isBody(QByteArrayView text) const
    {
        return text.size() == m_facts.key.bodyLength && std::ranges::all_of(text, isAlnum);
    }

    /// How long the wrong prefix in front of a whole body is; 0 for none.
    qsizetype mistypedPrefix() const
    {
        const qsizetype size = m_key.size() - m_facts.key.bodyLength;
        constexpr qsizetype shortest = 3;
        constexpr qsizetype longest = 7;
        if (size < shortest || size > longest || !isBody(QByteArrayView(m_key).sliced(size)))
            return 0;
        const QByteArray wrong = m_key.first(size).toLower();
        return editDistanceToPrefix(wrong) ? size : 0;
    }

    bool editDistanceToPrefix(const QByteArray &wrong) const
    {
        QByteArray letters;
        std::ranges::copy_if(wrong, std::back_inserter(letters), isLetter);
        static constexpr std::array<QByteArrayView, 9> near { "pplx",  "plx",  "ppx",  "ppl", "ppix",
                                                              "pplxs", "ppxl", "pllx", "bplx" };
        return std::ranges::find(near, QByteArrayView(letters)) != near.end();
    }

    void replacePrefix(qsizetype size, Cause cause)
    {
        m_key.replace(0, size, m_facts.key.prefix);
        note(cause);
    }

    /// Judges what follows the prefix; false where it is no key at all.
    bool judgeBody()
    {
        const qsizetype prefix = m_facts.key.prefix.size();
        QByteArrayView body = QByteArrayView(m_key).sliced(prefix);
        const qsizetype repeated = body.indexOf(m_facts.key.prefix);
        if (repeated > 0) {
            const bool twice = body.first(repeated) == body.sliced(repeated + prefix);
            note(twice ? Cause::KeyRepeated : Cause::KeySeveral);
            m_key.truncate(prefix + repeated);
            body = QByteArrayView(m_key).sliced(prefix);
        }
        const auto fitting = std::ranges::count_if(body, isAlnum);
        const bool likely = fitting >= shortestBody && std::ranges::any_of(body, isDigit)
            && (fitting == body.size()
                || (body.size() - fitting <= 2 && fitting + 4 >= m_facts.key.bodyLength));
        if (fitting != m_facts.key.bodyLength && !likely)
            return false;
        if (fitting != body.size()) {
            if (body.size() - fitting > 2)
                return false;
            note(Cause::KeyWrongCharacter);
        } else if (body.size() != m_facts.key.bodyLength) {
            note(body.size() < m_facts.key.bodyLength ? Cause::KeyTooShort : Cause::KeyTooLong);
        }
        return true;
    }

    std::u32string m_text;
    const Facts &m_facts;
    QByteArray m_key;
    QList<Cause> m_causes;
};

} // namespace

std::optional<Damage> damageOf(QByteArrayView value, const Facts &facts, bool named)
{
    constexpr qsizetype longest = 1024; // whatever is longer is not a key with some dirt
    if (value.isEmpty() || value.size() > longest)
        return {};
    return Cleaner(value, facts).run(named);
}

} // namespace keywright

#include "core/places/damage.h"

#include "core/facts.h"
#include "core/places/characters.h"
#include "core/places/keyscan.h"
#include "core/places/oddcharacters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keywright {

namespace {

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

#include "core/key/candidate.h"

#include <algorithm>

namespace keywright {

namespace {

constexpr std::size_t mostPieces = 64; // a key of 48 characters in more pieces is no key
constexpr std::size_t mostExtra = 8; // a piece that would make the key longer than this is another text

/// Ends of a value: a quote, bracket or separator behind a key belongs to what is round it.
bool endsValue(char c)
{
    constexpr std::string_view terminators = "\"'`,;:)]}<>|&?\\";
    return terminators.find(c) != std::string_view::npos || c == folded::quote || c == folded::ellipsis
        || c == folded::mask;
}

std::size_t endOfSpaces(std::string_view text, std::size_t from)
{
    while (from < text.size() && text[from] == ' ')
        ++from;
    return from;
}

/// The line that a terminal draws at the end of a row; `from` where there is none.
std::size_t endOfFrame(std::string_view text, std::size_t from)
{
    const std::size_t frame = endOfSpaces(text, from);
    const std::size_t end = endOfSpaces(text, std::min(frame + 1, text.size()));
    const bool drawn = frame < text.size() && text[frame] == '|' && end < text.size() && text[end] == '\n';
    return drawn ? end : from;
}

/// White space, with the marks of quoted mail and of terminals that stand at a line's beginning.
std::size_t endOfGap(std::string_view text, std::size_t from)
{
    from = endOfFrame(text, from);
    bool lineBegins = false;
    while (from < text.size()) {
        const char c = text[from];
        if (c == '\n')
            lineBegins = true;
        else if (c != ' ' && !(lineBegins && (c == '>' || c == '|')))
            break;
        ++from;
    }
    return from;
}

/// Digits among letters or a capital behind a small letter: what words don't have.
bool looksRandom(std::string_view piece)
{
    bool digit = false;
    bool letter = false;
    bool inner = false;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        digit = digit || isDigit(piece[i]);
        letter = letter || !isDigit(piece[i]);
        inner = inner || (i > 0 && isUpper(piece[i]) && isLower(piece[i - 1]));
    }
    return (digit && letter) || inner || piece.size() > 16;
}

class BodyReader
{
public:
    BodyReader(std::string_view text, const SearchedKey &key, Candidate &candidate)
        : m_text(text)
        , m_key(key)
        , m_candidate(candidate)
    { }

    void read(std::size_t from)
    {
        const bool wholeChunk = chunkIsWhole(from);
        std::size_t i = from;
        while (i < m_text.size()) {
            const std::size_t next = step(i, wholeChunk && i < m_chunkEnd);
            if (next == i)
                break;
            i = next;
        }
        // What is wrong at the end is behind the key, not in it.
        while (!m_candidate.wrong.empty() && m_candidate.wrong.back() == m_candidate.body.back()) {
            i = m_candidate.body.back();
            m_candidate.body.pop_back();
            m_candidate.wrong.pop_back();
        }
        m_candidate.end = i;
    }

private:
    /// The run without white space has exactly a key's length, so what is strange in it is in the key.
    bool chunkIsWhole(std::size_t from)
    {
        m_chunkEnd = from;
        const std::size_t limit = std::min(m_text.size(), from + m_key.bodyLength + 1);
        while (m_chunkEnd < limit && !isWhite(m_text[m_chunkEnd]))
            ++m_chunkEnd;
        return m_chunkEnd - from == m_key.bodyLength && isAlphanumeric(m_text[m_chunkEnd - 1])
            && endOfWord(m_text, m_chunkEnd) == m_chunkEnd;
    }

    std::size_t step(std::size_t i, bool inWholeChunk)
    {
        const char c = m_text[i];
        if (isAlphanumeric(c))
            return prefixAt(m_text, i, m_key) ? i : take(i, false);
        if (const std::size_t joined = join(i); joined != i)
            return joined;
        const bool goesOn = i + 1 < m_text.size() && !isWhite(m_text[i + 1]) && !isWhite(c);
        if (goesOn && (inWholeChunk || isOnlyIntruder(i)))
            return take(i, true);
        const bool complete = m_candidate.body.size() >= m_key.bodyLength;
        const bool glue = c == '_' || c == '-' || c == folded::other || c == folded::letter;
        if (!goesOn || endsValue(c) || (complete && !glue) || !runFollows(i))
            return i;
        return take(i, true);
    }

    /// With what follows it, what was read so far is exactly a key, so this one character is in it.
    bool isOnlyIntruder(std::size_t i) const
    {
        const std::size_t fitting = m_candidate.fitting();
        if (fitting == 0 || fitting >= m_key.bodyLength)
            return false;
        const std::size_t missing = m_key.bodyLength - fitting;
        return endOfWord(m_text.substr(0, std::min(m_text.size(), i + missing + 2)), i + 1)
            == i + 1 + missing;
    }

    /// Behind some wrong characters the key goes on.
    bool runFollows(std::size_t i) const
    {
        constexpr std::size_t mostWrong = 8;
        const std::size_t limit = std::min(m_text.size(), i + mostWrong);
        while (i < limit && !isAlphanumeric(m_text[i])) {
            if (isWhite(m_text[i]) || endsValue(m_text[i]))
                return false;
            ++i;
        }
        return i < m_text.size() && isAlphanumeric(m_text[i]) && !prefixAt(m_text, i, m_key);
    }

    std::size_t take(std::size_t i, bool wrong)
    {
        m_candidate.body.push_back(i);
        if (wrong)
            m_candidate.wrong.push_back(i);
        return i + 1;
    }

    /// Over white space, a soft break of mail ("=" at a line's end) or a printer's hyphen, if the key goes on
    /// behind it; `i` where it doesn't.
    std::size_t join(std::size_t i)
    {
        if (m_candidate.body.empty() || m_candidate.body.size() >= m_key.bodyLength)
            return i;
        const bool lineEnd =
            (m_text[i] == '=' || m_text[i] == '-') && i + 1 < m_text.size() && m_text[i + 1] == '\n';
        if (!isWhite(m_text[i]) && !lineEnd && endOfFrame(m_text, i) == i)
            return i;
        const std::size_t next = endOfGap(m_text, i + (lineEnd ? 1 : 0));
        const bool softBreak = lineEnd && m_text[i] == '=';
        if (!goesOnAt(next, softBreak, lineEnd && m_text[i] == '-'))
            return i;
        for (std::size_t j = i; j < next; ++j)
            m_candidate.inner.push_back(j);
        return next;
    }

    bool goesOnAt(std::size_t next, bool softBreak, bool onlyExact) const
    {
        const std::size_t end = endOfWord(m_text, next);
        if (end == next || prefixAt(m_text, next, m_key))
            return false;
        if (softBreak || completesKey(next))
            return true;
        const std::size_t length = m_candidate.body.size() + (end - next);
        return !onlyExact && looksRandom(m_text.substr(next, end - next))
            && length <= m_key.bodyLength + mostExtra;
    }

    /// The pieces from there on add up to a key exactly at the end of one of them.
    bool completesKey(std::size_t next) const
    {
        std::size_t length = m_candidate.body.size();
        for (std::size_t piece = 0; piece < mostPieces && length < m_key.bodyLength; ++piece) {
            const std::size_t end = endOfWord(m_text, next);
            if (end == next)
                return false;
            length += end - next;
            next = endOfGap(m_text, end);
            if (next == end)
                break;
        }
        return length == m_key.bodyLength;
    }

    std::string_view m_text;
    const SearchedKey &m_key;
    Candidate &m_candidate;
    std::size_t m_chunkEnd = 0;
};

} // namespace

void readBody(std::string_view text, std::size_t from, const SearchedKey &key, Candidate &candidate)
{
    candidate.bodyBegin = from;
    BodyReader(text, key, candidate).read(from);
}

} // namespace keywright

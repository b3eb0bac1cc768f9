#include "core/request/evidenceline.h"

#include "core/request/span.h"

#include <algorithm>

namespace keywright {

namespace {

using request::Span;

constexpr qsizetype shortestRun = 12; // A run of letters and digits as long as this may be a part of a key.
constexpr qsizetype shortestBehindPrefix = 8; // Models have shorter ones there: "pplx-70b-online".
constexpr qsizetype shortestOfDamaged = 4; // Where the key itself is the evidence, its pieces may be short.
constexpr qsizetype shownTail = 4;
constexpr qsizetype shownRound = 40; // Enough to see where it is, and short enough for a line.

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool startsCodePoint(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// The offset of the code point with that number; the size behind the last one.
qsizetype offsetOf(QByteArrayView text, qsizetype from, qsizetype codePoints)
{
    qsizetype at = from;
    for (qsizetype left = codePoints; left > 0 && at < text.size(); --left) {
        ++at;
        while (at < text.size() && !startsCodePoint(text.at(at)))
            ++at;
    }
    return at;
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Writes one line anew, with keys masked, and remembers where the evidence went.
class LineWriter
{
public:
    LineWriter(QByteArrayView line, Span evidence, bool isAboutKey)
        : m_line(line)
        , m_evidence(evidence)
        , m_isAboutKey(isAboutKey)
    { }

    EvidenceLine write()
    {
        while (m_at < m_line.size()) {
            const qsizetype end = runEnd();
            if (mustBeMasked(end))
                writeMasked(end);
            else
                writePlain(std::max(end, m_at + 1));
        }
        noteEvidence(m_line.size());
        m_begin = m_begin < 0 ? m_text.size() : m_begin;
        m_end = m_end < 0 ? m_text.size() : m_end;
        return cut();
    }

private:
    qsizetype runEnd() const
    {
        const auto *end = std::find_if_not(m_line.begin() + m_at, m_line.end(),
                                           [](char c) { return isDigit(c) || isLetter(c); });
        return end - m_line.begin();
    }

    bool mustBeMasked(qsizetype end) const
    {
        const QByteArrayView run = m_line.sliced(m_at, end - m_at);
        const QByteArrayView before = m_line.first(m_at);
        const bool isBehindPrefix =
            before.size() >= 5 && before.last(5).first(4).compare("pplx", Qt::CaseInsensitive) == 0;
        const bool isMixed = std::ranges::any_of(run, isDigit) && std::ranges::any_of(run, isLetter);
        const bool isInEvidence = m_isAboutKey && m_at >= m_evidence.begin && m_at < m_evidence.end();
        return (isBehindPrefix && run.size() >= shortestBehindPrefix)
            || (isMixed && run.size() >= shortestRun)
            || (isInEvidence && run.size() > shortestOfDamaged
                && run.compare("bearer", Qt::CaseInsensitive) != 0);
    }

    /// What stands at a byte of the line comes next in the text.
    void noteEvidence(qsizetype reached)
    {
        if (m_begin < 0 && reached > m_evidence.begin)
            m_begin = m_text.size();
        if (m_end < 0 && reached > m_evidence.end())
            m_end = m_text.size();
    }

    void writeMasked(qsizetype end)
    {
        // A mark within a masked run is one on all of it.
        if (m_begin < 0 && end > m_evidence.begin)
            m_begin = m_text.size();
        if (m_end < 0 && m_at >= m_evidence.end())
            m_end = m_text.size();
        const QByteArrayView run = m_line.sliced(m_at, end - m_at);
        m_text += u'\u2026';
        if (run.size() >= shortestRun)
            m_text += QString::fromLatin1(run.last(shownTail));
        m_at = end;
    }

    void writePlain(qsizetype end)
    {
        while (end < m_line.size() && !startsCodePoint(m_line.at(end)))
            ++end;
        for (qsizetype from = m_at; from < end;) {
            qsizetype next = from + 1;
            while (next < end && !startsCodePoint(m_line.at(next)))
                ++next;
            noteEvidence(from + 1);
            m_text += visible(QString::fromUtf8(m_line.sliced(from, next - from)));
            from = next;
        }
        m_at = end;
    }

    static QString visible(const QString &character)
    {
        const char32_t one = character.toUcs4().value(0);
        if (one == U'\t')
            return QStringLiteral(" ");
        const bool isSeen = one == U' ' || (QChar::isPrint(one) && !QChar::isSpace(one));
        return isSeen ? character : QStringLiteral("·");
    }

    EvidenceLine cut() const
    {
        const qsizetype end = std::max(m_end, m_begin + 1);
        const qsizetype from = m_begin > shownRound ? m_begin - shownRound : 0;
        const qsizetype to = std::min(m_text.size(), std::min(end, m_begin + 2 * shownRound) + shownRound);
        EvidenceLine line;
        line.text = m_text.sliced(from, to - from);
        line.begin = m_begin - from;
        line.length = std::max<qsizetype>(1, std::min(end, to) - m_begin);
        if (from > 0) {
            line.text.prepend(u'\u2026');
            ++line.begin;
        }
        if (to < m_text.size())
            line.text.append(u'\u2026');
        return line;
    }

    QByteArrayView m_line;
    Span m_evidence; ///< within the line
    bool m_isAboutKey;
    qsizetype m_at = 0;
    QString m_text;
    qsizetype m_begin = -1;
    qsizetype m_end = -1;
};

bool isAboutKey(Cause cause)
{
    return cause == Cause::RequestKeyText || cause == Cause::RequestOldKey || cause == Cause::RequestNoBearer
        || cause == Cause::RequestBearerSpacing || cause == Cause::RequestDoubleBearer
        || cause == Cause::RequestHeaderTwice;
}

} // namespace

std::optional<EvidenceLine> evidenceLine(QByteArrayView pasted, const Finding &finding)
{
    const Where &where = finding.where;
    if (where.position < 0 || pasted.isEmpty())
        return std::nullopt;
    const qsizetype begin = offsetOf(pasted, 0, where.position);
    if (begin > pasted.size() || (begin == pasted.size() && where.length > 0))
        return std::nullopt;
    const qsizetype end = offsetOf(pasted, begin, where.length);
    qsizetype lineBegin = begin;
    while (lineBegin > 0 && !isLineEnd(pasted.at(lineBegin - 1)))
        --lineBegin;
    qsizetype lineEnd = begin;
    while (lineEnd < pasted.size() && !isLineEnd(pasted.at(lineEnd)))
        ++lineEnd;
    const Span evidence { begin - lineBegin, std::min(end, lineEnd) - begin };
    return LineWriter(pasted.sliced(lineBegin, lineEnd - lineBegin), evidence, isAboutKey(finding.cause))
        .write();
}

} // namespace keywright

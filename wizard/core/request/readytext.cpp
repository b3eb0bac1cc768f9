#include "core/request/readytext.h"

#include "core/request/marked.h"
#include "core/secret.h"

#include <algorithm>

namespace keywright::request {

namespace {

constexpr qsizetype mostRead = 1'048'576;
constexpr QByteArrayView byteOrderMark { "\xEF\xBB\xBF" };

/// One line and what ends it.
struct Line
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< of its text
    qsizetype next = 0; ///< where the following one begins
};

Line lineAt(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text.at(end) != '\n' && text.at(end) != '\r')
        ++end;
    qsizetype next = std::min(end + 1, text.size());
    if (end + 1 < text.size() && text.at(end) == '\r' && text.at(end + 1) == '\n')
        ++next;
    return { begin, end, next };
}

bool isFence(QByteArrayView line)
{
    return line.trimmed().startsWith("```");
}

qsizetype codePoints(QByteArrayView bytes)
{
    return std::ranges::count_if(bytes,
                                 [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

} // namespace

ReadyText::ReadyText(QByteArrayView pasted)
    : m_isCut(pasted.size() > mostRead)
    , m_pasted(pasted.first(std::min(pasted.size(), mostRead)).toByteArray())
{
    const QByteArrayView all = m_pasted;
    m_text.reserve(all.size());
    qsizetype at = all.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    while (at < all.size()) {
        const Line line = lineAt(all, at);
        const bool hasEnd = line.next > line.end;
        if (!isFence(all.sliced(line.begin, line.end - line.begin))) {
            keep(all, line.begin, line.end);
            if (hasEnd)
                m_text.append('\n');
        }
        at = line.next;
    }
    withoutMarks(m_text);
}

ReadyText::~ReadyText()
{
    wipe(m_pasted);
    wipe(m_text);
}

void ReadyText::keep(QByteArrayView pasted, qsizetype begin, qsizetype end)
{
    const bool goesOn =
        !m_pieces.empty() && m_pieces.back().pasted + (m_text.size() - m_pieces.back().at) == begin;
    if (!goesOn)
        m_pieces.push_back({ m_text.size(), begin });
    m_text.append(pasted.sliced(begin, end - begin));
}

qsizetype ReadyText::offsetOf(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(m_pieces, at, {}, &Piece::at);
    if (next == m_pieces.begin())
        return at;
    const Piece &piece = *std::prev(next);
    return std::min(piece.pasted + (at - piece.at), m_pasted.size());
}

Span ReadyText::pasted(Span span) const
{
    if (!span.isKnown() || span.end() > m_text.size())
        return {};
    const qsizetype begin = offsetOf(span.begin);
    const qsizetype end = span.length == 0 ? begin : offsetOf(span.end() - 1) + 1;
    return { begin, end - begin };
}

Where ReadyText::where(Span span) const
{
    Where where;
    const Span found = pasted(span);
    if (!found.isKnown())
        return where;
    const QByteArrayView all = m_pasted;
    where.position = codePoints(all.first(found.begin));
    where.length = codePoints(all.sliced(found.begin, found.length));
    return where;
}

} // namespace keywright::request

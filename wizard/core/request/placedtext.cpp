#include "core/request/placedtext.h"

#include "core/secret.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace keywright::request {

PlacedText::PlacedText(QByteArrayView bytes, qsizetype source)
{
    append(bytes, source);
}

PlacedText &PlacedText::operator=(PlacedText &&other) noexcept
{
    if (this == &other)
        return *this;
    m_bytes = std::move(other.m_bytes);
    // QVarLengthArray's own move assignment loses what the target has on the heap (Qt 6.4).
    m_pieces.clear();
    m_pieces.squeeze();
    m_pieces = std::move(other.m_pieces);
    return *this;
}

void PlacedText::append(QByteArrayView bytes, qsizetype source)
{
    append(bytes, source < 0 ? Span {} : Span { source, bytes.size() });
}

void PlacedText::append(QByteArrayView bytes, Span source)
{
    if (bytes.isEmpty())
        return;
    add({ m_bytes.size(), bytes.size(), source });
    if (m_bytes.isEmpty())
        m_bytes = bytes.toByteArray();
    else
        m_bytes.append(bytes);
}

void PlacedText::append(const PlacedText &other)
{
    for (const Piece &piece : other.m_pieces) {
        const QByteArrayView bytes = QByteArrayView(other.m_bytes).sliced(piece.begin, piece.length);
        append(bytes, piece.source);
    }
}

void PlacedText::clear()
{
    wipe(m_bytes);
    m_pieces.clear();
}

void PlacedText::add(const Piece &piece)
{
    const auto isSame = [](const Piece &one) { return one.source.length == one.length; };
    if (!m_pieces.isEmpty()) {
        Piece &last = m_pieces.back();
        const bool bothNowhere = !last.source.isKnown() && !piece.source.isKnown();
        const bool goesOn =
            last.source.isKnown() && isSame(last) && isSame(piece) && last.source.end() == piece.source.begin;
        if (bothNowhere || goesOn) {
            last.length += piece.length;
            last.source.length += piece.source.length;
            return;
        }
    }
    m_pieces.push_back(piece);
}

PlacedText PlacedText::sliced(qsizetype begin, qsizetype length) const
{
    if (begin == 0 && length == m_bytes.size())
        return *this;
    PlacedText part;
    const qsizetype end = begin + length;
    auto piece = std::ranges::upper_bound(m_pieces, begin, {}, &Piece::begin);
    piece = piece == m_pieces.begin() ? piece : std::prev(piece);
    for (; piece != m_pieces.end() && piece->begin < end; ++piece) {
        const qsizetype from = std::max(begin, piece->begin);
        const qsizetype to = std::min(end, piece->begin + piece->length);
        if (from >= to)
            continue;
        Span source = piece->source;
        if (source.isKnown() && source.length == piece->length)
            source = { source.begin + from - piece->begin, to - from };
        part.append(QByteArrayView(m_bytes).sliced(from, to - from), source);
    }
    return part;
}

PlacedText PlacedText::trimmed() const
{
    const QByteArrayView all = m_bytes;
    const QByteArrayView kept = all.trimmed();
    return kept.size() == all.size() ? *this : sliced(kept.data() - all.data(), kept.size());
}

const PlacedText::Piece &PlacedText::pieceAt(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(m_pieces, at, {}, &Piece::begin);
    return *std::prev(next);
}

Span PlacedText::at(qsizetype begin, qsizetype length) const
{
    if (length <= 0 || begin < 0 || begin + length > m_bytes.size())
        return {};
    const auto within = [this](qsizetype at) {
        const Piece &piece = pieceAt(at);
        const bool isSame = piece.source.isKnown() && piece.source.length == piece.length;
        return isSame ? Span { piece.source.begin + at - piece.begin, 1 } : piece.source;
    };
    const Span first = within(begin);
    const Span last = within(begin + length - 1);
    const bool inOrder = first.isKnown() && last.isKnown() && first.begin <= last.begin;
    return inOrder ? joined(first, last) : Span {};
}

} // namespace keywright::request

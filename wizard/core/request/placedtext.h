#pragma once

#include "core/request/span.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

namespace keywright::request {

/// A text put together from stretches of another one, its source: without quotes and escapes, with variables
/// filled in. It knows where each of its bytes was written.
class PlacedText
{
public:
    PlacedText() = default;
    /// Bytes that stand in the source as they are, from `source` on; -1 for bytes that stand nowhere.
    explicit PlacedText(QByteArrayView bytes, qsizetype source = -1);
    PlacedText(const PlacedText &) = default;
    PlacedText(PlacedText &&) noexcept = default;
    PlacedText &operator=(const PlacedText &) = default;
    PlacedText &operator=(PlacedText &&other) noexcept;
    ~PlacedText() = default;

    const QByteArray &bytes() const { return m_bytes; }
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }

    /// Appends bytes that stand in the source as they are, from `source` on.
    void append(QByteArrayView bytes, qsizetype source);
    /// Appends bytes that the source writes in another way.
    void append(QByteArrayView bytes, Span source);
    void append(const PlacedText &other);

    /// Overwrites the bytes: they may hold a key.
    void clear();

    PlacedText sliced(qsizetype begin) const { return sliced(begin, m_bytes.size() - begin); }
    PlacedText sliced(qsizetype begin, qsizetype length) const;
    /// Without white space round it.
    PlacedText trimmed() const;

    /// The stretch of the source in which these bytes are written, with quotes and escapes between them.
    /// Nowhere for no bytes, and where the first or the last of them stands nowhere.
    Span at(qsizetype begin, qsizetype length) const;
    Span at() const { return at(0, m_bytes.size()); }

private:
    /// Bytes from `begin` on, and the stretch of the source that they are written in. Where both are as long,
    /// each byte has its own place.
    struct Piece
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        Span source;
    };

    void add(const Piece &piece);
    const Piece &pieceAt(qsizetype at) const;

    QByteArray m_bytes;
    QVarLengthArray<Piece, 1> m_pieces; ///< most texts are one piece
};

} // namespace keywright::request

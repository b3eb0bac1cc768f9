#pragma once

#include "core/places/place.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace keywright {

/// A run of bytes: from `begin` up to, not including, `end`.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(qsizetype at) const { return at >= begin && at < end; }
    bool holds(Span other) const { return other.begin >= begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    QByteArrayView in(QByteArrayView text) const { return text.sliced(begin, size()); }
    friend bool operator==(Span, Span) = default;
};

/// Text that was made from other text, with the place of each of its bytes there. Without a list the places
/// are the same, moved by `shift`.
struct MappedText
{
    QByteArray bytes;
    std::vector<qsizetype> places; ///< one more than bytes, or empty
    qsizetype shift = 0;

    qsizetype outer(qsizetype at) const
    {
        return places.empty() ? at + shift : places[static_cast<std::size_t>(at)];
    }
    Span outer(Span span) const { return { outer(span.begin), outer(span.end) }; }
    /// The first of the text's bytes that stand at `place` or behind it.
    qsizetype inner(qsizetype place) const;
    /// Adds a byte that stands at `place`.
    void append(char byte, qsizetype place);
    /// Says where the text ends, after the last append().
    void close(qsizetype place) { places.push_back(place); }
};

/// A file's content as UTF-8 without its byte order mark, and the way back to the file's own bytes. Content
/// that is not valid in any Unicode encoding is taken as it is: what matters in it is ASCII.
class SourceText
{
public:
    static SourceText decode(const QByteArray &content);

    TextEncoding encoding() const { return m_encoding; }
    const QByteArray &bytes() const { return m_text.bytes; }
    QByteArrayView view(Span span) const { return span.in(m_text.bytes); }

    /// Where the text's byte is in the file.
    qsizetype fileOffset(qsizetype at) const { return m_text.outer(at); }
    /// The text's byte that stands there in the file.
    qsizetype textOffset(qsizetype fileOffset) const { return m_text.inner(fileOffset); }
    /// ASCII text in the file's own encoding.
    QByteArray encoded(QByteArrayView ascii) const;

    int line(qsizetype at) const; ///< from 1
    /// Where the line with that number begins.
    qsizetype lineStart(int line) const { return m_lineStarts[static_cast<std::size_t>(line) - 1]; }
    int column(qsizetype at) const; ///< from 1, in characters
    Span lineSpan(qsizetype at) const; ///< without its line break

private:
    void findLines();

    TextEncoding m_encoding = TextEncoding::Utf8;
    MappedText m_text;
    std::vector<qsizetype> m_lineStarts;
};

} // namespace keywright

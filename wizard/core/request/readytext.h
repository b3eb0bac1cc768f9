#pragma once

#include "core/finding.h"
#include "core/request/span.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace keywright::request {

/// A pasted text, ready to read: at most 1 MB, line ends as LF, without a byte order mark, without the fences
/// of a markdown block and without the two bytes that mark variables. It remembers where everything stood.
class ReadyText
{
public:
    explicit ReadyText(QByteArrayView pasted);
    /// Wipes the text: it may hold a key.
    ~ReadyText();
    ReadyText(const ReadyText &) = delete;
    ReadyText &operator=(const ReadyText &) = delete;

    const QByteArray &text() const { return m_text; }
    /// True where more was pasted than is read.
    bool isCut() const { return m_isCut; }
    /// Where a stretch of text() stands in what was pasted, in bytes.
    Span pasted(Span span) const;
    /// The same in code points, as findings tell it. Nowhere for a stretch that is nowhere.
    Where where(Span span) const;

private:
    /// From `at` on, text() is the pasted text from `pasted` on.
    struct Piece
    {
        qsizetype at = 0;
        qsizetype pasted = 0;
    };

    void keep(QByteArrayView pasted, qsizetype begin, qsizetype end);
    qsizetype offsetOf(qsizetype at) const;

    bool m_isCut;
    QByteArray m_pasted;
    QByteArray m_text;
    std::vector<Piece> m_pieces;
};

} // namespace keywright::request

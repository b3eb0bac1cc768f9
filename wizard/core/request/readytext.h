#pragma once

#include "core/finding.h"
#include "core/request/placedtext.h"

#include <QByteArray>
#include <QByteArrayView>

namespace keywright::request {

/// A pasted text, ready to read: at most 1 MB, line ends as LF, without a byte order mark, without the fences
/// of a markdown block, the line numbers and the HTML entities of a web page, and without the two bytes that
/// mark variables. It remembers where everything stood.
class ReadyText
{
public:
    explicit ReadyText(QByteArrayView pasted);
    /// Wipes the text: it may hold a key.
    ~ReadyText();
    ReadyText(const ReadyText &) = delete;
    ReadyText &operator=(const ReadyText &) = delete;

    const QByteArray &text() const { return m_text.bytes(); }
    /// True where more was pasted than is read.
    bool isCut() const { return m_isCut; }
    /// Where a stretch of text() stands in what was pasted, in bytes.
    Span pasted(Span span) const;
    /// The same in code points, as findings tell it. Nowhere for a stretch that is nowhere.
    Where where(Span span) const;

private:
    bool m_isCut;
    QByteArray m_pasted;
    PlacedText m_text;
};

} // namespace keywright::request

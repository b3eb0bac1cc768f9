#include "core/request/readytext.h"

#include "core/request/cleantext.h"
#include "core/request/marked.h"
#include "core/secret.h"

#include <algorithm>

namespace keywright::request {

namespace {

constexpr qsizetype mostRead = 1'048'576;

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
    // The marks are single bytes, so nothing moves.
    QByteArray unmarked = m_pasted;
    withoutMarks(unmarked);
    m_text = cleanText(unmarked);
    wipe(unmarked);
}

ReadyText::~ReadyText()
{
    wipe(m_pasted);
    m_text.clear();
}

Span ReadyText::pasted(Span span) const
{
    if (!span.isKnown() || span.end() > m_text.size())
        return {};
    if (span.length > 0)
        return m_text.at(span.begin, span.length);
    const Span next = m_text.at(span.begin, 1);
    return next.isKnown() ? Span { next.begin, 0 } : Span { m_pasted.size(), 0 };
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

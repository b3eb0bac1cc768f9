#include "traces.h"

#include <QStringList>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype run = 8; // characters; the prefix says nothing
constexpr qsizetype prefix = 5;

QByteArray widened(QByteArrayView text, qsizetype width)
{
    QByteArray wide(text.size() * width, '\0');
    for (qsizetype i = 0; i < text.size(); ++i)
        wide[i * width] = text[i];
    return wide;
}

quint64 firstBytes(const char *bytes)
{
    quint64 value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::size_t shortened(quint64 value)
{
    return static_cast<std::size_t>((value * 0x9E3779B97F4A7C15U) >> 48U);
}

/// True where each glyph's number is that of its character plus the same constant, which is not 0.
template <typename Glyph>
bool isMoved(QByteArrayView piece, const Glyph *glyphs)
{
    const int moved = static_cast<int>(glyphs[0]) - piece[0];
    qsizetype same = 1;
    while (same < piece.size() && static_cast<int>(glyphs[same]) - piece[same] == moved)
        ++same;
    return same == piece.size() && moved != 0;
}

} // namespace

Traces::Traces(const QByteArray &key) : m_body(key.sliced(prefix))
{
    for (qsizetype i = 0; i + run <= m_body.size(); ++i) {
        const QByteArray piece = m_body.sliced(i, run);
        add(Utf8, piece);
        add(Utf16, widened(piece, 2));
        add(Utf32, widened(piece, 4));
        // Nine characters are twelve of base64, whatever stands around them; the last may share bits with
        // others.
        if (i + 9 <= m_body.size())
            add(Base64, m_body.sliced(i, 9).toBase64());
    }
}

void Traces::add(Form form, const QByteArray &bytes)
{
    const quint64 begin = firstBytes(bytes.constData());
    m_patterns.emplace(begin, Pattern { form, bytes });
    m_begins.set(shortened(begin));
}

void Traces::count(Form form, const char *at, qsizetype size)
{
    if (at >= m_lastEnd[form] || at + size < m_lastEnd[form] - 4096)
        ++m_found[form];
    m_lastEnd[form] = at + size;
}

void Traces::search(QByteArrayView bytes, qsizetype counted)
{
    m_lastEnd.fill(nullptr);
    const char *end = bytes.data() + bytes.size();
    const char *stop = std::min(bytes.data() + counted, end - run);
    for (const char *at = bytes.data(); at < stop; ++at) {
        const quint64 begin = firstBytes(at);
        if (!m_begins.test(shortened(begin)))
            continue;
        const auto [first, last] = m_patterns.equal_range(begin);
        for (auto known = first; known != last; ++known) {
            const QByteArray &pattern = known->second.bytes;
            if (end - at >= pattern.size()
                && std::memcmp(at, pattern.constData(), static_cast<std::size_t>(pattern.size())) == 0)
                count(known->second.form, at, pattern.size());
        }
    }
    searchGlyphs<quint16>(Glyph16, bytes, counted);
    searchGlyphs<quint32>(Glyph32, bytes, counted);
}

template <typename Glyph>
void Traces::searchGlyphs(Form form, QByteArrayView bytes, qsizetype counted)
{
    constexpr Glyph mostGlyphs = 60'000;
    const auto *glyphs = reinterpret_cast<const Glyph *>(bytes.data());
    const qsizetype size = bytes.size() / static_cast<qsizetype>(sizeof(Glyph));
    const qsizetype stop = std::min(size - run, counted / static_cast<qsizetype>(sizeof(Glyph)));
    for (qsizetype at = 0; at < stop; ++at) {
        if (glyphs[at] == 0 || glyphs[at] > mostGlyphs)
            continue;
        for (qsizetype i = 0; i + run <= m_body.size(); ++i) {
            if (isMoved(QByteArrayView(m_body).sliced(i, run), glyphs + at))
                count(form, bytes.data() + at * static_cast<qsizetype>(sizeof(Glyph)),
                      run * static_cast<qsizetype>(sizeof(Glyph)));
        }
    }
}

qsizetype Traces::total() const
{
    qsizetype sum = 0;
    for (const qsizetype found : m_found)
        sum += found;
    return sum;
}

QString Traces::summary() const
{
    static constexpr std::array names { "utf8", "utf16", "utf32", "base64", "glyph16", "glyph32" };
    QStringList parts;
    for (std::size_t form = 0; form < names.size(); ++form)
        parts << QString::fromLatin1(names[form]) + u' ' + QString::number(m_found[form]);
    return parts.join(u' ');
}

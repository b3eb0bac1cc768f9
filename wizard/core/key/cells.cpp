#include "core/key/cells.h"

#include "core/key/characters.h"

#include <QHash>

#include <algorithm>

namespace keywright {

namespace {

constexpr qsizetype mostCells = 4096;
constexpr qsizetype shownBefore = 256; // of the text in front of a key

struct Read
{
    char32_t code = 0;
    qsizetype length = 1;
};

/// The code point at that byte of valid UTF-8.
Read readAt(QByteArrayView text, qsizetype offset)
{
    const auto first = static_cast<unsigned char>(text[offset]);
    const qsizetype length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = length == 1 ? first : first & (0x7FU >> static_cast<unsigned>(length));
    for (qsizetype i = 1; i < length && offset + i < text.size(); ++i)
        code = (code << 6U) | (static_cast<unsigned char>(text[offset + i]) & 0x3FU);
    return { code, length };
}

struct Shown
{
    QString chip;
    QString name;
};

/// Chips and names of the characters of one text, each looked up once.
class ShownCharacters
{
public:
    const Shown &of(char32_t code)
    {
        const auto known = m_known.constFind(code);
        return known != m_known.constEnd()
            ? *known
            : *m_known.insert(code, { characterChip(code), characterName(code) });
    }

private:
    QHash<char32_t, Shown> m_known;
};

} // namespace

CellMarks::CellMarks(qsizetype count)
    : m_kinds(static_cast<std::size_t>(count), static_cast<std::uint8_t>(CellKind::Removed))
{ }

void CellMarks::mark(Glyph glyph, CellKind kind, qsizetype number)
{
    const std::size_t begin = glyph.position;
    if (begin >= m_kinds.size())
        return;
    m_kinds[begin] = static_cast<std::uint8_t>(kind);
    if (number > 0 && number <= mostCells) // Cells begin near the key, so higher numbers have none.
        m_numbers.insert_or_assign(static_cast<qsizetype>(begin), number);
}

qsizetype CellMarks::number(qsizetype position) const
{
    const auto found = m_numbers.find(position);
    return found != m_numbers.end() ? found->second : 0;
}

void CellMarks::hide(qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < std::min(end, size()); ++i)
        m_kinds[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(CellKind::Body);
}

QList<Cell> makeCells(QByteArrayView given, const CellMarks &marks, qsizetype from)
{
    const qsizetype begin = marks.size() <= mostCells ? 0 : std::max<qsizetype>(from - shownBefore, 0);
    QList<Cell> cells;
    ShownCharacters characters;
    qsizetype offset = 0;
    for (qsizetype position = 0; position < marks.size() && cells.size() < mostCells; ++position) {
        const Read read = readAt(given, offset);
        if (position >= begin) {
            const CellKind kind = marks.kind(position);
            Cell cell { kind, position, offset, read.length, marks.number(position), 0, {}, {} };
            if (kind != CellKind::Prefix && kind != CellKind::Body) {
                const Shown &shown = characters.of(read.code);
                cell.codePoint = read.code;
                cell.chip = shown.chip;
                cell.name = shown.name;
            }
            cells.append(cell);
        }
        offset += read.length;
    }
    return cells;
}

} // namespace keywright

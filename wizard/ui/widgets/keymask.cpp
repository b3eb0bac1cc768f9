#include "ui/widgets/keymask.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shortestSecret = 16; // characters in a row that may be one
constexpr qsizetype shownEnd = 4; // as in Secret::masked()
constexpr qsizetype shortestMasked = 2; // a masked text longer than "…" shows the end

/// True for what keys and their base64 are written with.
bool isSecretCharacter(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z')
        || (character >= U'0' && character <= U'9') || character == U'-' || character == U'_'
        || character == U'+' || character == U'/';
}

/// Lower-case letters or digits: what names of variables do without.
bool isUnlikeName(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

bool mayBeSecret(const Cell &cell)
{
    return cell.codePoint != 0 && cell.chip.isEmpty() && isSecretCharacter(cell.codePoint);
}

} // namespace

QSet<qsizetype> charactersToMask(const Inspection &inspection)
{
    const QList<Cell> &cells = inspection.cells;
    QSet<qsizetype> masked;
    for (qsizetype begin = 0; begin < cells.size(); ++begin) {
        const auto endOfRun = std::find_if_not(cells.cbegin() + begin, cells.cend(), mayBeSecret);
        const qsizetype end = endOfRun - cells.cbegin();
        const bool unlikeName = std::any_of(cells.cbegin() + begin, endOfRun,
                                            [](const Cell &cell) { return isUnlikeName(cell.codePoint); });
        for (qsizetype i = begin; unlikeName && end - begin >= shortestSecret && i < end; ++i)
            masked.insert(i);
        begin = end;
    }
    return masked;
}

CellMasker::CellMasker(const Inspection &inspection, const QSet<qsizetype> &masked, bool revealed)
    : m_inspection(inspection)
    , m_masked(masked)
    , m_revealed(revealed)
{
    const qsizetype length = inspection.cleaned.length();
    const bool showsEnd = inspection.cleaned.masked().size() >= shortestMasked;
    m_firstShown = showsEnd ? length - shownEnd + 1 : length + 1;
}

QString CellMasker::textOf(qsizetype cell) const
{
    const Cell &shown = m_inspection.cells.at(cell);
    if (!shown.chip.isEmpty())
        return shown.chip;
    if (isHidden(cell))
        return u"•"_s;
    if (shown.codePoint != 0)
        return QString::fromUcs4(&shown.codePoint, 1);
    return QString::fromUtf8(m_inspection.given.bytes().sliced(shown.offset, shown.length));
}

bool CellMasker::isHidden(qsizetype cell) const
{
    if (m_revealed)
        return false;
    const Cell &shown = m_inspection.cells.at(cell);
    return m_masked.contains(cell) || (shown.kind == CellKind::Body && shown.number < m_firstShown);
}

} // namespace keywright

#include "ui/widgets/cellwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright::cellwords {

/// Gives the sentences of this file their context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(keywright::cellwords)
};

namespace {

constexpr qsizetype problemsNamed = 5; // more would not be listened to

bool isProblem(const Cell &cell)
{
    return cell.kind != CellKind::Prefix && cell.kind != CellKind::Body;
}

QString whatBecomesOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Prefix:
        return Text::tr("part of the prefix");
    case CellKind::Body:
        return Text::tr("part of the key");
    case CellKind::Removed:
        return Text::tr("not part of the key, left out");
    case CellKind::Replaced:
        return Text::tr("replaced by the character it looks like");
    case CellKind::Wrong:
        return Text::tr("never part of a key");
    }
    Q_UNREACHABLE();
}

QString nameOf(const Cell &cell)
{
    return cell.name.isEmpty() ? codePointText(cell.codePoint) : cell.name;
}

/// Where a run of visible characters ends that are told together: `export NAME="` is one thing to leave out.
qsizetype endOfRun(const QList<Cell> &cells, qsizetype begin)
{
    const auto belongs = [](const Cell &cell) {
        return cell.kind == CellKind::Removed && (isVisible(cell) || cell.codePoint == U' ');
    };
    qsizetype end = begin;
    while (end < cells.size() && belongs(cells.at(end)))
        ++end;
    return end - begin > 1 ? end : begin + 1;
}

QString otherText(qsizetype count)
{
    return Text::tr("%n character(s) of other text", nullptr, static_cast<int>(count));
}

QString problemWords(const QList<Cell> &cells, qsizetype begin, qsizetype end)
{
    //: %1 is a place such as "after position 17", %2 the name of a character
    const QString pattern = Text::tr("%1, %2");
    if (end - begin == 1)
        return pattern.arg(placeOf(cells, begin), nameOf(cells.at(begin)));
    return pattern.arg(placeOf(cells, begin),
                       Text::tr("%n character(s) of other text", nullptr, static_cast<int>(end - begin)));
}

/// Calls `each` with the first character of every problem and what is behind its last.
template <typename Each>
void eachProblem(const QList<Cell> &cells, Each each)
{
    for (qsizetype begin = 0; begin < cells.size();) {
        const qsizetype end = endOfRun(cells, begin);
        if (isProblem(cells.at(begin)))
            each(begin, end);
        begin = end;
    }
}

QStringList problemsOf(const QList<Cell> &cells)
{
    QStringList problems;
    eachProblem(cells,
                [&](qsizetype begin, qsizetype end) { problems.append(problemWords(cells, begin, end)); });
    return problems;
}

} // namespace

QString placeOf(const QList<Cell> &cells, qsizetype index)
{
    const Cell &cell = cells.at(index);
    if (cell.number > 0) {
        //: A character's place in the key, from 1
        return Text::tr("position %1").arg(cell.number);
    }
    const auto inKey = [](const Cell &other) { return other.number > 0; };
    const auto before = std::find_if(cells.crbegin() + (cells.size() - index), cells.crend(), inKey);
    const auto after = std::find_if(cells.cbegin() + index, cells.cend(), inKey);
    if (before == cells.crend())
        return after == cells.cend() ? Text::tr("character %1").arg(cell.position + 1)
                                     : Text::tr("before the key");
    if (after == cells.cend())
        return Text::tr("at the end");
    return Text::tr("after position %1").arg(before->number);
}

QString describe(const QList<Cell> &cells, qsizetype index)
{
    if (index < 0 || index >= cells.size())
        return {};
    const Cell &cell = cells.at(index);
    if (!isProblem(cell) && cell.number == 0) {
        //: Tells of a character that may be part of another secret; %1 is its place
        return Text::tr("%1: hidden, it may be secret").arg(placeOf(cells, index));
    }
    if (!isProblem(cell)) {
        //: %1 "position 12", %2 "part of the key"
        return Text::tr("%1: %2").arg(placeOf(cells, index), whatBecomesOf(cell.kind));
    }
    //: %1 "after position 17", %2 "ZERO WIDTH SPACE", %3 "U+200B", %4 "not part of the key, left out"
    return Text::tr("%1: %2, %3, %4")
        .arg(placeOf(cells, index), nameOf(cell), codePointText(cell.codePoint), whatBecomesOf(cell.kind));
}

QList<Problem> problems(const QList<Cell> &cells)
{
    QList<Problem> all;
    eachProblem(cells, [&](qsizetype begin, qsizetype end) {
        all.append({ begin, end - begin == 1 ? describe(cells, begin) : problemWords(cells, begin, end) });
    });
    return all;
}

QString summary(const Inspection &inspection)
{
    QString length = Text::tr("%n character(s)", nullptr, static_cast<int>(inspection.cleaned.length()));
    const QStringList problems = problemsOf(inspection.cells);
    if (problems.isEmpty())
        return length;
    QString list = problems.mid(0, problemsNamed).join(u"; "_s);
    if (problems.size() > problemsNamed)
        list += Text::tr("; and %n more", nullptr, static_cast<int>(problems.size() - problemsNamed));
    //: %1 "53 characters", %2 "2 problems", %3 a list of them
    return Text::tr("%1; %2: %3")
        .arg(length, Text::tr("%n problem(s)", nullptr, static_cast<int>(problems.size())), list);
}

QList<RemovedRow> removedRows(const Inspection &inspection)
{
    const QList<Cell> &cells = inspection.cells;
    QList<RemovedRow> rows;
    for (qsizetype begin = 0; begin < cells.size();) {
        const qsizetype end = endOfRun(cells, begin);
        const Cell &cell = cells.at(begin);
        if (end - begin > 1)
            rows.append({ placeOf(cells, begin), otherText(end - begin), {} });
        else if (cell.kind == CellKind::Removed || cell.kind == CellKind::Replaced)
            rows.append({ placeOf(cells, begin), nameOf(cell).toLower(), codePointText(cell.codePoint) });
        begin = end;
    }
    return rows;
}

QString codePointText(char32_t codePoint)
{
    constexpr int digits = 4;
    return u"U+%1"_s.arg(static_cast<uint>(codePoint), digits, 16, QLatin1Char('0')).toUpper();
}

bool isVisible(const Cell &cell)
{
    return cell.chip.isEmpty();
}

} // namespace keywright::cellwords

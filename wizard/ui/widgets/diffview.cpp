#include "ui/widgets/diffview.h"

#include "ui/widgets/codeline.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shownBefore = 48; // Enough for "export", a long name and an equals sign.
constexpr qsizetype shownAfter = 24;

qsizetype commonStart(const QString &left, const QString &right)
{
    return std::ranges::mismatch(left, right).in1 - left.begin();
}

qsizetype commonEnd(const QString &left, const QString &right, qsizetype atMost)
{
    qsizetype length = 0;
    while (length < atMost && left[left.size() - 1 - length] == right[right.size() - 1 - length])
        ++length;
    return length;
}

} // namespace

std::pair<QString, QString> shortenedPair(const QString &before, const QString &after)
{
    const QString left = before.trimmed();
    const QString right = after.trimmed();
    const qsizetype start = commonStart(left, right);
    const qsizetype end = commonEnd(left, right, std::min(left.size(), right.size()) - start);
    const qsizetype from = std::max<qsizetype>(0, start - shownBefore);
    const qsizetype cut = std::max<qsizetype>(0, end - shownAfter);
    const auto shorten = [&](const QString &line) {
        const QString middle = line.sliced(from, line.size() - from - cut);
        return QString((from > 0 ? u"…"_s : QString()) + middle + (cut > 0 ? u"…"_s : QString()));
    };
    return { shorten(left), shorten(right) };
}

DiffView::DiffView(const PlannedLine &line, QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(theme::em(this, 0.2));
    const QStringList before = line.before.isEmpty() ? QStringList() : line.before.split(u'\n');
    const QStringList after = line.after.isEmpty() ? QStringList() : line.after.split(u'\n');
    if (!line.above.isEmpty())
        addNeighbour(line.above.last());
    if (before.size() == 1 && after.size() == 1) {
        const auto [left, right] = shortenedPair(before.first(), after.first());
        addLine(left, false);
        addLine(right, true);
    } else {
        addLines(before, after, false);
        addLines(after, before, true);
    }
    if (!line.below.isEmpty())
        addNeighbour(line.below.first());
}

void DiffView::addLines(const QStringList &texts, const QStringList &others, bool comes)
{
    for (const QString &text : texts) {
        if (!others.contains(text)) // What stays of several lines is no change.
            addLine(text.trimmed(), comes);
    }
}

void DiffView::addNeighbour(const QString &text)
{
    constexpr qsizetype longest = 100;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    auto *line = new CodeLine(
        u"  "_s + (trimmed.size() > longest ? trimmed.first(longest) + u"…"_s : trimmed), std::nullopt);
    line->setObjectName(u"neighbour"_s);
    auto *row = new QVBoxLayout;
    const int side = theme::em(this, 0.6); // as the tinted lines have within
    row->setContentsMargins(side, 0, side, 0);
    row->addWidget(line);
    m_lines->addLayout(row);
}

void DiffView::addLine(const QString &text, bool comes)
{
    auto *line =
        new CodeLine((comes ? u"+ "_s : u"− "_s) + text, comes ? theme::Role::Good : theme::Role::Problem);
    //: Read aloud. %1: a line of a file
    line->setAccessibleName((comes ? tr("After: %1") : tr("Before: %1")).arg(text));
    m_lines->addWidget(line);
}

} // namespace keywright

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

DiffView::DiffView(const QString &before, const QString &after, QWidget *parent) : QWidget(parent)
{
    const auto [left, right] = shortenedPair(before, after);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 0.35));
    auto *goes = new CodeLine(u"− "_s + left, theme::Role::Problem);
    auto *comes = new CodeLine(u"+ "_s + right, theme::Role::Good);
    //: Read aloud. %1: a line of a file
    goes->setAccessibleName(tr("Before: %1").arg(left));
    //: Read aloud. %1: a line of a file
    comes->setAccessibleName(tr("After: %1").arg(right));
    layout->addWidget(goes);
    layout->addWidget(comes);
}

} // namespace keywright

#include "ui/widgets/diffview.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr qsizetype shownBefore = 48; // Enough for "export", a long name and an equals sign.
constexpr qsizetype shownAfter = 24;
constexpr int wrapping =
    static_cast<int>(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop) | static_cast<int>(Qt::TextWrapAnywhere);

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

DiffLine::DiffLine(Kind kind, const QString &line, QWidget *parent)
    : TintedFrame(kind == Kind::Before ? theme::Role::Problem : theme::Role::Good, parent)
    , m_role(kind == Kind::Before ? theme::Role::Problem : theme::Role::Good)
    , m_text((kind == Kind::Before ? u"− "_s : u"+ "_s) + line)
{
    setFont(theme::fixedFont(font()));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    //: Read aloud. %1: a line of a file
    setAccessibleName((kind == Kind::Before ? tr("Before: %1") : tr("After: %1")).arg(line));
}

int DiffLine::heightForWidth(int width) const
{
    const QRect bounds = fontMetrics().boundingRect(textRect(width), wrapping, m_text);
    return bounds.height() + 2 * textRect(width).top();
}

QSize DiffLine::sizeHint() const
{
    const int sides = 2 * textRect(0).left() + 2;
    const int width = fontMetrics().horizontalAdvance(m_text) + sides;
    return { width, heightForWidth(width) };
}

QSize DiffLine::minimumSizeHint() const
{
    return { theme::em(this, 8), fontMetrics().height() + 2 * textRect(0).top() };
}

void DiffLine::paintEvent(QPaintEvent *event)
{
    TintedFrame::paintEvent(event);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(theme::foreground(m_role, palette()));
    painter.drawText(textRect(width()), wrapping, m_text);
}

QRect DiffLine::textRect(int width) const
{
    const int side = theme::em(this, 0.6);
    const int above = theme::em(this, 0.35);
    constexpr int tall = 10000; // No line is longer than what shortenedPair() leaves.
    return { side, above, std::max(width - 2 * side, 1), tall };
}

DiffView::DiffView(const QString &before, const QString &after, QWidget *parent) : QWidget(parent)
{
    const auto [left, right] = shortenedPair(before, after);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::em(this, 0.35));
    layout->addWidget(new DiffLine(DiffLine::Kind::Before, left));
    layout->addWidget(new DiffLine(DiffLine::Kind::After, right));
}

} // namespace keywright

#include "ui/theme.h"

#include "ui/signicon.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace keywright::theme {

/// Gives the words of this file their context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(keywright::theme)
};

namespace {

constexpr double textContrast = 4.5; // WCAG 2.2, 1.4.3.
constexpr double strongTextContrast = 7; // WCAG 2.2, 1.4.6.
constexpr double tintShare = 0.09; // How much of a role's colour goes into its background.
constexpr double borderShare = 0.22;

/// Relative luminance as WCAG defines it.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &left, const QColor &right)
{
    const auto [dark, light] = std::minmax({ luminance(left), luminance(right) });
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](float start, float end) {
        return static_cast<float>(start + (end - start) * share);
    };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()));
}

/// The role's colour before it is fitted to the palette.
QColor plainColor(Role role, const QPalette &palette)
{
    switch (role) {
    case Role::Good:
        return { 0x1a, 0x80, 0x38 };
    case Role::Warning:
        return { 0xb0, 0x78, 0x00 };
    case Role::Problem:
        return { 0xc8, 0x28, 0x28 };
    case Role::Accent:
        return palette.color(QPalette::Highlight);
    case Role::Quiet:
        return isHighContrast(palette)
            ? palette.color(QPalette::WindowText)
            : mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.62);
    }
    Q_UNREACHABLE();
}

QColor tint(Role role, const QPalette &palette)
{
    const double share = role == Role::Quiet ? tintShare / 2 : tintShare;
    return mixed(palette.color(QPalette::Base), plainColor(role, palette), share);
}

/// The colour, moved towards black or white until it has that contrast to all the grounds.
QColor readableOn(const std::array<QColor, 3> &grounds, const QColor &color, double least)
{
    const auto isReadable = [&](const QColor &candidate) {
        return std::ranges::all_of(
            grounds, [&](const QColor &ground) { return contrast(candidate, ground) >= least; });
    };
    const bool onDark = contrast(grounds.front(), Qt::white) > contrast(grounds.front(), Qt::black);
    const QColor extreme = onDark ? Qt::white : Qt::black;
    constexpr int steps = 25;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = mixed(color, extreme, static_cast<double>(step) / steps);
        if (isReadable(candidate))
            return candidate;
    }
    return extreme;
}

} // namespace

bool isHighContrast(const QPalette &palette)
{
    constexpr double nearlyAll = 20; // black on white has 21
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= nearlyAll;
}

QColor foreground(Role role, const QPalette &palette)
{
    const std::array grounds { palette.color(QPalette::Window), palette.color(QPalette::Base),
                               tint(role, palette) };
    return readableOn(grounds, plainColor(role, palette),
                      isHighContrast(palette) ? strongTextContrast : textContrast);
}

QColor background(Role role, const QPalette &palette)
{
    return tint(role, palette);
}

QColor border(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                 isHighContrast(palette) ? 1 : borderShare);
}

QIcon sign(Sign sign, const QPalette &palette)
{
    return signIcon(sign, palette);
}

QString signInWords(Sign sign)
{
    switch (sign) {
    case Sign::Done:
        //: State of a step or of a check, read after its name: "Check the key, done".
        return Text::tr("done");
    case Sign::Attention:
        return Text::tr("needs attention");
    case Sign::Problem:
        return Text::tr("problem");
    case Sign::Open:
        return Text::tr("not done yet");
    case Sign::Current:
        return Text::tr("current step");
    case Sign::Skipped:
        return Text::tr("skipped");
    }
    Q_UNREACHABLE();
}

QFont fixedFont(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF());
    else
        font.setPixelSize(like.pixelSize());
    return font;
}

int em(const QWidget *widget, double ems)
{
    return qRound(QFontInfo(widget->font()).pixelSize() * ems);
}

} // namespace keywright::theme

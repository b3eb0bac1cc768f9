#include "ui/roomystyle.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

constexpr double buttonHeight = 2.3; // in ems
constexpr double buttonSides = 0.9;
constexpr int gradientReserve = 125; // percent

} // namespace

RoomyStyle::RoomyStyle() : QProxyStyle(u"fusion"_s) { }

void RoomyStyle::useInsteadOfFusion()
{
    if (QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new RoomyStyle);
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isButton = type == CT_PushButton || type == CT_ComboBox;
    if (!isButton || widget == nullptr)
        return wanted;
    if (type == CT_PushButton)
        wanted.rwidth() += theme::em(widget, buttonSides);
    wanted.setHeight(qMax(wanted.height(), theme::em(widget, buttonHeight)));
    return wanted;
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const bool isIndicator = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight
        || metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight;
    return isIndicator && widget != nullptr ? qMax(usual, theme::em(widget, 1.1)) : usual;
}

void RoomyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isMain = element == CE_PushButton && button != nullptr
        && button->features.testFlag(QStyleOptionButton::DefaultButton)
        && button->state.testFlag(QStyle::State_Enabled);
    if (!isMain) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionButton main = *button;
    const QColor accent = theme::foreground(theme::Role::Accent, option->palette);
    const bool onLight = accent.lightness() < option->palette.color(QPalette::Base).lightness();
    // Fusion lightens a button towards its top, which would cost light text its contrast.
    main.palette.setColor(QPalette::Button, onLight ? accent.darker(gradientReserve) : accent);
    main.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::Base));
    QProxyStyle::drawControl(element, &main, painter, widget);
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isButton = element == PE_PanelButtonCommand && theme::isHighContrast(option->palette);
    const bool isRadio = element == PE_IndicatorRadioButton;
    if (element != PE_IndicatorCheckBox && !isRadio && !isButton)
        return;
    // Fusion derives outlines from the window's colour, and in the dark they can't be seen.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme::foreground(theme::Role::Quiet, option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRadio)
        painter->drawEllipse(outline);
    else
        painter->drawRoundedRect(outline, 1, 1);
    painter->restore();
}

} // namespace keywright
